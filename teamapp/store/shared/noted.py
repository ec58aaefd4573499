"""What a device notes beside its batches: what waits in the inbox, its place in the shared log, what others have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from sqlalchemy import Connection, Table, bindparam, case, delete, func, select, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Place, Reason, Shelved
from sync.protocol.asking.messages import START
from sync.protocol.merge.version import Chain
from teamapp.store.tables import FRAME, HELD, INBOX, KNOWN, PLACE, VERSION_VECTOR


class Noted:
    """Of one transaction: the inbox, and what the shared log has, which every slice asks for and seldom changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def held(self) -> dict[int, int]:
        """What the shared log has of each chain, by local numbers."""
        return {row.device: row.batch for row in self._connection.execute(_HELD)}

    def hold(self, further: Mapping[int, int]) -> None:
        """It has these too."""
        more = {number: batch for number, batch in further.items() if batch > self.held.get(number, 0)}
        if more:
            self._connection.execute(_HOLD, [{"device": number, "batch": batch} for number, batch in more.items()])
            self.held.update(more)

    def forget_held(self) -> None:
        """It may have lost anything."""
        self._connection.execute(delete(HELD))
        self.held.clear()

    def inbox(self) -> list[Shelved]:
        """Received batches that are not applied."""
        if not self._waiting:
            return []
        return [
            Shelved(
                row.name,
                row.raw,
                Reason(row.reason),
                Chain(row.chain, row.incarnation) if row.chain else None,
                row.batch,
            )
            for row in self._connection.execute(_INBOX)
        ]

    def shelve(self, shelved: Shelved) -> None:
        """Put into the inbox, or change the reason of what is there."""
        chain = shelved.chain
        values = {
            "name": shelved.name,
            "raw": shelved.raw,
            "reason": shelved.reason.value,
            "chain": chain.device if chain else None,
            "incarnation": chain.incarnation if chain else None,
            "batch": shelved.batch,
        }
        self._waiting.add(shelved.name)
        self._connection.execute(_SHELVE, values)

    def unshelve(self, name: bytes) -> None:
        """Out of the inbox, if it is there."""
        if name in self._waiting:
            self._waiting.remove(name)
            self._connection.execute(_UNSHELVE, {"which": name})

    @cached_property
    def _waiting(self) -> set[bytes]:
        return set(self._connection.execute(_WAITING).scalars())


def place(connection: Connection) -> Place:
    """How far this device has taken the shared log."""
    row = connection.execute(_PLACE).first()
    return Place(row.log, row.at, row.running) if row is not None else Place(b"", 0, START)


def set_place(connection: Connection, at: Place) -> None:
    connection.execute(_SET_PLACE, {"one": 1, "log": at.log, "at": at.at, "running": at.running})


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


def _replacing(table: Table, key: str) -> Insert:
    added = upsert(table)
    others = {column.name: added.excluded[column.name] for column in table.c if column.name != key}
    return added.on_conflict_do_update(index_elements=[key], set_=others)


_INBOX, _WAITING = select(INBOX), select(INBOX.c.name)
_SHELVE, _UNSHELVE = _replacing(INBOX, "name"), delete(INBOX).where(INBOX.c.name == bindparam("which"))
_HELD, _HOLD = select(HELD), _replacing(HELD, "device")
_PLACE, _SET_PLACE = select(PLACE), _replacing(PLACE, "one")
