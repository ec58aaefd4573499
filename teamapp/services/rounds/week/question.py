"""From the facts of a week to the optimiser's problem: the question of each day, and who meets whom besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from scheduling.visits.problem import Costs, Plan
from scheduling.visits.week.problem import Continuity, Meeting, WeekDay, WeekProblem
from teamapp.domain.entities import Visit
from teamapp.domain.ids import NurseId
from teamapp.services.rounds.day.facts import CONTINUITY_DAYS, DayFacts
from teamapp.services.rounds.day.places import Places, places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question
from teamapp.services.rounds.part.scope import WHOLE_DAY, Scope
from teamapp.services.rounds.planning.running import Asked, RoundsWish, asked, matrix_requests
from teamapp.services.rounds.week.facts import WeekFacts

LIGHT = 0.15
"""The part of the price of a change that counts on days to come."""

MANY = 4.0
"""One more than that, all the time, is as dear as so many new faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekWish:
    """What to plan and how: the days (None: all that lie ahead), seconds to spend, a seed, the streets to use."""

    facts: WeekFacts
    pack: str | None
    days: frozenset[date] | None = None
    seconds: float = 30.0
    seed: int = 1

    @property
    def wanted(self) -> tuple[DayFacts, ...]:
        """The days that are planned."""
        return tuple(day for day in self.facts.ahead if self.days is None or day.day in self.days)


@dataclass(frozen=True, slots=True)
class WeekQuestion:
    """A week as the optimiser sees it: what each planned day asks, and all of them together."""

    asked: tuple[Asked, ...]
    problem: WeekProblem
    start: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The places of some days; their travel matrices are asked for in one go and dealt out day by day."""

    places: tuple[Places, ...]

    @classmethod
    def of(cls, days: Sequence[DayFacts]) -> Ways:
        return cls(tuple(places_of(day) for day in days))

    def requests(self, pack: str | None) -> tuple[MatrixRequest, ...]:
        return tuple(request for places in self.places for request in matrix_requests(places, pack))

    def dealt(self, matrices: tuple[MatrixAnswer, ...]) -> Iterator[tuple[Places, tuple[MatrixAnswer, ...]]]:
        """Each day's places with its own matrices."""
        begin = 0
        for places in self.places:
            end = begin + len(places.vehicles)
            yield places, matrices[begin:end]
            begin = end


def ask_week(wish: WeekWish, ways: Ways, matrices: tuple[MatrixAnswer, ...]) -> WeekQuestion:
    """Translate the wanted days. Of today what has begun is given; a change of what is planned has its price.

    It is the whole price today, and a small part of it on later days: enough that nothing changes for nothing.
    """
    days = tuple(
        _lightly(wish, asked(_day_wish(wish, facts), places, own))
        for facts, (places, own) in zip(wish.wanted, ways.dealt(matrices), strict=True)
    )
    start = tuple(present_plan(one.wish.facts, one.question) for one in days)
    continuity = continuity_of(wish.facts.days[0].costs, wish.facts.aim)
    meetings = tuple(Meeting(*who, count) for who, count in sorted(_meetings(wish.facts, days).items()))
    problem = WeekProblem(
        tuple(WeekDay(one.wish.facts.day.toordinal(), one.question.problem) for one in days), meetings, continuity
    )
    return WeekQuestion(days, problem, start)


def continuity_of(costs: Costs, aim: int) -> Continuity:
    """The team's price of a new face, and that of one carer too many."""
    price = costs.new_face if isinstance(costs.new_face, int | float) else 0.0
    return Continuity(float(price), MANY * float(price), aim, CONTINUITY_DAYS)


def _day_wish(wish: WeekWish, facts: DayFacts) -> RoundsWish:
    today = facts.day == wish.facts.today
    scope = Scope(now=wish.facts.minute_now) if today else WHOLE_DAY
    known = any(visit.planned for visit in facts.visits)
    return RoundsWish(facts, wish.pack, seed=wish.seed, keep_plan=known, scope=scope)


def _lightly(wish: WeekWish, one: Asked) -> Asked:
    """Later days with a small price of changes."""
    if one.wish.facts.day == wish.facts.today:
        return one
    return replace(one, whole=_lighter(one.whole), question=_lighter(one.question))


def _lighter(question: Question) -> Question:
    published = tuple(replace(row, weight=LIGHT * row.weight) for row in question.problem.published)
    return replace(question, problem=replace(question.problem, published=published))


def _meetings(facts: WeekFacts, days: tuple[Asked, ...]) -> Counter[tuple[str, str, int]]:
    """Who meets whom beside the plans that are asked for: before and after, and what the questions leave as it is."""
    planned = {one.wish.facts.day: one for one in days}
    found: Counter[tuple[str, str, int]] = Counter()
    for visit in (*facts.around, *(visit for day in facts.days for visit in day.visits)):
        for nurse in _given(visit, planned.get(visit.day)):
            found[visit.client, nurse, visit.day.toordinal()] += 1
    return found


def _given(visit: Visit, day: Asked | None) -> Iterator[NurseId]:
    """The nurses of a visit who are not for the optimiser to choose."""
    held = {nurse for nurse in (visit.nurse, visit.second_nurse) if nurse is not None}
    if visit.cancelled or not held:
        return
    problem = day.question.problem if day is not None else None
    chosen = problem is not None and any(asked_for.key == visit.id for asked_for in problem.visits)
    there = {nurse.key for nurse in problem.nurses} if problem is not None and chosen else set()
    yield from sorted(held - there)
