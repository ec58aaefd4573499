"""Puts points on the nearest street, with a grid over the streets so that only near ones are looked at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.travel.streets.graph import Floats, Ints, Longs
from scheduling.travel.streets.network import Network

CELL_METRES = 150.0
FARTHEST_METRES = 1_000.0  # a point farther from any street has no way from or to it


@dataclass(frozen=True, slots=True)
class OnStreet:
    """A place on street `edge`: `share` of its length from its start, `off_metres` away from the point that was asked
    for."""

    edge: int
    share: float
    off_metres: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Which usable streets touch each square: those of square c are `edges[first[c]]` .. `edges[first[c + 1] - 1]`."""

    left: float
    bottom: float
    columns: int
    rows: int
    first: Longs
    edges: Longs

    def near(self, x: float, y: float, *, rings: int) -> Longs:
        """The streets in the square of a point and in `rings` rings of squares around it."""
        column, row = int((x - self.left) // CELL_METRES), int((y - self.bottom) // CELL_METRES)
        low, high = max(0, column - rings), min(self.columns - 1, column + rings)
        found = [
            self.edges[self.first[line * self.columns + low] : self.first[line * self.columns + high + 1]]
            for line in range(max(0, row - rings), min(self.rows - 1, row + rings) + 1)
            if low <= high
        ]
        return np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)


def grid_over(network: Network) -> Grid:
    """The grid over all streets that the traveller may use and that hang together."""
    edges = np.flatnonzero(network.usable)
    starts = network.graph.first[:-1]
    left, bottom = float(network.x.min()), float(network.y.min())
    columns = int((network.x.max() - left) // CELL_METRES) + 1
    rows = int((network.y.max() - bottom) // CELL_METRES) + 1
    low_column = _square(np.minimum.reduceat(network.x, starts)[edges] - left)
    high_column = _square(np.maximum.reduceat(network.x, starts)[edges] - left)
    low_row = _square(np.minimum.reduceat(network.y, starts)[edges] - bottom)
    high_row = _square(np.maximum.reduceat(network.y, starts)[edges] - bottom)
    wide = high_column - low_column + 1
    count = wide * (high_row - low_row + 1)
    nth = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    width = np.repeat(wide, count)
    square = (np.repeat(low_row, count) + nth // width) * columns + np.repeat(low_column, count) + nth % width
    order = np.argsort(square, kind="stable")
    first = np.zeros(columns * rows + 1, np.int64)
    np.cumsum(np.bincount(square, minlength=columns * rows), out=first[1:])
    return Grid(left, bottom, columns, rows, first, np.repeat(edges, count)[order])


def _square(metres: Floats) -> Longs:
    return (metres // CELL_METRES).astype(np.int64)


def snap(network: Network, grid: Grid, *, x: float, y: float) -> OnStreet | None:
    """The nearest place on a usable street, or None where none is within FARTHEST_METRES."""
    rings = 1
    while True:
        edges = grid.near(x, y, rings=rings)
        best = _nearest(network, edges, x=x, y=y) if len(edges) else None
        certain = rings * CELL_METRES
        if best is not None and best.off_metres <= min(certain, FARTHEST_METRES):
            return best
        if certain >= FARTHEST_METRES:
            return None
        rings *= 2


def _nearest(network: Network, edges: Longs, *, x: float, y: float) -> OnStreet:
    first = network.graph.first
    count = first[edges + 1] - first[edges] - 1
    owner = np.repeat(edges, count)
    a = _ranges(first[edges], count)
    ax, ay = network.x[a], network.y[a]
    dx, dy = network.x[a + 1] - ax, network.y[a + 1] - ay
    share = np.clip(((x - ax) * dx + (y - ay) * dy) / np.maximum(dx * dx + dy * dy, 1e-9), 0.0, 1.0)
    away = np.hypot(ax + share * dx - x, ay + share * dy - y)
    k = int(away.argmin())
    edge, point = int(owner[k]), int(a[k])
    metres = network.along[point] + share[k] * float(np.hypot(dx[k], dy[k]))
    whole = max(float(network.metres[edge]), 1e-9)
    return OnStreet(
        edge,
        min(1.0, float(metres) / whole),
        float(away[k]),
        float(ax[k] + share[k] * dx[k]),
        float(ay[k] + share[k] * dy[k]),
    )


def _ranges(starts: Ints, counts: Ints) -> Longs:
    """All of starts[0] .. starts[0] + counts[0] - 1, then those of the next, and so on."""
    ends = np.cumsum(counts, dtype=np.int64)
    ranges: Longs = np.arange(int(ends[-1])) + np.repeat(starts - (ends - counts), counts)
    return ranges
