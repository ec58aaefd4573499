"""The sea: coastlines have water on their right, and are closed along the edge of the patch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

Metres = tuple[float, float]
"""East and south."""

Edge = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def sea_rings(coast: list[list[Metres]], edge: Edge) -> list[list[Metres]]:
    """Closed rings of sea inside the edge; none where no coastline crosses it.

    Each piece of coast inside the edge is followed to where it leaves, then the edge is followed with the sea on the
    right until the next piece begins.
    """
    pieces = [piece for line in joined(coast) for piece in _inside(line, edge)]
    open_pieces = {round(_turn(piece[0], edge), 6): piece for piece in pieces if piece[0] != piece[-1]}
    rings = [piece for piece in pieces if piece[0] == piece[-1] and open_pieces]  # islands: they turn the other way
    while open_pieces:
        start, piece = open_pieces.popitem()
        ring = list(piece)
        while True:
            here = _turn(ring[-1], edge)
            following = min((*open_pieces, start), key=lambda there, here=here: (there - here) % 4)  # type: ignore[misc]
            ring.extend(_corners(here, following, edge))
            if following == start:
                break
            ring.extend(open_pieces.pop(following))
        rings.append([*ring, ring[0]])
    return rings


def joined(lines: list[list[Metres]]) -> list[list[Metres]]:
    """Lines that begin where another ends, put together."""
    by_start = {line[0]: line for line in lines}
    ends = {line[-1] for line in lines}
    whole = []
    for start in [*(s for s in by_start if s not in ends), *by_start]:
        if start not in by_start:
            continue
        line = list(by_start.pop(start))
        while line[-1] in by_start:
            line.extend(by_start.pop(line[-1])[1:])
        whole.append(line)
    return whole


def _inside(line: list[Metres], edge: Edge) -> Iterator[list[Metres]]:
    """The parts of a line inside the edge, cut exactly on it."""
    part: list[Metres] = []
    for a, b in pairwise(line):
        cut = _clipped(a, b, edge)
        if cut is None:
            continue
        if not part or part[-1] != cut[0]:
            if len(part) > 1:
                yield part
            part = [cut[0]]
        part.append(cut[1])
    if len(part) > 1:
        yield part


def _clipped(a: Metres, b: Metres, edge: Edge) -> tuple[Metres, Metres] | None:
    """The part of a segment inside the edge (Liang and Barsky, 1984)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    low, high = 0.0, 1.0
    for step, room in ((-dx, a[0] - edge[0]), (dx, edge[2] - a[0]), (-dy, a[1] - edge[1]), (dy, edge[3] - a[1])):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            low = max(low, room / step)
        else:
            high = min(high, room / step)
    if low >= high:
        return None
    start = a if low == 0 else (a[0] + low * dx, a[1] + low * dy)
    return start, b if high == 1 else (a[0] + high * dx, a[1] + high * dy)


def _turn(point: Metres, edge: Edge) -> float:
    """How far round the edge a point on it lies, clockwise on the map from the top left corner; four is once round."""
    left, top, right, bottom = edge
    x, y = (point[0] - left) / (right - left), (point[1] - top) / (bottom - top)
    sides = ((y, x), (1 - x, 1 + y), (1 - y, 3 - x), (x, 4 - y))
    return min(sides)[1] % 4


def _corners(start: float, end: float, edge: Edge) -> list[Metres]:
    """The corners passed clockwise from one place on the edge to another."""
    left, top, right, bottom = edge
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    length = (end - start) % 4 or 4.0
    first = int(start) + 1
    return [corners[k % 4] for k in range(first, first + 4) if k - start < length]
