"""Reads and writes the rows of entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TypeVar, cast

import msgspec
from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.dialects.sqlite import Insert, insert

from sync.protocol.merge.clock import EXISTENCE, Stamp, pack, restamp, unpack
from sync.protocol.merge.operation import from_plain
from sync.protocol.merge.register import Rank, knew
from sync.protocol.merge.row import Row, apply
from teamapp.domain.change import Edit
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.codec import entity_codec, once
from teamapp.store.log import operations
from teamapp.store.refusals import StaleEdit
from teamapp.store.shared.many import put_many
from teamapp.store.shared.registry import merges, set_fields
from teamapp.store.shared.rows.account import Account
from teamapp.store.shared.rows.lately import Held
from teamapp.store.shared.rows.merged import Rest, columns, merged, shown_entity
from teamapp.store.tables import CLOCK, GONE, SIBLINGS, TABLES, listed

E = TypeVar("E", bound=Entity)

Query = Select[*tuple[object, ...]]
_IDS_AT_ONCE = 500


class NotIndexed(LookupError):
    """A search by a field that its declaration does not mark as indexed."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored row: what its columns say (also of a deleted one), which write each field comes from, and the rest."""

    columns: Entity
    clock: Mapping[int, Stamp]
    rest: Rest
    gone: bool

    @property
    def entity(self) -> Entity | None:
        """None when it is deleted."""
        return None if self.gone else self.columns

    @property
    def merged(self) -> Row:
        """As the merge sees it."""
        return merged(self.columns, self.clock, self.rest, gone=self.gone)


@dataclass(frozen=True, slots=True)
class Writing:
    """By whom rows are written: the stamp of the change, what this device has applied, and how stamps rank."""

    stamp: Stamp
    context: Mapping[int, int]
    rank: Rank


def read_all(connection: Connection, kind: type[E]) -> tuple[E, ...]:
    return _read(connection, kind, _living(kind))


def read_one(connection: Connection, kind: type[E], id: Id) -> E | None:  # noqa: A002  as the entities call it
    found = _read(connection, kind, _living(kind).where(TABLES[kind].c.id == id))
    return found[0] if found else None


def read_where(connection: Connection, kind: type[E], equal: dict[str, object]) -> tuple[E, ...]:
    query = _living(kind)
    for name, value in equal.items():
        query = query.where(TABLES[kind].c[name] == _column_value(kind, name, value))
    return _read(connection, kind, query)


def read_between(connection: Connection, kind: type[E], field: str, ends: tuple[object, object]) -> tuple[E, ...]:
    first, last = (_column_value(kind, field, end) for end in ends)
    return _read(connection, kind, _living(kind).where(TABLES[kind].c[field].between(first, last)))


def write_edits(connection: Connection, edits: Iterable[Edit], by: Writing) -> None:
    """Write every edit; raises StaleEdit when a row is not what its edit was based on."""
    by_kind: defaultdict[type[Entity], list[Edit]] = defaultdict(list)
    for edit in edits:
        by_kind[edit.kind].append(edit)
    account = Account(connection, by.rank)
    for kind, of_kind in by_kind.items():
        rows = stored_rows(connection, kind, [edit.id for edit in of_kind])
        if account.kept:
            for edit in of_kind:
                before = rows.get(edit.id)
                account.note((kind.entity_number, edit.id), Held(before.merged) if before is not None else None)
        there = {name: stored.columns for name, stored in rows.items()}
        last = {edit.id: _apply(edit, rows, by) for edit in of_kind}
        stood = {name: stands_still(there.get(name), rows[name].columns) for name in last}
        put_filed(connection, kind, [Filed(values, stood[name]) for name, values in last.items()])
        if account.kept:
            for name in dict.fromkeys(edit.id for edit in of_kind):
                account.settle((kind.entity_number, name), rows[name].merged)
    account.flush()


@dataclass(frozen=True, slots=True)
class Filed:
    """The columns of a row, clock and rest included; `still` where the file has it already under the same indexes."""

    columns: dict[str, object]
    still: bool


def put_columns(connection: Connection, kind: type[Entity], values: Sequence[dict[str, object]]) -> None:
    """Write whole rows, clock and rest included."""
    connection.execute(_upsert(kind), values)


