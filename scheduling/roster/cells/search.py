"""Make a month cell by cell where it has no rows to search by: one model, opened in parts beside a proof.

Two solvers share the two cores: CP-SAT opens part after part of the best roster, HiGHS proves on the whole model,
without the cells that no better roster uses. The model is stricter than the checks in one place, and a proof holds
within that: it knows weekly rest only as one long rest a week, not as two in fourteen days.
"""

from __future__ import annotations

from collections.abc import Mapping

from scheduling.roster.aside import Aside
from scheduling.roster.best import Best
from scheduling.roster.cells.relax import Relaxation, Relaxed
from scheduling.roster.moves import Moves
from scheduling.roster.problem import RosterProblem
from scheduling.roster.stated.cpsat import SUBSOLVERS, CpSatModel, Limits, Solved, solve_model
from scheduling.roster.stated.stating import Stated, state_plan
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import Plan
from scheduling.rules.statement import Var
from scheduling.stop import Stop

LIKED_SECONDS = 8.0
LIKED_SHARE = 0.4
"""For the roster among the cells that the relaxation uses (relaxation enforced neighbourhood, Berthold 2014): at most
so many seconds, and so large a part of the time."""

ROUND_SECONDS = 2.5
"""For one part of the roster."""

PROOF_SECONDS = 20.0
"""For the first proof; it cannot be interrupted, so a solve that is stopped leaves a thread at work for at most so
long (the next proofs take twice as long each)."""

NEAR = 0.2
STALL_ROUNDS = 4
"""A proof begins within this gap or after so many parts without a better roster; before, both cores look for one."""

PROOF_MARGIN_SECONDS = 0.7
"""A proof ends so long before the time is up, so that its bound is heard."""


