"""Exact searches: the times of a settled plan, some nurses among themselves, or a whole day from nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.whole import Evaluation, evaluate_on
from scheduling.visits.exact.model.agreed import add_agreed
from scheduling.visits.exact.model.answer import Limits, plan_of, solve
from scheduling.visits.exact.model.build import Build
from scheduling.visits.exact.model.clock import clock_of
from scheduling.visits.exact.model.hint import hint
from scheduling.visits.exact.model.net import Net, free_net, settled_net, whole_net
from scheduling.visits.exact.model.prices import MUST, add_prices
from scheduling.visits.exact.model.tours import add_spots, add_tours
from scheduling.visits.problem import Plan


@dataclass(frozen=True, slots=True)
class Searched:
    """The best plan that was found (None where none was), in units of cost its value and bound as the model has them.

    `proven`: nothing that the search could reach is better.
    """

    plan: Plan | None
    value: float
    bound: float
    proven: bool


def best_times(day: Day, plan: Plan, limits: Limits) -> Searched:
    """The same visits in the same order by the same nurses, at the times that cost least."""
    return _search(day, settled_net(day, plan), plan, limits)


def best_among(day: Day, plan: Plan, nurses: Collection[int], limits: Limits) -> Searched:
    """The visits of some nurses (by row) and those of nobody shared out anew among them, all else as it is."""
    return _search(day, free_net(day, plan, nurses), plan, limits)


def best_of_all(day: Day, plan: Plan, limits: Limits) -> Searched:
    """The whole day, with a legal plan as a first guess; the bound is one on every plan."""
    worst = worth(day, evaluate_on(day, plan)) + 1.0
    return _search(day, whole_net(day), plan, limits, cutoff=worst)


def worth(day: Day, evaluation: Evaluation) -> float:
    """What the model says a plan costs: its cost, and dearly for what must be made and is not."""
    return evaluation.total + MUST * sum(day.visits[key].priority for key in evaluation.missing)


def _search(day: Day, net: Net, plan: Plan, limits: Limits, *, cutoff: float | None = None) -> Searched:
    build = Build(day, net, clock_of(day.problem, loose=cutoff is not None), cutoff=cutoff)
    add_spots(build)
    add_tours(build)
    prices = add_prices(build, add_agreed(build), rest=plan)
    hint(build, plan)
    answer = solve(build, limits)
    if not answer.found:
        return Searched(None, 0.0, answer.bound / prices.unit, proven=False)
    found = plan_of(build, answer, rest=plan)
    return Searched(found, answer.value / prices.unit, answer.bound / prices.unit, answer.proven)
