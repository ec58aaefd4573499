"""A menu of things to tick, which stays open while a person ticks several."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class TickMenu(QMenu):
    """A click or Space ticks and leaves the menu open, Enter ticks and closes it."""

    def add_tick(self, words: str, *, ticked: bool, keys: str = "") -> QAction:
        """One more line."""
        words = words.replace("&", "&&")
        action = self.addAction(f"{words}\t{keys}" if keys else words)
        action.setCheckable(True)
        action.setChecked(ticked)
        return action

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        """Whether it was something to tick."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
