"""Where nurses ride the same street, their lines lie side by side: finds the shared pieces and gives each line its
lane.

Everything here is in metres east and south, in plain Python; how wide a lane is on the screen is decided by who draws.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Metres = tuple[float, float]
SAME_METRES = 0.4
"""Points nearer than this are one point."""

_CELL = 40.0


@dataclass(frozen=True, slots=True)
class Laned:
    """A line whose piece k, from `points[k]` to `points[k + 1]`, runs `lane[k]` lane widths left of its way of
    travel."""

    points: tuple[Metres, ...]
    lane: tuple[float, ...]


def side_by_side(lines: Sequence[Sequence[Metres]]) -> list[Laned]:
    """The lines, cut where others join or leave them, with a lane for every piece."""
    corners = _Corners()
    merged = [_without_repeats([corners.corner(point) for point in line]) for line in lines]
    cut = [_without_repeats(list(_cut(line, corners))) for line in merged]
    users: dict[tuple[Metres, Metres], list[int]] = defaultdict(list)
    along: dict[tuple[Metres, Metres], bool] = {}
    for index, line in enumerate(cut):
        for a, b in pairwise(line):
            piece = (a, b) if a < b else (b, a)
            along.setdefault(piece, a < b)  # the first who rides it decides which side is left for all
            if index not in users[piece]:
                users[piece].append(index)
    return [Laned(tuple(line), tuple(_lanes(line, index, users, along))) for index, line in enumerate(cut)]


def _lanes(
    line: list[Metres],
    index: int,
    users: dict[tuple[Metres, Metres], list[int]],
    along: dict[tuple[Metres, Metres], bool],
) -> Iterator[float]:
    for a, b in pairwise(line):
        piece = (a, b) if a < b else (b, a)
        sharing = sorted(users[piece])
        lane = sharing.index(index) - (len(sharing) - 1) / 2
        yield lane if along[piece] == (a < b) else -lane


class _Corners:
    """All corners of all lines; points that nearly coincide become one."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Metres]] = defaultdict(list)

    def corner(self, point: Metres) -> Metres:
        """The corner at a point, a new one if there is none yet."""
        for known in self._near(point[0], point[1], point[0], point[1]):
            if math.dist(known, point) < SAME_METRES:
                return known
        self._cells[int(point[0] // _CELL), int(point[1] // _CELL)].append(point)
        return point

    def between(self, a: Metres, b: Metres) -> list[Metres]:
        """The corners that lie on the straight piece from a to b, in order."""
        length = math.dist(a, b)
        dx, dy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
        found = []
        for point in self._near(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])):
            east, south = point[0] - a[0], point[1] - a[1]
            along = east * dx + south * dy
            if SAME_METRES < along < length - SAME_METRES and abs(east * dy - south * dx) < SAME_METRES:
                found.append((along, point))
        return [point for _, point in sorted(found)]

    def _near(self, left: float, top: float, right: float, bottom: float) -> Iterator[Metres]:
        columns = range(int((left - 1) // _CELL), int((right + 1) // _CELL) + 1)
        rows = range(int((top - 1) // _CELL), int((bottom + 1) // _CELL) + 1)
        for column in columns:
            for row in rows:
                yield from self._cells.get((column, row), ())


def _cut(line: list[Metres], corners: _Corners) -> Iterator[Metres]:
    yield from line[:1]
    for a, b in pairwise(line):
        yield from corners.between(a, b)
        yield b


def _without_repeats(line: list[Metres]) -> list[Metres]:
    return [point for index, point in enumerate(line) if not index or point != line[index - 1]]


def shifted(laned: Laned, lane_metres: float) -> list[Metres]:
    """The line moved into its lanes, with its corners closed."""
    if len(laned.points) < 2:
        return list(laned.points)
    normals = [_left(a, b) for a, b in pairwise(laned.points)]
    moves = [
        (n[0] * lane * lane_metres, n[1] * lane * lane_metres) for n, lane in zip(normals, laned.lane, strict=True)
    ]
    first, last = laned.points[0], laned.points[-1]
    line = [(first[0] + moves[0][0], first[1] + moves[0][1])]
    for k in range(1, len(laned.points) - 1):
        line.extend(_corner(laned.points[k], (normals[k - 1], normals[k]), (moves[k - 1], moves[k])))
    return [*line, (last[0] + moves[-1][0], last[1] + moves[-1][1])]


def _left(a: Metres, b: Metres) -> Metres:
    """One metre to the left of the way from a to b (south is down)."""
    length = math.dist(a, b)
    return (b[1] - a[1]) / length, (a[0] - b[0]) / length


def _corner(point: Metres, normals: tuple[Metres, Metres], moves: tuple[Metres, Metres]) -> Iterator[Metres]:
    """The moved corner: one point where the way goes on, two where it turns sharply."""
    cosine = normals[0][0] * normals[1][0] + normals[0][1] * normals[1][1]
    if cosine < -0.3:
        yield from ((point[0] + move[0], point[1] + move[1]) for move in moves)
        return
    wider = 2 / (1 + cosine)  # the mean of both moves is too short in a bend
    yield (
        point[0] + (moves[0][0] + moves[1][0]) / 2 * wider,
        point[1] + (moves[0][1] + moves[1][1]) / 2 * wider,
    )
