"""Who answers a question about travel: the streets of the patch, else Valhalla where it is installed, else straight
lines, which are marked as an estimate."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from scheduling.text import Text
from scheduling.travel.errors import TravelRefused
from scheduling.travel.packed import read_graph
from scheduling.travel.problem import MODES, Legs, Mode, Point
from scheduling.travel.straight import straight_journeys
from scheduling.travel.streets.graph import StreetGraph
from scheduling.travel.streets.journeys import street_journeys
from scheduling.travel.streets.network import Network, network_for
from scheduling.travel.valhalla import tiles_beside, valhalla_journeys

FASTEST_KMH = 130.0
NO_STREETS = frozenset(
    {"travel.no_pack", "travel.pack_missing", "travel.no_graph", "travel.old_graph", "travel.bad_graph"}
)


class Journeys(Protocol):
    """The ways between some points: the one interface of every way to find them."""

    @property
    def estimated(self) -> bool: ...
    def table(self, sources: Sequence[int], targets: Sequence[int]) -> Legs:
        """From each of `sources` to each of `targets`, indices of the points."""

    @property
    def off_street_metres(self) -> tuple[float | None, ...]: ...
    @property
    def on_street(self) -> tuple[Point | None, ...]: ...
    def lines(self, legs: Sequence[tuple[int, int]]) -> tuple[tuple[Point, ...], ...]:
        """For each leg, a pair of indices, the line to ride; empty: there is no way."""


def journeys(pack: str | None, points: tuple[Point, ...], *, mode: Mode, kmh: float) -> tuple[Journeys, Text | None]:
    """The ways between the points, and why they are only estimated where they are."""
    check_points(points)
    check_traveller(mode, kmh)
    try:
        if pack is None:
            raise TravelRefused("travel.no_pack")
        return street_journeys(_network(Path(pack), mode, kmh), points), None
    except TravelRefused as refused:
        if refused.text.code not in NO_STREETS:
            raise
        others = None if pack is None else _by_valhalla(Path(pack), points, mode, kmh)
        return (others, None) if others is not None else (straight_journeys(points, mode, kmh=kmh), refused.text)


def _by_valhalla(pack: Path, points: tuple[Point, ...], mode: Mode, kmh: float) -> Journeys | None:
    """The second choice, where it is installed and has tiles for this pack."""
    try:
        return valhalla_journeys(tiles_beside(pack), points, mode, kmh=kmh)
    except TravelRefused:
        return None


def _network(pack: Path, mode: Mode, kmh: float) -> Network:
    """The streets as this traveller sees them, kept while the pack stays the same: the next question comes soon."""
    try:
        stat = pack.stat()
    except OSError as error:
        raise TravelRefused("travel.pack_missing", file=str(pack)) from error
    return _kept_network(pack, (stat.st_mtime_ns, stat.st_size), mode, kmh)


@lru_cache(maxsize=4)
def _kept_network(pack: Path, changed: tuple[int, int], mode: Mode, kmh: float) -> Network:
    return network_for(_kept_graph(pack, changed), mode, kmh=kmh)


@lru_cache(maxsize=1)
def _kept_graph(pack: Path, _changed: tuple[int, int]) -> StreetGraph:
    return read_graph(pack)


def whole(ways: Journeys) -> Legs:
    """From everywhere to everywhere."""
    everywhere = range(len(ways.off_street_metres))
    return ways.table(everywhere, everywhere)


def check_points(points: tuple[Point, ...]) -> None:
    """Refuses a point that is not on earth; points are named by their number, from 1."""
    for number, (latitude, longitude) in enumerate(points, 1):
        if not (math.isfinite(latitude + longitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
            raise TravelRefused("travel.bad_point", number=number, latitude=str(latitude), longitude=str(longitude))


def check_traveller(mode: str, kmh: float) -> None:
    """Refuses a way of travelling that we do not know and a speed that nobody has."""
    if mode not in MODES:
        raise TravelRefused("travel.bad_mode", mode=mode, known=", ".join(MODES))
    if not 1.0 <= kmh <= FASTEST_KMH:
        raise TravelRefused("travel.bad_speed", kmh=str(kmh), highest_kmh=FASTEST_KMH)


def check_indices(indices: Iterable[int], *, points: int) -> None:
    """Refuses a number that belongs to no point."""
    for index in indices:
        if not 0 <= index < points:
            raise TravelRefused("travel.bad_index", index=index, points=points)
