"""A lane on SQLite: readers see the last commit and wait for nobody, a writer takes its turn at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import sqlcipher3.dbapi2 as sqlite

from sync.server.keeping.quick.lane import (
    CHAINS,
    DEVICES,
    FIRST_AT,
    JOINED_AT,
    RECORDS,
    SLICES,
    Away,
    Devices,
    Ends,
    Growth,
    Once,
    Row,
    Seen,
    Slice,
    Standing,
    devices_in,
    ends_in,
)

_DEVICES, _CHAINS, _SLICES, _RECORDS, _FIRST_AT, _JOINED_AT = (
    one.replace("%s", "?") for one in (DEVICES, CHAINS, SLICES, RECORDS, FIRST_AT, JOINED_AT)
)

_HEAD = """
UPDATE team SET head = ?, head_running = ?, bytes = bytes + ? WHERE team = ? AND head = ? AND control = ?
"""
_ONCE = "INSERT INTO nonce (device, nonce, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_BATCH = """
INSERT INTO batch (team, place, device, incarnation, sequence, hash, running, at, size, frame)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_END = """
INSERT INTO chain (team, device, incarnation, last, hash) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (team, device, incarnation) DO UPDATE SET last = excluded.last, hash = excluded.hash
"""
_NOTE = """
INSERT INTO device (team, device, place, at, beacon) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (team, device) DO UPDATE SET place = excluded.place, at = excluded.at, beacon = excluded.beacon
"""


class _Cursor(Protocol):
    rowcount: int

    def fetchall(self) -> list[tuple[object, ...]]: ...


class Connected(Protocol):
    """A connection of the library, outside of transactions."""

    def execute(self, statement: str, values: Sequence[object] = ...) -> _Cursor: ...
    def executemany(self, statement: str, values: Sequence[Sequence[object]]) -> _Cursor: ...
    def close(self) -> None: ...


class _Late(Exception):
    """Somebody was first."""


class SqliteLane:
    """Connects when it is first used."""

    def __init__(self, connect: Callable[[], Connected]) -> None:
        self._connect = connect
        self._connection: Connected | None = None

    def devices(self, team: bytes) -> Devices | None:
        return devices_in(self._rows(_DEVICES, (team,)))

    def chains(self, team: bytes, device: str) -> tuple[Standing, Ends] | None:
        return ends_in(self._rows(_CHAINS, (device, team)))

    def slices(self, team: bytes, after: int, head: int, most: int) -> Sequence[Slice]:
        rows = self._rows(_SLICES, (after, after, team, after, head, most + 1))
        return [Slice(*row) for row in rows]  # type: ignore[arg-type]

    def records(self, team: bytes, after: int, length: int) -> Sequence[bytes]:
        return [raw for (raw,) in self._rows(_RECORDS, (team, after, length)) if isinstance(raw, bytes)]

    def first_at(self, team: bytes, floor: int) -> int:
        ((at,),) = self._rows(_FIRST_AT, (team, floor + 1))
        return at if isinstance(at, int) else 0

    def joined_at(self, team: bytes, n: int) -> int:
        ((at,),) = self._rows(_JOINED_AT, (team, n))
        return at if isinstance(at, int) else 0

    def grow(self, growth: Growth) -> bool:
        team, batches = growth.team, growth.batches
        size = sum(len(one.frame) for one in batches)
        head = (batches[-1].place, batches[-1].running, size, team, growth.after, growth.control)
        ends = {one.chain: (team, *one.chain, one.sequence, one.hash) for one in batches}
        rows = [
            (team, one.place, *one.chain, one.sequence, one.hash, one.running, growth.at, len(one.frame), one.frame)
            for one in batches
        ]
        try:
            with self._alone() as connection:
                _one(connection.execute(_HEAD, head))
                _one(connection.execute(_ONCE, growth.once))
                connection.executemany(_BATCH, rows)
                connection.executemany(_END, list(ends.values()))
        except (_Late, sqlite.IntegrityError):
            return False
        return True

    def note(self, team: bytes, device: str, seen: Seen, once: Once) -> bool:
        try:
            with self._alone() as connection:
                _one(connection.execute(_ONCE, once))
                connection.execute(_NOTE, (team, device, seen.place, seen.at, seen.beacon or None))
        except _Late:
            return False
        return True

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _rows(self, statement: str, values: Sequence[object]) -> list[Row]:
        try:
            return self._open().execute(statement, values).fetchall()
        except sqlite.OperationalError as error:
            raise Away(type(error).__name__) from error

    @contextmanager
    def _alone(self) -> Iterator[Connected]:
        connection = self._open()
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except sqlite.OperationalError as error:
            raise Away(type(error).__name__) from error

    def _open(self) -> Connected:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection


def _one(cursor: _Cursor) -> None:
    """Exactly one row was changed, or somebody was first."""
    if cursor.rowcount != 1:
        raise _Late