def put_filed(connection: Connection, kind: type[Entity], filed: Sequence[Filed]) -> None:
    """Write rows, each once; where nothing that is searched by has changed, no index is touched."""
    for statement, still in ((_upsert(kind), False), (_upsert_still(kind), True)):
        put_many(connection, statement, [one.columns for one in filed if one.still is still])


def stands_still(before: Entity | None, after: Entity | None) -> bool:
    """Whether a row stands in every index where it stood."""
    if before is None or after is None:
        return False
    indexed = _indexed_values(type(before))
    return indexed is None or indexed(before) == indexed(after)


def stored_rows(connection: Connection, kind: type[Entity], ids: Sequence[Id]) -> dict[Id, Stored]:
    """The rows with these ids that are or were there."""
    return {
        cast(Id, row[0]): _stored(kind, row)
        for some in slices(ids)
        for row in connection.execute(_by_ids(kind), {"ids": msgspec.json.encode(some).decode()})
    }


def stored_between(
    connection: Connection,
    kind: type[Entity],
    field: str,
    ends: tuple[object, object],
    *,
    equal: Mapping[str, object] = {},
) -> list[Stored]:
    """The rows whose indexed field lies between two values, those that are gone included."""
    first, last = (_column_value(kind, field, end) for end in ends)
    columns = TABLES[kind].c
    query = _whole(kind).where(columns[field].between(first, last)).order_by(columns.id)
    for name, value in equal.items():
        query = query.where(columns[name] == _column_value(kind, name, value))
    return [_stored(kind, row) for row in connection.execute(query)]


def stored_after(
    connection: Connection, kind: type[Entity], after: str, most: int, days: tuple[str | None, date, bool]
) -> list[Stored]:
    """Rows in the order of their ids, those that are gone included; where the kind has a day, before one or from it."""
    table, (day, horizon, before) = TABLES[kind], days
    query = _whole(kind).where(table.c.id > after).order_by(table.c.id).limit(most)
    if day is not None:
        edge = horizon.isoformat()
        query = query.where(table.c[day] < edge if before else table.c[day] >= edge)
    return [_stored(kind, row) for row in connection.execute(query)]


def stamps_in(connection: Connection, kind: type[Entity], field: str = "", equal: object = None) -> set[Stamp]:
    """Every write that rows of a kind come from, those that are gone included; of all rows, or by an indexed field."""
    query = select(TABLES[kind].c[CLOCK]).distinct()
    if field:
        query = query.where(TABLES[kind].c[field] == _column_value(kind, field, equal))
    return {stamp for packed in connection.execute(query).scalars() for stamp in unpack(packed).values()}


def distinct_between(connection: Connection, kind: type[Entity], field: str, ends: tuple[object, object]) -> list[str]:
    """What an indexed field holds between two values, in rows that are there or gone, as the column has it."""
    first, last = (_column_value(kind, field, end) for end in ends)
    column = TABLES[kind].c[field]
    return list(connection.execute(select(column).where(column.between(first, last)).distinct()).scalars())


def every_stored(connection: Connection, kind: type[Entity]) -> Iterator[Stored]:
    """Every row of a kind that is or was there."""
    return (_stored(kind, row) for row in connection.execute(_whole(kind)))


def _stored(kind: type[Entity], row: Sequence[object]) -> Stored:
    *values, clock, rest, gone = row
    return Stored(
        entity_codec(kind).from_row(values),
        unpack(cast(bytes, clock)),
        Rest.read(cast("bytes | None", rest)),
        bool(gone),
    )


def _apply(edit: Edit, rows: dict[Id, Stored], by: Writing) -> dict[str, object]:
    """The row's new columns; `rows` is brought up to date, for a second edit of the same row."""
    row = rows.get(edit.id)
    before = row.entity if row is not None else None
    if before != edit.before:
        raise StaleEdit(edit.kind.entity_name, edit.id, _differing(before, edit))
    kept = edit.after if edit.after is not None else edit.before
    assert kept is not None
    if row is None or _simple(row, edit, by):
        clock = restamp(row.clock if row is not None else {}, _numbers(edit), by.stamp)
        rows[edit.id] = Stored(kept, clock, Rest(), edit.after is None)
        return {
            **entity_codec(edit.kind).columns(kept),
            CLOCK: pack(clock),
            SIBLINGS: None,
            GONE: int(edit.after is None),
        }
    return _through_merge(edit, row, rows, by)


