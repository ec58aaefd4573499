"""The relaxed model: it bounds from below, and the cells that it closes are in no better roster."""

from __future__ import annotations

import threading
import time

import pytest

from scheduling.progress import Progress
from scheduling.roster.aside import Aside
from scheduling.roster.cells.relax import Relaxation
from scheduling.roster.problem import RosterProblem
from scheduling.roster.solve import solve
from scheduling.roster.stated.cpsat import CpSatModel, Limits, solve_model
from scheduling.roster.stated.stating import state_plan
from scheduling.rules.check import check_plan, total_cost
from scheduling.stop import never
from tests.support.roster.sample_month import sample_month


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_relaxation_bounds_and_closes_no_cell_of_the_best_roster(seed: int) -> None:
    """Four nurses, two weeks: CP-SAT's best costs no less, and HiGHS finds the same without the closed cells."""
    plan = sample_month(seed, nurses=4, days=14)
    model = CpSatModel()
    stated = state_plan(plan, model)
    model.price_all()
    asked = list(stated.choices.values())
    best = solve_model(model, asked, Limits(60, 1, never), hint={}, fixed={})
    assert best.optimal
    assert best.values is not None
    relaxation = Relaxation(model, asked)
    relaxed = relaxation.solve()
    assert relaxed is not None
    assert relaxation.whole(relaxed.price) <= best.bound + 1e-6
    closed = relaxed.useless(round(best.bound))
    assert not any(best.values[var] for var in closed)
    proven = relaxation.prove(closed, 60)
    assert proven.optimal
    assert proven.values is not None
    rows = stated.rows({choice: proven.values[var] for choice, var in stated.choices.items()})
    assert total_cost(check_plan(plan.with_rows(rows))) == round(proven.bound) == round(best.bound)


def test_reports_name_value_bound_and_phase_and_only_get_better() -> None:
    """Values fall, bounds rise, a bound never passes a value, and the last report is the answer."""
    told: list[Progress] = []
    answer = solve(RosterProblem(sample_month(1, nurses=5, days=14)), never, seed=1, report=told.append)
    values = [one.value for one in told if one.value is not None]
    bounds = [one.bound for one in told if one.bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert bounds
    assert max(bounds) <= min(values)
    assert all(one.phase is not None for one in told)
    assert (answer.cost, answer.bound) == (told[-1].value, told[-1].bound)


def test_whoever_waits_for_work_aside_leaves_at_once() -> None:
    """Work that only ends after the wait for it was left: the wait ends before the work, and has no result."""
    left = threading.Event()
    aside, stops = Aside(lambda: left.wait(60)), iter((False, True))
    try:
        assert aside.wait(lambda: next(stops)) is None
        assert not aside.done
    finally:
        left.set()


def test_a_stop_is_obeyed_long_before_the_time_is_up() -> None:
    """A month of a full team, stopped in the middle of its parts: the best so far is handed over."""
    asked_at: list[float] = []
    told: list[Progress] = []

    def stop() -> bool:
        if len(told) < 3:
            return False
        asked_at.append(time.monotonic())
        return True

    answer = solve(RosterProblem(sample_month(2)), stop, seed=1, report=told.append, seconds=600.0)
    assert time.monotonic() - asked_at[0] < 30
    assert answer.cost == told[-1].value
