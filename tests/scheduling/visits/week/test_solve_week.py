"""A week comes at once, is legal, never dearer than what it began with, and the same for the same seed."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from scheduling.core import face
from scheduling.stop import never
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate.day import Day
from scheduling.visits.problem import Plan, Visit, Window
from scheduling.visits.solve import solve
from scheduling.visits.week.evaluate import evaluate_week
from scheduling.visits.week.problem import SolvedWeek, SolveWeek, WeekDay, WeekImprovement, WeekProblem
from scheduling.visits.week.search import WeekEffort
from scheduling.visits.week.solve import run, solve_week
from tests.support.visits.visit_weeks import team_week

pytestmark = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")

SHORT = WeekEffort(first_moves=2000, passes=2, lanes=2)


@pytest.fixture(scope="module")
def problem() -> WeekProblem:
    return team_week()


@pytest.fixture(scope="module")
def apart(problem: WeekProblem) -> tuple[Plan, ...]:
    """Each day planned for itself."""
    short = Effort(first_moves=2000, rounds=2, lanes=2)
    return tuple(solve(day.problem, never, effort=short).plan for day in problem.days)


@pytest.mark.parametrize("seed", [1, 2])
def test_together_the_days_are_never_dearer_than_apart(
    problem: WeekProblem, apart: tuple[Plan, ...], seed: int
) -> None:
    """Begun with the days planned apart, every step costs less, and clients meet fewer new faces in the end."""
    before, heard = evaluate_week(problem, apart), list[WeekImprovement]()
    solved = solve_week(problem, never, seed=seed, report=heard.append, start=apart, effort=SHORT)
    after = evaluate_week(problem, solved.plans)
    assert after.legal
    assert solved.cost == pytest.approx(after.total)
    assert heard[0].value == pytest.approx(before.total)
    assert [one.value for one in heard] == sorted((one.value for one in heard), reverse=True)
    assert after.total < before.total
    assert after.new_face.cost + after.many_faces.cost < before.new_face.cost + before.many_faces.cost


def test_same_seed_same_week() -> None:
    """With a given number of passes the clock has no say."""
    small = team_week(days=2, visits=12)
    first, second, other = (solve_week(small, never, seed=seed, effort=SHORT).plans for seed in (4, 4, 5))
    assert first == second
    assert first != other


def test_a_whole_week_is_there_before_anything_is_improved(problem: WeekProblem) -> None:
    """Told to stop at once, the answer is a legal plan for every day."""
    solved = solve_week(problem, lambda: True)
    assert solved.passes == 0
    assert evaluate_week(problem, solved.plans).legal
    assert all(plan.rounds for plan in solved.plans)


def test_what_is_fixed_stays_and_what_cannot_be_has_its_reasons(problem: WeekProblem) -> None:
    """A pinned nurse and time hold on their day; a visit before every shift is left out, with reasons."""
    first = problem.days[0]
    night = Visit("night", "c0", 3, first.problem.visits[0].parts, (Window(60.0, 90.0, hard=True),))
    pinned = replace(
        first.problem.visits[-1], pinned_nurses=(first.problem.nurses[0].key,), pinned_start=600.0, windows=()
    )
    visits = (*first.problem.visits[:-1], pinned, night)
    fixed = replace(problem, days=(WeekDay(first.number, replace(first.problem, visits=visits)), *problem.days[1:]))
    plan = solve_week(fixed, never, effort=SHORT).plans[0]
    made = {stay.visit: (tour.nurse, stay.start) for tour in plan.rounds for stay in tour.stays}
    assert made[pinned.key] == (first.problem.nurses[0].key, 600.0)
    left = {row.visit: row.reasons for row in plan.not_planned}
    assert len(left["night"]) == len(Day.of(first.problem).nurses)


def test_the_request_and_its_answer_travel_as_json(problem: WeekProblem) -> None:
    """Request, progress and answer survive the way to the worker and back; no days are an answer too."""
    request = msgspec.json.decode(msgspec.json.encode(SolveWeek(problem, seconds=0.2)), type=SolveWeek)
    seen: list[bytes] = []
    solved = run(request, lambda one: seen.append(msgspec.json.encode(one)), never)
    assert msgspec.json.decode(msgspec.json.encode(solved), type=SolvedWeek) == solved
    assert msgspec.json.decode(seen[-1], type=WeekImprovement).value == solved.cost
    assert run(SolveWeek(WeekProblem(())), lambda _one: None, never).plans == ()
