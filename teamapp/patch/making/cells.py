"""Cuts the map into cells at three levels of detail, each cell one layer's shapes, ready to be drawn at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from teamapp.patch.codec import pack_shapes
from teamapp.patch.frame import Box, Frame
from teamapp.patch.layers import BRIDGE, TUNNEL, Layer, Road
from teamapp.patch.making.coast import sea_rings
from teamapp.patch.making.lines import Metres, signed_area, simplified, turned
from teamapp.patch.making.read import Extract, Place

CELL_METRES = (400.0, 1_600.0, 6_400.0, 100_000.0)
"""A shape goes to a cell of the smallest size that is not smaller than itself."""

AROUND_METRES = 1_500.0
"""How far outside the patch the map is still kept."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A level of detail: how much a line may be off, the smallest area, and the layers that are too fine for it."""

    tolerance_metres: float
    smallest_square_metres: float
    left_out: frozenset[str]


_FINE = (Layer.STREAM, Layer.PARKING, Layer.BUILDING, Layer.TRAM, Layer.SQUARE)
_SMALL_ROADS = (Road.SERVICE, Road.PEDESTRIAN, Road.LIVING)
_WAYS = (Road.CYCLEWAY, Road.TRACK, Road.PATH, Road.STEPS)
DETAILS = (
    Detail(0.15, 0.0, frozenset()),
    Detail(1.0, 30.0, frozenset((Layer.STREAM, Road.PATH, Road.STEPS))),
    Detail(6.0, 2_500.0, frozenset((*_FINE, *_SMALL_ROADS, *_WAYS))),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of the pack's table `cell`; the box is what the shapes cover."""

    detail: int
    layer: str
    box: tuple[int, int, int, int]
    shapes: bytes
    count: int


Shape = list[list[Metres]]
"""Rings of one area, or one line."""


def cut_into_cells(extract: Extract, frame: Frame, bounds: Box) -> Iterator[Cell]:
    """All cells of a patch."""
    left, top = frame.metres(bounds.north, bounds.west)
    edge = (left, top, -left, -top)
    around = (left - AROUND_METRES, top - AROUND_METRES, AROUND_METRES - left, AROUND_METRES - top)
    sorted_in: dict[tuple[int, str, int, int, int], list[Shape]] = defaultdict(list)
    for layer, shape in _shapes(extract, frame, edge):
        if not _overlap(_box(shape), around):
            continue
        for detail, rule in enumerate(DETAILS):
            drawn = _drawn(layer, shape, rule)
            if drawn:
                sorted_in[detail, layer, *_cell_of(drawn)].append(drawn)
    for (detail, layer, *_), shapes in sorted_in.items():
        box = _whole_metres([_box(shape) for shape in shapes])
        rings = [[(round(x * 10), round(y * 10)) for x, y in ring] for shape in shapes for ring in shape]
        yield Cell(detail, layer, box, pack_shapes(rings), len(shapes))


def _shapes(extract: Extract, frame: Frame, edge: tuple[float, float, float, float]) -> Iterator[tuple[str, Shape]]:
    def metres(places: list[Place]) -> list[Metres]:
        return [frame.metres(*place) for place in places]

    for area in extract.areas:
        outlines = [turned(metres(ring), clockwise=True) for ring in area.outer]
        holes = [turned(metres(ring), clockwise=False) for ring in area.inner]
        yield area.layer, outlines + holes
    for line in extract.lines:
        yield line.layer, [metres(line.points)]
    sea = sea_rings([metres(line) for line in extract.coast], edge)
    if sea:
        yield Layer.WATER, sea


def _drawn(layer: str, shape: Shape, rule: Detail) -> Shape:
    """What is left of a shape at a level of detail; nothing when it is too small or too fine."""
    road = layer.removesuffix(BRIDGE).removesuffix(TUNNEL)
    if road in rule.left_out:
        return []
    rings = [simplified(ring, rule.tolerance_metres) for ring in shape]
    if layer in _AREAS:
        rings = [ring for ring in rings if len(ring) > 3 and abs(signed_area(ring)) >= rule.smallest_square_metres]
    return rings


_AREAS = frozenset(Layer) - {Layer.RIVER, Layer.STREAM, Layer.RAIL, Layer.TRAM}


def _cell_of(shape: Shape) -> tuple[int, int, int]:
    """Size class, column and row of the cell that holds the middle of a shape."""
    left, top, right, bottom = _box(shape)
    extent = max(right - left, bottom - top)
    size = next((k for k, metres in enumerate(CELL_METRES) if extent <= metres), len(CELL_METRES) - 1)
    return size, int((left + right) / 2 // CELL_METRES[size]), int((top + bottom) / 2 // CELL_METRES[size])


def _box(shape: Shape) -> tuple[float, float, float, float]:
    xs = [x for ring in shape for x, _ in ring]
    ys = [y for ring in shape for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _whole_metres(boxes: list[tuple[float, float, float, float]]) -> tuple[int, int, int, int]:
    """The box around boxes, rounded outwards."""
    left, top, right, bottom = (list(side) for side in zip(*boxes, strict=True))
    return math.floor(min(left)), math.floor(min(top)), math.ceil(max(right)), math.ceil(max(bottom))


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
