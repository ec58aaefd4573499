"""The finishing steps by name. OR-Tools takes a while to import, so each step imports it when its turn comes."""

from __future__ import annotations

import threading
from importlib import import_module

from scheduling.stop import Stop
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.evaluate.day import Day

SMALL_PARTS, SMALL_NURSES = 12, 4
"""A day of at most so many parts of visits and nurses is searched to its end."""


def is_small(day: Day) -> bool:
    """Can the whole day be searched exactly?"""
    parts = sum(len(visit.parts) for visit in day.problem.visits)
    return 0 < parts <= SMALL_PARTS and 0 < len(day.problem.nurses) <= SMALL_NURSES


def is_best_early(day: Day) -> bool:
    """Is nothing won by beginning later than one could? Then timetables have the best times already."""
    problem = day.problem
    priced = (problem.costs.waiting, problem.costs.highest_waiting, problem.costs.longest_idle)
    choice = any(len(visit.windows) > 1 for visit in problem.visits) or any(nurse.pause for nurse in problem.nurses)
    return not (any(priced) or choice or problem.published)


def warm() -> None:
    """Begin to import the solver beside the anneals, which leave the interpreter free."""
    threading.Thread(target=import_module, args=("scheduling.visits.exact.better",), daemon=True).start()


def better_times(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """The same rounds at their best times."""
    from scheduling.visits.exact import better

    return better.better_times(day, best, stop)


def better_rounds(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """Each round in its best order."""
    from scheduling.visits.exact import better

    return better.better_rounds(day, best, stop)


def best_day(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """The best that a small day allows, with a bound."""
    from scheduling.visits.exact import better

    return better.best_day(day, best, stop) if is_small(day) else best
