"""One team's log in the tables, as the rules see it: everything within one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sync.control.membership import Membership
from sync.protocol.frame import Frame
from sync.protocol.messages import START
from sync.protocol.version import Chain
from sync.server.keeping.memberships import Memberships
from sync.server.keeping.tables import BATCH, CHAIN, DEVICE, RECORD, SNAPSHOT, TEAM
from sync.server.rules.shelf import Kept, Stored

_NOTED_EVERY_MS = 60 * 60 * 1000
"""Where a device stands is written again when it moved, or after so long."""

_ROWS_AT_ONCE = 64


@dataclass(slots=True)
class SqlShelf:
    """`now` is milliseconds since 1970. A team that nobody has founded yet has an empty log."""

    connection: Connection
    team: bytes
    instance: bytes
    memberships: Memberships
    now: int
    _row: Row[Any] | None = field(init=False, default=None)
    moved: bool = field(init=False, default=False)
    """Whether the log has grown: others may want to know."""

    @classmethod
    def opened(
        cls, connection: Connection, team: bytes, instance: bytes, memberships: Memberships, now: int, *, alone: bool
    ) -> SqlShelf:
        """`alone`: nobody else writes to this team's log until the transaction ends."""
        shelf = cls(connection, team, instance, memberships, now)
        shelf._read(alone=alone)
        return shelf

    @property
    def founded(self) -> bool:
        return self._row is not None

    @property
    def log(self) -> bytes:
        if self._row is not None:
            return bytes(self._row.log)
        return blake2b(self.team, digest_size=16, key=self.instance).digest()

    @property
    def head(self) -> int:
        return int(self._row.head) if self._row is not None else 0

    @property
    def floor(self) -> int:
        return int(self._row.floor) if self._row is not None else 0

    @property
    def bytes_kept(self) -> int:
        """How much the team's frames take."""
        return int(self._row.bytes) if self._row is not None else 0

    def membership(self) -> Membership:
        if self._row is None:
            return Membership()
        return self.memberships.of(self.team, self.log, int(self._row.control), self.records)

    def records(self, after: int) -> Sequence[bytes]:
        query = select(RECORD.c.raw).where(RECORD.c.team == self.team, RECORD.c.n > after).order_by(RECORD.c.n)
        return [bytes(raw) for raw in self.connection.execute(query).scalars()]

    def add_record(self, raw: bytes, membership: Membership) -> None:
        if self._row is None:
            self._found()
        self.connection.execute(insert(RECORD).values(team=self.team, n=membership.length, raw=raw, at=self.now))
        self._set(control=membership.length)
        self.moved = True

    def joined_at(self, n: int) -> int:
        query = select(RECORD.c.at).where(RECORD.c.team == self.team, RECORD.c.n == n)
        return int(self.connection.execute(query).scalar_one())

    def end(self, chain: Chain) -> tuple[int, bytes]:
        found = self.connection.execute(select(CHAIN.c.last, CHAIN.c.hash).where(*self._of(CHAIN, chain))).first()
        return (int(found.last), bytes(found.hash)) if found else (0, START)

    def stored(self, chain: Chain, batch: int) -> Stored | None:
        query = select(BATCH.c.place, BATCH.c.hash).where(*self._of(BATCH, chain), BATCH.c.sequence == batch)
        found = self.connection.execute(query).first()
        return Stored(int(found.place), bytes(found.hash)) if found else None

    def append(self, frame: Frame, raw: bytes, running: bytes) -> int:
        place, chain, number = self.head + 1, frame.chain, frame.header.sequence
        self.connection.execute(
            insert(BATCH).values(
                team=self.team,
                place=place,
                device=chain.device,
                incarnation=chain.incarnation,
                sequence=number,
                hash=frame.hash,
                running=running,
                at=self.now,
                size=len(raw),
                frame=raw,
            )
        )
        key = {"team": self.team, "device": chain.device, "incarnation": chain.incarnation}
        self._put(CHAIN, key, {"last": number, "hash": frame.hash})
        self._set(head=place, head_running=running, bytes=self.bytes_kept + len(raw))
        self.moved = True
        return place

    def running(self, place: int) -> bytes | None:
        if place == 0:
            return START
        if self._row is None or not self.floor <= place <= self.head:
            return None
        if place == self.head:
            return bytes(self._row.head_running)
        if place == self.floor:
            return bytes(self._row.floor_running)
        query = select(BATCH.c.running).where(BATCH.c.team == self.team, BATCH.c.place == place)
        return bytes(self.connection.execute(query).scalar_one())

    def piece(self, after: int, most: int, most_bytes: int) -> Sequence[bytes]:
        """Read in slices, so that a long log is never in memory whole."""
        found: list[bytes] = []
        size = 0
        while len(found) < most:
            slice_ = self._slice(after + len(found), min(_ROWS_AT_ONCE, most - len(found)))
            for raw in slice_:
                if found and size + len(raw) > most_bytes:
                    return found
                found.append(raw)
                size += len(raw)
            if len(slice_) < _ROWS_AT_ONCE:
                return found
        return found

    def reached(self, moment: int) -> int:
        query = (
            select(BATCH.c.place)
            .where(BATCH.c.team == self.team, BATCH.c.at < moment)
            .order_by(BATCH.c.at.desc(), BATCH.c.place.desc())
            .limit(1)
        )
        return int(self.connection.execute(query).scalar() or self.floor)

    def beacons(self) -> Sequence[bytes]:
        query = select(DEVICE.c.beacon).where(DEVICE.c.team == self.team, DEVICE.c.beacon.is_not(None))
        return [bytes(raw) for raw in self.connection.execute(query.order_by(DEVICE.c.device)).scalars()]

    def set_beacon(self, device: str, raw: bytes) -> None:
        self._put(DEVICE, {"team": self.team, "device": device}, {"beacon": raw}, else_={"place": 0, "at": self.now})

    def cursors(self, since: int) -> dict[str, int]:
        query = select(DEVICE.c.device, DEVICE.c.place).where(DEVICE.c.team == self.team, DEVICE.c.at >= since)
        return {row.device: int(row.place) for row in self.connection.execute(query)}

    def set_cursor(self, device: str, place: int, now: int) -> None:
        query = select(DEVICE.c.place, DEVICE.c.at).where(DEVICE.c.team == self.team, DEVICE.c.device == device)
        known = self.connection.execute(query).first()
        if known is None or known.place != place or now - known.at >= _NOTED_EVERY_MS:
            self._put(DEVICE, {"team": self.team, "device": device}, {"place": place, "at": now})

    def snapshot(self, *, confirmed: bool) -> Kept | None:
        query = select(SNAPSHOT).where(SNAPSHOT.c.team == self.team).order_by(SNAPSHOT.c.at.desc()).limit(1)
        if confirmed:
            query = query.where(SNAPSHOT.c.confirmed)
        row = self.connection.execute(query).first()
        if row is None:
            return None
        return Kept(
            int(row.at), bytes(row.place), bytes(row.hash), bytes(row.frame), row.author, confirmed=bool(row.confirmed)
        )

    def keep_snapshot(self, snapshot: Kept) -> None:
        """The newest is kept, and the newest that is confirmed; what both replace goes."""
        values = {
            "at": snapshot.at,
            "place": snapshot.place,
            "author": snapshot.author,
            "confirmed": snapshot.confirmed,
            "frame": snapshot.frame,
        }
        self._put(SNAPSHOT, {"team": self.team, "hash": snapshot.hash}, values)
        old = delete(SNAPSHOT).where(SNAPSHOT.c.team == self.team, SNAPSHOT.c.at < snapshot.at)
        self.connection.execute(old if snapshot.confirmed else old.where(SNAPSHOT.c.confirmed.is_(False)))
        self.moved = True

    def cut(self, floor: int) -> None:
        running = self.running(floor)
        below = (BATCH.c.team == self.team, BATCH.c.place <= floor)
        sizes = sum(self.connection.execute(select(BATCH.c.size).where(*below)).scalars())
        self.connection.execute(delete(BATCH).where(*below))
        self._set(floor=floor, floor_running=running or START, bytes=self.bytes_kept - sizes)

    def _read(self, *, alone: bool) -> None:
        query = select(TEAM).where(TEAM.c.team == self.team)
        self._row = self.connection.execute(query.with_for_update() if alone else query).first()

    def _found(self) -> None:
        begun = {
            "team": self.team,
            "log": self.log,
            "head": 0,
            "head_running": START,
            "floor": 0,
            "floor_running": START,
            "control": 0,
            "bytes": 0,
            "created": self.now,
        }
        self.connection.execute(insert(TEAM).values(begun))
        self._read(alone=False)

    def _set(self, **values: object) -> None:
        self.connection.execute(update(TEAM).where(TEAM.c.team == self.team).values(**values))
        self._read(alone=False)

    def _slice(self, after: int, most: int) -> list[bytes]:
        query = (
            select(BATCH.c.frame)
            .where(BATCH.c.team == self.team, BATCH.c.place > after, BATCH.c.place <= self.head)
            .order_by(BATCH.c.place)
            .limit(most)
        )
        return [bytes(raw) for raw in self.connection.execute(query).scalars()]

    def _of(self, table: Any, chain: Chain) -> tuple[Any, ...]:
        return (
            table.c.team == self.team,
            table.c.device == chain.device,
            table.c.incarnation == chain.incarnation,
        )

    def _put(self, table: Any, key: dict[str, object], values: dict[str, object], *, else_: Any = None) -> None:
        """Insert a row, or change these values of the one that is there; `else_` fills a new row's other columns."""
        postgres = self.connection.dialect.name == "postgresql"
        added = (postgres_insert if postgres else sqlite_insert)(table).values({**(else_ or {}), **values, **key})
        self.connection.execute(added.on_conflict_do_update(index_elements=list(key), set_=values))
