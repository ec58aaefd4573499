"""The tables of a patch pack: one SQLite file, read with Python's own sqlite3.

Python's sqlite3 and not SQLCipher: the pack holds public map data only, the worker and the window both read it, and a
team can give the file to anyone. The table `graph` (the streets as bytes) belongs to scheduling.travel, whose task
"travel.graph" adds it after "patch.build": the two rooms share a file, not code.
"""

from __future__ import annotations

FORMAT = 1
APPLICATION_ID = 0x54574150  # "TWAP": says what kind of SQLite file this is

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE cell (
    id INTEGER PRIMARY KEY, detail INTEGER NOT NULL, layer TEXT NOT NULL,
    left_metres INTEGER NOT NULL, top_metres INTEGER NOT NULL,
    right_metres INTEGER NOT NULL, bottom_metres INTEGER NOT NULL,
    shapes BLOB NOT NULL
);
CREATE TABLE label (
    kind TEXT NOT NULL, class TEXT NOT NULL, name TEXT NOT NULL,
    x_decimetres INTEGER NOT NULL, y_decimetres INTEGER NOT NULL, angle_milliradians INTEGER NOT NULL,
    length_decimetres INTEGER NOT NULL
);
CREATE TABLE street (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, houses INTEGER NOT NULL
);
CREATE TABLE house (
    street INTEGER NOT NULL, number INTEGER NOT NULL, addition TEXT NOT NULL, postcode TEXT NOT NULL,
    latitude_micro INTEGER NOT NULL, longitude_micro INTEGER NOT NULL, square INTEGER NOT NULL
);
CREATE VIRTUAL TABLE street_words USING fts5 (
    name, city, postcode, content = '', columnsize = 0, prefix = '2 3 4', tokenize = 'unicode61'
);
"""
INDEXES = """
CREATE INDEX house_by_number ON house (street, number);
CREATE INDEX house_by_square ON house (square);
CREATE INDEX cell_by_detail ON cell (detail, layer);
"""

SQUARE_MICRO = 1_000
"""Side of a square for finding the house nearest to a place, in millionths of a degree (111 m north to south)."""

_ROW = 1_000_000


def square_of(latitude_micro: int, longitude_micro: int) -> int:
    """The number of the square that a place lies in; neighbours east and west differ by one, north and south by a
    row."""
    return (latitude_micro // SQUARE_MICRO) * _ROW + longitude_micro // SQUARE_MICRO


def squares_around(latitude_micro: int, longitude_micro: int, *, rings: int) -> list[int]:
    """The squares of a place and of `rings` rings around it."""
    middle = square_of(latitude_micro, longitude_micro)
    span = range(-rings, rings + 1)
    return [middle + north * _ROW + east for north in span for east in span]
