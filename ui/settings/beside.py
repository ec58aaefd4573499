"""Words and what belongs to them: beside each other, or below each other where large text leaves no room."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.label import LARGE_PERCENT
from ui.parts.layout import Margins, column, row
from ui.theme.look import look

NO_MARGINS: Margins = (0, 0, 0, 0)


def beside(
    words: QLayout | QWidget, *controls: QLayout | QWidget, gap: int = 16, margins: Margins = NO_MARGINS
) -> QBoxLayout:
    """Pages are built anew for another text size, so this is decided once."""
    if look().text_percent >= LARGE_PERCENT:
        return column(words, *(_below(control) for control in controls), gap=8, margins=margins)
    line = row(words, *controls, gap=gap, margins=margins)
    line.setStretch(0, 1)
    return line


def _below(control: QLayout | QWidget) -> QLayout | QWidget:
    """At the left and not wider than it likes; what can go on in a second line may have the whole width."""
    return control if isinstance(control, Segmented) else row(control, None)
