"""Sheets that are never wider than the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme.look import look

MARGIN = 24
NARROWEST = 360


def fitting(over: QWidget, width: int) -> int:
    """A sheet's width at text size 100 %, less where large text would push it out of the window."""
    room = (over.window().width() - 2 * MARGIN) * 100 // look().text_percent
    return max(NARROWEST, min(width, room))
