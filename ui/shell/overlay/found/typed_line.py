"""The line of the palette on a ground of its own, so that a key paints nothing of the page below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme.look import look


class TypedLine(QLineEdit):
    """Without a frame; what is found stands below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setFont(look().font(15))
        self.setPlaceholderText(self.tr("Search everything, or do…"))
        self.setAccessibleName(self.tr("Search or do"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), look().colour("surface"))
        painter.end()
        super().paintEvent(event)
