"""Make a roster: every rule stated to CP-SAT with its price, then parts of the roster opened again and again.

A roster always exists: only the law and what the team keeps strictly is hard, and only as far as past and pinned shifts
have not broken it already. Whatever comes out is judged by the rules' own checks; the solver's word is never passed on.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from scheduling.progress import Progress, Report, silent
from scheduling.roster.cpsat import CpSatModel, Limits, Solved, solve_model
from scheduling.roster.neighbours import Neighbours
from scheduling.roster.problem import RosterAnswer, RosterProblem, RosterRequest
from scheduling.roster.quick import quick_roster
from scheduling.roster.reasons import reasons_of
from scheduling.roster.stating import Stated, free_to_plan, state_plan
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.finding import Finding
from scheduling.rules.plan import Plan
from scheduling.rules.setting import Strength
from scheduling.rules.statement import Var
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text

FIRST_SECONDS = 2.0
"""For the first roster, before parts of it are opened."""

ROUND_SECONDS = 1.5

SHORT = ("coverage", "skill_mix")
"""Rules whose findings tell on which days the roster is short."""

STALL_ROUNDS = 12
"""After so many rounds without a better roster the whole model gets a longer turn."""


def run(request: RosterRequest, report: Report, stop: Stop) -> RosterAnswer:
    """The worker's task "roster.solve"."""
    limit = After.seconds_from_now(request.seconds)
    return solve(request.problem, AnyOf((limit, stop)), seed=request.seed, report=report)


def solve(problem: RosterProblem, stop: Stop, *, seed: int = 0, report: Report = silent) -> RosterAnswer:
    """The best roster until `stop`, with its price, its bound and a reason for each cell; units as in the findings."""
    search = _Search(problem, stop, seed=seed, report=report)
    search.climb()
    return search.answer()


class _Search:
    """One solve: the model, the best roster so far and what is proven about it."""

    def __init__(self, problem: RosterProblem, stop: Stop, *, seed: int, report: Report) -> None:
        self._began = time.monotonic()
        self._problem, self._stop, self._seed, self._report = problem, stop, seed, report
        self._plan = problem.plan
        self._bound: float | None = None
        self._phase = "roster.phase.first"
        self._best: Plan = free_to_plan(self._plan, first_day=problem.first_day)
        self._findings: tuple[Finding, ...] = check_plan(self._best)
        self._take_if_better(quick_roster(self._best, stop, first_day=problem.first_day))
        self._model = CpSatModel()
        self._stated: Stated = state_plan(self._plan, self._model, first_day=problem.first_day)
        self._model.price_all()
        self._asked = list(self._stated.choices.values())
        self._take_if_better(self._only_choices(self._plan))
        self._values: Mapping[Var, bool] = self._values_of(self._best)

    def climb(self) -> None:
        """First roster, then rounds on parts of it, the whole again whenever the rounds stall; until stopped or
        proven."""
        if self._asked and not self._stop():
            self._whole(FIRST_SECONDS)
        seconds, rounds = 4.0 * FIRST_SECONDS, 0
        moves = Neighbours([nurse.id for nurse in self._plan.nurses], len(self._plan.days), self._seed)
        stalled = 0
        while self._asked and not self._proven and not self._stop():
            rounds += 1
            stalled = 0 if self._part(moves, rounds) else stalled + 1
            if stalled >= STALL_ROUNDS:
                self._whole(seconds)
                seconds, stalled = 2 * seconds, 0

    def answer(self) -> RosterAnswer:
        cost = total_cost(self._findings)
        return RosterAnswer(
            rows={nurse.id: self._best.row(nurse.id) for nurse in self._plan.nurses},
            cost=cost,
            bound=self._bound,
            proven=self._proven,
            findings=self._findings,
            reasons=reasons_of(self._best, first_day=self._problem.first_day),
            seconds=time.monotonic() - self._began,
        )

    @property
    def _proven(self) -> bool:
        """Whether the best roster costs no more than the least that any roster must cost."""
        return self._bound is not None and total_cost(self._findings) <= self._bound + 0.5

    def _whole(self, seconds: float) -> None:
        """Search the whole roster; this alone can prove that there is no better one."""
        self._phase = "roster.phase.whole" if self._bound is not None else "roster.phase.first"
        limits = Limits(seconds, self._seed, self._stop)
        solved = solve_model(self._model, self._asked, limits, hint=self._values, fixed={}, better=self._better)
        self._take(solved)
        self._learn_bound(solved.bound)

    def _part(self, moves: Neighbours, number: int) -> bool:
        """Open one part; true if the roster became better."""
        self._phase = "roster.phase.parts"
        opened = moves.draw([day for found in self._findings if found.rule in SHORT for day in found.days])
        fixed = {var: self._values[var] for choice, var in self._stated.choices.items() if not opened(choice)}
        limits = Limits(ROUND_SECONDS, self._seed + number, self._stop)
        before = total_cost(self._findings)
        solved = solve_model(self._model, self._asked, limits, hint=self._values, fixed=fixed)
        self._take(solved)
        better = total_cost(self._findings) < before
        moves.learn(better=better, finished=solved.optimal)
        return better

    def _take(self, solved: Solved) -> None:
        if solved.values is not None:
            self._better(solved.values, None)

    def _better(self, values: Mapping[Var, bool], bound: float | None) -> None:
        """Keep a roster if the rules' own checks find it no worse; tell about a better one."""
        rows = self._stated.rows({choice: values[var] for choice, var in self._stated.choices.items()})
        plan = self._plan.with_rows(rows)
        findings = check_plan(plan)
        cost, before = total_cost(findings), total_cost(self._findings)
        if cost > before:
            return
        self._best, self._findings, self._values = plan, findings, values
        if bound is not None:
            self._learn_bound(bound)
        if cost < before:
            self._tell()

    def _tell(self) -> None:
        seconds = time.monotonic() - self._began
        self._report(Progress(seconds, total_cost(self._findings), self._bound, Text(self._phase)))

    def _learn_bound(self, bound: float) -> None:
        """What strict rules have already lost is not in the solver's objective: it is added to the bound."""
        fixed = sum(found.cost for found in self._findings if found.strength is Strength.LAW)
        if self._bound is None or bound + fixed > self._bound:
            self._bound = bound + fixed

    def _only_choices(self, plan: Plan) -> Plan:
        """A roster without the cells that strict rules forbid whatever else happens."""
        values = self._values_of(plan)
        chosen = {choice: values[var] for choice, var in self._stated.choices.items()}
        return self._plan.with_rows(self._stated.rows(chosen))

    def _values_of(self, plan: Plan) -> dict[Var, bool]:
        """A roster as the model's variables."""
        return {var: plan.row(choice.nurse)[choice.day] == choice.kind for choice, var in self._stated.choices.items()}

    def _take_if_better(self, start: Plan) -> None:
        """Begin from a roster if it is better and breaks no more of the law than it must."""
        findings = check_plan(start)
        if _strict(findings) <= _strict(self._findings) and total_cost(findings) < total_cost(self._findings):
            self._best, self._findings = start, findings
            self._tell()


def _strict(findings: tuple[Finding, ...]) -> int:
    return sum(found.amount for found in findings if found.strength is Strength.LAW)
