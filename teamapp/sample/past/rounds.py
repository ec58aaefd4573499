"""Rounds of one day as colleagues would divide them by hand: whoever is free first takes what fits her best.

Good enough for a believable past and a start for the optimiser, which does the real planning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from teamapp.domain.entities.client import CareNeed
from teamapp.domain.entities.team import ShiftKind
from teamapp.domain.entities.visit import Visit
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.sample.caseload.clients import Case
from teamapp.sample.crew.nurses import Member
from teamapp.sample.past.going import going_minutes
from teamapp.sample.places import Place

_STRANGER_PRICE = 55.0
_WAITING_PRICE = 0.8
_URGENT_BELOW_MINUTES = 75
_CLOCK_BELOW_MINUTES = 45
_TOO_DEAR = 45.0
_LOOK_AGAIN_MINUTES = 10
_PARTNER_MAY_WAIT_MINUTES = 25
_BREAK_FROM = 11 * 60 + 15
_LONGEST_WAIT_MINUTES = {
    hard: (_TOO_DEAR + factor * near) / _WAITING_PRICE
    for hard, factor, near in ((True, 2.0, _CLOCK_BELOW_MINUTES), (False, 0.6, _URGENT_BELOW_MINUTES))
}
"""Before a window opens: beyond it no urgency makes a visit cheap enough to be worth a look."""


@dataclass(slots=True)
class Walker:
    """A nurse on the road today: where she is and from when she is free."""

    member: Member
    kind: ShiftKind
    place: Place
    free: int
    visits: int = 0
    rested: bool = False

    @property
    def break_due(self) -> bool:
        return not self.rested and self.kind.break_minutes > 0 and self.free >= _BREAK_FROM

    def rest(self) -> None:
        self.rested = True
        self.free += self.kind.break_minutes

    def arrival(self, door: Place) -> int:
        return self.free + going_minutes(self.place, door, self.member.nurse.travel)

    def go(self, door: Place, until: int) -> None:
        self.place, self.free = door, until
        self.visits += 1


@dataclass(frozen=True, slots=True, eq=False)
class Errand:
    """A visit to be done today with all that decides who goes."""

    visit: Visit
    need: CareNeed
    case: Case
    refused: frozenset[NurseId]

    def start_for(self, arrival: int) -> int:
        """The first moment inside a window; after the last one as soon as she is there."""
        for first, last in self.need.windows:
            if arrival <= last:
                return max(arrival, first)
        return arrival

    @property
    def worth_a_look(self) -> float:
        """From when on a nurse who is free may go."""
        return min(first for first, _last in self.need.windows) - _LONGEST_WAIT_MINUTES[self.need.hard_windows]

    def slack(self, start: int) -> int:
        """Minutes until the window that `start` lies in (or the last) closes."""
        return next(
            (last - start for _first, last in self.need.windows if start <= last), self.need.windows[-1][1] - start
        )

    def allows(self, member: Member) -> bool:
        able = self.need.skills <= frozenset(member.profile.skills)
        return able and member.nurse.level >= self.need.level and member.id not in self.refused


@dataclass(slots=True)
class Day:
    """The work of a day while it is being divided."""

    walkers: list[Walker]
    pending: list[Errand]
    faces: Mapping[tuple[ClientId, NurseId], int]
    planned: list[Visit] = field(default_factory=list)
    last_end: dict[ClientId, int] = field(default_factory=dict)
    open_to: dict[NurseId, list[tuple[float, Errand]]] = field(init=False)

    def __post_init__(self) -> None:
        looks = [(errand.worth_a_look, errand) for errand in self.pending]
        self.open_to = {
            walker.member.id: [look for look in looks if look[1].allows(walker.member)] for walker in self.walkers
        }

    def done(self, errand: Errand) -> None:
        """Nobody need look at it any more."""
        self.pending.remove(errand)
        for nurse, looks in self.open_to.items():
            self.open_to[nurse] = [look for look in looks if look[1] is not errand]


def divide(day: Day) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
    """The planned visits with nurse and time, and those for which nobody was found."""
    while day.walkers and day.pending:
        walker = min(day.walkers, key=lambda one: (one.free, one.member.id))
        if walker.break_due:
            walker.rest()
            continue
        errand = _best_errand(day, walker)
        if errand is not None:
            _go(day, walker, errand)
            continue
        walker.free += _LOOK_AGAIN_MINUTES
        if walker.free >= walker.kind.end:
            day.walkers.remove(walker)
    return tuple(day.planned), tuple(errand.visit for errand in day.pending)


def _best_errand(day: Day, walker: Walker) -> Errand | None:
    """The cheapest, the first of equals; none when all are too dear."""
    cheapest, found = _TOO_DEAR, None
    for worth_a_look, errand in day.open_to[walker.member.id]:
        if walker.free >= worth_a_look and (price := _price(day, walker, errand)) < cheapest:
            cheapest, found = price, errand
    return found


def _price(day: Day, walker: Walker, errand: Errand) -> float:
    """Minutes lost and strangeness, minus urgency; too dear if she cannot."""
    arrival = max(walker.arrival(errand.case.door), day.last_end.get(errand.case.id, 0) + errand.need.minimum_gap)
    start = errand.start_for(arrival)
    if start + errand.need.minutes > walker.kind.end:
        return 10 * _TOO_DEAR
    if errand.need.nurses == 2 and _partner(day, walker, errand, start) is None:
        return 10 * _TOO_DEAR
    slack = errand.slack(start)
    near = _CLOCK_BELOW_MINUTES if errand.need.hard_windows else _URGENT_BELOW_MINUTES
    urgency = max(0, near - slack) * (2.0 if errand.need.hard_windows else 0.6)
    going = arrival - walker.free
    return going + _WAITING_PRICE * (start - arrival) + _strangeness(day, walker, errand) - urgency


def _strangeness(day: Day, walker: Walker, errand: Errand) -> float:
    known = day.faces.get((errand.case.id, walker.member.id), 0)
    if walker.member.id in errand.case.circle:
        return 8.0 / (1 + known)
    return _STRANGER_PRICE / (1 + known)


def _partner(day: Day, walker: Walker, errand: Errand, start: int) -> Walker | None:
    """The colleague who can be at the same door about then, the best known first."""
    able = []
    for other in day.walkers:
        if other is walker or not errand.allows(other.member):
            continue
        wait = other.arrival(errand.case.door) - start
        if -_PARTNER_MAY_WAIT_MINUTES * 2 <= wait <= _PARTNER_MAY_WAIT_MINUTES and (
            max(start, start + wait) + errand.need.minutes <= other.kind.end
        ):
            able.append((abs(wait) + _strangeness(day, other, errand), other.member.id, other))
    return min(able, key=lambda item: item[:2])[2] if able else None


def _go(day: Day, walker: Walker, errand: Errand) -> None:
    door, minutes = errand.case.door, errand.need.minutes
    arrival = max(walker.arrival(door), day.last_end.get(errand.case.id, 0) + errand.need.minimum_gap)
    start = errand.start_for(arrival)
    second = _partner(day, walker, errand, start) if errand.need.nurses == 2 else None
    if second is not None:
        start = max(start, second.arrival(door))
        second.go(door, start + minutes)
    walker.go(door, start + minutes)
    day.last_end[errand.case.id] = start + minutes
    day.done(errand)
    day.planned.append(
        replace(
            errand.visit,
            nurse=walker.member.id,
            start=MinuteOfDay(start),
            second_nurse=second.member.id if second is not None else None,
            second_start=MinuteOfDay(start) if second is not None else None,
        )
    )
