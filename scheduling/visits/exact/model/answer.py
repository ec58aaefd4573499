"""Solves a model and reads the plan out of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduling.stop import Stop, stopping
from scheduling.visits.evaluate.around.held import held_on
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.exact.model.build import Build
from scheduling.visits.problem import Plan, Round, Stay

POLL_SECONDS = 0.02

BY_RELAXATION = ("max_lp",)
"""The search for prices: it proves a team's times in 0.1 s, the default one not in 1."""

BY_BOTH = ("max_lp", "reduced_costs")
"""The same on two threads, for whole days."""

BY_RESTARTS, BY_CORES = ("quick_restart",), ("core",)
"""The searches for what is possible at all: the first where nothing may give, the second for which few must."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a solve may take (seconds), when it should stop early, how it searches, and its most work (about
    seconds of a quiet processor, but the same on every machine)."""

    seconds: float
    stop: Stop
    search: tuple[str, ...] = BY_RELAXATION
    seed: int = 1
    work: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solve came to: whether something was found, whether nothing is better, whether there is proof of nothing.

    `value` and `bound` are in units of the objective.
    """

    solver: cp_model.CpSolver
    found: bool
    proven: bool
    impossible: bool

    @property
    def value(self) -> float:
        return self.solver.objective_value

    @property
    def bound(self) -> float:
        return self.solver.best_objective_bound


def solve(build: Build, limits: Limits) -> Answer:
    """Search the model. Raises ValueError for a model that is not one."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(0.01, limits.seconds)
    parameters.num_workers = len(limits.search)
    parameters.subsolvers.extend(limits.search)
    parameters.random_seed = limits.seed
    if limits.work is not None:
        parameters.max_deterministic_time = limits.work
    with stopping(solver, limits.stop, poll_seconds=POLL_SECONDS):
        status = solver.solve(build.model)
    if status == cp_model.MODEL_INVALID:
        raise ValueError(build.model.validate())
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Answer(solver, found, status == cp_model.OPTIMAL, status == cp_model.INFEASIBLE)


def plan_of(build: Build, answer: Answer, *, rest: Plan) -> Plan:
    """The plan that the model found, the rounds it does not know taken from `rest`; timed by the evaluator."""
    rows = {nurse.key for row, nurse in enumerate(build.day.problem.nurses) if row in build.tours}
    rounds = tuple(tour for tour in rest.rounds if tour.nurse not in rows)
    return timed(build.day, Plan((*rounds, *starts_of(build, answer).rounds)))


def starts_of(build: Build, answer: Answer) -> Plan:
    """The starts that the model found, in rounds that nobody has timed yet."""
    return Plan(tuple(found for row in build.tours if (found := _round(build, answer, row)).stays))


def timed(day: Day, plan: Plan) -> Plan:
    """The same visits at these starts, or as soon after them as the rounds allow."""
    return timetable_on(day, held_on(day, plan))


def _round(build: Build, answer: Answer, row: int) -> Round:
    stays = sorted(_stays(build, answer, row), key=lambda stay: (stay.start, stay.end))
    return Round(build.day.problem.nurses[row].key, 0.0, tuple(stays), 0.0, 0.0)


def _stays(build: Build, answer: Answer, row: int) -> Iterator[Stay]:
    solver, minutes = answer.solver, build.clock.minutes
    tour, pause = build.tours[row], build.day.problem.nurses[row].pause
    for node, spot in zip(build.net.nodes, build.spots, strict=True):
        if row not in spot.on or not solver.boolean_value(spot.on[row]):
            continue
        start, place = minutes(solver.value(spot.start)), node.visit.place
        end = start + node.visit.minutes(node.part)
        yield Stay(node.visit.key, node.part, place, start, start, end, 0.0, 0.0)
        rests = [lit for lits in (spot.before, spot.after) if (lit := lits.get(row)) is not None]
        if pause is not None and tour.pause is not None and any(solver.boolean_value(lit) for lit in rests):
            begin = minutes(solver.value(tour.pause))
            yield Stay(None, 0, place, begin, begin, begin + pause.minutes, 0.0, 0.0)
