"""The ladder: proven optima, valid bounds, time kept, and a roster whenever it is stopped."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from scheduling.progress import Progress
from scheduling.roster.columns.ladder import solve_task
from scheduling.roster.columns.lanes import flat
from scheduling.roster.columns.narrow import closed, narrowed
from scheduling.roster.columns.public.grid import Grid
from scheduling.roster.columns.public.task import task_of
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.prices import Prices
from scheduling.roster.stated.cpsat import Limits
from scheduling.stop import never


def test_the_best_there_is_is_found_and_proven(six_nurses_two_weeks: Grid) -> None:
    """Cost and bound are the proven optimum of the cell model searched to its end."""
    task = task_of(six_nurses_two_weeks)
    assert task.whole is not None
    whole = task.whole(frozenset()).improve(None, Limits(30, 1, never))
    assert whole.finished
    assert whole.rows is not None
    answer = solve_task(task, never, seconds=30, seed=1)
    assert answer.proven
    assert answer.cost == task.cost(whole.rows) == answer.bound
    assert answer.rows is not None
    assert task.cost(answer.rows) == task.price(answer.rows) == answer.cost


def test_every_reported_bound_is_below_the_optimum_and_values_fall(six_nurses_two_weeks: Grid) -> None:
    """Progress never tells a bound above the best roster, costs only fall and bounds only rise."""
    told: list[Progress] = []
    answer = solve_task(task_of(six_nurses_two_weeks), never, seconds=30, seed=2, report=told.append)
    assert answer.cost is not None
    bounds = [one.bound for one in told if one.bound is not None]
    values = [one.value for one in told if one.value is not None]
    assert all(bound <= answer.cost for bound in bounds)
    assert bounds == sorted(bounds)
    assert values == sorted(values, reverse=True)


def test_the_root_bound_is_below_the_optimum(six_nurses_two_weeks: Grid) -> None:
    """The mix of rows costs at least its bound, and both at most the proven optimum."""
    task = task_of(six_nurses_two_weeks)
    arrays = flat(task)
    generator = Generator(arrays, Prices(task, arrays))
    bounds = list(generator.root(never))
    answer = solve_task(task, never, seconds=30, seed=1)
    assert answer.cost is not None
    assert max(bounds) == generator.bound <= answer.cost + 1e-6


def test_what_is_narrowed_away_is_in_no_better_roster(six_nurses_two_weeks: Grid) -> None:
    """Rows of the optimum survive the budget between bound and optimum, and none of their cells is closed."""
    task = task_of(six_nurses_two_weeks)
    answer = solve_task(task, never, seconds=30, seed=1)
    assert answer.rows is not None
    assert answer.cost is not None
    arrays = flat(task)
    prices = Prices(task, arrays)
    generator = Generator(arrays, prices)
    list(generator.root(never))
    cells = prices.under_duals(generator.best)
    narrow = narrowed(task, arrays, cells, answer.cost - generator.bound)
    assert narrow.price(answer.rows) == answer.cost
    shut = closed(narrow)
    assert shut
    assert not any((m, d, c) in shut for m, row in enumerate(answer.rows) for d, c in enumerate(row))


def test_stopped_at_once_there_is_still_a_legal_roster(six_nurses_two_weeks: Grid) -> None:
    """A stop that says so from the beginning: rows that the judge accepts."""
    task = task_of(six_nurses_two_weeks)
    answer = solve_task(task, lambda: True, seconds=60)
    assert answer.rows is not None
    assert task.cost(answer.rows) == answer.cost


@pytest.mark.parametrize(("phase", "later"), [("first", 0.0), ("root", 0.0), ("root", 1.5)])
def test_a_stop_is_heard_soon(phase: str, later: float, twelve_nurses_six_weeks: Grid) -> None:
    """At the first roster, in the root and beyond it, where nothing is proven: an answer long before the time is up."""
    task = task_of(twelve_nurses_six_weeks)
    unprovable = replace(task, judge=lambda rows: _one_more(task.price(rows)), whole=None)
    heard: list[float] = []
    asked: list[float] = []

    def report(progress: Progress) -> None:
        if progress.phase is not None and progress.phase.code == f"roster.phase.{phase}":
            heard.append(time.monotonic())

    def stop() -> bool:
        if heard and time.monotonic() - heard[0] >= later:
            asked.append(time.monotonic())
        return bool(asked)

    answer = solve_task(unprovable, stop, seconds=600, seed=1, report=report)
    assert time.monotonic() - asked[0] < 30
    assert not answer.proven
    assert answer.rows is not None
    assert answer.cost == _one_more(task.price(answer.rows))


def _one_more(price: int | None) -> int | None:
    """A judge that is dearer than every bound."""
    return None if price is None else price + 1


def test_what_goes_wrong_beside_is_told_at_once(twelve_nurses_six_weeks: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the second thread ends the search with that error, long before the time is up."""

    def broken(_: object) -> None:
        raise ArithmeticError("beside")

    monkeypatch.setattr("scheduling.roster.columns.ladder.Annealer.round", broken)
    began = time.monotonic()
    with pytest.raises(ArithmeticError, match="beside"):
        solve_task(replace(task_of(twelve_nurses_six_weeks), whole=None), never, seconds=600)
    assert time.monotonic() - began < 60


def test_a_problem_without_a_model_of_everything_is_solved_too(six_nurses_two_weeks: Grid) -> None:
    """Without CP-SAT the root and annealing alone come within a few units of the optimum."""
    task = task_of(six_nurses_two_weeks)
    best = solve_task(task, never, seconds=30, seed=1)
    alone = solve_task(replace(task, judge=None, whole=None), never, seconds=3, seed=1)
    assert best.cost is not None
    assert alone.cost is not None
    assert alone.bound <= best.cost <= alone.cost <= best.cost + 20


@pytest.mark.parametrize("members", [1, 2])
def test_one_and_two_nurses_are_proven(members: int, two_nurses_one_week: Grid) -> None:
    """The smallest teams work too."""
    grid = two_nurses_one_week
    prices = {cell: price for cell, price in grid.prices.items() if cell[0] < members}
    answer = solve_task(task_of(replace(grid, members=grid.members[:members], prices=prices)), never, seconds=20)
    assert answer.proven


def test_amounts_that_diagrams_leave_out_are_kept_all_the_same(
    six_nurses_two_weeks: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With weekends, minutes and caps all left to couplings the first roster is legal, and the bound stays below."""
    best = solve_task(task_of(six_nurses_two_weeks), never, seconds=30, seed=1)
    monkeypatch.setattr("scheduling.roster.columns.public.task.HARDLY", 0)
    monkeypatch.setattr("scheduling.roster.columns.public.task.MOST_ARCS", 0)
    task = task_of(six_nurses_two_weeks)
    assert len(task.couplings) > len(six_nurses_two_weeks.cover)
    answer = solve_task(task, never, seconds=3, seed=1)
    assert answer.rows is not None
    assert best.cost is not None
    assert answer.bound <= best.cost
    assert task.cost(answer.rows) == answer.cost
