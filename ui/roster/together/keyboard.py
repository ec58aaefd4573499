"""Who has the keyboard when a mode comes up."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def take_keyboard(widget: QWidget) -> None:
    """Give a mode the keyboard, unless somebody is walking over the buttons of the header by keyboard."""
    now = QApplication.focusWidget()
    if now is None or not now.property("ring"):
        widget.setFocus()
