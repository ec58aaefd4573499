"""Zooming and fitting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts.map.camera import FARTHEST, NEAREST, Camera, fitted

metres = st.floats(-5_000, 5_000)


@given(metres, metres, metres, metres, st.integers(-6, 3), st.integers(-4, 4))
def test_zooming_keeps_the_place_under_the_hand(
    x: float, y: float, at_x: float, at_y: float, level: int, steps: int
) -> None:
    """The place that is zoomed at stays at the same pixel."""
    before = Camera(x, y, level)
    after = before.zoomed(steps, x=at_x, y=at_y)
    assert (at_x - after.x) * after.scale == pytest.approx((at_x - before.x) * before.scale, abs=1e-6)
    assert (at_y - after.y) * after.scale == pytest.approx((at_y - before.y) * before.scale, abs=1e-6)


def test_zoom_has_ends() -> None:
    """Nobody gets lost in a white or a brown field."""
    assert Camera().zoomed(99, x=0, y=0).level == NEAREST
    assert Camera().zoomed(-99, x=0, y=0).level == FARTHEST


@given(metres, metres, st.floats(1, 9_000), st.floats(1, 9_000))
def test_fitting_shows_all_of_it(left: float, top: float, wide: float, high: float) -> None:
    """The box fits, and one step nearer it would not (unless that is near enough anyway)."""
    camera = fitted((left, top, left + wide, top + high), width=800, height=600)
    assert wide * camera.scale <= 800 + 1e-6
    assert high * camera.scale <= 600 + 1e-6
    nearer = camera.scale * 2**0.5
    assert camera.level == 2 or wide * nearer > 800 - 1e-6 or high * nearer > 600 - 1e-6
