"""Exact search agrees with trying everything, never makes a plan worse, and its bounds are true."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.stop import never
from scheduling.visits.anneal.legal import Candidate, legal_candidate
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.evaluate.whole import evaluate_on
from scheduling.visits.exact.better import best_day, better_rounds, better_times
from scheduling.visits.exact.model.answer import BY_BOTH, Limits
from scheduling.visits.exact.whole import best_of_all, best_times, worth
from scheduling.visits.problem import (
    Agenda,
    Break,
    Costs,
    Nurse,
    Pair,
    Part,
    Plan,
    Problem,
    Round,
    Shift,
    Stay,
    Turn,
    Visit,
    Window,
)
from tests.support.visits.visit_days import small_days

GRID, LATEST = 10, 40
LONG = Limits(100.0, never, BY_BOTH)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_tiny_day_is_solved_as_well_as_by_trying_everything(seed: int) -> None:
    """The proven optimum, and its bound, are the cost of the best of all plans on the grid of the day's times."""
    day = Day.of(tiny_day(seed))
    found = best_of_all(day, Plan(), LONG)
    assert found.proven
    assert found.plan is not None
    evaluation = evaluate_on(day, found.plan)
    assert evaluation.legal
    every = (evaluate_on(day, plan) for plan in every_plan(day))
    least = min(worth(day, one) for one in every if one.legal)
    assert worth(day, evaluation) == pytest.approx(least, abs=0.02)
    assert found.bound == pytest.approx(least, abs=0.02)


@given(problem=small_days(), data=st.data())
@settings(max_examples=15, deadline=None)
def test_finishing_steps_never_make_a_plan_worse(problem: Problem, data: st.DataObject) -> None:
    """Whatever the day and the plan: legal, no dearer, nothing more left out, and the bound is below the cost."""
    day = Day.of(problem)
    before = some_plan(day, random.Random(data.draw(st.integers(0, 10**6))))
    for step in (better_times, better_rounds):
        after = step(day, before, never)
        assert evaluate_on(day, after.plan).broken == ()
        assert after.rank <= before.rank
        before = after


def test_a_place_that_nobody_can_come_to_stays_out() -> None:
    """There is a way home from it and none to it: the round that can be made is still made as well as can be."""
    nurse = Nurse("n", ("care",), 0, 0, Shift(0.0, 480.0), pause=Break(30.0, 200.0, 300.0, due_after=400.0))
    lost, near = (Visit(key, key, place, (Part(20.0),), optional=True) for place, key in ((1, "lost"), (2, "near")))
    travel: tuple[tuple[float | None, ...], ...] = ((0.0, None, 5.0), (5.0, 0.0, 5.0), (5.0, None, 0.0))
    day = Day.of(Problem((nurse,), (lost, near), (travel,)))
    after = better_rounds(day, legal_candidate(day, Agenda((Turn("near", ("n",)),)))[0], never)
    assert [stay.visit for tour in after.plan.rounds for stay in tour.stays if stay.visit] == ["near"]


@given(problem=small_days(), data=st.data())
@settings(max_examples=15, deadline=None)
def test_the_model_prices_times_as_the_evaluator_does(problem: Problem, data: st.DataObject) -> None:
    """Timed anew, the best times cost no more than any other times of the same rounds that are tried."""
    day = Day.of(problem)
    dice = random.Random(data.draw(st.integers(0, 10**6)))
    before = some_plan(day, dice)
    after = better_times(day, before, never)
    for _ in range(10):
        turns = agenda_on(day, after.plan).turns
        later = tuple(replace(turn, not_before=dice.choice((None, dice.uniform(0, 500)))) for turn in turns)
        other, dropped = legal_candidate(day, Agenda(later))
        if not dropped and _orders(other.plan) == _orders(after.plan):
            assert after.cost <= other.cost + 0.01


def test_a_small_day_gets_a_bound_that_holds() -> None:
    """The best of a small day is proven: its cost is its bound; without the proof there is none."""
    day = Day.of(tiny_day(1))
    start = some_plan(day, random.Random(1))
    best = best_day(day, start, never)
    assert best.bound is not None
    assert best.cost == pytest.approx(best.bound, abs=0.02)
    assert start.bound is None


