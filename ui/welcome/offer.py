"""One of the ways to begin: an icon, what it is, what it means, and a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.cards.card import Card
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel

_BESIDE_FROM = 470


class Offer(Card):
    """`taken` when the button is pressed."""

    taken = Signal()

    def __init__(
        self, icon: str, head: str, sentence: str, *, action: str, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=(20, 18, 20, 18), gap=0, parent=parent)
        self.button = Button(action, kind="primary" if primary else "plain")
        self.button.clicked.connect(self.taken)
        words = column(Label(head, size="lead", weight="strong"), Label(sentence, tone="secondary", wrap=True), gap=4)
        said = row(IconLabel(icon, tone="accent", size=24), words, gap=16)
        said.setStretch(1, 1)
        self.add(Columns(said, row(None, self.button), least=_BESIDE_FROM, gap=16, shares=(1, 0)))
