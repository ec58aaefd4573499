"""Streets and houses as rows of the pack's search tables."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from dataclasses import replace

from teamapp.patch.making.read import Extract, House, Place
from teamapp.patch.normal import folded, index_words
from teamapp.patch.schema import square_of

_NUMBER = re.compile(r"(\d+)\s*(.*)")
StreetKey = tuple[str, str]
"""Name and city."""


def write_addresses(pack: sqlite3.Connection, extract: Extract) -> int:
    """Fills the tables street, house and street_words; returns how many houses there are."""
    houses = _by_street(_with_cities(extract.houses))
    middles = _street_middles(extract)
    known = {index_words(name) for name, _ in houses}
    streets: list[StreetKey] = [*houses, *((name, "") for name in middles if index_words(name) not in known)]
    total = 0
    for number, street in enumerate(streets, 1):
        here = houses.get(street, [])
        _write_street(
            pack, number, street, middle=_middle([h.place for h in here]) if here else middles[street[0]], houses=here
        )
        others = " ".join(sorted(extract.other_names.get(street[0], ())))
        postcodes = " ".join(sorted({folded(house.postcode) for house in here if house.postcode}))
        row = (number, f"{index_words(street[0])} {index_words(others)}".strip(), index_words(street[1]), postcodes)
        pack.execute("INSERT INTO street_words (rowid, name, city, postcode) VALUES (?, ?, ?, ?)", row)
        total += len(here)
    return total


def _write_street(
    pack: sqlite3.Connection, number: int, street: StreetKey, *, middle: Place, houses: list[House]
) -> None:
    pack.execute("INSERT INTO street VALUES (?, ?, ?, ?, ?, ?)", (number, *street, *middle, len(houses)))
    rows = []
    for house in houses:
        parts = _NUMBER.match(house.number)
        latitude, longitude = (round(part * 1e6) for part in house.place)
        figure, addition = (int(parts[1]), parts[2].strip()) if parts else (0, house.number)
        rows.append((number, figure, addition, house.postcode, latitude, longitude, square_of(latitude, longitude)))
    pack.executemany("INSERT INTO house VALUES (?, ?, ?, ?, ?, ?, ?)", sorted(rows))


def _with_cities(houses: list[House]) -> list[House]:
    """A house without a city gets the one that its street has elsewhere, if that is only one."""
    cities: dict[str, Counter[str]] = defaultdict(Counter)
    for house in houses:
        if house.city:
            cities[house.street][house.city] += 1
    return [
        replace(house, city=next(iter(cities[house.street])))
        if not house.city and len(cities[house.street]) == 1
        else house
        for house in houses
    ]


def _by_street(houses: list[House]) -> dict[StreetKey, list[House]]:
    """Each number of a street once: maps often carry it on the building and on the door."""
    streets: dict[StreetKey, dict[str, House]] = defaultdict(dict)
    for house in houses:
        once = streets[house.street, house.city]
        number = folded(house.number).replace(" ", "")
        if number not in once or (house.postcode and not once[number].postcode):
            once[number] = house
    return {street: list(once.values()) for street, once in streets.items()}


def _street_middles(extract: Extract) -> dict[str, Place]:
    """A point on each named street, for streets where the map has no houses."""
    longest: dict[str, list[Place]] = {}
    for line in extract.lines:
        if line.name and line.name in extract.other_names and len(line.points) > len(longest.get(line.name, ())):
            longest[line.name] = line.points
    return {name: points[len(points) // 2] for name, points in longest.items()}


def _middle(places: list[Place]) -> Place:
    """The house in the middle of a street, by the map."""
    latitude = sum(lat for lat, _ in places) / len(places)
    longitude = sum(lon for _, lon in places) / len(places)
    return min(places, key=lambda place: (place[0] - latitude) ** 2 + (place[1] - longitude) ** 2)