def test_a_plan_that_breaks_rules_has_no_best_times() -> None:
    """Rounds that cannot be timed legally are handed back as they are."""
    problem = tiny_day(0)
    late = replace(problem.visits[0], windows=(Window(0.0, 0.0, hard=True),), pinned_start=100.0, optional=False)
    day = Day.of(replace(problem, visits=(late,)))
    plan = Plan((Round("a", 0.0, (Stay("v0", 0, late.place, 100.0, 100.0, 110.0, 0.0, 0.0),), 0.0, 0.0),))
    assert best_times(day, plan, LONG).plan is None


def tiny_day(seed: int) -> Problem:
    """Three visits, one of them perhaps by two nurses, and two nurses; every time is a multiple of ten minutes."""
    dice = random.Random(seed)
    rest = Break(10.0, 20.0, 40.0, due_after=30.0)
    nurses = (
        Nurse("a", ("care", "injection"), 0, 0, Shift(0.0, 90.0), pause=rest if seed % 2 else None),
        Nurse("b", ("care",), 1, 0, Shift(10.0, 80.0)),
    )
    visits = tuple(_tiny_visit(dice, row, together=seed in (2, 3) and row == 0) for row in range(3))
    matrix = tuple(tuple(0.0 if a == b else 10.0 * dice.choice((1, 1, 2)) for b in range(5)) for a in range(5))
    return Problem(nurses, visits, (matrix,), Costs(overtime=dice.choice((4.0, "hard")), imbalance=0.5))


def _tiny_visit(dice: random.Random, row: int, *, together: bool) -> Visit:
    start = 10.0 * dice.randrange(1, 5)
    part = Part(10.0, ("care",) if dice.random() < 0.7 else ("injection",))
    pair = Pair("simultaneous") if together else None
    windows = (Window(start, start + 20.0, hard=dice.random() < 0.4),)
    parts = (part, Part(10.0)) if together else (part,)
    return Visit(f"v{row}", f"c{row}", row + 2, parts, windows, pair, optional=dice.random() < 0.4)


def every_plan(day: Day) -> Iterator[Plan]:
    """Every choice of nurses, of starts on the grid near the window, and of breaks."""
    opens = [int(visit.windows[0].start) for visit in day.problem.visits]
    starts = [range(first, first + LATEST, GRID) for first in opens]
    choices = [(None, *permutations(day.nurses, len(visit.parts))) for visit in day.problem.visits]
    for given_to in product(*choices):
        free = [times if nurses else [0] for times, nurses in zip(starts, given_to, strict=True)]
        for times in product(*free):
            stays: dict[str, list[Stay]] = {}
            for visit, nurses, time in zip(day.problem.visits, given_to, times, strict=True):
                for part, nurse in enumerate(nurses or ()):
                    end = time + visit.minutes(part)
                    stays.setdefault(nurse, []).append(Stay(visit.key, part, visit.place, time, time, end, 0.0, 0.0))
            yield from _with_breaks(stays)


def _with_breaks(stays: dict[str, list[Stay]]) -> Iterator[Plan]:
    """The rounds as they are, and with a break of nurse a at each time and at each of her places."""
    yield Plan(tuple(Round(nurse, 0.0, tuple(own), 0.0, 0.0) for nurse, own in stays.items()))
    own = stays.get("a", [])
    free = [t for t in range(20, 50, GRID) if all(stay.end <= t or stay.start >= t + 10 for stay in own)]
    for begin, place in product(free, {stay.place for stay in own}):
        rest = Stay(None, 0, place, begin, begin, begin + 10.0, 0.0, 0.0)
        yield Plan(tuple(Round(n, 0.0, (*s, rest) if n == "a" else tuple(s), 0.0, 0.0) for n, s in stays.items()))


def some_plan(day: Day, dice: random.Random) -> Candidate:
    """Visits in any order to any nurses who may, without those that break a rule."""
    turns = [Turn(v.key, nurses) for v in day.problem.visits if (nurses := _some_nurses(day, v, dice)) is not None]
    dice.shuffle(turns)
    return legal_candidate(day, Agenda(tuple(turns)))[0]


def _some_nurses(day: Day, visit: Visit, dice: random.Random) -> tuple[str, ...] | None:
    if len(day.nurses) < len(visit.parts):
        return None
    return tuple(dice.sample(list(day.nurses), len(visit.parts)))


def _orders(plan: Plan) -> list[tuple[str, tuple[tuple[str | None, int], ...]]]:
    return [(tour.nurse, tuple((s.visit, s.part) for s in tour.stays if s.visit)) for tour in plan.rounds]
