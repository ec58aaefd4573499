"""Where every write comes from, noted as it is made or arrives: its change, and what its author had seen.

By these notes a device can tell what one person did, knowing the rest, from what only a merge put together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.version import Chain, to_plain
from teamapp.domain.entities.settling import Settled
from teamapp.store.tables import CONFLICT, SEEN, UNEXAMINED, VERSION_VECTOR, WRITE

_WRITTEN, _TOUCHED = insert(WRITE).prefix_with("OR IGNORE"), insert(UNEXAMINED).prefix_with("OR IGNORE")

Context = Mapping[int, int]
"""What an author had applied: a chain's local number -> its last batch."""

EVERYTHING = (0, "")
"""Stands for all rows where it is not known which were written."""


def note_write(connection: Connection, stamp: Stamp, change: str) -> None:
    """This change was written so; noted once."""
    values = {"device": stamp.device, "time": stamp.time, "batch": stamp.batch, "change": change}
    connection.execute(_WRITTEN, values)


def note_seen(connection: Connection, device: int, batch: int, context: Context) -> None:
    """The author of this batch had applied so much."""
    body = packed(device, context)
    added = upsert(SEEN).values(device=device, batch=batch, context=body)
    connection.execute(added.on_conflict_do_update(index_elements=["device", "batch"], set_={"context": body}))


def note_bound(connection: Connection, device: int, batch: int, context: Context) -> None:
    """The author of this batch had applied no more than that; nothing new where it is known how much."""
    values = {"device": device, "batch": batch, "context": packed(device, context)}
    connection.execute(insert(SEEN).prefix_with("OR IGNORE"), values)


def packed(device: int, context: Context) -> bytes:
    """What the author of a batch had applied of others."""
    return msgspec.msgpack.encode({number: last for number, last in context.items() if last and number != device})


def note_touched(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """These rows (number of the kind, id) may be in conflict now."""
    values = [{"kind": kind, "id": name} for kind, name in dict.fromkeys(rows)]
    if values:
        connection.execute(_TOUCHED, values)


@dataclass(frozen=True, slots=True)
class Origin:
    """A write as it is told to a device that was not there: its chain, time and batch, and what its author had seen."""

    chain: Chain
    time: int
    batch: int
    context: Mapping[Chain, int]


def told(connection: Connection, changes: Sequence[str]) -> dict[str, list[object]]:
    """Where some changes come from, as a newcomer is told; nothing for those that are older than what is noted."""
    chains = {row.device: Chain(row.name, row.incarnation) for row in connection.execute(select(VERSION_VECTOR))}
    found: dict[str, list[object]] = {}
    for row in connection.execute(select(WRITE).where(WRITE.c.change.in_(changes))):
        context = {chains[number]: last for number, last in context_of(connection, row.device, row.batch).items()}
        chain = chains[row.device]
        place: list[object] = [bytes.fromhex(chain.device), chain.incarnation, row.time, row.batch]
        found[row.change] = [*place, to_plain({one: last for one, last in context.items() if last and one != chain})]
    return found


def apart(line: object) -> tuple[object, Origin | None]:
    """A line of a history without where it comes from, and that; raises Unreadable for anything else."""
    match line:
        case [*said, None]:
            return said, None
        case [*said, [bytes(device), int(incarnation), int(time), int(batch), list(seen)]]:
            return said, Origin(Chain(device.hex(), incarnation), time, batch, dict(map(_seen, seen)))
    raise Unreadable("no line of a history")


def _seen(plain: object) -> tuple[Chain, int]:
    match plain:
        case [bytes(device), int(incarnation), int(batch)]:
            return Chain(device.hex(), incarnation), batch
    raise Unreadable("no place in a chain")


def to_examine(rows: Iterable[tuple[int, str]], *, knew_all: bool) -> list[tuple[int, str]]:
    """Which of the rows that were written may be in conflict now.

    Who had seen everything that is here made none; but she may have taken back how one was settled.
    """
    return [row for row in rows if not knew_all or row[0] == Settled.entity_number]


def look_anew(connection: Connection) -> None:
    """Nothing is known of conflicts any more: look at everything."""
    connection.execute(delete(CONFLICT))
    connection.execute(delete(UNEXAMINED))
    note_touched(connection, [EVERYTHING])


def move_writes(connection: Connection, device: int, moved: Mapping[HybridTime, tuple[int, int]]) -> None:
    """Own writes that no other device has yet belong to other batches; what they had seen goes with them."""
    for number, batch in dict.fromkeys(moved.values()):
        times = [time for time, goal in moved.items() if goal == (number, batch)]
        before = (WRITE.c.device == device, WRITE.c.time.in_(times))
        old = connection.execute(select(WRITE.c.batch).where(*before).limit(1)).scalar()
        if number != device and old is not None:
            context = context_of(connection, device, old)
            note_seen(connection, number, batch, {**context, device: _acknowledged(connection, device)})
        connection.execute(update(WRITE).where(*before).values(device=number, batch=batch))


def context_of(connection: Connection, device: int, batch: int) -> Context:
    """What the author of a batch had seen.

    A batch whose context is not known had seen no more than a later one of its device; where none is known it was
    written here and is not sealed yet, or came with a state as a whole: its author had seen everything that is here.
    """
    later = (SEEN.c.device == device, SEEN.c.batch >= batch)
    found = connection.execute(select(SEEN.c.context).where(*later).order_by(SEEN.c.batch).limit(1)).scalar()
    if found is not None:
        return msgspec.msgpack.decode(found, type=dict[int, int])
    return {row.device: row.batch for row in connection.execute(select(VERSION_VECTOR))}


def change_of(connection: Connection, stamp: Stamp) -> str | None:
    """The change that a write belongs to; None where the history does not reach back to it."""
    where = (WRITE.c.device == stamp.device, WRITE.c.time == stamp.time)
    return connection.execute(select(WRITE.c.change).where(*where)).scalar()


def write_of(connection: Connection, change: str) -> Stamp | None:
    """The write of a change."""
    row = connection.execute(select(WRITE).where(WRITE.c.change == change)).first()
    return Stamp(HybridTime(row.time), row.device, row.batch) if row is not None else None


def touched(connection: Connection) -> list[tuple[int, str]]:
    """The rows written since conflicts were last looked for."""
    return [(row.kind, row.id) for row in connection.execute(select(UNEXAMINED))]


def scopes(connection: Connection) -> frozenset[str]:
    """Where there were conflicts when they were last looked for."""
    return frozenset(connection.execute(select(CONFLICT.c.scope)).scalars())


def examined(connection: Connection, rows: Collection[tuple[int, str]], found: Collection[str]) -> None:
    """These rows have been looked at; there are conflicts in these scopes and no others."""
    if rows:
        gone = delete(UNEXAMINED).where(UNEXAMINED.c.kind == bindparam("k"), UNEXAMINED.c.id == bindparam("i"))
        connection.execute(gone, [{"k": kind, "i": name} for kind, name in rows])
    before = scopes(connection)
    if over := before - set(found):
        connection.execute(delete(CONFLICT).where(CONFLICT.c.scope == bindparam("s")), [{"s": one} for one in over])
    if fresh := set(found) - before:
        connection.execute(insert(CONFLICT), [{"scope": one} for one in sorted(fresh)])


def _acknowledged(connection: Connection, device: int) -> int:
    """What others have of a chain that this device has left."""
    return int(connection.execute(select(VERSION_VECTOR.c.batch).where(VERSION_VECTOR.c.device == device)).scalar_one())
