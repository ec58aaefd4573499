"""A month in the words of whole rows: every price is the one of the rules' own checks, and a bound never lies above."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduling.roster.columns.diagram import DiagramTooLarge
from scheduling.roster.columns.lanes import Lane, as_rows, flat
from scheduling.roster.columns.row import OFF, Row
from scheduling.roster.columns.task import Task
from scheduling.roster.month import search
from scheduling.roster.month.diagrams import diagrams_of, rules_of
from scheduling.roster.month.root import root_of
from scheduling.roster.month.task import Month
from scheduling.roster.month.tree import Tree
from scheduling.roster.problem import RosterProblem
from scheduling.roster.solve import solve
from scheduling.roster.stated.stating import options_of
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.course import Course
from scheduling.rules.plan import Demand, Leave, Pairing, Plan, Wish
from scheduling.stop import After, never
from tests.support.plans import team

HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large]


def small_team(*, weeks: int = 1, first: date = date(2026, 11, 4)) -> Plan:
    """Three nurses from a Wednesday on, early, late and night, with a past over the border, leave, wishes and pins."""
    days = 7 * weeks
    plan = team(
        {"a": "E" + "." * (days - 1), "b": "." * days, "c": "." * days},
        need={"E": 1, "L": 1, "N": 1},
        before={"a": "EE.LLNNN", "b": "EEEEE.LL", "c": "....NN.."},
        first=first,
    )
    a, b, c = plan.nurses
    nurses = (
        replace(a, wishes=(Wish(2, "L", wanted=True, weight=2), Wish(4))),
        replace(b, leave=(Leave(3, 3, "holiday"),), level=4),
        replace(c, wishes=(Wish(5, "N"),)),
    )
    level = tuple(Demand(day, "E", 1, level=4) for day in range(0, days, 2))
    return replace(
        plan,
        nurses=nurses,
        demand=(*plan.demand, *level),
        pinned={"a": (0,)},
        pairings=(Pairing("c", "a", 0, 3),),
    )


def drawn(plan: Plan, seed: int) -> tuple[Row, ...]:
    """A roster by chance, of what each nurse's days may hold."""
    rng = random.Random(seed)
    number = {kind.key: index for index, kind in enumerate(plan.kinds)}
    rows = []
    for nurse in plan.nurses:
        options = [rng.choice(options) for options in options_of(plan, nurse)]
        rows.append(tuple(OFF if option is None else number[option.kind] for option in options))
    return tuple(rows)


@settings(max_examples=60, deadline=None, suppress_health_check=HEALTH)
@given(seed=st.integers(0, 10**9))
def test_the_price_of_rows_is_what_the_checks_find(seed: int) -> None:
    """Rows with every rule in them cost exactly what a roster's findings cost; without the totals never more."""
    plan = small_team()
    month = Month(plan, first_day=0)
    exact = month.exact(month.task, most_arcs=10**7)
    assert exact is not None
    for rows in (drawn(plan, seed), legal(exact, seed)):
        cost, price, early = month.cost(rows), exact.price(rows), month.task.price(rows)
        if price is not None:
            assert cost == price
            assert early is not None
            assert early <= price
    assert price is not None


def legal(task: Task, seed: int) -> tuple[Row, ...]:
    """For each nurse the cheapest of her rows at prices by chance."""
    arrays = flat(task)
    prices = np.random.default_rng(seed).uniform(-1000.0, 1000.0, (len(task.members), task.days, task.choices))
    lane = Lane(arrays)
    found = [lane.cheapest(graph, prices[m : m + 1], 1)[1][0, 0] for m, graph in enumerate(arrays.graph.tolist())]
    return as_rows(np.array(found), task.choices)


def test_the_judge_says_what_the_checks_say() -> None:
    """Findings that are remembered by row and by day are those of the whole plan, in the same order."""
    plan = small_team()
    month = Month(plan, first_day=0)
    for seed in range(20):
        rows = {nurse.id: row for nurse, row in zip(plan.nurses, _keys(plan, drawn(plan, seed)), strict=True)}
        assert month.judge.findings(rows) == check_plan(plan.with_rows(rows))


def _keys(plan: Plan, rows: tuple[Row, ...]) -> list[tuple[str, ...]]:
    kinds = [*(kind.key for kind in plan.kinds), ""]
    return [tuple(kinds[choice] for choice in row) for row in rows]


def test_a_month_is_proven_and_its_bound_is_its_cost() -> None:
    """A week of three nurses: the answer is proven, costs what it says, and the bound before was not above it."""
    plan = small_team()
    bounds: list[float] = []
    answer = solve(
        RosterProblem(plan),
        After.seconds_from_now(40),
        seed=1,
        seconds=40.0,
        report=lambda told: bounds.append(told.bound or 0.0),
    )
    assert answer.proven
    assert answer.cost == answer.bound == total_cost(check_plan(replace(plan, rows=answer.rows)))
    assert max(bounds) <= answer.cost
    assert answer.proof is not None
    assert answer.proof.code in ("roster.proof.by_rows", "roster.proof.by_cells")


@pytest.mark.parametrize("weekday", [0, 5, 6])
def test_bound_and_rows_hold_whatever_day_a_period_begins(weekday: int) -> None:
    """Weekends, weeks and rests that the border cuts: the root's bound is never above a roster that is found."""
    plan = small_team(first=date(2026, 11, 2 + weekday))
    root = root_of(plan, never, first_day=0)
    answer = solve(RosterProblem(plan), After.seconds_from_now(3), seed=1, seconds=3.0)
    assert root.bound <= answer.cost
    exact = root.exact(answer.cost + 1, never)
    assert exact is not None
    assert root.bound - 1e-6 <= exact.bound <= answer.cost + 1e-6


@pytest.mark.parametrize("weekday", [2, 6])
def test_splitting_raises_the_bound_and_loses_no_better_roster(weekday: int) -> None:
    """Forty halves later the bound is above the root's and still not above a roster that is found another way."""
    plan = small_team(first=date(2026, 11, 2 + weekday))
    answer = solve(RosterProblem(plan), After.seconds_from_now(20), seed=1, seconds=20.0)
    root = root_of(plan, never, first_day=0).exact(answer.cost + 1, never)
    assert root is not None
    trees: list[Tree] = []
    tree = root.tree(answer.cost + 1, lambda: bool(trees) and len(trees[0].fresh) > 40)
    trees.append(tree)
    tree.search()
    assert root.bound + 1 < tree.bound <= answer.cost + 1e-6


def test_a_month_without_rows_is_made_cell_by_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the diagrams grow too large the model of cells goes on, and says so with its proof."""

    def too_large(*_: object, **__: object) -> None:
        raise DiagramTooLarge

    monkeypatch.setattr(search, "root_of", too_large)
    plan = small_team()
    answer = solve(RosterProblem(plan), After.seconds_from_now(15), seed=1, seconds=15.0)
    assert answer.bound is not None
    assert answer.bound <= answer.cost == total_cost(check_plan(replace(plan, rows=answer.rows)))
    assert answer.proof is not None
    assert answer.proof.code == "roster.proof.by_cells"


def test_diagrams_are_given_up_before_they_fill_the_memory() -> None:
    """More arcs than allowed raise instead of being kept."""
    plan = small_team()
    courses = [Course(plan, nurse, plan.history[nurse.id], options_of(plan, nurse)) for nurse in plan.nurses]
    with pytest.raises(DiagramTooLarge):
        diagrams_of([rules_of(plan, course) for course in courses], most_arcs=10)
