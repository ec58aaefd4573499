"""Streets being made: what is being done, for how long, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small, strong
from ui.parts.layout import column, row
from ui.parts.marks.meter import Bar
from ui.parts.picture import IconLabel

_SHARES = {"patch.reading": 0.25, "patch.drawing": 0.6, "travel.reading_streets": 0.85}
"""How far each phase is, roughly: the map file says nothing about its length."""


class MakingStrip(Card):
    """Hidden until `begin`."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(18, 14, 14, 14))
        self._title = strong("")
        self._time = Label("", size="small", tone="secondary", tabular=True)
        self._words = small("")
        self._bar = Bar()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        head = row(self._title, None, self._words, self._time, gap=12)
        line = row(IconLabel("map", tone="accent", size=20), column(head, self._bar, gap=8), cancel, gap=16)
        line.setStretch(1, 1)
        self.add(line)
        self.hide()

    def begin(self, file: str) -> None:
        self._title.setText(self.tr("Making streets from {file}").format(file=file))
        self._share = 0.05
        self.tell(0.0, "", "")
        self.show()

    def tell(self, seconds: float, code: str, words: str) -> None:
        """How long it has taken, and what is being done."""
        self._share = max(self._share, _SHARES.get(code, 0.0))
        self._bar.show_share(self._share)
        self._time.setText(self.tr("{n} s").format(n=int(seconds)))
        self._words.setText(words or self._words.text())
        self.setAccessibleName(f"{self._title.text()}, {self._words.text()}, {self._time.text()}")
