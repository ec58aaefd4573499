"""What the plans of a week cost and break: each day as the day's evaluator says, and continuity over the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scheduling.visits.evaluate.whole import Evaluation, Term, evaluate
from scheduling.visits.problem import Plan, Problem
from scheduling.visits.week.carers import Around, Carers, Met, met_by, pairs_of
from scheduling.visits.week.problem import WeekDay, WeekProblem


@dataclass(frozen=True, slots=True)
class WeekEvaluation:
    """The days without their own price of new faces, and the two prices of the week."""

    days: tuple[Evaluation, ...]
    new_face: Term
    many_faces: Term
    carers: tuple[Carers, ...]

    @property
    def total(self) -> float:
        return sum(day.total for day in self.days) + self.new_face.cost + self.many_faces.cost

    @property
    def legal(self) -> bool:
        """Nothing that is planned breaks a hard rule (visits may be missing)."""
        return all(day.legal for day in self.days)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(key for day in self.days for key in day.missing)


def evaluate_week(problem: WeekProblem, plans: Sequence[Plan]) -> WeekEvaluation:
    """Check and price the plans of a week, one for each day."""
    days = tuple(evaluate(bare(day.problem), plan) for day, plan in zip(problem.days, plans, strict=True))
    pairs = ((day.number, pairs_of(day, plan)) for day, plan in zip(problem.days, plans, strict=True))
    return evaluate_met(Around.of(problem), clients_of(problem.days), met_by(pairs), days)


def evaluate_met(around: Around, clients: Iterable[str], met: Met, priced: tuple[Evaluation, ...]) -> WeekEvaluation:
    """The same, with the days priced (`bare`) and the meetings found before."""
    prices = around.continuity
    new = sum(around.newness(client, nurse, days) for client, own in met.items() for nurse, days in own.items())
    carers = tuple(around.carers(client, met.get(client, {})) for client in clients)
    many = sum(one.above(prices.aim) for one in carers)
    return WeekEvaluation(
        priced,
        Term("new_face", new, prices.new_face * new),
        Term("many_faces", many, prices.many_faces * many),
        carers,
    )


def bare(problem: Problem) -> Problem:
    """A day without its own price of new faces, which the week counts once for all days."""
    return replace(problem, costs=replace(problem.costs, new_face=None))


def clients_of(days: Sequence[WeekDay]) -> tuple[str, ...]:
    """Everybody who is to be visited in the week."""
    return tuple(sorted({visit.client for day in days for visit in day.problem.visits}))
