"""Whatever the day, the plan handed over breaks no hard rule, says why something is missing, and comes at once."""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduling.benchmarks.home_care import RawInstance
from scheduling.benchmarks.home_care_problem import problem_of, solution_of
from scheduling.core import face
from scheduling.stop import After, never
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate
from scheduling.visits.problem import Improvement, Problem, Published, SolveDay, SolvedDay, Window
from scheduling.visits.solve import run, solve
from tests.support.counting import calls_of
from tests.support.visits.home_care_cases import home_care_cases
from tests.support.visits.public_visits import verdict, write_json
from tests.support.visits.visit_days import small_days, team_day

pytestmark = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")

CALLS_TO_FIRST = 260_000  # twice what it takes; `bench_visits` has the seconds
SHORT = Effort(first_moves=1000, rounds=3, lanes=2)


@given(problem=small_days(), seed=st.integers(0, 1000))
@settings(max_examples=40, deadline=None)
def test_plan_breaks_no_hard_rule_and_explains_what_is_missing(problem: Problem, seed: int) -> None:
    """Impossible visits, islands, lone nurses for pairs: the rest is planned, legally, at the true cost."""
    solved = solve(problem, never, seed=seed, effort=SHORT)
    evaluation = evaluate(problem, solved.plan)
    assert evaluation.broken == ()
    assert solved.cost == pytest.approx(evaluation.total)
    assert {row.visit for row in solved.plan.not_planned} >= set(evaluation.missing)
    assert all(row.reasons for row in solved.plan.not_planned)


@given(instance=home_care_cases(), seed=st.integers(0, 1000))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_plan_passes_the_independent_checker(instance: RawInstance, seed: int, tmp_path: Path) -> None:
    """Written in the public format, a plan without missing patients has no hard violation and the cost we claim."""
    path = tmp_path / "instance.json"
    path.write_bytes(msgspec.json.encode(instance))
    problem = problem_of(instance)
    solved = solve(problem, never, seed=seed, effort=SHORT)
    values, violations = verdict(path, write_json(tmp_path / "plan.json", solution_of(instance, solved.plan)))
    assert violations == len(evaluate(problem, solved.plan).missing)
    assert values["total"] == pytest.approx(solved.cost, abs=0.0011)


def test_same_seed_same_plan() -> None:
    """With a given number of rounds the clock has no say."""
    problem = team_day(visits=25, nurses=4)
    first, second, other = (solve(problem, never, seed=seed, effort=SHORT) for seed in (4, 4, 5))
    assert first.plan == second.plan
    assert first.plan != other.plan


def test_first_plan_is_reported_at_once_and_costs_only_fall() -> None:
    """A team's day: the first plan after little work, each later one worth less, none below the answer."""
    problem = team_day()
    found: list[Improvement] = []
    assert calls_of(lambda: _until_first(problem)) < CALLS_TO_FIRST
    solved = run(SolveDay(problem, seconds=0.6), found.append, never)
    missing = [len(evaluate(problem, one.plan).missing) for one in found]
    assert sorted(missing, reverse=True) == missing
    values = [one.value for one in found]
    assert sorted(values, reverse=True) == values
    assert values[-1] >= solved.cost - 1e-6


class _Told(Exception):
    """The first plan is there."""


def _until_first(problem: Problem) -> None:
    def tell(_: Improvement) -> None:
        raise _Told

    with contextlib.suppress(_Told):
        run(SolveDay(problem, seconds=0.6), tell, never)


def test_stops_soon_after_it_is_told_to() -> None:
    """The best so far is handed over and obeys the rules; of its time only a blunder is found here."""
    began = time.monotonic()
    solved = solve(team_day(), After.seconds_from_now(0.3))
    assert time.monotonic() - began < 30
    assert evaluate(team_day(), solved.plan).broken == ()


def test_answer_travels_as_json() -> None:
    """Request, progress and answer survive the way to the worker and back."""
    problem = team_day(visits=10, nurses=2)
    request = msgspec.json.decode(msgspec.json.encode(SolveDay(problem, seconds=0.2)), type=SolveDay)
    seen: list[bytes] = []
    solved = run(request, lambda one: seen.append(msgspec.json.encode(one)), never)
    assert msgspec.json.decode(msgspec.json.encode(solved), type=SolvedDay) == solved
    assert msgspec.json.decode(seen[-1], type=Improvement).value == solved.cost


def test_replan_keeps_what_was_promised() -> None:
    """One nurse falls ill: most of the visits of the others keep nurse and time, at a price per change."""
    problem = team_day(visits=40, nurses=6)
    before = solve(problem, never, effort=SHORT).plan
    promised = tuple(
        Published(stay.visit, (tour.nurse,), stay.start)
        for tour in before.rounds
        for stay in tour.stays
        if stay.visit is not None and len(problem.visits[int(stay.visit[1:])].parts) == 1
    )
    ill = problem.nurses[0].key
    smaller = replace(problem, nurses=problem.nurses[1:], published=promised)
    after = solve(smaller, never, start=before, effort=SHORT)
    assert evaluate(smaller, after.plan).broken == ()
    now = {stay.visit: (tour.nurse, stay.start) for tour in after.plan.rounds for stay in tour.stays}
    others = [row for row in promised if row.nurses[0] != ill]
    kept = [row for row in others if row.visit in now and now[row.visit][0] == row.nurses[0]]
    assert len(kept) >= 0.7 * len(others)


def test_an_impossible_window_is_named_and_the_rest_is_planned() -> None:
    """Insulin at five in the morning, before any shift: left out with a reason for each nurse."""
    problem = team_day(visits=12, nurses=3)
    early = replace(problem.visits[2], windows=(Window(240.0, 300.0, hard=True),))
    problem = replace(problem, visits=(*problem.visits[:2], early, *problem.visits[3:]))
    solved = solve(problem, never, effort=SHORT)
    row = next(row for row in solved.plan.not_planned if row.visit == early.key)
    assert {text.values["nurse"] for text in row.reasons} == {nurse.key for nurse in problem.nurses}
    assert "visits.window_outside_shift" in {text.code for text in row.reasons}


def test_a_day_without_nurses_or_visits_is_no_crash() -> None:
    """Nothing to plan, or nobody to plan for."""
    problem = team_day(visits=5, nurses=2)
    assert solve(replace(problem, visits=()), never, effort=SHORT).plan.rounds == ()
    alone = solve(replace(problem, nurses=()), never, effort=SHORT)
    assert len(alone.plan.not_planned) == 5
