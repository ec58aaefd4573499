"""Make a roster: a quick one, then by whole rows with a proven bound; cell by cell where a month has no rows.

Every rule states itself once with its price. A roster always exists: only the law and what the team keeps strictly is
hard, and only as far as past and pinned shifts have not broken it already. Whatever comes out is judged by the rules'
own checks; a solver's word is never passed on. `month` searches by rows, `cells` where its diagrams grow too large.

Both are stricter than the checks, and a proof holds within that: nobody works a shift that neither the team nor she
asks for, and weekly rest is as decision 16 says.
"""

from __future__ import annotations

import math

from scheduling.progress import Report, silent
from scheduling.roster.best import Best
from scheduling.roster.cells.search import CellSearch
from scheduling.roster.month.search import MonthSearch
from scheduling.roster.problem import RosterAnswer, RosterProblem, RosterRequest
from scheduling.roster.quick import quick_roster
from scheduling.roster.said.reasons import reasons_of
from scheduling.roster.said.refused import notes_on, refuse_unusable
from scheduling.roster.stated.stating import free_to_plan
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text

BY_ROWS = Text("roster.proof.by_rows")
BY_CELLS = Text("roster.proof.by_cells")
"""Among which rosters bound and proof hold."""


def run(request: RosterRequest, report: Report, stop: Stop) -> RosterAnswer:
    """The worker's task "roster.solve"."""
    limit = After.seconds_from_now(request.seconds)
    return solve(request.problem, AnyOf((limit, stop)), seed=request.seed, report=report, seconds=request.seconds)


def solve(
    problem: RosterProblem, stop: Stop, *, seed: int = 0, report: Report = silent, seconds: float = math.inf
) -> RosterAnswer:
    """The best roster until `stop`, with its price, its bound and a reason for each cell; units as in the findings.

    `seconds` says when `stop` is expected, so that proofs end in time. Raises RosterRefused with a Text where the plan
    cannot be solved at all.
    """
    refuse_unusable(problem)
    best = Best(free_to_plan(problem.plan, first_day=problem.first_day), report)
    best.offer(quick_roster(best.plan, stop, first_day=problem.first_day), "roster.phase.first")
    month = MonthSearch(problem, best, stop, seed=seed, seconds=seconds)
    by_cells = not stop() and not month.climb()
    if by_cells:
        CellSearch(problem, best, stop, seed=seed, seconds=seconds).climb()
    proof = BY_CELLS if by_cells or month.by_cells else BY_ROWS
    return RosterAnswer(
        rows={nurse.id: best.plan.row(nurse.id) for nurse in problem.plan.nurses},
        cost=best.cost,
        bound=best.bound,
        proven=best.proven,
        findings=best.findings,
        reasons=reasons_of(best.plan, first_day=problem.first_day),
        seconds=best.seconds,
        notes=notes_on(problem.plan),
        proof=None if best.bound is None else proof,
    )
