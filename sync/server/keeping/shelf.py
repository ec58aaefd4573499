"""One team's log in the tables, as the rules see it: everything within one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sync.control.membership import Membership
from sync.protocol.asking.messages import START
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import Frame
from sync.server.keeping.memberships import Memberships
from sync.server.keeping.tables import BATCH, CHAIN, DEVICE, RECORD, SNAPSHOT, TEAM
from sync.server.rules.shelf import Kept, Stored

_NOTED_EVERY_MS = 60 * 60 * 1000
"""Where a device stands is written again when it moved, or after so long."""

_ROWS_AT_ONCE = 64


class _Team(NamedTuple):
    """The team's row."""

    team: bytes
    log: bytes
    head: int
    head_running: bytes
    floor: int
    floor_running: bytes
    control: int
    size: int
    created: int
    newest: bytes | None
    confirmed: bytes | None


class _Device(NamedTuple):
    """How far a device has come, when it was last here, and where it says it stands."""

    place: int
    at: int
    beacon: bytes


@dataclass(slots=True)
class SqlShelf:
    """`now` is milliseconds since 1970. A team that nobody has founded yet has an empty log."""

    connection: Connection
    team: bytes
    instance: bytes
    memberships: Memberships
    now: int
    _row: _Team | None = field(init=False, default=None)
    _seen: dict[str, _Device] | None = field(init=False, default=None)
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
        return self._row.size if self._row is not None else 0

    def membership(self) -> Membership:
        if self._row is None:
            return Membership()
        return self.memberships.of(self.team, self.log, int(self._row.control), self.records)

    def records(self, after: int) -> Sequence[bytes]:
        if self._row is None or after >= self._row.control:
            return []
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
        self._set(head=place, head_running=running, size=self.bytes_kept + len(raw))
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
        while len(found) < most and after + len(found) < self.head:
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
        return [row.beacon for _device, row in sorted(self._devices().items()) if row.beacon]

    def set_beacon(self, device: str, raw: bytes) -> None:
        known = self._devices().get(device)
        if known is None or known.beacon != raw:
            self._note(device, _Device(known.place if known else 0, known.at if known else self.now, raw))

    def cursors(self, since: int) -> dict[str, int]:
        return {device: row.place for device, row in self._devices().items() if row.at >= since}

    def set_cursor(self, device: str, place: int, now: int) -> None:
        known = self._devices().get(device)
        if known is None or known.place != place or now - known.at >= _NOTED_EVERY_MS:
            self._note(device, _Device(place, now, known.beacon if known else b""))

    def snapshot(self, *, confirmed: bool, whole: bool = False) -> Kept | None:
        packed = (self._row.confirmed if confirmed else self._row.newest) if self._row is not None else None
        if packed is None:
            return None
        at, place, name, author, sure = msgspec.msgpack.decode(bytes(packed), type=tuple[int, bytes, bytes, str, bool])
        return Kept(at, place, name, self._frame(name) if whole else b"", author, confirmed=sure)

    def keep_parts(self, parts: Mapping[bytes, bytes]) -> None:
        for name, raw in parts.items():
            self._put(SNAPSHOT, {"team": self.team, "hash": name}, {"frame": raw})

    def parts(self, names: Sequence[bytes], most_bytes: int) -> Sequence[bytes]:
        found: list[bytes] = []
        size = 0
        for name in names:
            query = select(SNAPSHOT.c.frame).where(SNAPSHOT.c.team == self.team, SNAPSHOT.c.hash == name)
            raw = bytes(self.connection.execute(query).scalar() or b"")
            size += len(raw)
            if found and size > most_bytes:
                break
            found.append(raw)
        return found

    def lacking(self, names: Sequence[bytes]) -> int:
        here = select(SNAPSHOT.c.hash).where(SNAPSHOT.c.team == self.team, SNAPSHOT.c.hash.in_(names))
        return len(set(names) - set(map(bytes, self.connection.execute(here).scalars())))

    def keep_snapshot(self, snapshot: Kept) -> None:
        """The newest is kept, the newest that is confirmed, and the one confirmed before it; what they replace goes."""
        listed = msgspec.msgpack.encode((snapshot.frame, snapshot.parts))
        self._put(SNAPSHOT, {"team": self.team, "hash": snapshot.hash}, {"frame": listed})
        self._describe(snapshot)
        self.moved = True

    def confirm(self, snapshot: Kept) -> None:
        self._describe(replace(snapshot, confirmed=True))
        self.moved = True

    def cut(self, floor: int) -> None:
        running = self.running(floor)
        below = (BATCH.c.team == self.team, BATCH.c.place <= floor)
        sizes = sum(self.connection.execute(select(BATCH.c.size).where(*below)).scalars())
        self.connection.execute(delete(BATCH).where(*below))
        self._set(floor=floor, floor_running=running or START, size=self.bytes_kept - sizes)

    def _read(self, *, alone: bool) -> None:
        query = select(TEAM).where(TEAM.c.team == self.team)
        found = self.connection.execute(query.with_for_update() if alone else query).first()
        self._row = _Team(*found) if found is not None else None

    def _found(self) -> None:
        begun = _Team(self.team, self.log, 0, START, 0, START, 0, 0, self.now, None, None)
        self.connection.execute(insert(TEAM).values(dict(zip(TEAM.c.keys(), begun, strict=True))))
        self._row = begun

    def _set(self, **values: Any) -> None:
        assert self._row is not None
        named = {("bytes" if name == "size" else name): value for name, value in values.items()}
        self.connection.execute(update(TEAM).where(TEAM.c.team == self.team).values(named))
        self._row = self._row._replace(**values)

    def _describe(self, snapshot: Kept) -> None:
        """In the team's row; frames that it no longer names go."""
        described = [snapshot.at, snapshot.place, snapshot.hash, snapshot.author, snapshot.confirmed]
        packed = msgspec.msgpack.encode(described)
        before = self.snapshot(confirmed=True)  # somebody may be beginning from it just now
        self._set(newest=packed, **({"confirmed": packed} if snapshot.confirmed else {}))
        sure = self.snapshot(confirmed=True)
        kept = [snapshot.hash, *(one.hash for one in (sure, before) if one is not None)]
        kept += [part for name in kept for part in self._listed(name)[1]]
        self.connection.execute(delete(SNAPSHOT).where(SNAPSHOT.c.team == self.team, SNAPSHOT.c.hash.not_in(kept)))

    def _frame(self, name: bytes) -> bytes:
        return self._listed(name)[0]

    def _listed(self, name: bytes) -> tuple[bytes, tuple[bytes, ...]]:
        """A snapshot, and which parts it names."""
        query = select(SNAPSHOT.c.frame).where(SNAPSHOT.c.team == self.team, SNAPSHOT.c.hash == name)
        listed = bytes(self.connection.execute(query).scalar_one())
        return msgspec.msgpack.decode(listed, type=tuple[bytes, tuple[bytes, ...]])

    def _devices(self) -> dict[str, _Device]:
        """Read once: few rows, and every pull asks for all of them."""
        if self._seen is None:
            rows = self.connection.execute(select(DEVICE).where(DEVICE.c.team == self.team))
            self._seen = {
                row.device: _Device(int(row.place), int(row.at), bytes(row.beacon) if row.beacon else b"")
                for row in rows
            }
        return self._seen

    def _note(self, device: str, seen: _Device) -> None:
        self._devices()[device] = seen
        values = {"place": seen.place, "at": seen.at, "beacon": seen.beacon or None}
        self._put(DEVICE, {"team": self.team, "device": device}, values)

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

    def _put(self, table: Any, key: Mapping[str, object], values: Mapping[str, object]) -> None:
        """Insert a row, or change these values of the one that is there."""
        postgres = self.connection.dialect.name == "postgresql"
        added = (postgres_insert if postgres else sqlite_insert)(table).values({**values, **key})
        self.connection.execute(added.on_conflict_do_update(index_elements=list(key), set_=values))
