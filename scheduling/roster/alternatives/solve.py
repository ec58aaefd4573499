"""Three rosters to choose from, one after the other: the same solver with prices turned towards a style.

One after the other and not at once, because a solve already uses both cores. Stopping keeps the best of the style under
way and leaves the others out, but for a first roster of each.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from scheduling.progress import Progress
from scheduling.roster.alternatives.problem import (
    AlternativesAnswer,
    AlternativesProgress,
    AlternativesRequest,
    Style,
    Styled,
)
from scheduling.roster.alternatives.weights import turned
from scheduling.roster.problem import RosterAnswer, RosterProblem
from scheduling.roster.reasons import reasons_of
from scheduling.roster.solve import solve
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import Plan
from scheduling.stop import After, AnyOf, Stop

Tell = Callable[[AlternativesProgress], None]


def run(request: AlternativesRequest, report: Tell, stop: Stop) -> AlternativesAnswer:
    """The worker's task "roster.alternatives"."""
    return alternatives(request, stop, tell=report)


def alternatives(request: AlternativesRequest, stop: Stop, *, tell: Tell) -> AlternativesAnswer:
    """One roster a style; the time that one leaves goes to those after it."""
    began = time.monotonic()
    styled: list[Styled] = []
    for number, style in enumerate(request.styles):
        left = request.seconds - (time.monotonic() - began)
        seconds = max(0.0, left / (len(request.styles) - number))

        def hear(progress: Progress, number: int = number, style: Style = style) -> None:
            tell(AlternativesProgress(style, number, len(request.styles), progress))

        styled.append(_styled(request, style, stop, seconds=seconds, report=hear))
    return AlternativesAnswer(tuple(styled), time.monotonic() - began)


def _styled(
    request: AlternativesRequest, style: Style, stop: Stop, *, seconds: float, report: Callable[[Progress], None]
) -> Styled:
    plan, first = request.problem.plan, request.problem.first_day
    problem = RosterProblem(turned(plan, style, first_day=first), first)
    limit = AnyOf((After.seconds_from_now(seconds), stop))
    answer = solve(problem, limit, seed=request.seed, report=report, seconds=seconds)
    return Styled(style, _judged(plan, answer, first), _gap(answer))


def _judged(plan: Plan, answer: RosterAnswer, first_day: int) -> RosterAnswer:
    """The answer in the team's own prices; its bound was about other prices."""
    made = plan.with_rows(answer.rows)
    findings = check_plan(made)
    reasons = reasons_of(made, first_day=first_day)
    cost = total_cost(findings)
    return replace(answer, cost=cost, bound=None, proven=False, findings=findings, reasons=reasons)


def _gap(answer: RosterAnswer) -> float | None:
    if answer.bound is None:
        return None
    return 0.0 if answer.cost <= 0 else max(0.0, (answer.cost - answer.bound) / answer.cost)
