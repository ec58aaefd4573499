"""Words for who listens instead of looking: what was saved, taken back or refused, and how far long work is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_POLITE = QAccessible.AnnouncementPoliteness.Polite
_AT_ONCE = QAccessible.AnnouncementPoliteness.Assertive


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say it: in its turn, or at once for what did not work. Nothing happens without one."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget.window(), words)  # what is hidden may not be heard
        event.setPoliteness(_AT_ONCE if urgent else _POLITE)
        QAccessible.updateAccessibility(event)