def _simple(row: Stored, edit: Edit, by: Writing) -> bool:
    """Whether every value of the row comes from one write that is known here, and goes on doing so.

    Not all are: a row may come from a snapshot at which this device does not stand yet.
    """
    if row.rest.registers or row.rest.sets:
        return False
    sets = set_fields(edit.kind.entity_number)
    if edit.before is not None and edit.after is not None and not sets.isdisjoint(_numbers(edit)):
        return False
    return all(knew(by.context, by.stamp, one) for one in row.clock.values())


def _numbers(edit: Edit) -> list[int]:
    """The fields that an edit writes and with them that the row is there or not; none where nothing is different."""
    if edit.after is None:
        return [EXISTENCE]
    written = edit.written
    if not written:
        return []
    return [EXISTENCE, *(spec.wire.number for spec in fields_of(edit.kind) if spec.name in written)]


def _through_merge(edit: Edit, row: Stored, rows: dict[Id, Stored], by: Writing) -> dict[str, object]:
    """As every other device will merge it."""
    number = edit.kind.entity_number
    after = row.merged
    for plain in operations(edit):
        after = apply(after, from_plain(plain), by.stamp, context=by.context, kind=merges()[number])
    sets = set_fields(number)
    written = {place: by.stamp for place in _numbers(edit) if place in sets}
    kept = {place: stamp for place, stamp in row.clock.items() if place in sets}
    values = columns(number, after, by.rank, written={**kept, **written})
    assert values is not None
    rest, gone = Rest.read(cast("bytes | None", values[SIBLINGS])), bool(values[GONE])
    shown = shown_entity(number, after, by.rank)
    assert shown is not None
    rows[edit.id] = Stored(shown, unpack(cast(bytes, values[CLOCK])), rest, gone)
    return values


def _differing(stored: Entity | None, edit: Edit) -> tuple[str, ...]:
    if stored is None or edit.before is None:
        return tuple(spec.name for spec in fields_of(edit.kind))
    return Edit(edit.before, stored).changed


def slices(ids: Sequence[Id]) -> Iterator[Sequence[Id]]:
    """As many at once as a query takes."""
    for start in range(0, len(ids), _IDS_AT_ONCE):
        yield ids[start : start + _IDS_AT_ONCE]


def _read(connection: Connection, kind: type[E], query: Query) -> tuple[E, ...]:
    from_row = entity_codec(kind).from_row
    return tuple(map(from_row, connection.execute(query)))


def _column_value(kind: type[Entity], field: str, value: object) -> object:
    codec = entity_codec(kind)
    for spec, own in zip(codec.specs, codec.codecs, strict=True):
        if spec.name == field and (spec.wire.indexed or field == "id"):
            return own.to_column(value) if own.to_column and value is not None else value
    raise NotIndexed(f"{kind.entity_name}.{field} is not declared with indexed=True")


@once
def _living(kind: type[Entity]) -> Query:
    table = TABLES[kind]
    columns = [table.c[spec.name] for spec in fields_of(kind)]
    return select(*columns).where(table.c[GONE] == 0).order_by(table.c.id)


@once
def _whole(kind: type[Entity]) -> Query:
    table = TABLES[kind]
    return select(*(table.c[spec.name] for spec in fields_of(kind)), table.c[CLOCK], table.c[SIBLINGS], table.c[GONE])


@once
def _by_ids(kind: type[Entity]) -> Query:
    return _whole(kind).where(TABLES[kind].c.id.in_(listed(bindparam("ids"))))


@once
def _upsert(kind: type[Entity]) -> Insert:
    return _replacing(kind, {"id"})


@once
def _upsert_still(kind: type[Entity]) -> Insert:
    return _replacing(kind, {"id", *_indexed(kind)})


def _replacing(kind: type[Entity], kept: Collection[str]) -> Insert:
    table = TABLES[kind]
    added = insert(table)
    replaced = {column.name: added.excluded[column.name] for column in table.c if column.name not in kept}
    return added.on_conflict_do_update(index_elements=[table.c.id], set_=replaced)


def _indexed(kind: type[Entity]) -> list[str]:
    return [spec.name for spec in fields_of(kind) if spec.wire.indexed]


@once
def _indexed_values(kind: type[Entity]) -> Callable[[Entity], object] | None:
    """SQLite writes the entry of an index anew whenever its column is set, whether it differs or not."""
    names = _indexed(kind)
    return attrgetter(*names) if names else None
