"""The street graph inside the team's patch pack, a SQLite file: its table `graph` is ours, the other tables belong to
the map."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from scheduling.travel.errors import TravelRefused
from scheduling.travel.streets.graph import StreetGraph, from_bytes, to_bytes


def read_graph(pack: Path) -> StreetGraph:
    """The streets of a pack; refuses with travel.pack_missing, travel.no_graph or travel.bad_graph."""
    if not pack.is_file():
        raise TravelRefused("travel.pack_missing", file=str(pack))
    with _reading(pack, "ro") as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'graph'")
        row = connection.execute("SELECT streets FROM graph").fetchone() if tables.fetchone()[0] else None
    if row is None:
        raise TravelRefused("travel.no_graph", file=str(pack))
    return from_bytes(row[0])


def write_graph(pack: Path, graph: StreetGraph) -> int:
    """Puts the streets into an existing pack in one transaction, in place of any earlier ones; returns the bytes they
    take."""
    if not pack.is_file():
        raise TravelRefused("travel.pack_missing", file=str(pack))
    blob = to_bytes(graph)
    with _reading(pack, "rw") as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE IF NOT EXISTS graph (streets BLOB NOT NULL)")
        connection.execute("DELETE FROM graph")
        connection.execute("INSERT INTO graph VALUES (?)", (blob,))
    return len(blob)


@contextlib.contextmanager
def _reading(pack: Path, mode: str) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(sqlite3.connect(f"{pack.resolve().as_uri()}?mode={mode}", uri=True)) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        raise TravelRefused("travel.bad_graph", file=str(pack), error=str(error)) from error
