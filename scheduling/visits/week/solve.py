"""Plans the visits of a week: a whole week at once, then better ones until told to stop."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text
from scheduling.visits.evaluate.day import Day
from scheduling.visits.exact.steps import warm
from scheduling.visits.finish import MOST_OF_THE_TIME, TIMES
from scheduling.visits.problem import Plan
from scheduling.visits.week.carers import Around, met_by, pairs_of
from scheduling.visits.week.guide import guided
from scheduling.visits.week.problem import SolvedWeek, SolveWeek, WeekImprovement, WeekProblem
from scheduling.visits.week.search import WeekEffort, WeekSearch
from scheduling.visits.why.reasons import explained

ReportWeek = Callable[[WeekImprovement], None]


def run(request: SolveWeek, report: ReportWeek, stop: Stop) -> SolvedWeek:
    """The worker task "visits.week"; `dev.py run --slow` allows the uncompiled engine through the environment."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    effort = WeekEffort(seconds=request.seconds)
    return solve_week(
        request.problem, stop, seed=request.seed, report=report, start=request.start, effort=effort, slow=slow
    )


def solve_week(
    problem: WeekProblem,
    stop: Stop,
    *,
    seed: int = 1,
    report: ReportWeek | None = None,
    start: tuple[Plan, ...] | None = None,
    effort: WeekEffort | None = None,
    slow: bool = False,
) -> SolvedWeek:
    """The best plans found until `stop` or the end of `effort.seconds`; what is missing has its reasons.

    They are never dearer than `start` without its breaches.
    Raises scheduling.core.face.CoreMissing when the compiled core is not built and `slow` is false.
    """
    began = time.monotonic()

    def found(plans: tuple[Plan, ...], cost: float) -> None:
        if report:
            report(WeekImprovement(time.monotonic() - began, cost, plans, phase=Text("visits.improving")))

    effort = effort or WeekEffort()
    search = WeekSearch(problem, _until(stop, effort, days=len(problem.days)), effort, seed, slow, found)
    search.begin(start)
    if effort.timed:
        warm()
    search.improve()
    search.finish()
    plans = _with_reasons(problem, search.plans)
    return SolvedWeek(plans, search.rank[1], time.monotonic() - began, search.moves, search.passes)


def _until(stop: Stop, effort: WeekEffort, *, days: int) -> Stop:
    """The best times of all days are found within the seconds, in a part of them."""
    if effort.seconds is None:
        return stop
    reserved = min(days * TIMES.least, MOST_OF_THE_TIME * effort.seconds)
    return AnyOf((stop, After(effort.seconds - reserved, effort.clock(), effort.clock)))


def _with_reasons(problem: WeekProblem, plans: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """Why what is not planned is not, at the prices that hold within the week."""
    around, days = Around.of(problem), problem.days
    met = met_by((day.number, pairs_of(day, plan)) for day, plan in zip(days, plans, strict=True))
    questions = (guided(around, met, day) for day in days)
    return tuple(explained(Day.of(question), plan) for question, plan in zip(questions, plans, strict=True))
