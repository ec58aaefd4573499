"""A small chip with its name, for legends and lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.marks.chip import paint_chip
from ui.theme.look import look
from ui.theme.tokens import DayKind


class ChipSwatch(QWidget):
    """The chip and its name to the right; without a name the chip alone."""

    def __init__(self, kind: DayKind, letter: str, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chip = ChipMark(kind, letter)
        self.setLayout(row(chip, small(name), gap=7) if name else row(chip))
        self.setAccessibleName(f"{letter}: {name}" if name else letter)


class ChipMark(QWidget):
    """A chip of 20 x 18 pixels, or `large` as in the roster."""

    def __init__(self, kind: DayKind, letter: str, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._letter, self._text_size = kind, letter, 12 if large else 10
        self.setFixedSize(look().px(32 if large else 20), look().px(28 if large else 18))

    def show_chip(self, kind: DayKind, letter: str) -> None:
        """Another kind in the same place."""
        self._kind, self._letter = kind, letter
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), look(), self._kind, self._letter, text_size=self._text_size)
        painter.end()
