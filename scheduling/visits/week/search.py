"""Plans the days of a week in turn, again and again, each with the faces that the other days' plans bring."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from scheduling.stop import Stop
from scheduling.visits.anneal.legal import Candidate, candidate, legal_candidate
from scheduling.visits.anneal.search import Effort, Search
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_as_planned, agenda_on
from scheduling.visits.evaluate.whole import Evaluation, evaluate_on
from scheduling.visits.finish import TIMES, finished
from scheduling.visits.problem import Plan, Problem
from scheduling.visits.week.carers import Around, Met, Pair, met_by, pairs_of
from scheduling.visits.week.evaluate import bare, clients_of, evaluate_met
from scheduling.visits.week.guide import guided
from scheduling.visits.week.problem import WeekDay, WeekProblem

Rank = tuple[float, float]
"""The priority of what must be planned and is missing, then the cost."""

ROUNDS = 2
"""Rounds of anneals a day in a pass: the second begins at the best of the first."""

KNOWN = 4
"""A week that is planned already is not made better by short anneals: they begin so many times longer, from it."""

NEAR = 0.15
"""A day so much dearer may still be the better one when its rounds get their best times."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a pass plans: each day from nothing or from its present plan, and how much it gathers visits in few hands."""

    fresh: bool
    lean: float


TURNS = (Turn(True, 0.3), Turn(False, 0.0), Turn(True, 1.0), Turn(False, 0.0), Turn(False, 0.3))
"""The passes in turn; a day's new plan is kept only where the week becomes better by its own price."""


@dataclass(frozen=True, slots=True)
class WeekEffort:
    """How hard to try. A day's anneals grow from pass to pass; `passes` None means until stopped.

    With `passes` given and nothing to stop it the result depends on seed, `lanes` and `passes` alone. With `seconds`
    (of `clock`) the solve ends by itself, and the rounds get their best times at the end.
    """

    first_moves: int = 20_000
    most_moves: int = 120_000
    growth: float = 1.6
    lanes: int = 0
    passes: int | None = None
    seconds: float | None = None
    clock: Callable[[], float] = time.monotonic

    @property
    def timed(self) -> bool:
        """Whether rounds get their best times, which takes as long as the clock says."""
        return self.seconds is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """A day as it is planned now, priced without new faces; its `pairs` are who meets whom.

    `timed`: its rounds may have better times than the engine would give them.
    """

    plan: Plan
    evaluation: Evaluation
    pairs: frozenset[Pair]
    left: float
    timed: bool = False


