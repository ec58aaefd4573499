"""The state as it was at one moment, kept while a snapshot of it is made: rows go on changing, what they were stays.

Rows are read in one order (what cannot be shown, what is needed today, what is long past). Whoever changes a row that
has not been read yet leaves behind what it was; that is read last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import msgspec
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Making, Place
from sync.protocol.merge.clock import HybridTime, ms_of
from sync.protocol.merge.row import Row
from sync.protocol.merge.version import Chain
from sync.protocol.wire.snapshot import Part, Sort
from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity, fields_of
from teamapp.store import log
from teamapp.store.shared.registry import KINDS
from teamapp.store.shared.rows.merged import Rest
from teamapp.store.tables import KEPT_ROW, MADE_PART, MAKING, TABLES

_MADE, _LEAVE = select(MAKING.c.body), insert(KEPT_ROW).prefix_with("OR IGNORE")

Key = tuple[int, str]

HOT_DAYS, HISTORY_DAYS = 60, 90
STRANGE_ROWS, HOT_ROWS, LINES, COLD_ROWS, LEFT_ROWS, END = range(6)
"""The stretches in which a state is read."""


@dataclass(frozen=True, slots=True)
class Position:
    """Up to where it is read: a stretch, the place of a kind in it, the last row's id."""

    stretch: int = STRANGE_ROWS
    kind: int = 0
    id: str = ""

    @property
    def order(self) -> tuple[int, int, str]:
        return self.stretch, self.kind, self.id


@dataclass(frozen=True, slots=True)
class Kept:
    """The row of the table."""

    log: bytes
    at: int
    running: bytes
    heads: list[tuple[str, int, int, bytes]]
    digest: bytes
    horizon: date
    since: int
    line: int
    parts: list[tuple[bytes, int, int, int, bytes]]
    position: Position


class Frozen:
    """Of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        body = connection.execute(_MADE).scalar()
        self._kept = msgspec.msgpack.decode(body, type=Kept) if body is not None else None
        self._next: Position | None = None

    @property
    def active(self) -> bool:
        """Whether a snapshot is being made."""
        return self._kept is not None

    def begin(self, place: Place, heads: Mapping[Chain, tuple[int, bytes]], digest: bytes, latest: HybridTime) -> None:
        """Keep the state as it is now; what was kept before is given up. `latest` is the time of the newest write."""
        self.end()
        now = datetime.fromtimestamp(ms_of(latest) / 1000, UTC)
        listed = [(chain.device, chain.incarnation, *head) for chain, head in heads.items()]
        horizon, since = now.date() - timedelta(days=HOT_DAYS), now - timedelta(days=HISTORY_DAYS)
        since_micro = int(since.timestamp() * 1_000_000)
        line = log.last_line(self._connection) + 1
        self._put(Kept(place.log, place.at, place.running, listed, digest, horizon, since_micro, line, [], Position()))

    def making(self) -> Making | None:
        kept = self._kept
        if kept is None:
            return None
        heads = {Chain(device, incarnation): (batch, name) for device, incarnation, batch, name in kept.heads}
        parts = tuple(Part(name, Sort(sort), count, size, digest) for name, sort, count, size, digest in kept.parts)
        cut = kept.position.stretch == END
        return Making(Place(kept.log, kept.at, kept.running), heads, kept.digest, parts, cut)

    def keep(self, key: Key, row: Row | None) -> None:
        """A row is about to change: leave what it was, unless it has been read or left behind already."""
        kept = self._kept
        if kept is None:
            return
        packed = _packed(row) if row is not None else None
        read = row is not None and self._position_of(key, kept.horizon).order <= kept.position.order
        self._connection.execute(_LEAVE, {"kind": key[0], "id": key[1], "body": packed, "read": int(read)})

    @property
    def kept(self) -> Kept:
        """What is being made; there must be something."""
        assert self._kept is not None
        return self._kept

    def go_to(self, position: Position) -> None:
        """Where the part begins after the one that was cut last."""
        self._next = position

    def ended(self) -> None:
        """Everything is in parts."""
        self._next = Position(END)
        self._put(replace(self.kept, position=self._next))

    def keep_part(self, part: Part, raw: bytes) -> None:
        kept = self.kept
        assert self._next is not None
        self._connection.execute(insert(MADE_PART).prefix_with("OR IGNORE").values(name=part.name, raw=raw))
        listed = (part.name, int(part.sort), part.count, part.size, part.digest)
        if kept.position.stretch == LEFT_ROWS:
            self._connection.execute(update(KEPT_ROW).where(KEPT_ROW.c.id <= self._next.id).values(read=1))
        self._put(replace(kept, parts=[*kept.parts, listed], position=self._next))

    def end(self) -> None:
        """Nothing is kept any more."""
        if self._kept is not None:
            for table in (MAKING, KEPT_ROW, MADE_PART):
                self._connection.execute(delete(table))
            self._kept = None

    def _put(self, kept: Kept) -> None:
        self._kept = kept
        body = msgspec.msgpack.encode(kept)
        added = upsert(MAKING).values(one=1, body=body)
        self._connection.execute(added.on_conflict_do_update(index_elements=["one"], set_={"body": body}))

    def _position_of(self, key: Key, horizon: date) -> Position:
        """Where a row stands in the order, by what lies in the file."""
        kind = KINDS.get(key[0])
        if kind is not None:
            table, day = TABLES[kind], day_of(kind)
            query = select(table.c[day] if day else table.c.id).where(table.c.id == key[1])
            found = self._connection.execute(query).first()
            if found is not None:
                cold = day is not None and str(found[0]) < horizon.isoformat()
                return Position(COLD_ROWS if cold else HOT_ROWS, ENTITIES.index(kind), key[1])
        return Position(STRANGE_ROWS, *key)


def day_of(kind: type[Entity]) -> str | None:
    """The field that says on which day something is; what has none is always needed."""
    return next((one.name for one in fields_of(kind) if one.name == "day" and one.wire.indexed), None)


def _packed(row: Row) -> bytes:
    return Rest(row.registers, row.sets).packed or b""
