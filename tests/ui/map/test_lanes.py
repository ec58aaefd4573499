"""Lines that share a street lie side by side, and only there."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts.map.rounds.lanes import Laned, shifted, side_by_side

A, B, C, D = (0.0, 0.0), (100.0, 0.0), (200.0, 0.0), (100.0, 80.0)


def test_alone_in_the_middle() -> None:
    """A line that shares nothing keeps to the street."""
    (line,) = side_by_side([[A, B, D]])
    assert line == Laned((A, B, D), (0.0, 0.0))
    assert shifted(line, 4.0) == [A, B, D]


def test_shared_piece_has_two_lanes() -> None:
    """Two lines lie left and right of the street they share and in the middle where they part."""
    one, two = side_by_side([[A, B, C], [A, B, D]])
    assert one.lane == (-0.5, 0.0)
    assert two.lane == (0.5, 0.0)


def test_opposite_ways_keep_their_sides() -> None:
    """Who comes the other way has a lane of her own, not the same one."""
    one, two = side_by_side([[A, B], [B, A]])
    assert shifted(one, 4.0)[0] == pytest.approx((0, 2))
    assert shifted(two, 4.0)[-1] == pytest.approx((0, -2))


def test_there_and_back_is_one_lane() -> None:
    """A nurse who turns round is drawn once."""
    (line,) = side_by_side([[A, B, A]])
    assert shifted(line, 4.0) == [A, B, B, A]


def test_joining_in_the_middle_cuts_the_street() -> None:
    """A line that begins halfway shares only the second half."""
    one, two = side_by_side([[A, C], [B, C]])
    assert one.points == (A, B, C)
    assert one.lane == (0.0, -0.5)
    assert two.lane == (0.5,)


def test_nearly_the_same_point_is_the_same() -> None:
    """Points a few centimetres apart do not make two streets."""
    one, two = side_by_side([[A, B], [(0.1, 0.1), (100.1, -0.1)]])
    assert {one.lane, two.lane} == {(-0.5,), (0.5,)}


points = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda p: (p[0] * 50.0, p[1] * 50.0))


@given(st.lists(st.lists(points, min_size=2, max_size=12), min_size=1, max_size=5))
def test_every_line_keeps_its_way(lines: list[list[tuple[float, float]]]) -> None:
    """Whatever is shared, each line visits its own corners in order, and no two share a lane on a piece."""
    laned = side_by_side(lines)
    used: dict[object, set[int]] = {}
    for index, (line, found) in enumerate(zip(lines, laned, strict=True)):
        rest = iter(found.points)
        assert all(any(math.dist(corner, point) < 0.5 for point in rest) for corner in _once(line))
        for (a, b), lane in zip(pairwise(found.points), found.lane, strict=True):
            normal = ((b[1] - a[1]), (a[0] - b[0]))
            length = math.hypot(*normal)
            side = (round(normal[0] / length * lane, 3) + 0.0, round(normal[1] / length * lane, 3) + 0.0)
            used.setdefault((min(a, b), max(a, b), side), set()).add(index)
    assert all(len(indices) == 1 for indices in used.values())


@given(st.lists(points, min_size=2, max_size=12), st.floats(0, 8))
def test_shifted_lines_are_finite_and_near(line: list[tuple[float, float]], lane: float) -> None:
    """However a line turns, its corners stay near the street."""
    (found,) = side_by_side([line])
    moved = shifted(Laned(found.points, tuple(1.0 for _ in found.lane)), lane)
    assert all(min(math.dist(point, corner) for corner in found.points) <= lane * 1.8 + 1e-6 for point in moved)


def _once(line: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [point for index, point in enumerate(line) if not index or point != line[index - 1]]
