"""Ways along the streets between points: how long they take, how far they are, and the line they follow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scheduling.travel.problem import Legs, Point, Table
from scheduling.travel.streets.graph import PER_DEGREE, Ints
from scheduling.travel.streets.network import Network
from scheduling.travel.streets.search import Found, doors_of, many_to_many
from scheduling.travel.streets.snap import OnStreet, grid_over, snap

SAME_DEGREES = 1e-7
WITHIN = 2  # stands in Found.door for a way that does not leave the street


@dataclass(frozen=True, slots=True)
class StreetJourneys:
    """All ways between the points it was made for; `place_of[i]` is the row of point i in `found`, -1 when no street
    is near."""

    network: Network
    places: tuple[OnStreet | None, ...]
    standing: list[OnStreet]
    place_of: tuple[int, ...]
    found: Found
    estimated: bool = False

    def table(self, sources: Sequence[int], targets: Sequence[int]) -> Legs:
        """From each of `sources` to each of `targets`; None: there is no way."""
        rows, columns = [self.place_of[i] for i in sources], [self.place_of[j] for j in targets]
        return Legs(_table(self.found.tenths, rows, columns), _table(self.found.decimetres, rows, columns))

    @property
    def off_street_metres(self) -> tuple[float | None, ...]:
        return tuple(round(place.off_metres, 1) if place else None for place in self.places)

    @property
    def on_street(self) -> tuple[Point | None, ...]:
        return tuple(self.network.degrees_of(place.x, place.y) if place else None for place in self.places)

    def shape(self, i: int, j: int) -> tuple[Point, ...]:
        """The line from point i to point j, street place to street place; empty when there is no way."""
        a, b = self.place_of[i], self.place_of[j]
        if a < 0 or b < 0 or self.found.tenths[a, b] < 0:
            return ()
        start, end = self.standing[a], self.standing[b]
        if a == b or self.found.door[a, b] == WITHIN:
            return _without_repeats(self._part(start.edge, start.share, end.share))
        door = int(self.found.door[a, b])
        node = int((self.network.graph.head if door else self.network.graph.tail)[end.edge])
        line = self._part(end.edge, float(door), end.share)
        while (arc := int(self.found.reached_by[a, node])) >= 0:
            edge, against = divmod(int(self.network.arc_edge[arc]), 2)
            line[:0] = self._part(edge, float(against), float(1 - against))[:-1]
            node = int((self.network.graph.head if against else self.network.graph.tail)[edge])
        line[:0] = self._part(start.edge, start.share, float(-2 - arc))[:-1]
        return _without_repeats(line)

    def _part(self, edge: int, start: float, end: float) -> list[Point]:
        """The points of a street between two shares of its length, in the direction of travel."""
        graph, whole = self.network.graph, float(self.network.metres[edge])
        low, high = sorted((start, end))
        span = range(int(graph.first[edge]), int(graph.first[edge + 1]))
        inner = [p for p in span if low * whole < self.network.along[p] < high * whole]
        bends = [(int(graph.latitude[p]) / PER_DEGREE, int(graph.longitude[p]) / PER_DEGREE) for p in inner]
        line = [self._at(edge, low * whole), *bends, self._at(edge, high * whole)]
        return line if start <= end else line[::-1]

    def _at(self, edge: int, metres: float) -> Point:
        """The place that many metres from the start of a street."""
        part = slice(int(self.network.graph.first[edge]), int(self.network.graph.first[edge + 1]))
        x = float(np.interp(metres, self.network.along[part], self.network.x[part]))
        y = float(np.interp(metres, self.network.along[part], self.network.y[part]))
        return self.network.degrees_of(x, y)


def _table(tenths: Ints, rows: list[int], columns: list[int]) -> Table:
    known = tenths.tolist()
    return tuple(
        tuple(None if a < 0 or b < 0 or known[a][b] < 0 else round(known[a][b] / 10) for b in columns) for a in rows
    )


def street_journeys(network: Network, points: tuple[Point, ...]) -> StreetJourneys:
    """Finds all ways between the points at once."""
    grid = grid_over(network) if bool(network.usable.any()) else None
    places: list[OnStreet | None] = []
    for latitude, longitude in points:
        x, y = network.metres_of(latitude, longitude)
        places.append(snap(network, grid, x=x, y=y) if grid and math.isfinite(x + y) else None)
    standing = [place for place in places if place]
    rows = iter(range(len(standing)))
    found = many_to_many(network, doors_of(network, standing))
    _within_streets(network, standing, found)
    return StreetJourneys(
        network, tuple(places), standing, tuple(next(rows) if place else -1 for place in places), found
    )


def _without_repeats(line: list[Point]) -> tuple[Point, ...]:
    """The line without points that lie on the one before (closer than a centimetre)."""
    kept = line[:1]
    for point in line[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > SAME_DEGREES:
            kept.append(point)
    return tuple(kept)


def _within_streets(network: Network, standing: list[OnStreet], found: Found) -> None:
    """Places on the same street may reach each other without passing one of its ends; a place reaches itself at
    once."""
    by_edge: dict[int, list[int]] = {}
    for row, place in enumerate(standing):
        by_edge.setdefault(place.edge, []).append(row)
    for edge, rows in by_edge.items():
        whole = float(network.metres[edge]) * 10
        for a in rows:
            for b in rows:
                step = standing[b].share - standing[a].share
                cost = float(network.tenths[edge, 0 if step >= 0 else 1])
                tenths = 0 if step == 0 else round(abs(step) * cost)
                known = found.tenths[a, b]
                if (cost >= 0 or step == 0) and (known < 0 or tenths <= known):
                    found.tenths[a, b] = tenths
                    found.decimetres[a, b] = round(abs(step) * whole)
                    found.door[a, b] = WITHIN
