"""A list with what it opens beside it, or below it where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.parts.layout import row
from ui.theme.look import look

_UNBOUND = 16_777_215
"""Qt's word for a width without a limit."""
_LIST_OF_HEIGHT, _REST_OF_HEIGHT = 2, 3
_LEAST_LIST, _LEAST_REST = 160, 220
"""Heights above and below at text size 100 %; a page that is lower than both scrolls."""


class ListBeside(QWidget):
    """The list keeps its width at the left, or gets two fifths of the height above."""

    def __init__(self, side: QWidget, main: QWidget, *, width: int, least: int, gap: int = 16) -> None:
        """`width` is the list's, `least` what the rest needs beside it; both at text size 100 %."""
        super().__init__()
        self.setProperty("part", "column")
        self._side, self._main, self._width, self._from = side, main, width, width + gap + least
        self._box: QBoxLayout = row(side, main, gap=gap)
        self.setLayout(self._box)
        self._place(below=False)

    @property
    def below(self) -> bool:
        """Whether the list stands above the rest now."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < look().px(self._from)
        if below != self.below:
            self._place(below=below)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to be told that there is no room for both."""
        return QSize(look().px(self._width), super().minimumSizeHint().height())

    def _place(self, *, below: bool) -> None:
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._side.setMinimumWidth(0 if below else look().px(self._width))
        self._side.setMaximumWidth(_UNBOUND if below else look().px(self._width))
        self._side.setMinimumHeight(look().px(_LEAST_LIST) if below else 0)
        self._main.setMinimumHeight(look().px(_LEAST_REST) if below else 0)
        self._box.setStretch(0, _LIST_OF_HEIGHT if below else 0)
        self._box.setStretch(1, _REST_OF_HEIGHT if below else 1)
