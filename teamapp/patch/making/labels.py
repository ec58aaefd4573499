"""Where names can stand on the map: along straight runs of streets and canals, in the middle of parks and quarters."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from teamapp.patch.frame import Frame
from teamapp.patch.layers import BRIDGE, TUNNEL, Layer
from teamapp.patch.making.coast import joined
from teamapp.patch.making.lines import Metres, signed_area, simplified
from teamapp.patch.making.read import Extract

OFF_METRES = 3.5  # how far a street may bend away from its straight name
SHORTEST_METRES = 22.0
LONGEST_METRES = 420.0  # a longer straight street carries its name more than once


@dataclass(frozen=True, slots=True)
class Label:
    """One row of the pack's table `label`: `angle` in radians clockwise from east; `length` of room in metres."""

    kind: str
    layer: str
    name: str
    x: float
    y: float
    angle: float
    length: float


def place_labels(extract: Extract, frame: Frame) -> Iterator[Label]:
    """All labels; which of them fit is decided when the map is drawn."""
    yield from _along_lines(extract, frame)
    for area in extract.areas:
        if area.name:
            ring = [frame.metres(*place) for place in area.outer[0]]
            x, y = _inside(ring)
            yield Label("area", area.layer, area.name, x, y, 0.0, math.sqrt(abs(signed_area(ring))))
    for spot in extract.spots:
        yield Label("place", spot.kind, spot.name, *frame.metres(*spot.place), 0.0, 0.0)


def _along_lines(extract: Extract, frame: Frame) -> Iterator[Label]:
    by_name: dict[tuple[str, str], list[list[Metres]]] = defaultdict(list)
    for line in extract.lines:
        if line.name:
            layer = line.layer.removesuffix(BRIDGE).removesuffix(TUNNEL)
            by_name[line.name, layer].append([frame.metres(*place) for place in line.points])
    for (name, layer), lines in by_name.items():
        kind = "water" if layer in (Layer.RIVER, Layer.STREAM) else "street"
        for whole in _end_to_end(lines):
            for start, end in _straight_runs(simplified(whole, 1.0)):
                yield from _on_run(kind, layer, name, start, end)


def _end_to_end(lines: list[list[Metres]]) -> list[list[Metres]]:
    """Pieces of one street put together, also those drawn in the opposite direction."""
    once = joined(lines)
    starts = {line[0] for line in once}
    turned = [line[::-1] if line[-1] in starts and line[0] > line[-1] else line for line in once]
    return joined(turned) if len({line[0] for line in turned}) == len(turned) else once


def _straight_runs(line: list[Metres]) -> Iterator[tuple[Metres, Metres]]:
    """The longest pieces that stay within OFF_METRES of a straight line."""
    first = 0
    for last in range(2, len(line) + 1):
        if last == len(line) or _bends(line, first, last):
            yield line[first], line[last - 1]
            first = last - 1


def _bends(line: list[Metres], first: int, last: int) -> bool:
    (ax, ay), (bx, by) = line[first], line[last]
    length = math.hypot(bx - ax, by - ay)
    if not length:
        return True
    return any(
        abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length > OFF_METRES for x, y in line[first + 1 : last]
    )


def _on_run(kind: str, layer: str, name: str, start: Metres, end: Metres) -> Iterator[Label]:
    length = math.dist(start, end)
    if length < SHORTEST_METRES:
        return
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    if not -math.pi / 2 < angle <= math.pi / 2:  # names are read from left to right
        angle -= math.copysign(math.pi, angle)
    yield Label(kind, layer, name, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2, angle, length)
    parts = int(length // LONGEST_METRES)
    for part in range(1, parts + 1 if parts > 1 else 0):
        share = (part - 0.5) / parts
        x, y = (start[k] + share * (end[k] - start[k]) for k in (0, 1))
        yield Label(kind, layer, name, x, y, angle, length / parts)


def _inside(ring: list[Metres]) -> Metres:
    """A point well inside a ring: the middle of its widest stretch among nine cuts from west to east."""
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    best, widest = ring[0], 0.0
    for cut in range(1, 10):
        y = top + (bottom - top) * cut / 10
        xs = sorted(
            ax + (y - ay) * (bx - ax) / (by - ay) for (ax, ay), (bx, by) in pairwise(ring) if (ay > y) != (by > y)
        )
        for left, right in zip(xs[::2], xs[1::2], strict=False):
            width = (right - left) * (1.15 if 4 <= cut <= 6 else 1.0)
            if width > widest:
                best, widest = ((left + right) / 2, y), width
    return best
