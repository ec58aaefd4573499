"""A choice carried out on its days: she goes where it costs least, then each day shifts a little around her.

First every day gets a short gentle anneal; what is left of the moves goes to the days that cost most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scheduling.stop import Stop
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.anneal.search import Effort, Search
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.evaluate.whole import Evaluation
from scheduling.visits.insert.price import Place, with_turns
from scheduling.visits.insert.problem import DayAhead
from scheduling.visits.insert.side_by_side import side_by_side
from scheduling.visits.problem import Agenda, Minutes, Plan, Problem, Published, Visit

FIRST_MOVES, MORE_MOVES = 600, 2_000
"""Of a first and of a further anneal, for each visit of the day."""

GENTLE, FREE = 0.1, 1.0
"""Part of the temperature of a fresh anneal: where people know the plan, and where it is only supposed."""


@dataclass(frozen=True, slots=True)
class Base:
    """A day without her: the problem with its matrices, its plan and what that costs."""

    ahead: DayAhead
    problem: Problem
    plan: Plan
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class Task:
    """A day of a choice: her visits, the places where they go first, and the best day found so far."""

    base: Base
    guests: tuple[Visit, ...]
    problem: Problem
    agenda: Agenda
    best: Candidate | None = None
    tries: int = 0

    @property
    def visits(self) -> int:
        """How many there are on this day."""
        return len(self.problem.visits)

    @property
    def strain(self) -> float:
        """How much a further attempt may be worth: what she costs on this day, less with every attempt there was."""
        cost = self.best.cost if self.best is not None else 0.0
        return math.sqrt(max(1.0, cost - self.base.evaluation.total)) / (1 + self.tries)

    def same_but_freer(self, other: Task) -> bool:
        """Could this day be as another task has it, because it asks the same and refuses nobody more?"""
        own, others = ([replace(guest, refused=()) for guest in one.guests] for one in (self, other))
        fewer = all(set(a.refused) <= set(b.refused) for a, b in zip(self.guests, other.guests, strict=True))
        return self.base is other.base and own == others and fewer


@dataclass(frozen=True, slots=True)
class Labour:
    """How much may be done: moves of the engine in all, a seed, and when to stop before."""

    moves: int
    seed: int
    slow: bool
    stop: Stop


def task_of(base: Base, guests: tuple[Visit, ...], places: Sequence[Place | None]) -> Task:
    """Her visits put into the day; those without a place stay out."""
    problem = with_guests(base.problem, guests, base.plan, promised=base.ahead.promised)
    put = [(guest.key, place) for guest, place in zip(guests, places, strict=True) if place is not None]
    return Task(base, guests, problem, with_turns(agenda_on(Day.of(problem), base.plan), put))


def carried_out(tasks: Sequence[Task], labour: Labour) -> list[Task]:
    """Every task with the best day found for it."""
    done = side_by_side(lambda task: _annealed(task, labour, FIRST_MOVES * task.visits), tasks)
    left = labour.moves - sum(FIRST_MOVES * task.visits for task in tasks)
    while left > 0 and done and not labour.stop():
        worst = sorted(range(len(done)), key=lambda row: -done[row].strain)[: max(2, len(done) // 3)]
        bettered = side_by_side(lambda row: _annealed(done[row], labour, MORE_MOVES * done[row].visits), worst)
        for row, task in zip(worst, bettered, strict=True):
            done[row] = task
            left -= MORE_MOVES * task.visits
    return [_shared(task, done) for task in done]


def _shared(task: Task, others: Sequence[Task]) -> Task:
    """The best day that any choice found for the same."""
    found = [one.best for one in others if one.best is not None and task.same_but_freer(one)]
    return replace(task, best=min(found, key=lambda one: one.rank))


def _annealed(task: Task, labour: Labour, moves: int) -> Task:
    """One more anneal, from the places where she was put first."""
    known = task.base.ahead.promised >= 1.0 or task.best is None
    effort = Effort(first_moves=moves, growth=1.0, rounds=1, lanes=1, gentle=True, warm=GENTLE if known else FREE)
    stop = labour.stop if task.best is not None else _never
    search = Search(task.problem, stop, effort, labour.seed + task.tries, labour.slow, _nobody_listens)
    search.begin(task.agenda)
    search.improve()
    found = search.best
    better = task.best is None or found.rank < task.best.rank
    return replace(task, best=found if better else task.best, tries=task.tries + 1)


def with_guests(problem: Problem, guests: tuple[Visit, ...], plan: Plan, *, promised: float) -> Problem:
    """The day with her visits, and a price on moving anybody else's."""
    if not promised:
        return replace(problem, visits=(*problem.visits, *guests), published=())
    held: dict[str, dict[int, tuple[str, Minutes]]] = {}
    for tour in plan.rounds:
        for stay in tour.stays:
            if stay.visit is not None:
                held.setdefault(stay.visit, {})[stay.part] = (tour.nurse, stay.start)
    published = tuple(
        Published(visit, tuple(parts[part][0] for part in sorted(parts)), parts[0][1], promised)
        for visit, parts in held.items()
        if 0 in parts
    )
    return replace(problem, visits=(*problem.visits, *guests), published=published)


def _nobody_listens(_found: Candidate) -> None:
    """Nobody hears of better plans on the way."""


def _never() -> bool:
    return False
