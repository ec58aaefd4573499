"""Three rosters to choose from, one after the other: the same solver with prices turned towards a style.

One after the other and not at once, because a solve already uses both cores. Stopping keeps the best of the style under
way and leaves the others out, but for a first roster of each.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

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
from scheduling.roster.said.reasons import reasons_of
from scheduling.roster.solve import solve
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import Plan
from scheduling.stop import After, AnyOf, Stop

Tell = Callable[[AlternativesProgress], None]


def run(request: AlternativesRequest, report: Tell, stop: Stop) -> AlternativesAnswer:
    """The worker's task "roster.alternatives"."""
    return alternatives(request, stop, tell=report)


def alternatives(request: AlternativesRequest, stop: Stop, *, tell: Tell) -> AlternativesAnswer:
    """One roster a style; the time that one leaves goes to those after it.

    In the end each style takes the best for it of all rosters that were found, since a search that was short of time
    may have been overtaken by another one's.
    """
    began = time.monotonic()
    found: list[_Found] = []
    for number, style in enumerate(request.styles):
        left = request.seconds - (time.monotonic() - began)
        seconds = max(0.0, left / (len(request.styles) - number))

        def hear(progress: Progress, number: int = number, style: Style = style) -> None:
            tell(AlternativesProgress(style, number, len(request.styles), progress))

        found.append(_found(request, style, stop, seconds=seconds, report=hear))
    styled = tuple(_best_for(request, own, found) for own in found)
    return AlternativesAnswer(styled, time.monotonic() - began)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the search for one style came to, in that style's own prices."""

    style: Style
    plan: Plan
    answer: RosterAnswer


def _found(
    request: AlternativesRequest, style: Style, stop: Stop, *, seconds: float, report: Callable[[Progress], None]
) -> _Found:
    first = request.problem.first_day
    plan = turned(request.problem.plan, style, first_day=first)
    limit = AnyOf((After.seconds_from_now(seconds), stop))
    answer = solve(RosterProblem(plan, first), limit, seed=request.seed, report=report, seconds=seconds)
    return _Found(style, plan, answer)


def _best_for(request: AlternativesRequest, own: _Found, found: list[_Found]) -> Styled:
    """The cheapest roster in a style's prices, judged by the team's; its own where another one is only as good."""
    best = min((own, *found), key=lambda one: total_cost(check_plan(own.plan.with_rows(one.answer.rows))))
    cost = total_cost(check_plan(own.plan.with_rows(best.answer.rows)))
    return Styled(own.style, _judged(request.problem, best.answer), _gap(cost, own.answer.bound))


def _judged(problem: RosterProblem, answer: RosterAnswer) -> RosterAnswer:
    """The answer in the team's own prices; its bound was about other prices."""
    made = problem.plan.with_rows(answer.rows)
    findings = check_plan(made)
    reasons = reasons_of(made, first_day=problem.first_day)
    cost = total_cost(findings)
    return replace(answer, cost=cost, bound=None, proven=False, findings=findings, reasons=reasons)


def _gap(cost: int, bound: float | None) -> float | None:
    if bound is None:
        return None
    return 0.0 if cost <= 0 else max(0.0, (cost - bound) / cost)
