"""Travel as the crow flies times a detour, for a team without a street map. Always marked as an estimate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scheduling.travel.problem import Legs, Mode, Point

EARTH_METRES = 6_371_008.8

DETOUR: dict[Mode, float] = {"bicycle": 1.42, "car": 1.66, "foot": 1.38}
"""Way over crow distance: the mean of the medians over 121 places each in Delft and Heidelberg (Valhalla 3.9.1
matrices)."""


@dataclass(frozen=True, slots=True)
class StraightJourneys:
    """Estimated ways between points; there always is one."""

    points: tuple[Point, ...]
    detour: float
    kmh: float
    estimated: bool = True

    def table(self, sources: Sequence[int], targets: Sequence[int]) -> Legs:
        """From each of `sources` to each of `targets`."""
        ways = [[crow_metres(self.points[a], self.points[b]) * self.detour for b in targets] for a in sources]
        return Legs(
            tuple(tuple(round(metres * 3.6 / self.kmh) for metres in row) for row in ways),
            tuple(tuple(round(metres) for metres in row) for row in ways),
        )

    @property
    def off_street_metres(self) -> tuple[float | None, ...]:
        return tuple(0.0 for _ in self.points)

    @property
    def on_street(self) -> tuple[Point | None, ...]:
        return self.points

    def lines(self, legs: Sequence[tuple[int, int]]) -> tuple[tuple[Point, ...], ...]:
        """Straight lines."""
        return tuple((self.points[start], self.points[end]) for start, end in legs)


def straight_journeys(points: tuple[Point, ...], mode: Mode, *, kmh: float) -> StraightJourneys:
    """Estimates between points for somebody who makes `kmh` in this mode."""
    return StraightJourneys(points, DETOUR[mode], kmh)


def crow_metres(a: Point, b: Point) -> float:
    """Great-circle distance (haversine)."""
    north, south = math.radians(a[0]), math.radians(b[0])
    half = math.sin((north - south) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return 2 * EARTH_METRES * math.asin(math.sqrt(min(1.0, half)))
