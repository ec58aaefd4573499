"""Solves a model and reads the plan out of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduling.stop import Stop
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.held import held_on
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.exact.build import Build
from scheduling.visits.problem import Plan, Round, Stay

POLL_SECONDS = 0.02

SUBSOLVER = "max_lp"
"""The search that reasons with the relaxation: it proves a team's times in 0.1 s, the default not in 10."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a solve may take (seconds), when it should stop early, and how many threads it has."""

    seconds: float
    stop: Stop
    threads: int = 1
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """A solver that has found something, and the bound in units of the objective; `proven`: nothing is better."""

    solver: cp_model.CpSolver
    value: float
    bound: float
    proven: bool


def solve(build: Build, limits: Limits) -> Answer | None:
    """The best that is found; None without any. Raises ValueError for a model that is not one."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(0.01, limits.seconds)
    parameters.num_workers = limits.threads
    parameters.random_seed = limits.seed
    if limits.threads == 1:
        parameters.subsolvers.append(SUBSOLVER)
    with stopping(solver, limits.stop):
        status = solver.solve(build.model)
    if status == cp_model.MODEL_INVALID:
        raise ValueError(build.model.validate())
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return Answer(solver, solver.objective_value, solver.best_objective_bound, status == cp_model.OPTIMAL)


def is_impossible(build: Build, limits: Limits) -> bool:
    """Is it proven that the model has no answer?"""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, limits.seconds)
    solver.parameters.num_workers = limits.threads
    with stopping(solver, limits.stop):
        return bool(solver.solve(build.model) == cp_model.INFEASIBLE)


def plan_of(build: Build, answer: Answer, *, rest: Plan) -> Plan:
    """The plan that the model found, the rounds it does not know taken from `rest`; timed by the evaluator."""
    rows = {nurse.key for row, nurse in enumerate(build.day.problem.nurses) if row in build.tours}
    rounds = [tour for tour in rest.rounds if tour.nurse not in rows]
    rounds += [found for row in build.tours if (found := _round(build, answer, row)).stays]
    return timed(build.day, Plan(tuple(rounds)))


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


@contextmanager
def stopping(solver: cp_model.CpSolver, stop: Stop) -> Iterator[None]:
    """Ask the stop criterion beside the search and end the search when it says so."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(POLL_SECONDS):
            if stop():
                solver.stop_search()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
