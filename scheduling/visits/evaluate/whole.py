"""Cost and legality of a whole plan: the one truth that every solver, screen and explanation agrees with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from scheduling.text import Text, TextValue
from scheduling.visits.evaluate.day import EPS, Day
from scheduling.visits.evaluate.price import (
    Given,
    given_parts,
    misses_break,
    not_preferred,
    refused,
    unskilled,
    values_of,
)
from scheduling.visits.evaluate.rules import breaches, missing
from scheduling.visits.evaluate.trip import Trip, trips_of
from scheduling.visits.problem import Costs, Plan, Problem, Weight

Values = dict[str, TextValue]


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the cost: its value (minutes or cases) and what that costs."""

    name: str
    value: float
    cost: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a plan costs, which hard rules it breaks, and which visits that must be made it lacks."""

    terms: tuple[Term, ...]
    broken: tuple[Text, ...]
    missing: tuple[str, ...]

    @property
    def total(self) -> float:
        return sum(term.cost for term in self.terms)

    @property
    def legal(self) -> bool:
        """Nothing that is planned breaks a hard rule (visits may be missing)."""
        return not self.broken

    def cost_of(self, name: str) -> float:
        return next(term.cost for term in self.terms if term.name == name)


def weights_of(costs: Costs) -> dict[str, Weight]:
    """The weights by name, in the order in which terms are listed."""
    return {one.name: getattr(costs, one.name) for one in fields(costs)}


def evaluate(problem: Problem, plan: Plan) -> Evaluation:
    """Check and price a plan; the times in its stays decide, whatever arrivals it states."""
    return evaluate_on(Day.of(problem), plan)


def evaluate_on(day: Day, plan: Plan) -> Evaluation:
    """The same, with the look-ups made before."""
    trips = trips_of(day, plan)
    weights, values = weights_of(day.problem.costs), values_of(day, trips)
    terms = tuple(Term(name, value, _cost(weights[name], value)) for name, value in values.items())
    broken = (*breaches(day, plan, trips), *_hard_terms(day, trips, terms))
    return Evaluation(terms, broken, missing(day, trips))


def _cost(weight: Weight, value: float) -> float:
    return weight * value if isinstance(weight, int | float) and weight and value else 0.0


def _hard_terms(day: Day, trips: Mapping[str, Trip], terms: tuple[Term, ...]) -> Iterator[Text]:
    """The terms that the team made hard and that are not zero, with the culprit where there is one."""
    weights = weights_of(day.problem.costs)
    for term in terms:
        if weights[term.name] == "hard" and term.value > EPS and term.name != "left_out":
            culprits = list(_culprits(day, trips, term.name))
            yield from culprits or [Text("visits.must_be_zero", {"term": term.name, "value": term.value})]


def _culprits(day: Day, trips: Mapping[str, Trip], term: str) -> Iterator[Text]:
    if term in ("unskilled", "refused", "not_preferred", "lateness"):
        for one in given_parts(day, trips):
            yield from _culprit(day, one, term)
    elif term == "overtime":
        for trip in trips.values():
            if trip.nurse.shift and trip.overtime() > EPS:
                values: Values = {"back_minutes": trip.back, "shift_minutes": trip.nurse.shift.end}
                yield Text("visits.overtime", {"nurse": trip.nurse.key, **values})
    elif term == "missed_break":
        for nurse in day.problem.nurses:
            if misses_break(nurse, trips.get(nurse.key)):
                yield Text("visits.missed_break", {"nurse": nurse.key})


def _culprit(day: Day, given: Given, term: str) -> Iterator[Text]:
    values: Values = {"nurse": given.nurse.key, "visit": given.visit.key}
    tests = {"unskilled": unskilled, "refused": refused, "not_preferred": not_preferred}
    if term in tests:
        if tests[term](given):
            yield Text(f"visits.{term}", values)
    elif (late := day.lateness(given.visit, given.stay.start, given.stay.end)) > EPS:
        window = day.window_at(given.visit, given.stay.start)
        yield Text("visits.too_late", values | {"late_minutes": late, "until_minutes": window.end if window else 0.0})
