"""The white sheet inside a layer, painted as a card."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme.look import look

_BESIDE = 12
"""What stays free at the left and right of it where text is large."""


class Panel(QFrame):
    """A card of a fixed width, or of the window's where that is less, that does not let clicks through."""

    def __init__(self, width: int, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setAccessibleName(name)
        self._wanted = look().px(width)
        self.setFixedWidth(self._wanted)

    def fit(self, room: int) -> int:
        """Be no wider than there is room; gives how wide it is now."""
        self.setFixedWidth(min(self._wanted, room - 2 * _BESIDE))
        return self.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
