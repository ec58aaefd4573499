"""One thing that follows from a step, with a small picture before it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel


def fact_line(icon: str, words: str) -> QHBoxLayout:
    """The sentence wraps beside its picture."""
    line = row(IconLabel(icon, tone="accent", size=18), Label(words, wrap=True), gap=11)
    line.setStretch(1, 1)
    return line
