"""Without each nurse in turn: what the others cannot take over, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduling.stop import never
from scheduling.text import Text
from scheduling.visits.problem import Nurse, Pair, Part, Problem, Shift, Visit, Window
from scheduling.visits.resilience.problem import Cause, DaysTried, DayTried, WatchedDay, WithoutEach
from scheduling.visits.resilience.solve import cause_of, run

FLAT = (((0.0, 5.0, 5.0), (5.0, 0.0, 5.0), (5.0, 5.0, 0.0)),)


def tried(problem: Problem, **more: float) -> DayTried:
    days = (WatchedDay("d", replace(problem, travel=())),)
    found: DaysTried = run(WithoutEach(problem.travel, days, moves=2_000, **more), lambda _days: None, never)
    return found.days[0]


def nurse(key: str, *skills: str, start: float = 420.0, end: float = 900.0) -> Nurse:
    return Nurse(key, skills, 0, 0, Shift(start, end))


def visit(key: str, *skills: str, start: float = 480.0, end: float = 540.0, minutes: float = 30.0) -> Visit:
    return Visit(key, key, 1, (Part(minutes, skills),), (Window(start, end),))


def causes(day: DayTried, key: str) -> dict[str, Cause]:
    found = next(one for one in day.without if one.nurse == key)
    return {one.visit: one.cause for one in found.uncovered}


def test_what_stays_open_has_its_reason() -> None:
    """A skill only she has, a time only she works, two at once, a round that is full: each is told apart."""
    both = Visit("pair", "pair", 2, (Part(20.0), Part(20.0)), (Window(600.0, 660.0),), Pair("simultaneous"))
    late = visit("evening", start=1200.0, end=1260.0)
    team = (nurse("a", "wound"), nurse("b"), nurse("e", start=1080.0, end=1320.0))
    day = tried(Problem(team, (visit("wound", "wound"), both, late), FLAT))
    assert not day.open
    assert causes(day, "a")["wound"] == "skill"
    assert causes(day, "e") == {"evening": "time"}
    assert "wound" not in causes(day, "b")
    assert day.worst is not None
    assert day.worst.nurse == "a"


def test_the_others_take_over_what_fits() -> None:
    """One visit more fits in the other's morning, six hours of them do not, and a little lateness is allowed."""
    two = (nurse("a"), nurse("b"))
    light = tried(Problem(two, (visit("x"), visit("y")), FLAT))
    assert all(not one.uncovered for one in light.without)
    heavy = tuple(visit(f"v{n}", start=480.0, end=490.0, minutes=100.0) for n in range(2))
    full = tried(Problem(two, heavy, FLAT))
    assert sorted(len(one.uncovered) for one in full.without) == [1, 1]
    assert {cause for one in full.without for cause in (left.cause for left in one.uncovered)} == {"full"}
    patient = tried(Problem(two, heavy, FLAT), late=120.0)
    assert all(not one.uncovered for one in patient.without)


def test_one_nurse_alone_leaves_everything() -> None:
    """Nobody else works: all of it stays open, with that reason."""
    day = tried(Problem((nurse("a"),), (visit("x"), visit("y")), FLAT))
    assert causes(day, "a") == {"x": "nobody", "y": "nobody"}


@pytest.mark.parametrize(
    ("codes", "cause"),
    [
        (("visits.unskilled", "visits.rounds_full"), "full"),
        (("visits.unskilled", "visits.needs_two"), "two"),
        (("visits.unskilled", "visits.window_outside_shift"), "time"),
        (("visits.refused", "visits.unskilled"), "skill"),
        (("visits.refused",), "refused"),
        (("visits.nobody_on_duty",), "nobody"),
    ],
)
def test_the_mildest_obstacle_is_the_cause(codes: tuple[str, ...], cause: Cause) -> None:
    """Who could but for her round counts before who may not at all."""
    assert cause_of(tuple(Text(code) for code in codes)) == cause


def test_stopped_it_hands_over_the_days_that_are_done() -> None:
    """Cancelling after the first day keeps the first day."""
    problem = Problem((nurse("a"), nurse("b")), (visit("x"),), FLAT)
    days = tuple(WatchedDay(key, replace(problem, travel=())) for key in ("one", "two"))
    heard: list[DaysTried] = []
    found = run(WithoutEach(problem.travel, days, moves=2_000), heard.append, lambda: bool(heard))
    assert [day.key for day in found.days] == ["one"]
