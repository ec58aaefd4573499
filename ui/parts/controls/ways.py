"""A choice of ways to make the proposal that is shown; it stays the same widget, so that arrows walk over the ways."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.layout import row


class Ways(QWidget):
    """Hidden while there is nothing to choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self.choice: Segmented | None = None
        self._choices: tuple[tuple[str, str], ...] = ()
        self._line: QHBoxLayout = row(gap=0)
        self.setLayout(self._line)
        self.hide()

    def show_ways(self, choices: tuple[tuple[str, str], ...], current: str) -> None:
        """Offer these (key, words); the same ones keep the keyboard where it is."""
        if choices == self._choices:
            if self.choice is not None and current:
                self.choice.choose(current)
            return
        self._choices = choices
        if self.choice is not None:
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
        if choices:
            self.choice = Segmented(choices, name=self.tr("How"), current=current, parent=self)
            self.choice.chosen.connect(self.chosen)
            self._line.addWidget(self.choice)
        self.setVisible(bool(choices))
