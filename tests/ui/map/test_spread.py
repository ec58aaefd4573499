"""Signs stand apart where they would cover each other, and near their places everywhere."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.parts.map.signs.spread import APART, FARTHEST, spread

pixels = st.tuples(st.floats(0, 200), st.floats(0, 200))


@given(st.lists(pixels, max_size=25), st.integers(0, 3))
def test_signs_stay_near_their_places(places: list[tuple[float, float]], fixed: int) -> None:
    """However crowded, no sign moves farther than allowed, and the fixed ones not at all."""
    moved = spread(places, [number < fixed for number in range(len(places))])
    assert all(math.hypot(*step) <= FARTHEST + 1e-6 for step in moved)
    assert all(step == (0.0, 0.0) for step in moved[:fixed])


def test_three_visits_at_one_door_are_all_readable() -> None:
    """Three stops at the same place, and a fourth beside them, end up clear of each other."""
    places = [(50.0, 50.0)] * 3 + [(58.0, 50.0)]
    at = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(places, spread(places, [False] * 4), strict=True)]
    assert min(math.dist(a, b) for a, b in combinations(at, 2)) > APART * 0.6


def test_signs_with_initials_need_more_room_up_and_down() -> None:
    """Two above each other stand half as far again apart, two beside each other as before."""
    above = spread([(0.0, 0.0), (0.0, 6.0)], [False, False], tall=1.5)
    assert 6.0 + above[1][1] - above[0][1] > APART * 1.4
    beside = spread([(0.0, 0.0), (6.0, 0.0)], [False, False], tall=1.5)
    assert 6.0 + beside[1][0] - beside[0][0] < APART + 1


def test_who_stands_alone_does_not_move() -> None:
    """Signs that touch nobody stay to the pixel, and a home pushes the stop beside it away."""
    assert spread([(0.0, 0.0), (100.0, 0.0)], [False, False]) == [(0.0, 0.0), (0.0, 0.0)]
    (_, stop) = spread([(0.0, 0.0), (5.0, 0.0)], [True, False])
    assert stop[0] >= APART - 5.0 - 0.6
