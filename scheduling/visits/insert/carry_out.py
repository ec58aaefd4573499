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

GENTLE_MOVES, FREE_MOVES = 700, 2_000
GENTLE_HEAT, FREE_HEAT = 0.1, 1.0
"""Of an anneal around her, and of one that may turn the whole day: moves for each visit of the day, and the part of the
temperature of a fresh anneal."""

FREE_VALUE, OTHER_VALUE = 0.5, 0.4
"""What a further attempt is worth where the whole day must be turned, and where the answer is not what was asked."""


@dataclass(frozen=True, slots=True)
class Base:
    """A day without her: the problem with its matrices, its plan and what that costs."""

    ahead: DayAhead
    problem: Problem
    plan: Plan
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class Task:
    """A day of a choice: her visits, the ways to put them in first (the best one first), and the best day so far."""

    base: Base
    guests: tuple[Visit, ...]
    problem: Problem
    agendas: tuple[Agenda, ...]
    asked: bool = True
    best: Candidate | None = None
    tries: int = 0

    @property
    def gentle(self) -> bool:
        """Whether the next attempt goes from one of the first ways: always where people know the plan."""
        return self.tries < len(self.agendas) or self.base.ahead.promised > 0

    @property
    def moves(self) -> int:
        """How long the next attempt is."""
        return (GENTLE_MOVES if self.gentle else FREE_MOVES) * len(self.problem.visits)

    @property
    def worth(self) -> float:
        """How much the next attempt may be worth: what she costs on this day, less with every attempt there was."""
        cost = self.best.cost if self.best is not None else 0.0
        value = (1.0 if self.gentle else FREE_VALUE) * (1.0 if self.asked else OTHER_VALUE)
        return value * math.sqrt(max(1.0, cost - self.base.evaluation.total)) / (1 + self.tries)

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


def task_of(base: Base, guests: tuple[Visit, ...], ways: Sequence[Sequence[Place | None]], *, asked: bool) -> Task:
    """Her visits put into the day in several ways; those without a place stay out."""
    problem = with_guests(base.problem, guests, base.plan, promised=base.ahead.promised)
    agenda = agenda_on(Day.of(problem), base.plan)
    put = [[(guest.key, place) for guest, place in zip(guests, way, strict=True) if place is not None] for way in ways]
    return Task(base, guests, problem, tuple(with_turns(agenda, way) for way in put), asked)


def carried_out(tasks: Sequence[Task], labour: Labour) -> list[Task]:
    """Every task with the best day found for it."""
    done = side_by_side(lambda task: _annealed(task, labour), tasks)
    left = labour.moves - sum(task.moves for task in tasks)
    while left > 0 and done and not labour.stop():
        worst = sorted(range(len(done)), key=lambda row: -done[row].worth)[: max(2, len(done) // 4)]
        bettered = side_by_side(lambda row: _annealed(done[row], labour), worst)
        for row, task in zip(worst, bettered, strict=True):
            left -= done[row].moves
            done[row] = task
    return [_shared(task, done) for task in done]


def _shared(task: Task, others: Sequence[Task]) -> Task:
    """The best day that any choice found for the same."""
    found = [one.best for one in others if one.best is not None and task.same_but_freer(one)]
    return replace(task, best=min(found, key=lambda one: one.rank))


def _annealed(task: Task, labour: Labour) -> Task:
    """One more anneal."""
    heat = GENTLE_HEAT if task.gentle else FREE_HEAT
    effort = Effort(first_moves=task.moves, growth=1.0, rounds=1, lanes=1, gentle=True, warm=heat)
    stop = labour.stop if task.best is not None else _never
    search = Search(task.problem, stop, effort, labour.seed + task.tries, labour.slow, _nobody_listens)
    search.begin(task.agendas[task.tries % len(task.agendas)])
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
