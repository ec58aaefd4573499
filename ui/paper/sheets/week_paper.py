"""A client's week on paper, in large letters: for the refrigerator, or for her daughter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF

from teamapp.domain.text import Text
from teamapp.domain.units import clock_text
from teamapp.services.papers.week_card import CardDay, CardVisit, WeekCard
from ui.paper.flow import QUIET, Flow

translate = QCoreApplication.translate

_DAY, _TIME, _LINE = 118.0, 62.0, 22.0
_NAMES = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    """One visit as it stands on the card: its words, how wide the names may be, how high it is."""

    time: str
    names: str
    care: str
    wide: float
    high: float


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
        """A day stays together where it can; names and care are as long as they are."""
        rows = [self._row(flow, visit) for visit in day.visits]
        flow.need(max(_LINE, sum(row.high for row in rows)) + 18)
        flow.write(QRectF(0, flow.down, _DAY, _LINE), self.name_day(day.day), 14, "strong")
        if not rows:
            nobody = QRectF(_DAY, flow.down + 1, flow.width - _DAY, _LINE)
            flow.write(nobody, translate("paper", "nobody"), 13, colour=QUIET)
            flow.space(_LINE)
        for row in rows:
            left = _DAY + _TIME
            flow.write(QRectF(_DAY, flow.down, _TIME, _LINE), row.time, 14, "strong")
            flow.write(QRectF(left, flow.down, row.wide, row.high), row.names, 14, "medium")
            care = QRectF(left + row.wide + 6, flow.down + 2, flow.width - left - row.wide - 6, row.high)
            flow.write(care, row.care, 12, colour=QUIET)
            flow.space(row.high)
        flow.rule(7)

    def _row(self, flow: Flow, visit: CardVisit) -> _Row:
        """Beside the care the names have most of the room, else all of it."""
        room = flow.width - _DAY - _TIME
        names = " + ".join(visit.nurses) or translate("paper", "not known yet")
        care = self.say(visit.care) if self.with_care else ""
        wide = _NAMES * room if care else room
        high = max(
            _LINE,
            flow.height_of(names, 14, "medium", wide) + 4,
            flow.height_of(care, 12, "regular", room - wide - 6) + 6,
        )
        return _Row(clock_text(visit.about), names, care, wide, high)
