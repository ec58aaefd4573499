"""The rows of all tables as the merge sees them: read when they are needed, written together at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec
from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy import Row as SqlRow
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.digest import state_digest
from sync.protocol.merge.fields import KindMerge
from sync.protocol.merge.operation import Alter, Delete, Erase, Operation, Put
from sync.protocol.merge.register import Alternative
from sync.protocol.merge.row import ERASED, Row, apply
from sync.protocol.merge.version import Chain
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity
from teamapp.store.shared.erasing.gone import NOTHING, Gone
from teamapp.store.shared.registry import KINDS, merges
from teamapp.store.shared.rows.account import Account
from teamapp.store.shared.rows.lately import Held, Lately
from teamapp.store.shared.rows.merged import Rest, columns, shown_after, shown_entity
from teamapp.store.shared.rows.rows import Filed, every_stored, put_filed, slices, stands_still, stored_rows
from teamapp.store.tables import STRANGE, TABLES, listed

Key = tuple[int, str]
"""A kind's number and a row's id."""

Moved = Mapping[HybridTime, tuple[int, int]]
"""The time of a write -> the chain's local number and the batch that it belongs to from now on."""


class TableRows:
    """Of one transaction. `numbers` (chain -> local number) may grow meanwhile."""

    def __init__(self, connection: Connection, numbers: Mapping[Chain, int], lately: Lately | None = None) -> None:
        self._connection, self._numbers = connection, numbers
        self._lately = lately if lately is not None else Lately()
        self._known: dict[Key, Held | None] = {}
        self._changed: set[Key] = set()
        self._names: dict[int, str] = {}
        self._fallen: dict[Key, Entity | None] = {}
        self.account = Account(connection, self.rank)
        self.gone = Gone(connection)
        self.voided = False
        """Whether the last change was, in part, about something erased."""

    def rank(self, stamp: Stamp) -> tuple[int, str]:
        """Writes in the one order that every device sees them in."""
        if stamp.device not in self._names:
            self._names = {number: chain.name for chain, number in self._numbers.items()}
        return stamp.time, self._names[stamp.device]

    def expect(self, keys: Collection[Key]) -> None:
        """These rows are needed soon: read them together."""
        self._read(keys)

    def merge(self, operations: Iterable[Operation], stamp: Stamp, context: Mapping[int, int]) -> tuple[Edit, ...]:
        """Merge one change; what of it a screen would see, row by row."""
        wanted = tuple(operations)
        self._read([(one.kind, one.id) for one in wanted])
        before = {(one.kind, one.id): self._shown((one.kind, one.id)) for one in wanted}
        self.voided = False
        for one in wanted:
            self._merge(one, stamp, context)
        before, self._fallen = {**self._fallen, **before}, {}
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

    def digest(self) -> bytes:
        """The name of the state of all rows; worked out the first time it is asked for, kept up from then on."""
        self.flush()
        name = self.account.name()
        if name is None:
            name = state_digest(self.every(), self.rank)
            self.account.begin(name)
        return name

    def replace(self, rows: Mapping[Key, Row]) -> None:
        """These rows and no others."""
        before = self.every() if any(row.erased for row in rows.values()) else {}
        for kind in ENTITIES:
            self._connection.execute(delete(TABLES[kind]))
        self._connection.execute(delete(STRANGE))
        self.account.forget()
        self._lately.forget()
        for key in [one for one, row in rows.items() if row.erased and one in before and not before[one].erased]:
            self.gone.note(key, before[key])
        self._known = {key: Held(row, shown_entity(key[0], row, self.rank)) for key, row in rows.items()}
        self._changed = set(rows)
        self.flush()

    def put(self, key: Key, row: Row) -> None:
        """A row as it is from here on, whatever it was."""
        self._read([key])
        held = self._known[key]
        self.account.note(key, held)
        strange = held is not None and held.strange
        if key[1] in self.gone.ids or self.gone.hangs(key[0], row):
            row = ERASED
        elif row.erased and self.gone.may_be_hung_on(key[0]):
            self._erase(key, Erase(*key))
            return
        if row.erased and held is not None and not held.row.erased:
            self.gone.note(key, held.row)
        self._known[key] = Held(row, shown_entity(key[0], row, self.rank), strange)
        self._changed.add(key)

    def restamp(self, device: int, moved: Moved, among: Collection[Key] | None) -> None:
        """Own writes that no other device has yet belong to other batches; None: look at every row."""

        def stamp(one: Stamp) -> Stamp:
            if one.device != device or one.time not in moved:
                return one
            return Stamp(one.time, *moved[one.time])

        if among is None:
            among = list(self.every())
        self._read(among)
        for key in among:
            held = self._known[key]
            if held is not None and (after := _stamped(held.row, stamp)) != held.row:
                self.account.note(key, held)
                held.row = after
                self._changed.add(key)

    def flush(self) -> None:
        """Write what has changed."""
        by_kind: defaultdict[type[Entity], list[Filed]] = defaultdict(list)
        strange: list[dict[str, object]] = []
        no_longer: list[dict[str, object]] = []
        for key in self._changed:
            held = self._known[key]
            assert held is not None
            held.name = self.account.settle(key, held.row)
            self._lately.keep(key, held)
            stored = columns(key[0], held.row, self.rank, entity=held.shown) if held.shown is not None else None
            if stored is None:
                strange.append(self._as_strange(key, held.row))
            else:
                by_kind[KINDS[key[0]]].append(Filed(stored, stands_still(held.filed, held.shown)))
                if held.strange:
                    no_longer.append({"number": key[0], "name": key[1]})
        if no_longer:
            self._connection.execute(_NO_LONGER, no_longer)
        if strange:
            self._has_strange = True
            self._connection.execute(_PUT_STRANGE, strange)
        for kind, values in by_kind.items():
            put_filed(self._connection, kind, values)
        self.account.flush()
        self._changed.clear()
        self._known.clear()

    def _merge(self, one: Operation, stamp: Stamp, context: Mapping[int, int]) -> None:
        key = (one.kind, one.id)
        held = self._known[key]
        self.account.note(key, held)
        self._changed.add(key)
        kind = merges().get(one.kind) or KindMerge(one.kind)
        row = apply(held.row if held is not None else Row(), one, stamp, context=context, kind=kind)
        if row.erased or self.gone.hangs(one.kind, row):
            self._erase(key, one)
            return
        if held is None or held.shown is None:
            strange = held is not None and held.strange
            self._known[key] = Held(row, shown_entity(one.kind, row, self.rank), strange)
            return
        held.row = row
        match one:
            case Put():
                held.shown = shown_after(held.shown, row, one.fields, self.rank)
            case Alter():
                held.shown = shown_after(held.shown, row, (one.field,), self.rank)
            case Delete() | Erase():
                pass

    def _erase(self, key: Key, one: Operation) -> None:
        """The row is nothing from here on, and with it whatever hangs on it."""
        self.voided = self.voided or not isinstance(one, Erase)
        self.account.frozen.end()  # it would keep what is to be nowhere
        self._lately.forget()
        keys = [key]
        if isinstance(one, Erase) and self.gone.may_be_hung_on(one.kind):
            self.gone.ids.add(one.id)
            hanging = [*self._known, *self.gone.hanging_on(one.id)]
            self._read(hanging)
            keys += [other for other in hanging if (held := self._known[other]) and self.gone.hangs(other[0], held.row)]
        for each in keys:
            held = self._known[each]
            self.account.note(each, held)
            if held is not None and not held.row.erased:
                self.gone.note(each, held.row)
                self._fallen.setdefault(each, self._shown(each))
            self._known[each] = Held(ERASED, None, strange=held is not None and held.strange)
            self._changed.add(each)

    def _shown(self, key: Key) -> Entity | None:
        held = self._known.get(key)
        return held.shown if held is not None and held.row.there else None

    def _read(self, keys: Iterable[Key]) -> None:
        missing: defaultdict[int, list[Id]] = defaultdict(list)
        for number, name in keys:
            if (number, name) not in self._known:
                held = self._known[number, name] = self._lately.find((number, name))
                if held is None:
                    missing[number].append(Id(name))
        for number, ids in missing.items():
            if number in KINDS:
                for found, stored in stored_rows(self._connection, KINDS[number], ids).items():
                    self._known[number, found] = Held(stored.merged, stored.columns, filed=stored.columns)
            if self._has_strange:
                for key, row in self._strange(number, ids):
                    self._known[key] = Held(row, None, strange=True)

    @cached_property
    def _has_strange(self) -> bool:
        """Whether there is any row that this release cannot show: mostly there is none."""
        return self._connection.execute(_ANY_STRANGE).first() is not None

    def _strange(self, number: int | None = None, ids: Sequence[Id] = ()) -> Iterator[tuple[Key, Row]]:
        if number is None:
            yield from map(_strange_row, self._connection.execute(select(STRANGE)))
            return
        for some in slices(ids):
            wanted = {"number": number, "ids": msgspec.json.encode(some).decode()}
            yield from map(_strange_row, self._connection.execute(_THESE_STRANGE, wanted))

    def _as_strange(self, key: Key, row: Row) -> dict[str, object]:
        if row.erased:
            self.gone.remove([key])
        return {"kind": key[0], "id": key[1], "body": Rest(row.registers, row.sets).packed or NOTHING}


