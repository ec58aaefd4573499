"""Several plans of a day, one after the other: the same solver with prices turned towards a style.

One after the other and not at once, because a solve uses all cores. In the end each style takes the best for it of all
plans that were found, since a search that was short of time may have been overtaken by another one's.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace

from scheduling.stop import Stop
from scheduling.visits.alternatives.problem import (
    AlternativesFound,
    AlternativesOfDay,
    AlternativesTold,
    Style,
    StyledDay,
)
from scheduling.visits.alternatives.styles import turned
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.problem import Improvement, Plan, Problem, SolvedDay
from scheduling.visits.solve import solve

Tell = Callable[[AlternativesTold], None]


def run(request: AlternativesOfDay, report: Tell, stop: Stop) -> AlternativesFound:
    """The worker task "visits.alternatives"; slow, with the uncompiled engine, where the environment says so."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    return alternatives(replace(request, slow=slow), stop, tell=report)


def alternatives(
    request: AlternativesOfDay, stop: Stop, *, tell: Tell, effort: Effort | None = None
) -> AlternativesFound:
    """One plan a style, each looked for anew: from another style's plan the way is uphill.

    The time that one leaves goes to those after it; with `effort` each gets just that.
    """
    began = time.monotonic()
    found: list[SolvedDay] = []
    for number, style in enumerate(request.styles):
        if found and stop():
            break
        left = max(0.1, request.seconds - (time.monotonic() - began)) / (len(request.styles) - number)

        def hear(better: Improvement, number: int = number, style: Style = style) -> None:
            seconds = time.monotonic() - began
            tell(AlternativesTold(style, number, len(request.styles), seconds, better.plan))

        problem = in_style(request.problem, style)
        found.append(
            solve(
                problem,
                stop,
                seed=request.seed,
                report=hear,
                effort=effort or Effort(seconds=left),
                slow=request.slow,
            )
        )
    made = request.styles[: len(found)]
    if request.start is not None:
        found.append(replace(found[0], plan=request.start))
    styled = tuple(_styled(request.problem, style, found) for style in made)
    return AlternativesFound(styled, time.monotonic() - began)


def in_style(problem: Problem, style: Style) -> Problem:
    """The same day with the prices of a style."""
    return replace(problem, costs=turned(problem.costs, style))


def _styled(problem: Problem, style: Style, found: list[SolvedDay]) -> StyledDay:
    own = in_style(problem, style)
    best = min(found, key=lambda one: _rank(own, one.plan))
    cost = evaluate(problem, best.plan).total
    return StyledDay(style, replace(best, cost=evaluate(own, best.plan).total), cost)


def _rank(problem: Problem, plan: Plan) -> tuple[int, int, float]:
    priced = evaluate(problem, plan)
    return len(priced.broken), len(priced.missing), priced.total
