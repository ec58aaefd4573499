"""The ledger of fairness: what each nurse carried over months, against her fair share.

    found = ledger(desk)                        to the end of the last published period that has begun, four periods
    found = ledger(desk, until=day, periods=6)
    found.lines                                 a line a nurse by name: counts, burden, share, balance, points, trend

Burden = weekends 2, nights 2, holidays 3, evenings 1, split days 1; the share of a week goes by the contract hours of
those who were there, so that newcomers and returners begin even. It is visible to all. Wishes of an open phase are not
in it. The planner reads the balance of the sixteen weeks before a roster as `Nurse.carried`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from scheduling.roster.fair.burden import FULL_WEEK_MINUTES, gini
from scheduling.rules.burden import Burden
from teamapp.domain.entities import Ask, Assignment, Nurse, RosterPeriod
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import NurseId
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import visible_wishes
from teamapp.services.roster.facts.carried import WeekShare, carried_of, monday_of, week_shares
from teamapp.services.roster.facts.read import periods as all_periods
from teamapp.services.roster.facts.read import read_carrying
from teamapp.services.roster.facts.remembered import is_met
from teamapp.services.roster.together.giving.closing import Fairness
from teamapp.services.roster.together.giving.points import points_between

PERIODS: Final = 4
PERIOD_DAYS: Final = 28
MOST_PERIODS: Final = 26
LEAST_MINUTES: Final = 7 * 60
"""Who was there for fewer contract hours does not count among the uneven ones."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One nurse in one period; `balance` is hers of this period alone, in points."""

    first: date
    last: date
    counts: Burden
    minutes: int
    share: float

    @property
    def balance(self) -> float:
        return self.counts.points - self.share


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One nurse over all the periods. `minutes` are her contract minutes of the days she was there."""

    nurse: NurseId
    name: str
    trend: tuple[TrendPoint, ...]
    wishes_met: int
    wishes_asked: int
    covers: int
    earned: int
    spent: int
    since: date | None

    @property
    def counts(self) -> Burden:
        return sum((point.counts for point in self.trend), Burden())

    @property
    def minutes(self) -> int:
        return sum(point.minutes for point in self.trend)

    @property
    def share(self) -> float:
        """Her fair share of the team's burden, in points."""
        return sum(point.share for point in self.trend)

    @property
    def balance(self) -> float:
        """Above zero she carried more than her share."""
        return self.counts.points - self.share

    @property
    def points(self) -> int:
        return self.earned - self.spent

    @property
    def load(self) -> float:
        """Burden for every full-time week (36 contract hours): what may be compared between nurses."""
        return self.counts.points * FULL_WEEK_MINUTES / self.minutes if self.minutes else 0.0


@dataclass(frozen=True, slots=True)
class Ledger:
    """All nurses who were there, by name, and the periods that were counted, oldest first."""

    first: date
    until: date
    periods: tuple[tuple[date, date], ...]
    lines: tuple[LedgerLine, ...]

    @property
    def gini(self) -> float:
        """How uneven the loads are, from 0 (all the same) to nearly 1; who was hardly there is left out."""
        return gini([line.load for line in self.lines if line.minutes >= LEAST_MINUTES])

    def of(self, nurse: NurseId) -> LedgerLine | None:
        return next((line for line in self.lines if line.nurse == nurse), None)


def ledger(desk: Desk, until: date | None = None, *, periods: int = PERIODS) -> Ledger:
    """What was carried in the last periods up to and including a day."""
    border.between("label.ledger.periods", periods, least=1, most=MOST_PERIODS)
    spans = _spans(desk, until, periods)
    first, last = spans[0][0], spans[-1][1]
    carrying = read_carrying(desk, first, last)
    weeks = {span: week_shares(carrying, *span) for span in spans}
    met, asked = _wishes(desk, first, last)
    covers, points = _covers(desk, first, last), points_between(desk, first, last)
    lines = [
        LedgerLine(
            nurse=nurse.id,
            name=nurse.name,
            trend=tuple(_point(span, weeks[span].get(nurse.id, ())) for span in spans),
            wishes_met=met[nurse.id],
            wishes_asked=asked[nurse.id],
            covers=covers[nurse.id],
            earned=points.get(nurse.id, (0, 0))[0],
            spent=points.get(nurse.id, (0, 0))[1],
            since=nurse.started if nurse.started is not None and nurse.started > first else None,
        )
        for nurse in sorted(carrying.nurses, key=_by_name)
    ]
    return Ledger(first, last, spans, tuple(lines))


def fairness(desk: Desk, before: date) -> Fairness:
    """Whom to spare when gaps are settled before a roster: by the four periods that lie before it."""
    first, last = before - timedelta(days=PERIODS * PERIOD_DAYS), before - timedelta(days=1)
    earned = points_between(desk, first, before + timedelta(days=PERIOD_DAYS * 2))
    return Fairness(
        gave_way={nurse: got - spent for nurse, (got, spent) in earned.items()},
        carried=carried_of(read_carrying(desk, first, last), first, last),
    )


def _spans(desk: Desk, until: date | None, count: int) -> tuple[tuple[date, date], ...]:
    """The periods that have begun or are published, cut off at `until`; four weeks each where there are none."""
    known = [one for one in all_periods(desk) if one.first <= desk.today and _counts_in(one, desk.today)]
    end = until if until is not None else max((one.last for one in known), default=desk.today)
    spans = [(one.first, min(one.last, end)) for one in known if one.first <= end][-count:]
    if spans:
        return tuple(spans)
    starts = [monday_of(end) - timedelta(days=PERIOD_DAYS * back - 7) for back in range(count, 0, -1)]
    return tuple((start, min(end, start + timedelta(days=PERIOD_DAYS - 1))) for start in starts)


def _counts_in(period: RosterPeriod, today: date) -> bool:
    return period.state is PeriodState.PUBLISHED or period.last < today


def _point(span: tuple[date, date], weeks: Iterable[WeekShare]) -> TrendPoint:
    own = tuple(weeks)
    counts = sum((week.counts for week in own), Burden())
    return TrendPoint(*span, counts, sum(week.minutes for week in own), sum(week.share for week in own))


def _wishes(desk: Desk, first: date, last: date) -> tuple[Mapping[NurseId, int], Mapping[NurseId, int]]:
    """Wishes met and asked, a nurse; those that are hidden for now do not exist."""
    worked = {(one.nurse, one.day): one.shift_kind for one in desk.store.between(Assignment, "day", first, last)}
    met: Counter[NurseId] = Counter()
    asked: Counter[NurseId] = Counter()
    for wish in visible_wishes(desk, first, last):
        asked[wish.nurse] += 1
        met[wish.nurse] += is_met(wish, worked.get((wish.nurse, wish.day)))
    return met, asked


def _covers(desk: Desk, first: date, last: date) -> Mapping[NurseId, int]:
    """Cover calls that a nurse answered by coming."""
    done = (ask for ask in desk.store.all(Ask) if ask.kind is AskKind.COVER and ask.state is AskState.DONE)
    return Counter(
        ask.taken_by
        for ask in done
        if ask.taken_by is not None and any(first <= day <= last for _nurse, day, _before, _after in ask.moves)
    )


def _by_name(nurse: Nurse) -> tuple[str, str]:
    return nurse.name.casefold(), nurse.id