@dataclass(slots=True)
class WeekSearch:
    """One solve of a week under way; `found` is told the plans and their cost whenever the week has become better."""

    problem: WeekProblem
    stop: Stop
    effort: WeekEffort
    seed: int
    slow: bool
    found: Callable[[tuple[Plan, ...], float], None]
    around: Around = field(init=False)
    clients: tuple[str, ...] = field(init=False)
    standing: list[Standing] = field(init=False, default_factory=list)
    settled: set[int] = field(init=False, default_factory=set)
    """Rows of the days whose plans count for the others: not those that are only constructed so far."""

    moves: int = 0
    passes: int = 0
    _searches: int = 0

    def __post_init__(self) -> None:
        self.around, self.clients = Around.of(self.problem), clients_of(self.problem.days)

    @property
    def plans(self) -> tuple[Plan, ...]:
        return tuple(own.plan for own in self.standing)

    @property
    def rank(self) -> Rank:
        return self._rank(self.standing)

    def begin(self, start: tuple[Plan, ...] | None) -> None:
        """A whole week at once: the given one without what breaks a rule; constructed days where it lacks visits."""
        given = start or (None,) * len(self._days)
        for row, (day, plan) in enumerate(zip(self._days, given, strict=True)):
            own = self._given(row, plan) if plan is not None else None
            if own is None or own.left > 0:
                made = self._solved(row, day.problem, effort=Effort(rounds=0))
                own = made if own is None or made.left < own.left else own
            else:
                self.settled.add(row)
            self.standing.append(own)
        self.found(self.plans, self.rank[1])

    def improve(self) -> None:
        """Pass after pass over the days, in another order each time, until stopped."""
        dice, moves = random.Random(self.seed), float(self.effort.first_moves)
        known = len(self.settled) == len(self.standing)
        if known:
            moves *= KNOWN
        while self.standing and not self.stop() and self.effort.passes != self.passes:
            self._pass(TURNS[(self.passes + known) % len(TURNS)], dice, moves=int(moves))
            moves = min(moves * self.effort.growth, float(self.effort.most_moves))
            self.passes += 1

    def finish(self) -> None:
        """The best times for every round as it is, whoever has said stop."""
        if self.effort.timed:
            for row, own in enumerate(self.standing):
                self._take(row, self._with_best_times(row, own))

    @property
    def _days(self) -> tuple[WeekDay, ...]:
        return self.problem.days

    def _pass(self, turn: Turn, dice: random.Random, *, moves: int) -> None:
        effort = Effort(first_moves=moves, most_moves=moves * 2, rounds=ROUNDS, lanes=self.effort.lanes)
        order = list(range(len(self.standing)))
        dice.shuffle(order)
        for row in order:
            if self.stop():
                return
            problem = guided(self.around, self._met(self.standing, sorted(self.settled)), self._days[row], turn.lean)
            kept = self.standing[row].plan if row in self.settled and not turn.fresh else None
            self._take(row, self._solved(row, problem, plan=kept, effort=effort))

    def _take(self, row: int, new: Standing) -> None:
        """Keep a day's new plan if the week is better with it; beside a timed one it gets its best times first."""
        old = self.standing[row]
        changed = [*self.standing[:row], new, *self.standing[row + 1 :]]
        better = self._rank(changed) < self.rank
        near = new.evaluation.total - old.evaluation.total < NEAR * abs(old.evaluation.total)
        self.settled.add(row)
        if not better and near and old.timed and not new.timed and self.effort.timed:
            self._take(row, self._with_best_times(row, new))
            return
        if better:
            self.standing = changed
            self.found(self.plans, self.rank[1])

    def _solved(self, row: int, problem: Problem, *, effort: Effort, plan: Plan | None = None) -> Standing:
        """A day's best plan for a question about it."""
        self._searches += 1
        seed = self.seed * 10_007 + self._searches
        search = Search(problem, self.stop, effort, seed, self.slow, _nobody)
        search.begin(None if plan is None else agenda_as_planned(Day.of(problem), plan))
        search.improve()
        self.moves += search.moves
        return self._standing(row, search.best.plan)

    def _with_best_times(self, row: int, own: Standing) -> Standing:
        """The same rounds at their best times."""
        day = Day.of(bare(self._days[row].problem))
        agenda = agenda_as_planned(day, own.plan)
        found = candidate(day, agenda, plan=own.plan, evaluation=own.evaluation)
        best = finished(day, found, self.stop, seconds=TIMES.seconds, steps=(TIMES,))
        return replace(self._standing(row, best.plan), timed=True)

    def _given(self, row: int, plan: Plan) -> Standing:
        """A plan as it is, or without the visits that break hard rules."""
        own = self._standing(row, plan)
        if own.evaluation.legal:
            return replace(own, timed=True)
        day = Day.of(bare(self._days[row].problem))
        return self._standing(row, legal_candidate(day, agenda_on(day, plan))[0].plan)

    def _standing(self, row: int, plan: Plan) -> Standing:
        day = Day.of(bare(self._days[row].problem))
        evaluation = evaluate_on(day, plan)
        left = sum(day.visits[key].priority for key in evaluation.missing)
        return Standing(plan, evaluation, pairs_of(self._days[row], plan), left)

    def _met(self, standing: Sequence[Standing], rows: Iterable[int]) -> Met:
        return met_by((self._days[row].number, standing[row].pairs) for row in rows)

    def _rank(self, standing: Sequence[Standing]) -> Rank:
        met = self._met(standing, range(len(standing)))
        whole = evaluate_met(self.around, self.clients, met, tuple(own.evaluation for own in standing))
        return round(sum(own.left for own in standing), 6), whole.total


def _nobody(_found: Candidate) -> None:
    """The plans of one day are no plans of the week."""
