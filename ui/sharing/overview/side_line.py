"""One thing that can be done besides: what it is, one sentence, and its button below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button, Kind
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.theme.tokens import Tone


class SideLine(QWidget):
    """`taken` when the button is pressed."""

    taken = Signal()

    def __init__(self, icon: str, title: str, sentence: str, action: str = "", *, kind: Kind = "plain") -> None:
        super().__init__()
        self._icon, self._mark = icon, IconLabel(icon, tone="accent", size=18)
        self._said = small(sentence, wrap=True)
        words = column(row(self._mark, Label(title, weight="strong"), None, gap=9), self._said, gap=5)
        box = column(words, gap=9, margins=(16, 13, 16, 14))
        self.button: Button | None = None
        if action:
            self.button = Button(action, kind=kind)
            self.button.clicked.connect(self.taken)
            box.addLayout(row(self.button, None))
        self.setLayout(box)

    def say(self, words: str, *, tone: Tone = "secondary") -> None:
        """How it stands; `warn` where something should be done."""
        self._said.setText(words)
        self._said.set_tone(tone)
        self._mark.show_icon(self._icon, "warn" if tone == "warn" else "accent")
