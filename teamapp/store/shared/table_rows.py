"""The rows of all tables as the merge sees them: read when they are needed, written together at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.protocol.clock import HybridTime, Stamp
from sync.protocol.fields import KindMerge
from sync.protocol.operation import Operation
from sync.protocol.register import Alternative
from sync.protocol.row import Row, apply
from sync.protocol.version import Chain
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity
from teamapp.store.shared.merged import Rest, columns, shown_entity
from teamapp.store.shared.registry import KINDS, merges
from teamapp.store.shared.rows import every_stored, put_columns, stored_rows
from teamapp.store.tables import STRANGE, TABLES

Key = tuple[int, str]
"""A kind's number and a row's id."""

Moved = Mapping[HybridTime, tuple[int, int]]
"""The time of a write -> the chain's local number and the batch that it belongs to from now on."""


class TableRows:
    """Of one transaction. `numbers` (chain -> local number) may grow meanwhile."""

    def __init__(self, connection: Connection, numbers: Mapping[Chain, int]) -> None:
        self._connection, self._numbers = connection, numbers
        self._known: dict[Key, Row] = {}
        self._changed: set[Key] = set()
        self._names: dict[int, str] = {}

    def rank(self, stamp: Stamp) -> tuple[int, str]:
        """Writes in the one order that every device sees them in."""
        if stamp.device not in self._names:
            self._names = {number: chain.name for chain, number in self._numbers.items()}
        return stamp.time, self._names[stamp.device]

    def merge(self, operations: Iterable[Operation], stamp: Stamp, context: Mapping[int, int]) -> tuple[Edit, ...]:
        """Merge one change; what of it a screen would see, row by row."""
        wanted = tuple(operations)
        self._read({(one.kind, one.id) for one in wanted})
        before = {(one.kind, one.id): self._shown((one.kind, one.id)) for one in wanted}
        for one in wanted:
            key = (one.kind, one.id)
            kind = merges().get(one.kind) or KindMerge(one.kind)
            self._known[key] = apply(self._known.get(key, Row()), one, stamp, context=context, kind=kind)
            self._changed.add(key)
        pairs = ((was, self._shown(key)) for key, was in before.items())
        return tuple(Edit(was, now) for was, now in pairs if was != now)

    def every(self) -> dict[Key, Row]:
        """All rows, those that are gone included."""
        self.flush()
        found: dict[Key, Row] = {}
        for kind in ENTITIES:
            for one in every_stored(self._connection, kind):
                found[kind.entity_number, one.columns.id] = one.merged
        return {**found, **dict(self._strange())}

    def replace(self, rows: Mapping[Key, Row]) -> None:
        """These rows and no others."""
        for kind in ENTITIES:
            self._connection.execute(delete(TABLES[kind]))
        self._connection.execute(delete(STRANGE))
        self._known, self._changed = dict(rows), set(rows)
        self.flush()

    def restamp(self, device: int, moved: Moved, among: Collection[Key] | None) -> None:
        """Own writes that no other device has yet belong to other batches; None: look at every row."""

        def stamp(one: Stamp) -> Stamp:
            if one.device != device or one.time not in moved:
                return one
            return Stamp(one.time, *moved[one.time])

        if among is None:
            self._known = self.every()
        else:
            self._read(among)
        for key in self._known if among is None else among:
            row = self._known.get(key)
            if row is not None and (after := _stamped(row, stamp)) != row:
                self._known[key] = after
                self._changed.add(key)

    def flush(self) -> None:
        """Write what has changed."""
        by_kind: defaultdict[type[Entity], list[dict[str, object]]] = defaultdict(list)
        for key in self._changed:
            row = self._known[key]
            stored = columns(key[0], row, self.rank)
            if stored is None:
                self._put_strange(key, row)
            else:
                by_kind[KINDS[key[0]]].append(stored)
                self._connection.execute(delete(STRANGE).where(STRANGE.c.kind == key[0], STRANGE.c.id == key[1]))
        for kind, values in by_kind.items():
            put_columns(self._connection, kind, values)
        self._changed.clear()
        self._known.clear()

    def _shown(self, key: Key) -> Entity | None:
        row = self._known.get(key)
        return shown_entity(key[0], row, self.rank) if row is not None and row.there else None

    def _read(self, keys: Collection[Key]) -> None:
        missing: defaultdict[int, list[Id]] = defaultdict(list)
        for number, name in keys:
            if (number, name) not in self._known:
                missing[number].append(Id(name))
        for number, ids in missing.items():
            if number in KINDS:
                for found, stored in stored_rows(self._connection, KINDS[number], ids).items():
                    self._known[number, found] = stored.merged
            for key, row in self._strange(number, ids):
                self._known[key] = row

    def _strange(self, number: int | None = None, ids: Collection[Id] = ()) -> Iterator[tuple[Key, Row]]:
        query = select(STRANGE)
        if number is not None:
            query = query.where(STRANGE.c.kind == number, STRANGE.c.id.in_(ids))
        for row in self._connection.execute(query):
            rest = Rest.read(row.body)
            yield (row.kind, row.id), Row(rest.registers, rest.sets)

    def _put_strange(self, key: Key, row: Row) -> None:
        body = Rest(row.registers, row.sets).packed or msgspec.msgpack.encode(({}, {}))
        added = upsert(STRANGE).values(kind=key[0], id=key[1], body=body)
        self._connection.execute(added.on_conflict_do_update(index_elements=["kind", "id"], set_={"body": body}))


def _stamped(row: Row, stamp: Callable[[Stamp], Stamp]) -> Row:
    registers = {
        number: tuple(Alternative(one.value, stamp(one.stamp)) for one in register)
        for number, register in row.registers.items()
    }
    sets = {
        number: {element: tuple(map(stamp, stamps)) for element, stamps in elements.items()}
        for number, elements in row.sets.items()
    }
    return Row(registers, sets)
