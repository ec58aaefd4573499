"""A client's week on paper, in large letters: for the refrigerator, or for her daughter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF

from teamapp.domain.text import Text
from teamapp.domain.units import clock_text
from teamapp.services.papers.week_card import CardDay, WeekCard
from ui.paper.flow import QUIET, Flow

translate = QCoreApplication.translate

_DAY, _TIME, _LINE = 118.0, 62.0, 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPaper:
    """`name_day` says a day in words. What the visit is for stands there only `with_care`: visitors read it too."""

    card: WeekCard
    say: Callable[[Text], str]
    name_day: Callable[[date], str]
    with_care: bool = False
    landscape: bool = False

    @property
    def title(self) -> str:
        first, last = self.card.days[0].day, self.card.days[-1].day
        return f"{self.card.client.name}, {self.name_day(first)} – {self.name_day(last)}"

    def write(self, flow: Flow) -> None:
        first, last = self.card.days[0].day, self.card.days[-1].day
        flow.say(self.card.client.name, 22, "strong")
        flow.say(f"{self.name_day(first)} – {self.name_day(last)} · {self.card.team}", 12, colour=QUIET, gap=2)
        flow.rule(10)
        for day in self.card.days:
            self._day(flow, day)
        flow.say(
            translate("paper", "Times are about a quarter of an hour. If something changes, the team calls you."),
            11, colour=QUIET, gap=12,
        )  # fmt: skip

    def _day(self, flow: Flow, day: CardDay) -> None:
        flow.need(max(1, len(day.visits)) * _LINE + 18)
        flow.write(QRectF(0, flow.down, _DAY, _LINE), self.name_day(day.day), 14, "strong")
        if not day.visits:
            flow.write(
                QRectF(_DAY, flow.down + 1, flow.width - _DAY, _LINE), translate("paper", "nobody"), 13, colour=QUIET
            )
            flow.space(_LINE)
        for visit in day.visits:
            flow.write(QRectF(_DAY, flow.down, _TIME, _LINE), clock_text(visit.about), 14, "strong")
            names = " + ".join(visit.nurses) or translate("paper", "not known yet")
            flow.write(QRectF(_DAY + _TIME, flow.down, 150, _LINE), names, 14, "medium")
            if self.with_care:
                room = QRectF(_DAY + _TIME + 156, flow.down + 2, flow.width - _DAY - _TIME - 156, _LINE)
                flow.write(room, self.say(visit.care), 12, colour=QUIET)
            flow.space(_LINE)
        flow.rule(7)
