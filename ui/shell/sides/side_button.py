"""What the sidebar's buttons share: hover, a ring for the keyboard alone, and Enter presses as Space does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_KEYED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class SideButton(QAbstractButton):
    """Painted by whoever derives from it; `keyed` and `narrow` say how."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keyed = self.narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyed = event.reason() in _KEYED
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyed = False
        super().focusOutEvent(event)
