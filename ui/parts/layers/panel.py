"""The white sheet inside a layer, painted as a card."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme.look import look


class Panel(QFrame):
    """A card of a fixed width that does not let clicks through."""

    def __init__(self, width: int, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setAccessibleName(name)
        self.setFixedWidth(look().px(width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
