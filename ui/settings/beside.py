"""Words and what belongs to them: beside each other, or below each other where large text leaves no room."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui.parts.layout import Margins, column, row
from ui.theme.look import look

_LARGE_PERCENT = 150
NO_MARGINS: Margins = (0, 0, 0, 0)


def beside(
    words: QLayout | QWidget, *controls: QLayout | QWidget, gap: int = 16, margins: Margins = NO_MARGINS
) -> QBoxLayout:
    """Pages are built anew for another text size, so this is decided once."""
    if look().text_percent >= _LARGE_PERCENT:
        return column(words, row(*controls, None, gap=8), gap=8, margins=margins)
    line = row(words, *controls, gap=gap, margins=margins)
    line.setStretch(0, 1)
    return line
