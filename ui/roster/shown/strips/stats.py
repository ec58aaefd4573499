"""The row of figures above the grid."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.measure import Figures
from ui.parts.cards.stat_card import StatCard
from ui.parts.flow import Flow
from ui.theme.look import look
from ui.theme.tokens import Tone


class StatRow(QWidget):
    """Covered shifts, hours on target, wishes met, weekend days; only what is open is coloured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.covered = StatCard(self.tr("Shifts covered"))
        self.hours = StatCard(self.tr("Hours on target"))
        self.wishes = StatCard(self.tr("Wishes met"))
        self.weekends = StatCard(self.tr("Weekend days"))
        self._cards = (self.covered, self.hours, self.wishes, self.weekends)
        cards = Flow(look().px(12), fills=True)
        for card in self._cards:
            cards.addWidget(card)
        self.setLayout(cards)
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A card that would be cut is left out; the first ones matter most."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        used = 0
        for number, card in enumerate(self._cards):
            used += card.sizeHint().width() + look().px(12)
            card.setVisible(number == 0 or used <= self.width() + look().px(12))

    def show_figures(self, figures: Figures) -> None:
        """Fill the cards."""
        note = self.tr("{n} open").format(n=figures.open_shifts) if figures.open_shifts else self.tr("none open")
        tone: Tone = "danger" if figures.open_shifts else "text"
        self.covered.show_figure(f"{figures.covered} / {figures.needed}", note, tone=tone)
        self.hours.show_figure(f"{figures.on_target} / {figures.nurses}", self.tr("within 6 % of contract"))
        self.wishes.show_figure(f"{figures.wishes_met} / {figures.wishes}", self.tr("days off and shifts asked for"))
        span = f"{figures.fewest_weekend_days} – {figures.most_weekend_days}"
        self.weekends.show_figure(span, self.tr("fewest and most per nurse"))
        self._fit()
