"""Where the sample team lives and works: addresses of a patch pack, or invented points that say so."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Protocol

from teamapp.domain.units import MicroDegrees, micro

_HELSINKI_BOX = (60.1645, 60.1788, 24.9360, 24.9530)
"""South, north, west, east of the extract's centre, in degrees."""

_USUAL_TOWN_SHARE = 0.05

_ROUND_EARTH_METRES_PER_DEGREE = 111_320.0


@dataclass(frozen=True, slots=True)
class Place:
    """A door."""

    street: str
    postcode: str
    town: str
    lat: MicroDegrees
    lon: MicroDegrees


@dataclass(frozen=True, slots=True)
class Places:
    """Doors to choose from; `estimated` when they are invented points because no streets are at hand."""

    town: str
    doors: tuple[Place, ...]
    estimated: bool


class House(Protocol):
    """An address as a patch pack knows it."""

    @property
    def street(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def postcode(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def latitude(self) -> float: ...
    @property
    def longitude(self) -> float: ...


class TooFewAddresses(ValueError):
    """The map has not enough addresses for a team and its clients."""

    def __init__(self, town: str, found: int, needed: int) -> None:
        super().__init__(f"the map of {town} has {found} addresses, a sample team needs {needed}: choose a bigger map")
        self.town = town
        self.found = found
        self.needed = needed


def places_of_houses(town: str, houses: Iterable[House]) -> Places:
    """Real doors, each address once; `town` where the map names no town of its own, misspelt towns left out."""
    doors: dict[tuple[str, str], Place] = {}
    for house in houses:
        key = (f"{house.street} {house.number}", house.city)
        place = Place(key[0], house.postcode, house.city or town, micro(house.latitude), micro(house.longitude))
        doors.setdefault(key, place)
    towns = Counter(door.town for door in doors.values())
    usual = tuple(door for door in doors.values() if towns[door.town] >= _USUAL_TOWN_SHARE * len(doors))
    return Places(towns.most_common(1)[0][0] if towns else town, usual, estimated=False)


def invented_places(seed: int, count: int = 200) -> Places:
    """Points in the centre of Helsinki without any street, for a machine without a map."""
    chance = Random(f"places {seed}")
    south, north, west, east = _HELSINKI_BOX
    doors = tuple(
        Place(
            street=f"({number})",
            postcode="",
            town="Helsinki",
            lat=micro(chance.uniform(south, north)),
            lon=micro(chance.uniform(west, east)),
        )
        for number in range(1, count + 1)
    )
    return Places("Helsinki", doors, estimated=True)


def choose(places: Places, count: int, chance: Random) -> tuple[Place, ...]:
    """So many different doors, at most a handful in one street while there are others."""
    if len(places.doors) < count:
        raise TooFewAddresses(places.town, len(places.doors), count)
    shuffled = sorted(places.doors, key=lambda door: (door.street, door.lat, door.lon))
    chance.shuffle(shuffled)
    most_in_a_street = max(4, count // 8)
    seen: dict[str, int] = {}
    chosen: list[Place] = []
    spare: list[Place] = []
    for door in shuffled:
        street = door.street.rstrip("0123456789 abcdefghABCDEFGH-")
        seen[street] = seen.get(street, 0) + 1
        (chosen if places.estimated or seen[street] <= most_in_a_street else spare).append(door)
    return tuple((chosen + spare)[:count])


def straight_metres(one: Place, other: Place) -> float:
    """Metres along a straight line; exact enough inside a town."""
    north = (one.lat - other.lat) / 1e6 * _ROUND_EARTH_METRES_PER_DEGREE
    squeeze = math.cos(math.radians(one.lat / 1e6))
    east = (one.lon - other.lon) / 1e6 * _ROUND_EARTH_METRES_PER_DEGREE * squeeze
    return math.hypot(north, east)
