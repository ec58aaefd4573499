"""Which rows are erased, which hang on them, and what was erased in this transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import msgspec
from sqlalchemy import Connection, delete, or_, select

from sync.protocol.merge.erasing import owners
from sync.protocol.merge.fields import KindMerge
from sync.protocol.merge.operation import Erase, Operation, Put
from sync.protocol.merge.row import Row
from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.shared.registry import KINDS, merges
from teamapp.store.tables import SIBLINGS, STRANGE, TABLES

Key = tuple[int, str]
"""A kind's number and a row's id."""

NOTHING = msgspec.msgpack.encode(({}, {}))
"""How a row is kept that is erased: its id, and nothing else."""

_ERASED = select(STRANGE.c.id).where(STRANGE.c.body == NOTHING)


class Gone:
    """Of one transaction. `rows` collects what was erased in it, as it stood before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.rows: dict[Key, Row] = {}

    @cached_property
    def ids(self) -> set[str]:
        """The ids of all erased rows."""
        return set(self._connection.execute(_ERASED).scalars())

    def hangs(self, kind: int, row: Row) -> bool:
        """Whether a row hangs on one that is erased."""
        known = merges().get(kind)
        return bool(known and known.owner and self.ids and not self.ids.isdisjoint(owners(row, known)))

    @staticmethod
    def may_be_hung_on(kind: int) -> bool:
        """What hangs on something itself has nothing that hangs on it."""
        known = merges().get(kind)
        return known is not None and not known.owner

    def void(self, one: Operation) -> bool:
        """Whether an operation is on a row that is erased, or makes one that hangs on it."""
        if isinstance(one, Erase) or not self.ids:
            return False
        known = merges().get(one.kind) or KindMerge(one.kind)
        named = one.fields.get(known.owner) if isinstance(one, Put) and known.owner else None
        return one.id in self.ids or (isinstance(named, str) and named in self.ids)

    def note(self, key: Key, row: Row) -> None:
        """A row is erased from here on; this is what it was."""
        self.ids.add(key[1])
        self.rows[key] = row

    def taken(self) -> Mapping[Key, Row]:
        """What was erased since this was asked the last time."""
        found, self.rows = self.rows, {}
        return found

    def hanging_on(self, name: str) -> Iterator[Key]:
        """Rows in the file that may hang on this one: also those where only one of several values says so."""
        for kind in ENTITIES:
            spec = next((one for one in fields_of(kind) if one.wire.owner), None)
            if spec is None:
                continue
            table = TABLES[kind]
            query = select(table.c.id).where(or_(table.c[spec.name] == name, table.c[SIBLINGS].is_not(None)))
            yield from ((kind.entity_number, found) for found in self._connection.execute(query).scalars())
        for row in self._connection.execute(select(STRANGE.c.kind, STRANGE.c.id).where(STRANGE.c.body != NOTHING)):
            yield row.kind, row.id

    def remove(self, keys: Iterable[Key]) -> None:
        """Out of the tables in which they can be read."""
        for number, name in keys:
            kind: type[Entity] | None = KINDS.get(number)
            if kind is not None:
                self._connection.execute(delete(TABLES[kind]).where(TABLES[kind].c.id == name))


def erased_ids(connection: Connection, kind: int) -> tuple[str, ...]:
    """Everybody of a kind who was erased."""
    query = select(STRANGE.c.id).where(STRANGE.c.kind == kind, STRANGE.c.body == NOTHING).order_by(STRANGE.c.id)
    return tuple(connection.execute(query).scalars())