_ANY_STRANGE = select(STRANGE.c.id).limit(1)
_NO_LONGER = delete(STRANGE).where(STRANGE.c.kind == bindparam("number"), STRANGE.c.id == bindparam("name"))
_STRANGE = upsert(STRANGE)
_PUT_STRANGE = _STRANGE.on_conflict_do_update(index_elements=["kind", "id"], set_={"body": _STRANGE.excluded.body})
_THESE_STRANGE = select(STRANGE).where(
    STRANGE.c.kind == bindparam("number"), STRANGE.c.id.in_(listed(bindparam("ids")))
)


def _strange_row(stored: SqlRow[*tuple[object, ...]]) -> tuple[Key, Row]:
    rest = Rest.read(stored.body)
    row = Row(rest.registers, rest.sets) if rest.registers or rest.sets else ERASED
    return (stored.kind, stored.id), row


def _stamped(row: Row, stamp: Callable[[Stamp], Stamp]) -> Row:
    if row.erased:
        return row
    registers = {
        number: tuple(Alternative(one.value, stamp(one.stamp)) for one in register)
        for number, register in row.registers.items()
    }
    sets = {
        number: {element: tuple(map(stamp, stamps)) for element, stamps in elements.items()}
        for number, elements in row.sets.items()
    }
    return Row(registers, sets)
