"""One thing of a card: an icon, what it is, how it stands, and buttons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.settings.beside import beside
from ui.theme.tokens import Tone


class SafetyLine(QWidget):
    """`say` tells how it stands."""

    def __init__(self, icon: str, title: str, *tools: QWidget) -> None:
        super().__init__()
        self._icon_name = icon
        self._icon = IconLabel(icon, tone="accent", size=20)
        self._said = small("", wrap=True)
        words = column(Label(title, weight="strong"), self._said, gap=3)
        line = row(self._icon, beside(words, *tools, gap=14), gap=14, margins=(18, 14, 16, 14))
        line.setStretch(1, 1)
        self.setLayout(line)

    def say(self, words: str, *, tone: Tone = "secondary") -> None:
        """How it stands; `warn` where something should be done."""
        self._said.setText(words)
        self._said.set_tone(tone)
        self._icon.show_icon(self._icon_name, "warn" if tone == "warn" else "accent")

    @property
    def said(self) -> str:
        return self._said.text()
