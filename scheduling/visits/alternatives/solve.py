"""Several plans of a day, one after the other: the same solver with prices turned towards a style.

One after the other and not at once, because a solve uses all cores. In the end each style takes the best for it of all
plans that were found, since a search that was short of time may have been overtaken by another one's.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

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

ANEW = 0.6
"""Which part of a style's time goes into looking for it anew."""

Tell = Callable[[AlternativesTold], None]


def run(request: AlternativesOfDay, report: Tell, stop: Stop) -> AlternativesFound:
    """The worker task "visits.alternatives"; slow, with the uncompiled engine, where the environment says so."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    return alternatives(replace(request, slow=slow), stop, tell=report)


def alternatives(
    request: AlternativesOfDay, stop: Stop, *, tell: Tell, effort: Effort | None = None
) -> AlternativesFound:
    """One plan a style; the time that one leaves goes to those after it. With `effort` each search gets just that.

    Each is looked for anew, since from another style's plan the way is uphill; then the best for it of all that are
    known is made better, for a new search that was short of time may leave out what another one had room for.
    """
    began = time.monotonic()
    known = [] if request.start is None else [SolvedDay(request.start, 0.0, 0.0, 0, 0)]
    made: list[Style] = []
    for number, style in enumerate(request.styles):
        if made and stop():
            break
        left = max(0.1, request.seconds - (time.monotonic() - began)) / (len(request.styles) - number)

        def hear(better: Improvement, number: int = number, style: Style = style) -> None:
            seconds = time.monotonic() - began
            tell(AlternativesTold(style, number, len(request.styles), seconds, better.plan))

        problem = in_style(request.problem, style)
        search = partial(solve, problem, stop, seed=request.seed, report=hear, slow=request.slow)
        known.append(search(effort=effort or Effort(seconds=ANEW * left)))
        start = min(known, key=lambda one: _rank(problem, one.plan)).plan
        known.append(search(start=start, effort=effort or Effort(seconds=(1 - ANEW) * left)))
        made.append(style)
    styled = tuple(_styled(request.problem, style, known) for style in made)
    return AlternativesFound(styled, time.monotonic() - began)


def in_style(problem: Problem, style: Style) -> Problem:
    """The same day with the prices of a style."""
    return replace(problem, costs=turned(problem.costs, style))


def _styled(problem: Problem, style: Style, known: list[SolvedDay]) -> StyledDay:
    own = in_style(problem, style)
    best = min(known, key=lambda one: _rank(own, one.plan))
    cost = evaluate(problem, best.plan).total
    return StyledDay(style, replace(best, cost=evaluate(own, best.plan).total), cost)


def _rank(problem: Problem, plan: Plan) -> tuple[int, int, float]:
    priced = evaluate(problem, plan)
    return len(priced.broken), len(priced.missing), priced.total
