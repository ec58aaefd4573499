"""What a shift asks of somebody beyond its hours: the one place where a team's burden is defined.

Burden = 2 a weekend on which one works (once, whether one day or both), 2 a night, 3 a public holiday, 1 an evening, 1
a split day; they add up (a night that begins on a holiday is 5). A night works more than an hour between 00:00 and
06:00. An evening works at least two hours between 18:00 and 24:00 and is no night. A day is split when a shift has an
unpaid gap of at least two hours in it, as a nurse works at most one kind of shift a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.line import is_night, worked_on
from scheduling.rules.plan import Plan, Worked

WEEKEND, NIGHT, HOLIDAY, EVENING, SPLIT = 2, 2, 3, 1, 1
"""Points."""

EVENING_MINUTES = 120
SPLIT_MINUTES = 120
SATURDAY = 5
POINT = 100
"""Shares and balances are counted in hundredths of a point."""


@dataclass(frozen=True, slots=True)
class Burden:
    """How often somebody did what is hard."""

    weekends: int = 0
    nights: int = 0
    holidays: int = 0
    evenings: int = 0
    split_days: int = 0

    @property
    def points(self) -> int:
        heavy = WEEKEND * self.weekends + NIGHT * self.nights + HOLIDAY * self.holidays
        return heavy + EVENING * self.evenings + SPLIT * self.split_days

    def __add__(self, other: Burden) -> Burden:
        return Burden(
            self.weekends + other.weekends,
            self.nights + other.nights,
            self.holidays + other.holidays,
            self.evenings + other.evenings,
            self.split_days + other.split_days,
        )


def is_evening(shift: Worked) -> bool:
    return shift.evening >= EVENING_MINUTES and not is_night(shift)


def is_split(shift: Worked) -> bool:
    return shift.end - shift.start - shift.work >= SPLIT_MINUTES


def of_shift(shift: Worked, *, holiday: bool) -> Burden:
    """What one shift counts by itself; weekends are counted by the weekend, not by the shift."""
    return Burden(
        nights=int(is_night(shift)),
        holidays=int(holiday),
        evenings=int(is_evening(shift)),
        split_days=int(is_split(shift)),
    )


def of_shifts(plan: Plan, shifts: Iterable[Worked]) -> Burden:
    """What shifts in the period count together."""
    total, weekends = Burden(), set[int]()
    for shift in shifts:
        total += of_shift(shift, holiday=plan.days[shift.day].holiday)
        if plan.weekday(shift.day) >= SATURDAY:
            weekends.add(plan.week(shift.day))
    return total + Burden(weekends=len(weekends))


def shares_of(plan: Plan) -> Mapping[str, int]:
    """Each nurse's fair share of the period in hundredths of a point: what the demand asks, by contract hours.

    Leave counts off, and so do days outside her contract: whoever is not there has no share and owes nothing for it.
    """
    return _shares(_Asked(plan))


def asked_points(plan: Plan) -> int:
    """The least burden of the shifts that the team asks for, when whoever works a weekend works both of its days."""
    points, weekends = 0, dict[tuple[int, int], int]()
    for demand in plan.demand:
        if demand.qualified or demand.needed <= 0:
            continue
        shift = worked_on(plan, demand.day, demand.kind)
        points += demand.needed * of_shift(shift, holiday=plan.days[demand.day].holiday).points
        if plan.weekday(demand.day) >= SATURDAY:
            key = plan.week(demand.day), demand.day
            weekends[key] = weekends.get(key, 0) + demand.needed
    people: dict[int, int] = {}
    for (week, _day), needed in weekends.items():
        people[week] = max(people.get(week, 0), needed)
    return points + WEEKEND * sum(people.values())


class _Asked:
    """A plan as far as shares depend on it: the same days, kinds, nurses and demand, whatever the roster."""

    __slots__ = ("plan",)

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __hash__(self) -> int:
        return hash((id(self.plan.days), id(self.plan.kinds), id(self.plan.nurses), id(self.plan.demand)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Asked):
            return NotImplemented
        one, two = self.plan, other.plan
        return one.days is two.days and one.kinds is two.kinds and one.nurses is two.nurses and one.demand is two.demand


@lru_cache(maxsize=8)
def _shares(asked: _Asked) -> Mapping[str, int]:
    """Asked for again at every check of a nurse, and the same for every roster of a period."""
    plan = asked.plan
    minutes = {nurse.id: max(0, contract_minutes(plan, nurse)) for nurse in plan.nurses}
    there = sum(minutes.values())
    points = POINT * asked_points(plan)
    return {nurse: points * own // there if there else 0 for nurse, own in minutes.items()}
