"""The rounds with what changed beside them, or below them where large text leaves no room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.parts.layout import row
from ui.theme.look import look

SIDE, NARROW_SIDE, LEAST_ROUNDS, GAP = 340, 316, 430, 16
WIDE_FROM = 860
"""From which width on the side has its whole room."""
ROUNDS_OF_HEIGHT, SIDE_OF_HEIGHT = 3, 2
UNBOUND = 16_777_215
"""Qt's word for a width without a limit."""


class Beside(QWidget):
    """Two columns; below each other when the rounds would be narrower than a name and an address need."""

    def __init__(self, rounds: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._side = side
        self._box = row(gap=GAP)
        self._box.addWidget(rounds, 1)
        self._box.addWidget(side)
        self.setLayout(self._box)
        self._place(below=False)

    @property
    def below(self) -> bool:
        """Whether the side stands below the rounds now."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < look().px(LEAST_ROUNDS + GAP + NARROW_SIDE)
        if below != self.below:
            self._place(below=below)
        if not below:
            self._side.setFixedWidth(look().px(SIDE if self.width() >= look().px(WIDE_FROM) else NARROW_SIDE))

    def _place(self, *, below: bool) -> None:
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._box.setStretch(0, ROUNDS_OF_HEIGHT if below else 1)
        self._box.setStretch(1, SIDE_OF_HEIGHT if below else 0)
        self._side.setMinimumWidth(0 if below else look().px(SIDE))
        self._side.setMaximumWidth(UNBOUND if below else look().px(SIDE))
