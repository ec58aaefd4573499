"""Which kept batches still hold something erased: those are replaced by copies without it, for this device alone.

A batch is signed by its author, so nobody can change it for others. One that only this device has, off a stick, stays
whole until the shared log has it or until the others are known to: else their devices could never go on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from teamapp.store.tables import FRAME, SWEEP, UNCLEAN

_DUE = select(SWEEP.c.name).where(SWEEP.c.looked == 0).limit(1)
_COPIES = select(UNCLEAN).where(UNCLEAN.c.cleaned == 1)
_WAITING = (
    select(FRAME.c.raw)
    .where(FRAME.c.device == UNCLEAN.c.device, FRAME.c.batch == UNCLEAN.c.batch, UNCLEAN.c.cleaned == 0)
    .order_by(FRAME.c.seq)
)


def begin(connection: Connection, names: Collection[str]) -> None:
    """Batches are to be looked at; the names are kept until that is done."""
    for name in ("", *names):
        added = upsert(SWEEP).values(name=name, looked=0)
        connection.execute(added.on_conflict_do_update(index_elements=["name"], set_={"looked": 0}))
    if connection.execute(select(FRAME.c.seq).where(FRAME.c.raw.is_not(None)).limit(1)).first() is None:
        looked(connection)


def due(connection: Connection) -> bool:
    """Whether batches have not been looked at since something was erased."""
    return connection.execute(_DUE).first() is not None


def names(connection: Connection) -> frozenset[str]:
    """The names to look for."""
    return frozenset(name for name in connection.execute(select(SWEEP.c.name)).scalars() if name)


def looked(connection: Connection) -> None:
    """All kept batches have been looked at."""
    connection.execute(update(SWEEP).values(looked=1))
    _end(connection)


def note(connection: Connection, device: int, batch: int) -> None:
    """This batch holds something erased."""
    connection.execute(upsert(UNCLEAN).values(device=device, batch=batch, cleaned=0).on_conflict_do_nothing())


def waiting(connection: Connection) -> list[bytes]:
    """The batches that hold something erased, in the order in which they came."""
    return [raw for raw in connection.execute(_WAITING).scalars() if raw is not None]


def cleaned(connection: Connection, device: int, batch: int, raw: bytes) -> None:
    """The kept batch is this copy from now on, under its old name; nobody else is ever given it."""
    at = (FRAME.c.device == device, FRAME.c.batch == batch)
    connection.execute(update(FRAME).where(*at).values(raw=raw))
    done = (UNCLEAN.c.device == device, UNCLEAN.c.batch == batch)
    connection.execute(update(UNCLEAN).where(*done).values(cleaned=1))
    _end(connection)


def forget_after(connection: Connection, device: int, batch: int) -> None:
    """These batches of a chain are others by now."""
    connection.execute(delete(UNCLEAN).where(UNCLEAN.c.device == device, UNCLEAN.c.batch > batch))
    _end(connection)


def copies(connection: Connection) -> set[tuple[int, int]]:
    """The kept batches that are copies made here."""
    return {(row.device, row.batch) for row in connection.execute(_COPIES)}


def gaps(connection: Connection, held: Mapping[int, int]) -> dict[int, int]:
    """Chain -> its first batch that others lack and that this device cannot give them whole any more."""
    found: dict[int, int] = {}
    query = select(UNCLEAN.c.device, UNCLEAN.c.batch).where(UNCLEAN.c.cleaned == 1).order_by(UNCLEAN.c.batch.desc())
    for row in connection.execute(query):
        if row.batch > held.get(row.device, 0):
            found[row.device] = row.batch
    return found


def _end(connection: Connection) -> None:
    """Nothing more to look for: the names go."""
    left = connection.execute(select(UNCLEAN.c.batch).where(UNCLEAN.c.cleaned == 0).limit(1)).first()
    if left is None and not due(connection):
        connection.execute(delete(SWEEP))
