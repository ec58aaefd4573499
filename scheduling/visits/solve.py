"""Plans a day of visits: a first plan at once, then better ones until told to stop."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.anneal.search import Effort, Search
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_as_planned
from scheduling.visits.exact.steps import warm
from scheduling.visits.finish import finished, reserved_seconds, steps_for
from scheduling.visits.problem import Improvement, Plan, Problem, SolveDay, SolvedDay
from scheduling.visits.why.reasons import explained

ReportPlan = Callable[[Improvement], None]


def run(request: SolveDay, report: ReportPlan, stop: Stop) -> SolvedDay:
    """The worker task "visits.solve"; `dev.py run --slow` allows the uncompiled engine through the environment."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    effort = Effort(seconds=request.seconds, gentle=request.gentle)
    return solve(request.problem, stop, seed=request.seed, report=report, start=request.start, effort=effort, slow=slow)


def solve(
    problem: Problem,
    stop: Stop,
    *,
    seed: int = 1,
    report: ReportPlan | None = None,
    start: Plan | None = None,
    effort: Effort | None = None,
    slow: bool = False,
) -> SolvedDay:
    """The best plan found until `stop` or the end of `effort.seconds`, whichever is first.

    None of its visits breaks a hard rule, and what is missing has its reasons.

    Raises scheduling.core.face.CoreMissing when the compiled core is not built and `slow` is false.
    """
    began = time.monotonic()

    def found(one: Candidate) -> None:
        if report:
            since, phase = time.monotonic() - began, Text("visits.improving")
            report(Improvement(since, search.value(one), one.plan, one.bound, phase))

    effort = effort or Effort()
    day = Day.of(problem)
    steps = () if effort.seconds is None or effort.gentle else steps_for(day)
    reserved = reserved_seconds(effort.seconds, steps)
    search = Search(problem, _until(stop, effort, reserved=reserved), effort, seed, slow, found)
    search.begin(agenda_as_planned(day, start) if start else None)
    if steps:
        warm()
    search.improve()
    best = finished(day, search.best, stop, seconds=reserved, steps=steps)
    if best is not search.best:
        found(best)
    plan = explained(day, best.plan)
    return SolvedDay(plan, best.cost, time.monotonic() - began, search.moves, search.lanes, best.bound)


def _until(stop: Stop, effort: Effort, *, reserved: float) -> Stop:
    if effort.seconds is None:
        return stop
    return AnyOf((stop, After(effort.seconds - reserved, effort.clock(), effort.clock)))
