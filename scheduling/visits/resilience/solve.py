"""Tries each day without each of its nurses: a quick gentle solve shows what the others can take over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

from scheduling.stop import Stop, never
from scheduling.text import Text
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.anneal.search import Effort, Search
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.insert.side_by_side import side_by_side
from scheduling.visits.problem import Nurse, Plan, Problem, Shift, Visit
from scheduling.visits.resilience.problem import Cause, DaysTried, DayTried, Uncovered, WatchedDay, Without, WithoutEach
from scheduling.visits.why.reasons import reasons_for

WARM = 0.3
TIME_CODES = frozenset({"visits.window_outside_shift", "visits.shift_too_short", "visits.no_way"})

ReportDays = Callable[[DaysTried], None]


def run(request: WithoutEach, report: ReportDays, stop: Stop) -> DaysTried:
    """The worker task "visits.resilience": stopped, it hands over the days that are done."""
    slow = request.slow or os.environ.get("TEAMAPP_SLOW") == "1"
    began = time.monotonic()
    done: list[DayTried] = []
    for watched in request.days:
        if stop():
            break
        done.append(_tried(replace(request, slow=slow), watched))
        report(DaysTried(tuple(done), time.monotonic() - began))
    return DaysTried(tuple(done), time.monotonic() - began)


def within_limits(problem: Problem, request: WithoutEach) -> Problem:
    """The same day with the patience of a bad morning as its hard rules: so late, so long, and no more."""
    nurses = tuple(_longer(nurse, request.over) for nurse in problem.nurses)
    visits = tuple(_later(visit, request.late) for visit in problem.visits)
    costs = replace(problem.costs, overtime="hard")
    return replace(problem, nurses=nurses, visits=visits, costs=costs, published=())


def _longer(nurse: Nurse, over: float) -> Nurse:
    return nurse if nurse.shift is None else replace(nurse, shift=Shift(nurse.shift.start, nurse.shift.end + over))


def _later(visit: Visit, late: float) -> Visit:
    """Windows on the clock stay as they are; the others may be missed by so much."""
    windows = tuple(w if w.hard else replace(w, end=w.end + late, hard=True) for w in visit.windows)
    return replace(visit, windows=windows)


def _tried(request: WithoutEach, watched: WatchedDay) -> DayTried:
    problem = within_limits(replace(watched.problem, travel=request.travel), request)
    whole = _solved(problem, watched.plan, request)
    known_open = frozenset(whole.evaluation.missing)

    def without(nurse: Nurse) -> Without:
        return _without(request, problem, whole, nurse=nurse, known_open=known_open)

    return DayTried(
        watched.key,
        _uncovered(problem, whole.plan, whole.evaluation.missing),
        tuple(side_by_side(without, problem.nurses)),
    )


def _without(
    request: WithoutEach, problem: Problem, whole: Candidate, *, nurse: Nurse, known_open: frozenset[str]
) -> Without:
    """The others, beginning with what they have already."""
    others = replace(problem, nurses=tuple(one for one in problem.nurses if one.key != nurse.key))
    had = {stay.visit for tour in whole.plan.rounds if tour.nurse == nurse.key for stay in tour.stays} - {None}
    if not had:
        return Without(nurse.key, 0, 0, (), 0.0)
    found = _solved(others, whole.plan, request)
    fresh = tuple(key for key in found.evaluation.missing if key not in known_open)
    travel = _travel(found.plan) - _travel(whole.plan)
    return Without(nurse.key, len(had), max(0, len(had) - len(fresh)), _uncovered(others, found.plan, fresh), travel)


def _solved(problem: Problem, plan: Plan | None, request: WithoutEach) -> Candidate:
    effort = Effort(first_moves=request.moves, growth=1.0, rounds=2, lanes=1, gentle=plan is not None, warm=WARM)
    search = Search(problem, never, effort, request.seed, request.slow, _nobody_listens)
    search.begin(agenda_on(Day.of(problem), plan) if plan is not None else None)
    search.improve()
    return search.best


def _uncovered(problem: Problem, plan: Plan, visits: Iterable[str]) -> tuple[Uncovered, ...]:
    day = Day.of(problem)
    return tuple(Uncovered(key, cause_of(reasons_for(day, plan, key, thorough=False))) for key in visits)


def cause_of(reasons: tuple[Text, ...]) -> Cause:
    """The one thing that stands in the way, of what was said nurse by nurse: the mildest obstacle of all."""
    codes = {reason.code for reason in reasons}
    if "visits.nobody_on_duty" in codes:
        return "nobody"
    if codes & {"visits.rounds_full", "visits.would_break", "visits.costs_more"}:
        return "full"
    if "visits.needs_two" in codes:
        return "two"
    if codes & TIME_CODES:
        return "time"
    return "skill" if "visits.unskilled" in codes else "refused"


def _travel(plan: Plan) -> float:
    return sum(tour.travel_back + sum(stay.travel for stay in tour.stays) for tour in plan.rounds)


def _nobody_listens(_found: Candidate) -> None:
    """Nobody hears of better plans on the way."""
