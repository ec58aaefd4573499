"""A lane on PostgreSQL: prepared statements outside of transactions, so that each costs one way there and back."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg
from psycopg.errors import UniqueViolation

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

_GROW = """
WITH t AS (
    UPDATE team SET head = %s, head_running = %s, bytes = bytes + %s
    WHERE team = %s AND head = %s AND control = %s RETURNING team
), once AS (
    INSERT INTO nonce (device, nonce, until) SELECT %s, %s, %s FROM t
), added AS (
    INSERT INTO batch (team, place, device, incarnation, sequence, hash, running, at, size, frame)
    SELECT t.team, b.place, b.device, b.incarnation, b.sequence, b.hash, b.running, %s, b.size, b.frame
    FROM t, unnest(%s::int8[], %s::text[], %s::int4[], %s::int8[], %s::bytea[], %s::bytea[], %s::int4[], %s::bytea[])
        AS b (place, device, incarnation, sequence, hash, running, size, frame)
), ends AS (
    INSERT INTO chain (team, device, incarnation, last, hash)
    SELECT t.team, c.device, c.incarnation, c.last, c.hash
    FROM t, unnest(%s::text[], %s::int4[], %s::int8[], %s::bytea[]) AS c (device, incarnation, last, hash)
    ON CONFLICT (team, device, incarnation) DO UPDATE SET last = excluded.last, hash = excluded.hash
)
SELECT pg_notify(%s, %s) FROM t
"""
_NOTE = """
WITH once AS (
    INSERT INTO nonce (device, nonce, until) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING RETURNING 1
)
INSERT INTO device (team, device, place, at, beacon)
SELECT %s, %s, %s::int8, %s::int8, %s::bytea FROM once, set_config('synchronous_commit', 'off', true)
ON CONFLICT (team, device) DO UPDATE SET place = excluded.place, at = excluded.at, beacon = excluded.beacon RETURNING 1
"""


class PostgresLane:
    """Connects when it is first used, and again after the database was away."""

    def __init__(self, address: str, channel: str) -> None:
        self._address, self._channel = address, channel
        self._connection: psycopg.Connection[Row] | None = None
        self._cursor: psycopg.Cursor[Row] | None = None

    def devices(self, team: bytes) -> Devices | None:
        return devices_in(self._read(DEVICES, (team,)))

    def chains(self, team: bytes, device: str) -> tuple[Standing, Ends] | None:
        return ends_in(self._read(CHAINS, (device, team)))

    def slices(self, team: bytes, after: int, head: int, most: int) -> Sequence[Slice]:
        return [Slice(*row) for row in self._read(SLICES, (after, after, team, after, head, most + 1))]  # type: ignore[arg-type]

    def records(self, team: bytes, after: int, length: int) -> Sequence[bytes]:
        return [raw for (raw,) in self._read(RECORDS, (team, after, length)) if isinstance(raw, bytes)]

    def first_at(self, team: bytes, floor: int) -> int:
        ((at,),) = self._read(FIRST_AT, (team, floor + 1))
        return at if isinstance(at, int) else 0

    def joined_at(self, team: bytes, n: int) -> int:
        ((at,),) = self._read(JOINED_AT, (team, n))
        return at if isinstance(at, int) else 0

    def grow(self, growth: Growth) -> bool:
        batches, last = growth.batches, growth.batches[-1]
        ends = {one.chain: one for one in batches}
        values = (
            *(last.place, last.running, sum(len(one.frame) for one in batches)),
            *(growth.team, growth.after, growth.control),
            *growth.once,
            growth.at,
            [one.place for one in batches],
            [one.chain.device for one in batches],
            [one.chain.incarnation for one in batches],
            [one.sequence for one in batches],
            [one.hash for one in batches],
            [one.running for one in batches],
            [len(one.frame) for one in batches],
            [one.frame for one in batches],
            [chain.device for chain in ends],
            [chain.incarnation for chain in ends],
            [one.sequence for one in ends.values()],
            [one.hash for one in ends.values()],
            *(self._channel, growth.team.hex()),
        )
        try:
            return bool(self._rows(_GROW, values))
        except UniqueViolation:
            return False

    def note(self, team: bytes, device: str, seen: Seen, once: Once) -> bool:
        return bool(self._rows(_NOTE, (*once, team, device, seen.place, seen.at, seen.beacon or None)))

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _read(self, statement: str, values: Sequence[object]) -> list[Row]:
        """Reading may be done again on a new connection: a database that was restarted is not noticed."""
        try:
            return self._rows(statement, values)
        except Away:
            if self._connection is None or not self._connection.broken:
                raise
            return self._rows(statement, values)

    def _rows(self, statement: str, values: Sequence[object]) -> list[Row]:
        try:
            return self._open().execute(statement, values).fetchall()
        except psycopg.OperationalError as error:
            raise Away(type(error).__name__) from error

    def _open(self) -> psycopg.Cursor[Row]:
        if self._connection is None or self._cursor is None or self._connection.closed:
            self._connection = psycopg.connect(
                self._address, autocommit=True, prepare_threshold=2, client_encoding="utf8", connect_timeout=10
            )
            self._cursor = self._connection.cursor(binary=True)
        return self._cursor
