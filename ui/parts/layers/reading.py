"""A team that can be looked at and not changed: what would change it rests, with the reason as its tip."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

READING = "reading"
"""A property of the window: why the team in it can be looked at and not changed; empty for every other team."""
CHANGES = "changes"
_LOOKS = frozenset({QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange})

Widget = TypeVar("Widget", bound=QWidget)


def changing(widget: Widget) -> Widget:
    """Mark what changes something of the team, and give it back."""
    widget.setProperty(CHANGES, True)
    return widget


class Resting(QObject):
    """For as long as it lives, what is marked rests in a window, even when something wants to enable it."""

    def __init__(self, window: QWidget, why: str, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._why = window, why
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        looked = event.type() in _LOOKS and isinstance(watched, QWidget) and bool(watched.property(CHANGES))
        if looked and isinstance(watched, QWidget) and watched.window() is self._window:
            self._rest(watched)
        return False

    def _rest(self, widget: QWidget) -> None:
        if widget.isEnabled():
            widget.setEnabled(False)
        if widget.toolTip() != self._why:
            widget.setToolTip(self._why)
            widget.setAccessibleDescription(self._why)
