"""One figure and what it is, as in the row above the roster."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.theme.tokens import Tone


class StatCard(QFrame):
    """A big figure with a name and a note beside it; coloured only when it is an exception."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._name = name
        self._figure = Label("–", size="figure", weight="strong", tabular=True)
        self._caption = small(name)
        self._note = small("", tone="tertiary")
        words = column(self._caption, self._note, gap=0)
        self.setLayout(row(self._figure, words, None, gap=12, margins=(16, 8, 12, 8)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, note: str, *, tone: Tone = "text") -> None:
        """Fill the card."""
        self._figure.setText(figure)
        self._figure.set_tone(tone)
        self._note.setText(note)
        self.setAccessibleName(f"{self._name}: {figure}, {note}")
