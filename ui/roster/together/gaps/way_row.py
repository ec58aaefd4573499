"""One way to fill a place: what would move, what it earns, see it in the roster, or propose it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.roster.together.giving.closing import GapProposal
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.shown.wording import Wording
from ui.theme.look import look


class WayRow(QFrame):
    """The sentence, and two buttons."""

    shown = Signal(object)  # GapProposal
    proposed = Signal(object)  # GapProposal

    def __init__(self, way: GapProposal, words: Wording, me: NurseId | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        sentence = words.say(way.reason)
        alone = way.concerned == {me}
        self.see = Button(
            self.tr("See it"), kind="ghost", name=self.tr("See it in the roster: {what}").format(what=sentence)
        )
        self.propose = Button(self.tr("I do that") if alone else self.tr("Ask"))
        self.propose.setAccessibleName(f"{self.propose.text()}: {sentence}")
        self.see.clicked.connect(lambda: self.shown.emit(way))
        self.propose.clicked.connect(lambda: self.proposed.emit(way))
        said = Label(sentence, wrap=True)
        worth = small(self._worth(), tone="accent" if way.points else "tertiary")
        line = row(IconLabel("users" if len(way.concerned) > 1 else "user", size=15), column(said, worth, gap=1), gap=8)
        line.setStretch(1, 1)
        line.addWidget(self.see)
        line.addWidget(self.propose)
        line.setContentsMargins(look().px(16), look().px(6), look().px(12), look().px(6))
        self.setLayout(line)
        self.setAccessibleName(f"{sentence} {self._worth()}")

    def _worth(self) -> str:
        """What she earns who gives way."""
        if self.way.points == 1:
            return self.tr("earns 1 point")
        if self.way.points:
            return self.tr("earns {n} points").format(n=self.way.points)
        return self.tr("breaks no wish")
