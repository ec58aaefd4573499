"""Everything that the rounds of a week depend on, read once from the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities import Visit
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import CONTINUITY_DAYS, DayFacts, read_stored
from teamapp.services.rounds.part.scope import minute_now

WEEK_DAYS = 7
SPAN = timedelta(days=CONTINUITY_DAYS)


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """The days of a week and, in `around`, the visits that are stored for the two weeks before and after it."""

    days: tuple[DayFacts, ...]
    around: tuple[Visit, ...]
    today: date
    minute_now: MinuteOfDay

    @property
    def first(self) -> date:
        return self.days[0].day

    @property
    def last(self) -> date:
        return self.days[-1].day

    @property
    def aim(self) -> int:
        """As many different carers in two weeks as the team wants a client to meet."""
        return self.days[0].team.known_faces_target

    @property
    def ahead(self) -> tuple[DayFacts, ...]:
        """The days that can still be planned: from today on, with visits and somebody to make them."""
        return tuple(day for day in self.days if day.day >= self.today and day.on_duty and day.visits)


def monday_of(day: date) -> date:
    """The first day of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def read_week(desk: Desk, first: date) -> WeekFacts:
    """The week that begins on `first`, as it is stored now."""
    days = [first + timedelta(days=n) for n in range(WEEK_DAYS)]
    stored = read_stored(desk, days[0], days[-1])
    after = desk.store.between(Visit, "day", days[-1] + timedelta(days=1), days[-1] + SPAN)
    before = (visit for visit in stored.recorded if visit.day < first)
    return WeekFacts(
        days=tuple(stored.day(day) for day in days),
        around=(*before, *after),
        today=desk.today,
        minute_now=minute_now(desk, desk.today) or MinuteOfDay(0),
    )
