"""One icon as a widget, in a tone that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.look import look
from ui.theme.tokens import Tone


class IconLabel(QLabel):
    """A Lucide icon; decoration unless it gets an accessible name."""

    def __init__(self, name: str, *, tone: Tone = "secondary", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self._dress()

    def show_icon(self, name: str, tone: Tone) -> None:
        """Another icon in the same place."""
        self._name, self._tone = name, tone
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        length = look().px(self._size)
        self.setFixedSize(length, length)
        self.setPixmap(look().pixmap(self._name, self._tone, self._size, ratio=self.devicePixelRatioF()))
