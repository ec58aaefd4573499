"""The six words that two screens show at the same time: only if they are the same is nobody in between."""

from __future__ import annotations

from collections.abc import Sequence

from ui.parts.cards.card import Card
from ui.parts.label import Label
from ui.parts.words.table import WordTable


class SixWords(Card):
    """Large, so that they can be compared across a table or read over the telephone."""

    def __init__(self, words: Sequence[str], *, sentence: str) -> None:
        super().__init__(padding=(22, 18, 22, 20), gap=16)
        self.table = WordTable(words, name=self.tr("Six words"), columns=3, numbered=False, size="title")
        self.add(Label(sentence, tone="secondary", wrap=True))
        self.add(self.table)
