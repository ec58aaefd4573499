"""Finds an address from what somebody types: "2628CD 8", "prof everts 8", "Hoofdstr. 12a, Delft"."""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from teamapp.patch.frame import METRES_PER_DEGREE
from teamapp.patch.normal import folded, in_full, words
from teamapp.patch.schema import SQUARE_MICRO, squares_around

RINGS = (1, 3, 9, 18)  # of squares; the last reaches a kilometre up to 60 degrees north
FARTHEST_METRES = 1_000.0
FARTHEST_MICRO = FARTHEST_METRES / METRES_PER_DEGREE * 1e6
MOST_STREETS = 12
MOST_DIGITS = 4  # a longer number is a postcode
_POSTCODE = re.compile(r"\b(\d{4})\s?([a-z]{2})\b(?![.'’])")
_NUMBER = re.compile(r"(\d+)([a-z]\w{0,2})?")


@dataclass(frozen=True, slots=True)
class Address:
    """A place with a name. Not `exact`: the street only, or its house nearest to the number that was asked for."""

    street: str
    number: str
    postcode: str
    city: str
    latitude: float
    longitude: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a typed text may mean: words of a street or city, a postcode, a house number and its addition."""

    words: tuple[str, ...]
    postcode: str
    number: int | None
    addition: str


def meanings(text: str) -> Iterator[Asked]:
    """The ways to read a text, the likeliest first: each of its numbers as the house, then none of them."""
    plain = folded(text)
    found = _POSTCODE.search(plain)
    postcode = found[1] + found[2] if found else ""
    rest = words(plain[: found.start()] + " " + plain[found.end() :] if found else plain)
    for place in reversed(range(len(rest))):
        number = _NUMBER.fullmatch(rest[place])
        if number and len(number[1]) <= MOST_DIGITS and (postcode or len(rest) > 1):
            addition, after = (number[2], rest[place + 1 :]) if number[2] else _addition(rest[place + 1 :])
            yield Asked((*rest[:place], *after), postcode, int(number[1]), addition)
    yield Asked(tuple(rest), postcode, None, "")


def _addition(after: list[str]) -> tuple[str, list[str]]:
    """Takes "a", "2" or the stair and flat "a 5" from what follows a house number."""
    if not after or len(after[0]) > 2:
        return "", after
    if after[0].isalpha() and len(after) > 1 and after[1].isdecimal():
        return after[0], after[2:]
    return after[0], after[1:]


def find(pack: sqlite3.Connection, text: str, *, limit: int) -> list[Address]:
    """The addresses that fit best, the best first."""
    nearly: list[Address] = []
    for asked in meanings(text):
        streets = _streets(pack, asked)
        if asked.number is None:
            return [*nearly, *(_street_alone(row) for row in streets)][:limit]
        exact = [address for row in streets for address in _houses(pack, row, asked)]
        if exact:
            exact.sort(key=lambda address: _worse(address, asked))
            return exact[:limit]
        nearly = nearly or [_nearest_number(pack, row, asked) or _street_alone(row) for row in streets[:3]]
    return nearly[:limit]


def _worse(address: Address, asked: Asked) -> tuple[bool, bool]:
    """Orders houses with the same number: the asked addition first, then none; streets stay in their order."""
    addition = folded(address.number).removeprefix(str(asked.number)).strip(" -/")
    return addition != asked.addition, addition != ""


StreetRow = tuple[int, str, str, float, float]
"""Id, name, city, latitude, longitude."""


def _streets(pack: sqlite3.Connection, asked: Asked) -> list[StreetRow]:
    terms = [_term(word) for word in asked.words]
    if asked.postcode:
        terms.append(f'postcode : "{asked.postcode}"')
    if not terms:
        return []
    query = (
        "SELECT street.id, street.name, street.city, street.latitude, street.longitude "
        "FROM street_words JOIN street ON street.id = street_words.rowid WHERE street_words MATCH ? "
        "ORDER BY bm25(street_words, 10.0, 2.0, 1.0), street.houses DESC LIMIT ?"
    )
    rows: list[StreetRow] = pack.execute(query, (" AND ".join(terms), MOST_STREETS)).fetchall()
    first = next((word for word in asked.words if not word.isdecimal()), "")
    return sorted(rows, key=lambda row: not folded(row[1]).startswith(first))


def _term(word: str) -> str:
    """A word as the beginning of an indexed one, as it is typed or with its abbreviation written out."""
    whole = in_full(word)
    return f'("{word}"* OR "{whole}"*)' if whole != word else f'"{word}"*'


_HOUSE = "SELECT number, addition, postcode, latitude_micro, longitude_micro FROM house WHERE street = ? "


def _houses(pack: sqlite3.Connection, street: StreetRow, asked: Asked) -> Iterator[Address]:
    query = _HOUSE + "AND number = ? ORDER BY addition"
    for row in pack.execute(query, (street[0], asked.number)):
        if not asked.postcode or folded(row[2]) == asked.postcode:
            yield _address(street, row, exact=True)


def _nearest_number(pack: sqlite3.Connection, street: StreetRow, asked: Asked) -> Address | None:
    """The house whose number comes nearest, on the same side of the street where there is one."""
    query = _HOUSE + "ORDER BY abs(number - ?) + (number + ?) % 2 * 3, addition LIMIT 1"
    row = pack.execute(query, (street[0], asked.number, asked.number)).fetchone()
    return _address(street, row, exact=False) if row else None


def _address(street: StreetRow, house: tuple[int, str, str, int, int], *, exact: bool) -> Address:
    number = f"{house[0] or ''}{house[1]}"
    return Address(street[1], number, house[2], street[2], house[3] / 1e6, house[4] / 1e6, exact)


def _street_alone(street: StreetRow) -> Address:
    return Address(street[1], "", "", street[2], street[3], street[4], exact=False)


def nearest(pack: sqlite3.Connection, latitude: float, longitude: float) -> Address | None:
    """The house nearest to a place, or None where there is none within FARTHEST_METRES."""
    north, east = round(latitude * 1e6), round(longitude * 1e6)
    narrow = math.cos(math.radians(latitude))
    for rings in RINGS:
        squares = squares_around(north, east, rings=rings)
        away = "(latitude_micro - ?) * (latitude_micro - ?) + (longitude_micro - ?) * (longitude_micro - ?) * ?"
        row = pack.execute(
            f"SELECT street, number, addition, postcode, latitude_micro, longitude_micro, {away} AS away "
            f"FROM house WHERE square IN ({','.join('?' * len(squares))}) ORDER BY away LIMIT 1",
            (north, north, east, east, narrow * narrow, *squares),
        ).fetchone()
        certain = rings * SQUARE_MICRO * narrow  # no house outside the squares is nearer
        if row and (row[6] <= certain**2 or rings == RINGS[-1]) and row[6] <= FARTHEST_MICRO**2:
            query = "SELECT id, name, city, latitude, longitude FROM street WHERE id = ?"
            return _address(pack.execute(query, (row[0],)).fetchone(), row[1:6], exact=True)
    return None


def every_house(pack: sqlite3.Connection) -> Iterator[Address]:
    """All houses with a number, by street and number."""
    columns = "street.id, name, city, latitude, longitude, number, addition, postcode, latitude_micro, longitude_micro"
    joined = "house JOIN street ON street.id = house.street"
    for row in pack.execute(f"SELECT {columns} FROM {joined} WHERE number > 0 ORDER BY name, city, number, addition"):
        yield _address(row[:5], row[5:], exact=True)
