"""Ways along the streets between points: how long they take, how far they are, and the line they follow."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scheduling.travel.problem import Legs, Point, Table
from scheduling.travel.streets.graph import PER_DEGREE, Ints
from scheduling.travel.streets.network import Network
from scheduling.travel.streets.search import Found, doors_of, real, ways
from scheduling.travel.streets.snap import OnStreet, grid_over, snap

SAME_DEGREES = 1e-7
WITHIN = 2  # stands in Found.door for a way that does not leave the street


@dataclass(frozen=True, slots=True)
class StreetJourneys:
    """All ways between the points it was made for; `places[i]` is None when no street is near point i."""

    network: Network
    places: tuple[OnStreet | None, ...]
    estimated: bool = False

    @property
    def off_street_metres(self) -> tuple[float | None, ...]:
        return tuple(round(place.off_metres, 1) if place else None for place in self.places)

    @property
    def on_street(self) -> tuple[Point | None, ...]:
        return tuple(self.network.degrees_of(place.x, place.y) if place else None for place in self.places)

    def table(self, sources: Sequence[int], targets: Sequence[int]) -> Legs:
        """Whole seconds and metres from each of `sources` to each of `targets`; None: there is no way."""
        starts, rows = self._standing(sources)
        goals, columns = self._standing(targets)
        found = self._found(starts, goals)
        tenths, decimetres = real(found)
        return Legs(_table(tenths, rows, columns), _table(decimetres, rows, columns))

    def lines(self, legs: Sequence[tuple[int, int]]) -> tuple[tuple[Point, ...], ...]:
        """For each leg the line from street place to street place; empty when there is no way."""
        if not legs:
            return ()
        starts, rows = self._standing(sorted({start for start, _ in legs}))
        goals, columns = self._standing(sorted({end for _, end in legs}))
        found = self._found(starts, goals, keep_ways=True)
        row = dict(zip(sorted({start for start, _ in legs}), rows, strict=True))
        column = dict(zip(sorted({end for _, end in legs}), columns, strict=True))
        drawn = _Drawing(self.network, starts, goals, found)
        return tuple(drawn.line(row[start], column[end]) for start, end in legs)

    def _standing(self, indices: Sequence[int]) -> tuple[list[OnStreet], list[int]]:
        """The places of those points that have one, and the place's number for every point (-1: none)."""
        known = [place for index in indices if (place := self.places[index]) is not None]
        numbers = iter(range(len(known)))
        return known, [-1 if self.places[index] is None else next(numbers) for index in indices]

    def _found(self, starts: list[OnStreet], goals: list[OnStreet], *, keep_ways: bool = False) -> Found:
        found = ways(self.network, doors_of(self.network, starts), doors_of(self.network, goals), keep_ways=keep_ways)
        _within_streets(self.network, starts, goals, found)
        return found


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The lines of ways that were found, put together from pieces of street."""

    network: Network
    starts: list[OnStreet]
    goals: list[OnStreet]
    found: Found

    def line(self, row: int, column: int) -> tuple[Point, ...]:
        """The line from a start to a goal, in the direction of travel."""
        if row < 0 or column < 0 or self.found.tenths[row, column] < 0:
            return ()
        start, goal = self.starts[row], self.goals[column]
        door = int(self.found.door[row, column])
        if door == WITHIN:
            return _without_repeats(self._part(start.edge, start.share, goal.share))
        arc = 2 * goal.edge + door
        parts = [self._part(goal.edge, float(door), goal.share)]
        while (arc := int(self.found.led_by[row, arc])) >= 0:
            parts.append(self._part(arc // 2, float(arc % 2), float(1 - arc % 2))[:-1])
        parts.append(self._part(start.edge, start.share, float(3 + arc))[:-1])
        return _without_repeats([point for part in reversed(parts) for point in part])

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


def street_journeys(network: Network, points: tuple[Point, ...]) -> StreetJourneys:
    """Puts the points on the streets; ways are searched for when they are asked."""
    grid = grid_over(network) if bool(network.usable.any()) else None
    places: list[OnStreet | None] = []
    for latitude, longitude in points:
        x, y = network.metres_of(latitude, longitude)
        places.append(snap(network, grid, x=x, y=y) if grid and math.isfinite(x + y) else None)
    return StreetJourneys(network, tuple(places))


def _table(tenths: Ints, rows: list[int], columns: list[int]) -> Table:
    known = tenths.tolist()
    return tuple(
        tuple(None if a < 0 or b < 0 or known[a][b] < 0 else round(known[a][b] / 10) for b in columns) for a in rows
    )


def _without_repeats(line: list[Point]) -> tuple[Point, ...]:
    """The line without points that lie on the one before (closer than a centimetre)."""
    kept = line[:1]
    for point in line[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > SAME_DEGREES:
            kept.append(point)
    return tuple(kept)


def _within_streets(network: Network, starts: list[OnStreet], goals: list[OnStreet], found: Found) -> None:
    """Places on the same street may reach each other without passing one of its ends; a place reaches itself at
    once."""
    for row, column in _sharing(starts, goals):
        start, goal = starts[row], goals[column]
        step = goal.share - start.share
        cost = float(network.tenths[start.edge, 0 if step >= 0 else 1])
        tenths = 0 if step == 0 else round(abs(step) * cost)
        known = found.tenths[row, column]
        if (cost >= 0 or step == 0) and (known < 0 or tenths <= known):
            found.tenths[row, column] = tenths
            found.decimetres[row, column] = round(abs(step) * float(network.metres[start.edge]) * 10)
            found.door[row, column] = WITHIN


def _sharing(starts: list[OnStreet], goals: list[OnStreet]) -> Iterator[tuple[int, int]]:
    """Pairs of a start and a goal on the same street."""
    columns: dict[int, list[int]] = {}
    for column, goal in enumerate(goals):
        columns.setdefault(goal.edge, []).append(column)
    for row, start in enumerate(starts):
        yield from ((row, column) for column in columns.get(start.edge, ()))
