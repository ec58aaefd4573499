"""Which days of the sample team lie behind it, are published, or still have to be planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from teamapp.domain.entities.roster import PeriodState, Phase, RosterPeriod
from teamapp.domain.ids import NurseId
from teamapp.sample.mint import Mint

PERIOD_DAYS = 28
PAST_PERIODS = 5
HISTORY_DAYS = 16 * 7
ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Everything hangs on today: published until this Sunday, the next four weeks are open."""

    today: date

    @property
    def monday(self) -> date:
        """The Monday of this week."""
        return self.today - timedelta(days=self.today.weekday())

    @property
    def sunday(self) -> date:
        """The last published day."""
        return self.monday + timedelta(days=6)

    @property
    def roster_first(self) -> date:
        """The first day with a roster, five periods back."""
        return self.sunday - timedelta(days=PAST_PERIODS * PERIOD_DAYS - 1)

    @property
    def visits_first(self) -> date:
        """The first day with visits, sixteen weeks back."""
        return self.today - timedelta(days=HISTORY_DAYS)

    @property
    def roster_days(self) -> tuple[date, ...]:
        return tuple(self.roster_first + timedelta(days=n) for n in range(PAST_PERIODS * PERIOD_DAYS))

    @property
    def past_visit_days(self) -> tuple[date, ...]:
        return tuple(self.visits_first + timedelta(days=n) for n in range(HISTORY_DAYS))


def moment_of(day: date, hour: int, minute: int = 0) -> datetime:
    """A time on the team's wall."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def periods(mint: Mint, calendar: Calendar, planner: NurseId) -> Iterator[RosterPeriod]:
    """Five published periods and the draft of the next, whose wishes are in and whose rest is to be solved."""
    for number in range(PAST_PERIODS):
        first = calendar.roster_first + timedelta(days=number * PERIOD_DAYS)
        yield RosterPeriod(
            id=mint.id(),
            first=first,
            last=first + timedelta(days=PERIOD_DAYS - 1),
            state=PeriodState.PUBLISHED,
            published_at=moment_of(first - timedelta(days=30), 16),
            published_by=planner,
        )
    first = calendar.sunday + timedelta(days=1)
    yield RosterPeriod(
        id=mint.id(),
        first=first,
        last=first + timedelta(days=PERIOD_DAYS - 1),
        phase=Phase.SOLVE,
        wishes_until=first - timedelta(days=42),
        gaps_until=first - timedelta(days=35),
    )
