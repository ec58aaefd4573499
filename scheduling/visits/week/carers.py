"""Who meets whom over the days: how new a nurse is to a client, and how many different carers a client has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduling.visits.problem import Plan
from scheduling.visits.week.problem import Continuity, Meeting, WeekDay, WeekProblem

Pair = tuple[str, str]
"""A client and a nurse."""

Met = Mapping[str, Mapping[str, frozenset[int]]]
"""On which days of the week a client (first key) and a nurse (second) meet."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside the plans of some days: looked up once, asked for every plan.

    `meetings` are by client and nurse; `stretches` are the first days of all stretches of `Continuity.days` days that
    touch these days.
    """

    continuity: Continuity
    meetings: Mapping[str, Mapping[str, tuple[Meeting, ...]]]
    stretches: range

    @classmethod
    def of(cls, problem: WeekProblem) -> Around:
        numbers = [day.number for day in problem.days]
        return cls.between(min(numbers, default=0), max(numbers, default=-1), problem.meetings, problem.continuity)

    @classmethod
    def between(cls, first: int, last: int, meetings: Iterable[Meeting], continuity: Continuity) -> Around:
        """Around all days from the first to the last."""
        found: dict[str, dict[str, tuple[Meeting, ...]]] = {}
        for row in meetings:
            own = found.setdefault(row.client, {})
            own[row.nurse] = (*own.get(row.nurse, ()), row)
        return cls(continuity, found, range(first - continuity.days + 1, last + 1))

    def newness(self, client: str, nurse: str, days: Iterable[int]) -> float:
        """1 for a nurse who never came, 1/(1+n) for one who came n times within two weeks of any of these days."""
        span, own = self.continuity.days, tuple(days)
        rows = self.meetings.get(client, {}).get(nurse, ())
        return 1.0 / (1.0 + sum(row.visits for row in rows if any(abs(row.day - day) <= span for day in own)))

    def carers(self, client: str, met: Mapping[str, Iterable[int]]) -> Carers:
        """The different nurses of a client by stretch; `met` are the days of the week by nurse."""
        found: dict[int, set[str]] = {start: set() for start in self.stretches}
        for nurse, days in met.items():
            for day in days:
                self._enter(found, nurse, day)
        for nurse, rows in self.meetings.get(client, {}).items():
            for row in rows:
                self._enter(found, nurse, row.day)
        return Carers(client, {start: frozenset(nurses) for start, nurses in found.items()})

    def starts_with(self, day: int) -> range:
        """The stretches that a day lies in."""
        span = self.continuity.days
        return range(max(self.stretches.start, day - span + 1), min(self.stretches.stop, day + 1))

    def _enter(self, found: Mapping[int, set[str]], nurse: str, day: int) -> None:
        for start in self.starts_with(day):
            found[start].add(nurse)


@dataclass(frozen=True, slots=True)
class Carers:
    """The different nurses of a client in each stretch of days that touches the week, by its first day."""

    client: str
    stretches: Mapping[int, frozenset[str]]

    @property
    def most(self) -> int:
        """How many she meets in the fullest of them."""
        return max((len(nurses) for nurses in self.stretches.values()), default=0)

    def above(self, aim: int) -> float:
        """How many more than the aim, in the mean of all stretches."""
        extra = sum(max(0, len(nurses) - aim) for nurses in self.stretches.values())
        return extra / len(self.stretches) if self.stretches else 0.0


def pairs_of(day: WeekDay, plan: Plan) -> frozenset[Pair]:
    """Who meets whom by the plan of a day."""
    clients = {visit.key: visit.client for visit in day.problem.visits}
    return frozenset(
        (clients[stay.visit], tour.nurse) for tour in plan.rounds for stay in tour.stays if stay.visit in clients
    )


def met_by(days: Iterable[tuple[int, frozenset[Pair]]]) -> Met:
    """The days on which each client and nurse meet, from the pairs of each day."""
    found: dict[str, dict[str, frozenset[int]]] = {}
    for number, pairs in days:
        for client, nurse in pairs:
            own = found.setdefault(client, {})
            own[nurse] = own.get(nurse, frozenset()) | {number}
    return found
