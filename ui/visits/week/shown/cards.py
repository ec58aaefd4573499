"""The figures of the week in a row of cards: travel, time with clients, known faces, carers, what is left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.week.figures import CARE_BAND, WeekFigures
from ui.parts.cards.stat_card import StatCard
from ui.parts.flow import Flow
from ui.theme.look import look
from ui.visits.week.shown.wording import Spelling, above_words, hours, visits


class WeekCards(QWidget):
    """Coloured only where a figure is an exception."""

    def __init__(self, spelling: Spelling) -> None:
        super().__init__()
        self._spelling = spelling
        self._care = StatCard(self.tr("With clients"))
        self._travel = StatCard(self.tr("On the way"))
        self._known = StatCard(self.tr("Known faces"))
        self._carers = StatCard(self.tr("Carers in 14 days"))
        self._left = StatCard(self.tr("Not planned"))
        cards = Flow(look().px(12), fills=True)
        for card in (self._care, self._travel, self._known, self._carers, self._left):
            cards.addWidget(card)
        self.setLayout(cards)

    def show_figures(self, figures: WeekFigures, *, measured: bool) -> None:
        """Ways that are not known yet are a dash."""
        low, high = CARE_BAND
        band = self.tr("aim {low}–{high} %").format(low=low, high=high)
        self._care.show_figure(f"{figures.care_percent} %" if figures.paid_minutes else "\N{EN DASH}", band)
        days = sum(bool(day.rounds) for day in figures.days)
        a_day = figures.travel_minutes // max(1, days)
        travel = hours(figures.travel_minutes) if measured else "\N{EN DASH}"
        note = self.tr("{time} a day").format(time=hours(a_day)) if measured else self.tr("being measured")
        self._travel.show_figure(travel, note)
        self._known.show_figure(f"{figures.known_percent} %", self.tr("in the 2 weeks before"))
        self._carers.show_figure(self._spelling(figures.carers), above_words(figures.above, figures.aim))
        everything = figures.planned + figures.not_planned
        self._left.show_figure(
            str(figures.not_planned),
            self.tr("of {visits}").format(visits=visits(everything)),
            tone="danger" if figures.not_planned else "text",
        )
        for card in (self._care, self._travel, self._known, self._carers, self._left):
            card.setToolTip(card.accessibleName())
