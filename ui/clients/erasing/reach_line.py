"""One thing to know before an erasure: an icon, a title, and a few sentences."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, flowing_small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.theme.tokens import Tone


class ReachLine(QWidget):
    """Each sentence stands on a line of its own."""

    def __init__(self, icon: str, title: str, sentences: Iterable[str], *, tone: Tone = "accent") -> None:
        super().__init__()
        words = column(Label(title, weight="strong"), gap=3)
        for sentence in sentences:
            words.addWidget(flowing_small(sentence))
        line = row(column(IconLabel(icon, tone=tone, size=20), None), words, gap=14)
        line.setStretch(1, 1)
        self.setLayout(line)
