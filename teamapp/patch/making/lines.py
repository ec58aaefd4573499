"""Geometry of lines in metres: fewer points, and the same turn for all rings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Metres = tuple[float, float]
"""East and south."""


def simplified(line: Sequence[Metres], tolerance_metres: float) -> list[Metres]:
    """The line without the points that lie within the tolerance of it (Ramer 1972, Douglas and Peucker 1973)."""
    if len(line) < 3 or not tolerance_metres:
        return list(line)
    kept = bytearray(len(line))
    kept[0] = kept[-1] = 1
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        farthest, away = _farthest(line, first, last)
        if away > tolerance_metres:
            kept[farthest] = 1
            spans += [(first, farthest), (farthest, last)]
    return [point for point, keep in zip(line, kept, strict=True) if keep]


def _farthest(line: Sequence[Metres], first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies farthest from the straight piece between them, and how far."""
    (ax, ay), (bx, by) = line[first], line[last]
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy or 1.0
    best, away = first, -1.0
    for index in range(first + 1, last):
        x, y = line[index][0] - ax, line[index][1] - ay
        share = min(1.0, max(0.0, (x * dx + y * dy) / square))
        off = (x - share * dx) ** 2 + (y - share * dy) ** 2
        if off > away:
            best, away = index, off
    return best, math.sqrt(away) if away > 0 else away


def signed_area(ring: Sequence[Metres]) -> float:
    """Square metres of a closed ring, positive when it turns clockwise on the map."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def turned(ring: list[Metres], *, clockwise: bool) -> list[Metres]:
    """The ring in the wanted direction: outlines clockwise and holes against, so that overlaps never cancel out."""
    return ring if (signed_area(ring) > 0) == clockwise else ring[::-1]


def metres_long(line: Sequence[Metres]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))
