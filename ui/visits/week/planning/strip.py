"""A suggested week before it is written: what becomes better, and keep all, some days, or nothing of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.label import small, strong
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel

_BESIDE_FROM = 700


class WeekStrip(QFrame):
    """Nothing is written until `kept`."""

    kept = Signal()
    some_wanted = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._title, self._words = strong(""), small("", soft=True)
        self.keep = Button(self.tr("Keep this week"), kind="primary", icon="check")
        self.some = Button(self.tr("Some days…"))
        discard = Button(self.tr("Discard"), kind="ghost", keys="Esc")
        self.keep.clicked.connect(self.kept)
        self.some.clicked.connect(self.some_wanted)
        discard.clicked.connect(self.discarded)
        said = row(IconLabel("sparkles", tone="accent"), column(self._title, self._words, gap=1), gap=12)
        said.setStretch(1, 1)
        acts = row(None, discard, self.some, self.keep)
        both = Columns(said, acts, least=_BESIDE_FROM, shares=(1, 0))
        self.setLayout(row(both, margins=(16, 8, 10, 8)))
        self.hide()

    @property
    def text(self) -> str:
        """What is said of it, and its figures."""
        return f"{self._title.text()} · {self._words.text()}"

    def show_suggestion(self, visits: int, days: int, words: str) -> None:
        """How many visits on how many days change, and the figures before and after."""
        on = self.tr("on 1 day") if days == 1 else self.tr("on {n} days").format(n=days)
        change = self.tr("1 visit changes") if visits == 1 else self.tr("{n} visits change").format(n=visits)
        self._title.setText(self.tr("Suggestion: {visits} {days}").format(visits=change, days=on))
        self._words.setText(words)
        self.some.setEnabled(days > 1)
        self.setAccessibleName(self.text)
        self.show()
