"""Finishing steps by exact search: a plan goes in, a better one or the same comes out."""

from __future__ import annotations

from dataclasses import replace

from scheduling.stop import Stop
from scheduling.visits.anneal.legal import Candidate, candidate
from scheduling.visits.evaluate.around.held import held_on
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.evaluate.whole import evaluate_on
from scheduling.visits.exact.model.answer import BY_BOTH, Limits
from scheduling.visits.exact.model.clock import clock_of, is_exact
from scheduling.visits.exact.model.prices import MUST
from scheduling.visits.exact.whole import Searched, best_among, best_of_all, best_times
from scheduling.visits.problem import Plan

MOST_SECONDS = 60.0
"""The stop criterion ends a search long before."""

ROUND_SECONDS, ROUND_VISITS = 0.5, 16
"""For the order of one round, and how many visits it may have."""


def better_times(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """The same rounds at their best times."""
    return _better(day, best, best_times(day, best.plan, Limits(MOST_SECONDS, stop)).plan)


def better_rounds(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """Round by round, its visits (and those of nobody) in the best order, the other rounds as they are."""
    lengths = {tour.nurse: len(tour.stays) for tour in best.plan.rounds}
    for row, nurse in enumerate(day.problem.nurses):
        if stop():
            break
        if lengths.get(nurse.key, 0) + len(best.plan.not_planned) <= ROUND_VISITS:
            best = _better(day, best, best_among(day, best.plan, (row,), Limits(ROUND_SECONDS, stop)).plan)
    return best


def best_day(day: Day, best: Candidate, stop: Stop) -> Candidate:
    """The whole of a small day, and a bound that no plan can be below."""
    found = best_of_all(day, best.plan, Limits(MOST_SECONDS, stop, BY_BOTH))
    best = _better(day, best, found.plan)
    return replace(best, bound=_bound(day, best, found))


def _bound(day: Day, best: Candidate, found: Searched) -> float | None:
    """On the cost of plans that lack no more than this one; times that had to be rounded prove nothing."""
    if not is_exact(clock_of(day.problem)):
        return None
    left = MUST * sum(day.visits[key].priority for key in best.evaluation.missing)
    bound = found.bound - left
    return min(bound, best.cost) if bound > 0 else None


def _better(day: Day, best: Candidate, found: Plan | None) -> Candidate:
    """What was found, timed and priced by the evaluator, where it is legal and better."""
    if found is None:
        return best
    agenda = held_on(day, found)
    plan = timetable_on(day, agenda)
    tried = candidate(day, agenda, plan=plan, evaluation=evaluate_on(day, plan))
    return tried if tried.evaluation.legal and tried.rank < best.rank else best
