"""Visits that no way leads to are named; all others stay."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from scheduling.visits.problem import Part, Problem, Visit
from teamapp.services.rounds.day.apart import cut_off
from teamapp.services.rounds.day.question import Question


def question(*travel: list[list[float | None]]) -> Question:
    """A visit at each place but the first, which is the nurses' home."""
    visits = tuple(Visit(f"v{place}", f"c{place}", place, (Part(20.0),)) for place in range(1, len(travel[0])))
    matrices = tuple(tuple(tuple(row) for row in matrix) for matrix in travel)
    return Question(date(2026, 11, 9), Problem(nurses=(), visits=visits, travel=matrices), (), False, frozenset())


def bridges(count: int, islands: set[int]) -> list[list[float | None]]:
    """Everything is five minutes apart; each of `islands` is reached from itself only."""
    cut = [[place in islands for place in range(count)]] * count
    return [[0.0 if a == b else None if cut[0][a] or cut[0][b] else 5.0 for b in range(count)] for a in range(count)]


@given(islands=st.sets(st.integers(1, 6), max_size=3))
def test_islands_are_named_and_nobody_else(islands: set[int]) -> None:
    """Whoever cannot be reached from the others, in the order of the day."""
    assert cut_off(question(bridges(7, islands))) == tuple(f"v{place}" for place in sorted(islands))


def test_a_bridge_for_bicycles_is_enough() -> None:
    """Cut off by car alone is not cut off; a one-way to nowhere is."""
    assert cut_off(question(bridges(4, {2}), bridges(4, set()))) == ()
    one_way = bridges(4, set())
    one_way[3] = [None, None, None, 0.0]
    assert cut_off(question(one_way)) == ("v3",)


def test_a_day_without_anything_has_nobody_apart() -> None:
    """No visits, no ways, no trouble."""
    assert cut_off(question([])) == ()
