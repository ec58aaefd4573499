"""Leaving the team with this computer: what it means, and asked a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.cards.card import Card
from ui.parts.controls.tick_box import TickBox
from ui.sharing.steps.fact_line import fact_line
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate


class LeaveStep(Step):
    """`left` when somebody says so twice."""

    left = Signal()

    def __init__(self, team: str, *, unsent: int) -> None:
        super().__init__(
            translate("sharing", "Leave {team} with this computer?").format(team=team),
            translate("sharing", "It cannot be undone: to come back you have to be invited again."),
            back=translate("sharing", "Back"),
        )
        card = Card(padding=(18, 15, 18, 16), gap=10)
        card.add(fact_line("cloud-off", self.tr("This computer gets nothing new, and sends nothing more.")))
        card.add(fact_line("users", self.tr("Your colleagues go on without it, and their computers change the locks.")))
        card.add(
            fact_line(
                "hard-drive",
                self.tr(
                    "The team as it is now stays readable here until you delete it (Settings, Security and backup)."
                ),
            )
        )
        if unsent:
            words = self.tr(
                "{n} changes of yours are not sent yet: connect first, or your colleagues decide later about them."
            )
            card.add(fact_line("triangle-alert", words.format(n=unsent)))
        self.add(card)
        self.sure = TickBox(self.tr("Yes, leave the team with this computer"))
        self.add(self.sure)
        button = self.add_button(self.tr("Leave the team"), kind="danger", icon="log-out")
        button.setEnabled(False)
        self.sure.toggled.connect(button.setEnabled)
        button.clicked.connect(self.left)
