"""What a device notes beside its batches: what waits in the inbox, its place in the shared log, what others have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, case, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Place, Reason, Shelved
from sync.protocol.asking.messages import START
from sync.protocol.merge.version import Chain
from teamapp.store.tables import FRAME, INBOX, KNOWN, PLACE, VERSION_VECTOR


def inbox(connection: Connection) -> list[Shelved]:
    """Received batches that are not applied."""
    return [
        Shelved(
            row.name, row.raw, Reason(row.reason), Chain(row.chain, row.incarnation) if row.chain else None, row.batch
        )
        for row in connection.execute(select(INBOX))
    ]


def shelve(connection: Connection, shelved: Shelved) -> None:
    """Put into the inbox, or change the reason of what is there."""
    chain = shelved.chain
    values = {
        "raw": shelved.raw,
        "reason": shelved.reason.value,
        "chain": chain.device if chain else None,
        "incarnation": chain.incarnation if chain else None,
        "batch": shelved.batch,
    }
    added = upsert(INBOX).values(name=shelved.name, **values)
    connection.execute(added.on_conflict_do_update(index_elements=["name"], set_=values))


def place(connection: Connection) -> Place:
    """How far this device has taken the shared log."""
    row = connection.execute(select(PLACE)).first()
    return Place(row.log, row.at, row.running) if row is not None else Place(b"", 0, START)


def set_place(connection: Connection, at: Place) -> None:
    values = {"log": at.log, "at": at.at, "running": at.running}
    added = upsert(PLACE).values(one=1, **values)
    connection.execute(added.on_conflict_do_update(index_elements=["one"], set_=values))


def known(connection: Connection, device: str) -> Mapping[int, int]:
    """What a colleague's device is known to have of each chain, by local numbers."""
    rows = connection.execute(select(KNOWN).where(KNOWN.c.name == device))
    return {row.device: row.batch for row in rows}


def note_known(connection: Connection, device: str, numbered: Mapping[int, int]) -> None:
    """It has said so."""
    for number, batch in numbered.items():
        added = upsert(KNOWN).values(name=device, device=number, batch=batch)
        connection.execute(added.on_conflict_do_update(index_elements=["name", "device"], set_={"batch": batch}))


def frames(connection: Connection, number: int, after: int, *, before: int | None, most: int | None) -> Sequence[int]:
    """Where the batches of a chain stand, by its own index: a long log is not walked for its end."""
    where = [FRAME.c.device == number, FRAME.c.batch > after, FRAME.c.raw.is_not(None)]
    where += [FRAME.c.batch < before] if before is not None else []
    query = select(FRAME.c.seq).where(*where).order_by(FRAME.c.batch)
    return connection.execute(query if most is None else query.limit(most)).scalars().all()


def move_on(connection: Connection, moved: Mapping[int, tuple[int, int]]) -> None:
    """Chains by their local numbers go on: the last batch, and the latest time of others' writes."""
    values = [{"number": one, "to": batch, "latest": time} for one, (batch, time) in moved.items()]
    if values:
        connection.execute(_MOVE, values)


_MOVE = (
    update(VERSION_VECTOR)
    .where(VERSION_VECTOR.c.device == bindparam("number"))
    .values(
        batch=bindparam("to"),
        time=case(
            (VERSION_VECTOR.c.own == 1, VERSION_VECTOR.c.time),
            else_=func.max(VERSION_VECTOR.c.time, bindparam("latest")),
        ),
    )
)
