"""What the shared server can see of a team and what it cannot, in three plain sentences."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.parts.cards.card import Card
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel


class BlindCard(Card):
    """Said before a team is shared, and there to be read again afterwards."""

    def __init__(self) -> None:
        super().__init__(self.tr("What the server sees"), padding=(16, 12, 16, 14), gap=11)
        self.add(
            _line(
                "eye-off",
                self.tr(
                    "It cannot read anything: names, clients, visits, rosters and notes are locked on your computer "
                    "before they leave it."
                ),
            )
        )
        self.add(_line("eye", self.tr("It can see how many computers take part, and when and how much they exchange.")))
        self.add(
            _line(
                "hard-drive",
                self.tr("If it stops or loses everything, you lose nothing: each computer of the team has it all."),
            )
        )


def _line(icon: str, words: str) -> QHBoxLayout:
    line = row(IconLabel(icon, tone="accent", size=18), Label(words, tone="secondary", wrap=True), gap=11)
    line.setStretch(1, 1)
    return line
