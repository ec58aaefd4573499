"""What is drawn: shapes that come back as they went in, in cells that hold them, at three levels of detail."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.patch.codec import pack_shapes, unpack_shapes
from teamapp.patch.frame import Box, Frame
from teamapp.patch.making.coast import sea_rings
from teamapp.patch.making.lines import signed_area, simplified
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import PatchRefused

rings = st.lists(
    st.lists(st.tuples(st.integers(-90_000, 90_000), st.integers(-90_000, 90_000)), min_size=1, max_size=20), max_size=9
)


@given(rings)
def test_shapes_round_trip(lines: list[list[tuple[int, int]]]) -> None:
    """Every point of every ring comes back where it was."""
    shapes = unpack_shapes(pack_shapes(lines))
    assert list(shapes.counts) == [len(line) for line in lines]
    flat = [float(value) for line in lines for point in line for value in point]
    assert list(shapes.decimetres) == flat


@pytest.mark.parametrize("blob", [b"", b"abc", pack_shapes([[(1, 2)]])[:-3]])
def test_damaged_shapes_are_refused(blob: bytes) -> None:
    """Bytes that are not shapes are refused, not drawn."""
    with pytest.raises(PatchRefused) as refused:
        unpack_shapes(blob)
    assert refused.value.text.code == "patch.broken_pack"


def test_every_cell_covers_its_shapes(town: PatchPack) -> None:
    """No point lies outside the box by which its cell is chosen for drawing."""
    for detail in (0, 1, 2):
        for cell in town.cells(detail):
            points = town.shapes(cell).decimetres
            assert cell.left * 10 <= min(points[0::2])
            assert cell.right * 10 >= max(points[0::2])
            assert cell.top * 10 <= min(points[1::2])
            assert cell.bottom * 10 >= max(points[1::2])


def test_features_in_a_box(town: PatchPack) -> None:
    """A box far away holds nothing; the whole town holds its layers, fewer when seen from afar."""
    assert list(town.features(Box(53.0, 4.0, 53.1, 4.1))) == []
    near = {cell.layer for cell, _ in town.features(town.bounds)}
    far = {cell.layer for cell, _ in town.features(town.bounds, detail=2)}
    assert near == {"street", "service", "cycleway", "green", "building"}
    assert far == {"street", "green"}


def test_labels_stand_along_their_street(town: PatchPack) -> None:
    """High Street carries its name level and readable; the park carries its own in its middle."""
    labels = {label.name: label for label in town.labels()}
    assert abs(labels["Hoogstraat"].angle) < 0.01
    assert labels["Hoogstraat"].length_metres == pytest.approx(273.8, abs=0.5)
    assert abs(labels["Eenrichting"].angle) == pytest.approx(math.pi / 2, abs=0.001)
    latitude, longitude = town.frame.degrees(labels["Stadspark"].x, labels["Stadspark"].y)
    assert 52.0002 < latitude < 52.0008
    assert 4.0005 < longitude < 4.0015


def test_bounds_hold_the_town_and_not_the_island_alone(town: PatchPack) -> None:
    """The patch is where its streets are."""
    assert town.bounds.holds(52.0005, 4.002)
    assert town.bounds.east < 4.03


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(-9_000, 9_000), st.floats(-9_000, 9_000))
def test_frame_there_and_back(latitude: float, longitude: float, x: float, y: float) -> None:
    """Metres become degrees and the same metres again."""
    frame = Frame(latitude, longitude)
    assert frame.metres(*frame.degrees(x, y)) == pytest.approx((x, y), abs=1e-3)


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=2, max_size=30), st.floats(0.1, 50))
def test_simplified_lines_stay_near(line: list[tuple[float, float]], tolerance: float) -> None:
    """Every dropped point lies within the tolerance of what is left, and the ends stay."""
    short = simplified(line, tolerance)
    assert (short[0], short[-1]) == (line[0], line[-1])
    for point in line:
        assert min(_distance(point, a, b) for a, b in pairwise(short)) <= tolerance + 1e-6


def test_sea_lies_on_the_right_of_the_coast() -> None:
    """A coast that runs north through a square has the sea in its eastern half, an islet left out."""
    edge = (-100.0, -100.0, 100.0, 100.0)
    coast = [[(0.0, 150.0), (0.0, 0.0)], [(0.0, 0.0), (0.0, -150.0)]]
    islet = [(50.0, 0.0), (60.0, 0.0), (60.0, -10.0), (50.0, -10.0), (50.0, 0.0)]
    (sea,) = sea_rings(coast, edge)
    assert signed_area(sea) == pytest.approx(20_000)
    assert max(x for x, _ in sea) == 100
    assert sum(signed_area(ring) for ring in sea_rings([*coast, islet], edge)) == pytest.approx(19_900)


def _distance(point: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if not length else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length))
    return math.dist(point, (a[0] + share * dx, a[1] + share * dy))
