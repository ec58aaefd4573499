"""One figure: what it is, how it came about, and at the right exactly what leaves of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, flowing_small
from ui.parts.layout import column, row
from ui.settings.office.reading import FigureRead
from ui.theme.look import look
from ui.theme.tokens import Tone


class FigureLine(QWidget):
    """Read out as one sentence."""

    def __init__(self, figure: FigureRead) -> None:
        super().__init__()
        self.setProperty("part", "column")
        words = column(Label(figure.name, weight="medium"), gap=2)
        if figure.how:
            words.addWidget(flowing_small(figure.how))
        if figure.why:
            words.addWidget(flowing_small(figure.why, tone="warn"))
        tone: Tone = "tertiary" if figure.held else "text"
        value = Label(figure.value, size="lead", weight="strong", tone=tone, tabular=True)
        value.setMinimumWidth(look().px(110))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(words, value, gap=18, margins=(18, 9, 18, 9))
        line.setStretch(0, 1)
        self.setLayout(line)
        said = ". ".join(part for part in (f"{figure.name}: {figure.value}", figure.how, figure.why) if part)
        self.setAccessibleName(said)