class CellSearch:
    """One solve: the model, its relaxation, the proof beside."""

    def __init__(self, problem: RosterProblem, best: Best, stop: Stop, *, seed: int, seconds: float) -> None:
        self._best, self._stop, self._seed, self._seconds = best, stop, seed, seconds
        self._plan = problem.plan
        self._model = CpSatModel()
        self._stated: Stated = state_plan(self._plan, self._model, first_day=problem.first_day)
        self._model.price_all()
        self._asked = list(self._stated.choices.values())
        self._relaxation = Relaxation(self._model, self._asked)
        self._relaxed: Relaxed | None = None
        self._proof: Aside[Solved] | None = None
        self._proof_seconds = PROOF_SECONDS
        self._proof_cost = 0
        self._finished = not self._asked
        self._base = best.plan
        self._stalled = self._parts = 0

    def climb(self) -> None:
        """Relaxation, roster of liked cells, parts beside a proof; until stopped or proven."""
        self._base = self._legal(self._best.plan)
        self._best.offer(self._base, "roster.phase.first")
        moves = Moves([nurse.id for nurse in self._plan.nurses], len(self._plan.days), self._seed)
        self._relax(moves)
        while not self._done:
            self._begin_proof()
            self._part(moves)
            self._hear_proof()

    def _relax(self, moves: Moves) -> None:
        """Solve the relaxation, opening parts meanwhile; then the roster of the cells that it likes."""
        relaxing = Aside(self._relaxation.solve)
        while not relaxing.done and not self._done:
            self._part(moves, busy=True)
        self._relaxed = relaxing.wait(self._stop)
        if self._relaxed is not None:
            self._best.learn(self._relaxation.whole(self._relaxed.price), "roster.phase.first")
            self._among_liked(self._relaxed)

    @property
    def _done(self) -> bool:
        return self._finished or self._best.proven or self._stop()

    @property
    def _left(self) -> float:
        """Seconds until the stop is expected."""
        return self._seconds - self._best.seconds

    def _among_liked(self, relaxed: Relaxed) -> None:
        """The best roster of the cells that the relaxation or the quick roster uses."""
        if self._done:
            return
        values = self._values_of(self._base)
        closed = {var: False for var in self._asked if var not in relaxed.used and not values[var]}
        seconds = min(LIKED_SECONDS, LIKED_SHARE * self._seconds)
        limits = Limits(seconds, self._seed, self._stop)
        self._take(
            solve_model(self._model, self._asked, limits, hint=values, fixed=closed, better=self._better_whole),
            "roster.phase.whole",
        )

    def _part(self, moves: Moves, *, busy: bool = False) -> None:
        """Open one part of the best roster; on one core only while the other one is busy."""
        self._parts += 1
        opened = moves.draw(self._best.findings)
        values = self._values_of(self._base)
        fixed = {var: values[var] for choice, var in self._stated.choices.items() if not opened(choice)}
        busy = busy or (self._proof is not None and not self._proof.done)
        subsolvers = SUBSOLVERS[-1:] if busy else SUBSOLVERS
        seconds = min(ROUND_SECONDS, max(0.1, self._left))
        limits = Limits(seconds, self._seed + self._parts, self._stop, len(subsolvers), subsolvers)
        solved = solve_model(self._model, self._asked, limits, hint=values, fixed=fixed)
        better = self._take(solved, "roster.phase.parts")
        self._stalled = 0 if better else self._stalled + 1
        moves.learn(better=better, finished=solved.optimal)

    def _begin_proof(self) -> None:
        """Start to prove on the whole model once there is little to gain, unless that goes on or there is no time."""
        seconds = min(self._proof_seconds, self._left - PROOF_MARGIN_SECONDS)
        if (self._proof is not None and not self._proof.done) or seconds <= 0:
            return
        bound = self._best.bound or 0.0
        if self._best.cost - bound > NEAR * self._best.cost and self._stalled < STALL_ROUNDS:
            return
        self._proof_cost = self._best.in_model
        closed = frozenset[Var]() if self._relaxed is None else self._relaxed.useless(self._proof_cost)
        self._proof_seconds *= 2
        self._proof = Aside(lambda: self._relaxation.prove(closed, seconds))

    def _hear_proof(self) -> None:
        """Take the roster and the bound of a proof that has ended; closed cells are only useless below its cost."""
        solved = None if self._proof is None else self._proof.result
        if solved is None:
            return
        self._take(solved, "roster.phase.prove")
        self._best.learn(min(solved.bound, self._proof_cost), "roster.phase.prove")
        self._finished = solved.optimal

    def _take(self, solved: Solved, phase: str) -> bool:
        return solved.values is not None and self._offer(solved.values, phase)

    def _better_whole(self, values: Mapping[Var, bool], _bound: float) -> None:
        self._offer(values, "roster.phase.whole")

    def _offer(self, values: Mapping[Var, bool], phase: str) -> bool:
        """Judge a roster of the model; the next part is opened in it if it is no dearer than the last one."""
        plan = self._plan_of(values)
        better = self._best.offer(plan, phase)
        if total_cost(check_plan(plan)) <= total_cost(check_plan(self._base)):
            self._base = plan
        return better

    def _plan_of(self, values: Mapping[Var, bool]) -> Plan:
        """A roster from the model's variables."""
        return self._plan.with_rows(
            self._stated.rows({choice: values[var] for choice, var in self._stated.choices.items()})
        )

    def _legal(self, plan: Plan) -> Plan:
        """A roster that the model accepts: without the rows of nurses that it finds too strict to keep."""
        values = self._values_of(plan)
        if self._fits(values):
            return self._plan_of(values)
        for nurse in self._plan.nurses:
            own = {var for choice, var in self._stated.choices.items() if choice.nurse == nurse.id}
            if not self._fits({var: value and var in own for var, value in values.items()}):
                values.update(dict.fromkeys(own, False))
        return self._plan_of(values)

    def _fits(self, values: Mapping[Var, bool]) -> bool:
        """Whether the model has a solution with exactly these cells."""
        limits = Limits(ROUND_SECONDS, self._seed, self._stop, 1, SUBSOLVERS[-1:])
        return solve_model(self._model, self._asked, limits, hint={}, fixed=values).values is not None

    def _values_of(self, plan: Plan) -> dict[Var, bool]:
        """A roster as the model's variables."""
        return {var: plan.row(choice.nurse)[choice.day] == choice.kind for choice, var in self._stated.choices.items()}
