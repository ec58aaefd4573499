"""The compiled core: cheapest rows, what is useful below a limit, annealing, and the Python file it is made from."""

from __future__ import annotations

import importlib.machinery
import importlib.util
from itertools import product
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.core import diagram as core
from scheduling.roster.columns import lanes
from scheduling.roster.columns.diagram import without
from scheduling.roster.columns.lanes import Lane, Schedule, as_rows, flat
from scheduling.roster.columns.public.grid import Grid, cost
from scheduling.roster.columns.public.task import task_of
from scheduling.roster.columns.row import OFF
from scheduling.roster.columns.task import Coupling, Task

TRIES = st.integers(0, 2**31)


def legal(task: Task, member: int) -> dict[tuple[int, ...], int]:
    """Every legal row of a member with its own price."""
    rows = product((0, 1, OFF), repeat=task.days)
    return {row: price for row in rows if (price := task.members[member].price(row)) is not None}


@pytest.fixture
def plain() -> ModuleType:
    """The core as Python runs it without a compiler."""
    source = Path(str(core.__file__)).parent / "diagram.py"
    loader = importlib.machinery.SourceFileLoader("diagram_uncompiled", str(source))
    spec = importlib.util.spec_from_loader("diagram_uncompiled", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_the_cheapest_row_is_the_cheapest_of_all(two_nurses_one_week: Grid) -> None:
    """Under random prices the first row found is the best of all; the others are legal, dearer and different."""
    task = task_of(two_nurses_one_week)
    arrays, lane = flat(task), Lane(flat(task))
    for seed in range(5):
        prices = np.random.default_rng(seed).integers(-20, 20, (2, 7, 3)).astype(float) + arrays.base
        for member in range(2):
            found, rows = lane.cheapest(int(arrays.graph[member]), prices[member : member + 1], 4)
            all_of = {r: prices[member, range(7), r].sum() for r in legal(task, member)}
            assert found[0, 0] == min(all_of.values())
            listed = [row for row, price in zip(as_rows(rows[0], 3), found[0], strict=True) if price < 1e14]
            assert len(set(listed)) == len(listed)
            assert [all_of[row] for row in listed] == sorted(found[0][: len(listed)])


def test_what_is_useful_lies_on_a_row_below_the_limit(two_nurses_one_week: Grid) -> None:
    """Every row below the limit is left at its price, and the days and choices that are left are those of such rows."""
    task = task_of(two_nurses_one_week)
    arrays, lane = flat(task), Lane(flat(task))
    for member, one in enumerate(task.members):
        rows = legal(task, member)
        limit = sorted(rows.values())[len(rows) // 3]
        kept = lane.useful(int(arrays.graph[member]), arrays.base[member], limit, one.diagram.arcs)
        left = without(one.diagram, kept)
        below = {row for row, price in rows.items() if price <= limit}
        assert below < set(rows)
        assert all(left.price(row) == one.diagram.price(row) for row in below)
        cells = {(day, choice) for row in below for day, choice in enumerate(as_numbers(row))}
        used = {
            (day, int(choice))
            for day, layer in enumerate(left.layers)
            for choice in np.flatnonzero((layer.after >= 0).any(axis=0))
        }
        assert used == cells


def as_numbers(row: tuple[int, ...]) -> list[int]:
    """A row with off as the last of three choices."""
    return [choice % 3 for choice in row]


@given(seed=TRIES)
def test_an_annealed_roster_costs_what_the_evaluator_says(seed: int) -> None:
    """Cover, a pairing with a weight below zero, and one coupling over a whole row: the cost kept is the true one."""
    grid = _grid()
    task = task_of(grid)
    pairing = Coupling({(0, 2, 0): 1, (1, 2, 0): -1}, 0, 1, 7, 0)
    whole_row = Coupling({(0, day, 1): 2 for day in range(7)}, 0, 2, 0, 11)
    task = Task(task.members, (*task.couplings, pairing, whole_row), task.constant)
    lane = Lane(flat(task), seed=seed)
    start = np.array([list(min(legal(task, member))) for member in range(2)], np.int32) % 3
    found, rows = lane.anneal(start, Schedule(40, 30.0, 1.0))
    assert found + task.constant == task.price(as_rows(rows, 3))


def _grid() -> Grid:
    from scheduling.roster.columns.public.grid import Cover, Member

    limits = {"min_minutes": 960, "max_minutes": 1920, "min_run": 1, "max_run": 3, "min_rest": 1, "max_weekends": 1}
    members = tuple(Member(key, caps=(7, 7), **limits) for key in "AB")
    cover = tuple(Cover(day, kind, needed=1, under=100, over=1) for day in range(7) for kind in range(2))
    return Grid(7, ("E", "L"), (480, 480), (frozenset(), frozenset({0})), members, {(0, 1, 1): 3}, 0, cover)


def test_annealing_ends_at_no_dearer_roster_than_thousands_of_pairs() -> None:
    """Two nurses and a week: sixty rows of the one beside every row of the other, and none is cheaper."""
    task = task_of(_grid())
    lane = Lane(flat(task), seed=1)
    first, second = (list(legal(task, member)) for member in range(2))
    some = np.random.default_rng(1).permutation(len(first))[:60]
    best = min(cost(_grid(), (first[a], row)) for a in some for row in second)
    start = np.array([first[0], second[0]], np.int32) % 3
    found, _ = lane.anneal(start, Schedule(4000, 40.0, 0.5))
    assert found + task.constant <= best


def test_compiled_and_plain_find_the_same(
    two_nurses_one_week: Grid, plain: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same seed draws the same rows, and pricing agrees entry by entry."""
    if not lanes.compiled():
        pytest.skip("the core is not compiled here (python -m scheduling.core.build)")
    compiled = _worked(two_nurses_one_week)
    monkeypatch.setattr(lanes, "_core", plain)
    monkeypatch.setattr("scheduling.roster.columns.diagram._product", plain.product)
    monkeypatch.setattr("scheduling.roster.columns.diagram._merge", plain.merge)
    for one, other in zip(compiled, _worked(two_nurses_one_week), strict=True):
        assert np.array_equal(one, other)


def _worked(grid: Grid) -> list[object]:
    task = task_of(grid)
    arrays = flat(task)
    lane = Lane(arrays, seed=3)
    found, rows = lane.cheapest(int(arrays.graph[0]), arrays.base[:1], 5)
    lane.trust(np.linspace(-1, 5, len(task.couplings)))
    annealed = lane.anneal(
        np.stack([rows[0, 0], lane.cheapest(int(arrays.graph[1]), arrays.base[1:], 1)[1][0, 0]]),
        Schedule(60, 3.0, 0.5, 0.1, 1.0, 0.02),
    )
    kept = lane.useful(int(arrays.graph[1]), arrays.base[1], 2.0, task.members[1].diagram.arcs)
    return [found, rows, annealed[0], annealed[1], kept, arrays.shared["child"]]


def test_a_lane_that_is_interrupted_hands_over_its_best(two_nurses_one_week: Grid) -> None:
    """An interrupt before the first step: the roster that was loaded comes back."""
    task = task_of(two_nurses_one_week)
    lane = Lane(flat(task))
    start = np.array([next(iter(legal(task, member))) for member in range(2)], np.int32) % 3
    lane.interrupt()
    _, rows = lane.anneal(start, Schedule(10**9, 30.0, 1.0))
    assert np.array_equal(rows, start)
    assert lane.steps == 0
