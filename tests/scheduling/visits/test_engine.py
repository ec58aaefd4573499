"""The compiled engine against the reference evaluator."""

from __future__ import annotations

import random
from dataclasses import replace
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.core import face
from scheduling.core.face import CoreMissing, Lane, Order
from scheduling.visits.anneal.encode import Encoded, encode
from scheduling.visits.anneal.orders import agenda_from, order_from
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.problem import Agenda, Costs, Problem, Window
from tests.support.visits.visit_days import small_days, team_day

pytestmark = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")


def shuffled(encoded: Encoded, seed: int) -> Order:
    """Any order at all, with everything that may be chosen chosen by chance."""
    dice = random.Random(seed)
    order, instance = order_from(encoded, Agenda()), encoded.instance
    dice.shuffle(rows := list(range(instance.visits)))
    order.perm[:] = rows
    for i in rows:
        order.srv[i] = 1 if not encoded.rows[i].visit.optional else dice.random() < 0.7
        order.wch[i] = dice.randrange(instance.nw[i])
        mate = instance.mate[i]
        free = [c for c in instance.elig[i, 0, : instance.ne[i, 0]] if mate < 0 or c != order.cg[mate, 0]]
        if not free:
            continue
        first = dice.choice(free)
        others = [c for c in instance.elig[i, 1, : instance.ne[i, 1]] if c != first]
        if instance.pk[i] == 1 or others:
            order.cg[i, 0] = first
            order.cg[i, 1] = dice.choice(others) if others else 0
    order.brk[:] = [dice.randrange(-2, 4) for _ in range(instance.nurses)]
    return order


def left_out_for_nobody(problem: Problem, encoded: Encoded) -> float:
    """What the evaluator charges for optional visits that the engine never sees."""
    seen = {visit.key for visit in encoded.visits}
    weight = problem.costs.left_out
    price = float(weight) if isinstance(weight, int | float) else 0.0
    return sum(price * visit.priority for visit in problem.visits if visit.optional and visit.key not in seen)


@given(problem=small_days(), seed=st.integers(0, 10**6))
@settings(max_examples=100, deadline=None)
def test_engine_prices_a_legal_order_as_the_evaluator_does(problem: Problem, seed: int) -> None:
    """For any order whose plan breaks nothing, engine and evaluator name the same cost; else the engine never less."""
    encoded = encode(problem)
    if not encoded.visits:
        return
    order = shuffled(encoded, seed)
    cost = Lane(encoded.instance).cost(order)
    evaluation = evaluate(problem, timetable(problem, agenda_from(encoded, order)))
    expected = evaluation.total - left_out_for_nobody(problem, encoded)
    if evaluation.legal and not {v.key for v in encoded.visits} & set(evaluation.missing):
        assert cost == pytest.approx(expected, abs=1e-6)
    elif np.isfinite(expected):
        assert cost >= expected - 1e-6


@given(problem=small_days(), seed=st.integers(1, 10**6))
@settings(max_examples=80, deadline=None)
def test_best_cost_of_an_anneal_is_the_cost_of_its_best_order(problem: Problem, seed: int) -> None:
    """The incremental decoder never drifts from the full one."""
    encoded = encode(problem)
    if not encoded.visits:
        return
    lane = Lane(encoded.instance)
    best, order = lane.anneal(shuffled(encoded, seed), moves=3000, hot=20.0, cold=0.1, seed=seed)
    assert lane.cost(order) == pytest.approx(best, abs=1e-6)


def test_same_seed_same_order() -> None:
    """Two engines with one seed find the same order, another seed another one."""
    encoded = encode(team_day(visits=25, nurses=4))
    start = shuffled(encoded, 1)
    found = [Lane(encoded.instance).anneal(start, moves=20_000, hot=20.0, cold=0.1, seed=s) for s in (5, 5, 6)]
    assert found[0][0] == found[1][0]
    assert (found[0][1].perm == found[1][1].perm).all()
    assert (found[0][1].perm != found[2][1].perm).any()


@pytest.fixture
def twin() -> ModuleType:
    """The engine's .py file, loaded uncompiled beside the compiled one."""
    path = Path(face.__file__).with_name("anneal.py")
    loader = SourceFileLoader("scheduling_core_anneal_twin", str(path))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    assert not module.COMPILED
    return module


@pytest.mark.parametrize("simple", [True, False])
def test_uncompiled_twin_finds_the_identical_cost(
    twin: ModuleType, simple: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiled or not, a seed leads to the very same cost and order, with either decoder."""
    encoded = encode(plain_day() if simple else team_day(visits=14, nurses=3))
    assert encoded.instance.simple == simple
    start = shuffled(encoded, 3)
    fast = Lane(encoded.instance).anneal(start, moves=1500, hot=20.0, cold=0.5, seed=9)
    monkeypatch.setattr("scheduling.core.anneal", twin)
    slow = Lane(encoded.instance, slow=True).anneal(start, moves=1500, hot=20.0, cold=0.5, seed=9)
    assert slow[0] == fast[0]
    assert (slow[1].perm == fast[1].perm).all()
    assert (slow[1].cg == fast[1].cg).all()


def test_without_the_compiled_core_only_slow_planning_starts(twin: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a hundred times longer by accident."""
    monkeypatch.setattr("scheduling.core.anneal", twin)
    encoded = encode(team_day(visits=5, nurses=2))
    with pytest.raises(CoreMissing, match=r"scheduling\.core\.build"):
        Lane(encoded.instance)


def plain_day() -> Problem:
    """A day in which only travel and lateness cost."""
    day = team_day(visits=14, nurses=3)
    off = dict.fromkeys(("waiting", "overtime", "imbalance", "new_face"))
    visits = tuple(
        replace(visit, windows=tuple(Window(w.start, w.end) for w in visit.windows), client_gap=0.0)
        for visit in day.visits
    )
    nurses = tuple(replace(nurse, pause=None) for nurse in day.nurses)
    return replace(
        day, nurses=nurses, visits=visits, costs=Costs(travel=1.0, lateness=1.0, highest_lateness=1.0, **off)
    )
