"""Ruin and recreate against the annealing engine and the reference evaluator."""

from __future__ import annotations

from dataclasses import replace
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.core import face
from scheduling.core.face import Lane
from scheduling.core.rounds import RoundLane
from scheduling.visits.anneal.construct import construct
from scheduling.visits.anneal.encode import encode
from scheduling.visits.anneal.orders import agenda_from, order_from
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.problem import Break, Pair, Part, Problem
from tests.support.visits.plain_days import plain_day

pytestmark = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")


@given(seed=st.integers(1, 10**6), visits=st.integers(1, 14), nurses=st.integers(1, 3))
@settings(max_examples=40, deadline=None)
def test_its_best_rounds_keep_every_limit_at_the_price_it_names(seed: int, visits: int, nurses: int) -> None:
    """Cost by differences, the annealing engine's cost and the evaluator's are one; nothing breaks a hard rule."""
    problem = plain_day(visits, nurses, seed=seed).problem
    encoded = encode(problem)
    start = order_from(encoded, construct(encoded))
    cost, order = RoundLane(encoded.instance).anneal(start, moves=300, hot=300.0, cold=3.0, seed=seed)
    evaluation = evaluate(problem, timetable(problem, agenda_from(encoded, order)))
    assert evaluation.legal
    assert cost == pytest.approx(Lane(encoded.instance).cost(order), abs=1e-6)
    if not evaluation.missing:
        assert cost == pytest.approx(evaluation.total, abs=1e-6)


def test_uncompiled_twin_finds_the_identical_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled or not, a seed leads to the very same cost and order."""
    encoded = encode(plain_day(20, 3, seed=2).problem)
    start = order_from(encoded, construct(encoded))
    fast = RoundLane(encoded.instance).anneal(start, moves=150, hot=300.0, cold=3.0, seed=9)
    monkeypatch.setattr("scheduling.core.ruin", _twin())
    slow = RoundLane(encoded.instance, slow=True).anneal(start, moves=150, hot=300.0, cold=3.0, seed=9)
    assert slow[0] == fast[0]
    assert (slow[1].perm == fast[1].perm).all()
    assert (slow[1].cg == fast[1].cg).all()


def _twin() -> ModuleType:
    loader = SourceFileLoader("scheduling_core_ruin_twin", str(Path(face.__file__).with_name("ruin.py")))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    assert not module.COMPILED
    return module


def test_only_days_in_which_nothing_but_ways_costs_are_for_it() -> None:
    """A pair, a break, a price on waiting or on time over, a second window: each needs the whole engine."""
    day = plain_day(6, 2, seed=3).problem
    pause = replace(day.nurses[0], pause=Break(30.0, 600.0, 700.0))
    two = replace(day.visits[0], parts=(Part(10.0), Part(10.0)), pair=Pair("simultaneous"))
    windows = replace(day.visits[0], windows=(*day.visits[0].windows, replace(day.visits[0].windows[0], start=1200.0)))
    others = [
        replace(day, nurses=(pause, *day.nurses[1:])),
        *(replace(day, visits=(one, *day.visits[1:])) for one in (two, windows)),
        replace(day, costs=replace(day.costs, waiting=1.0)),
        replace(day, costs=replace(day.costs, overtime=2.0)),
    ]
    assert encode(day).only_ways_cost
    assert not any(encode(other).only_ways_cost for other in others)


def test_visits_that_nobody_can_reach_in_time_stay_out() -> None:
    """More work than there are hours: as many visits as fit are kept, the rest is left."""
    day = plain_day(12, 2, seed=4).problem
    short = tuple(replace(n, shift=replace(n.shift, end=n.shift.start + 90.0)) for n in day.nurses if n.shift)
    problem: Problem = replace(day, nurses=short)
    encoded = encode(problem)
    _, order = RoundLane(encoded.instance).anneal(
        order_from(encoded, construct(encoded)), moves=2000, hot=300.0, cold=3.0, seed=1
    )
    evaluation = evaluate(problem, timetable(problem, agenda_from(encoded, order)))
    assert evaluation.legal
    assert 0 < order.srv.sum() < 12
