"""What a computer shows that belongs to the team no longer: what that means, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.cards.card import Card
from ui.parts.line import Line
from ui.sharing.overview.side_line import SideLine
from ui.sharing.reading import SharingRead
from ui.sharing.steps.step import Step
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from ui.sharing.acting import Acting


class Removed(Step):
    """What lies here is read-only in spirit: nothing of it reaches the others any more."""

    def __init__(self, frame: Frame, read: SharingRead, acting: Acting) -> None:
        super().__init__("", "")
        self.head.setText(self.tr("This computer no longer belongs to {team}").format(team=read.team))
        self.sentence.setText(
            self.tr(
                "What it had stays readable here. Nothing new comes in, and what is changed here reaches nobody. "
                "To come back, a colleague invites this computer again after you have deleted what is here."
            )
        )
        card = Card(padding=(0, 2, 0, 2), gap=0)
        delete = SideLine(
            "trash-2",
            self.tr("Delete everything here"),
            self.tr("The usual way after leaving: clients' data do not stay on a computer that does not need them."),
            self.tr("Delete everything…"),
            kind="danger",
        )
        alone = SideLine(
            "laptop",
            self.tr("Go on alone"),
            self.tr("Keep it as a team of its own on this computer, from now on apart from the others."),
            self.tr("Go on alone…"),
        )
        delete.taken.connect(lambda: frame.go("settings", "security/erase"))
        alone.taken.connect(acting.go_on_alone)
        for line in (delete, Line(), alone):
            card.add(line)
        self.add(card)
