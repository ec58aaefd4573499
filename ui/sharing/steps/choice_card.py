"""One of a few grave choices, with what follows from it in words; chosen by a click or the space bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame

from ui.parts.controls.radio_dot import RadioDot
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property


class ChoiceCard(QFrame):
    """`taken` when it becomes the choice; the one who makes it takes the others back."""

    taken = Signal()

    def __init__(self, title: str, follows: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("part", "choice")
        self.button = RadioDot(title)
        self.button.setAccessibleDescription(" ".join(follows))
        self.button.toggled.connect(self._toggled)
        self.setFocusProxy(self.button)
        box = column(self.button, gap=8, margins=(16, 13, 16, 14))
        for words in follows:
            line = row(
                IconLabel("dot", size=16), Label(words, tone="secondary", wrap=True), gap=6, margins=(4, 0, 0, 0)
            )
            line.setStretch(1, 1)
            box.addLayout(line)
        self.setLayout(box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole card is the button."""
        self.button.setChecked(True)
        event.accept()

    def _toggled(self, on: bool) -> None:
        set_style_property(self, "chosen", on)
        if on:
            self.taken.emit()
