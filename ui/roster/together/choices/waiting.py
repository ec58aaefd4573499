"""While the three are made: a card each that says which one is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.roster.planning.alternatives import AlternativesProgress, Style
from ui.parts.cards.card import Card
from ui.parts.label import Label, small
from ui.parts.layout import column, row, stretched_row
from ui.parts.marks.meter import Bar
from ui.roster.shown.wording import Wording
from ui.roster.together.choices.view import sentence_of, titles


class WaitingCards(QWidget):
    """Filled as the planner tells."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.bars: list[Bar] = []
        self.said: list[Label] = []
        cards = []
        for style in Style:
            card, bar, said = Card(padding=(16, 14, 16, 14)), Bar(), small("", wrap=True, tone="tertiary")
            card.add(Label(titles()[style], size="lead", weight="strong"))
            card.add(small(sentence_of(style), wrap=True))
            card.add(bar)
            card.add(said)
            self.bars.append(bar)
            self.said.append(said)
            cards.append(card)
        meanwhile = small(self.tr("You can go on working; the three come here when they are made."), tone="tertiary")
        self.setLayout(column(stretched_row(*cards), row(None, meanwhile, None), None, gap=20))

    def begin(self) -> None:
        """Nothing is made yet."""
        for number, (bar, said) in enumerate(zip(self.bars, self.said, strict=True)):
            bar.show_share(0.0)
            said.setText(self.tr("being made") if number == 0 else self.tr("waits its turn"))

    def tell(self, told: AlternativesProgress, *, share: float) -> None:
        """How far the one under way is; those before it are made."""
        for number, (bar, said) in enumerate(zip(self.bars, self.said, strict=True)):
            if number < told.number:
                bar.show_share(1.0)
                said.setText(self.tr("made"))
            elif number == told.number:
                bar.show_share(share)
                said.setText(self._said(told))
            else:
                bar.show_share(0.0)
                said.setText(self.tr("waits its turn"))

    def _said(self, told: AlternativesProgress) -> str:
        parts = [self._words.say(told.progress.phase)] if told.progress.phase is not None else []
        if told.progress.value is not None:
            parts.append(self.tr("{n} points").format(n=self._words.points(told.progress.value)))
        return " · ".join(parts) or self.tr("being made")
