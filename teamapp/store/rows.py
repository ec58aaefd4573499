"""Reads and writes the rows of entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.dialects.sqlite import Insert, insert

from sync.protocol.clock import EXISTENCE, Stamp, pack, restamp, unpack
from teamapp.domain.change import Edit
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.codec import entity_codec, once
from teamapp.store.refusals import StaleEdit
from teamapp.store.tables import CLOCK, GONE, SIBLINGS, TABLES

E = TypeVar("E", bound=Entity)

Query = Select[*tuple[object, ...]]
_IDS_AT_ONCE = 500


class NotIndexed(LookupError):
    """A search by a field that its declaration does not mark as indexed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A stored row: the entity, None when it is deleted, and which write each field comes from."""

    entity: Entity | None
    clock: dict[int, Stamp]


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


def write_edits(connection: Connection, edits: Iterable[Edit], stamp: Stamp) -> None:
    """Write every edit; raises StaleEdit when a row is not what its edit was based on."""
    by_kind: defaultdict[type[Entity], list[Edit]] = defaultdict(list)
    for edit in edits:
        by_kind[edit.kind].append(edit)
    for kind, of_kind in by_kind.items():
        rows = _stored(connection, kind, [edit.id for edit in of_kind])
        values = [_apply(edit, rows, stamp) for edit in of_kind]
        connection.execute(_upsert(kind), values)


def _apply(edit: Edit, rows: dict[Id, Row], stamp: Stamp) -> dict[str, object]:
    """The row's new columns; `rows` is brought up to date, for a second edit of the same row."""
    row = rows.get(edit.id, Row(None, {}))
    if row.entity != edit.before:
        raise StaleEdit(edit.kind.entity_name, edit.id, _differing(row.entity, edit))
    numbers = [spec.wire.number for spec in fields_of(edit.kind) if spec.name in edit.changed]
    if edit.before is None or edit.after is None:
        numbers = [EXISTENCE, *(numbers if edit.after is not None else ())]
    clock = restamp(row.clock, numbers, stamp)
    rows[edit.id] = Row(edit.after, clock)
    kept = edit.after if edit.after is not None else edit.before
    assert kept is not None
    return {**entity_codec(edit.kind).columns(kept), CLOCK: pack(clock), GONE: int(edit.after is None)}


def _differing(stored: Entity | None, edit: Edit) -> tuple[str, ...]:
    if stored is None or edit.before is None:
        return tuple(spec.name for spec in fields_of(edit.kind))
    return Edit(edit.before, stored).changed


def _stored(connection: Connection, kind: type[Entity], ids: Sequence[Id]) -> dict[Id, Row]:
    codec = entity_codec(kind)
    found: dict[Id, Row] = {}
    for some in _slices(ids):
        for row in connection.execute(_by_ids(kind), {"ids": some}):
            entity = None if row[-1] else codec.from_row(row)
            found[cast(Id, row[0])] = Row(entity, unpack(cast(bytes, row[-2])))
    return found


def _slices(ids: Sequence[Id]) -> Iterator[Sequence[Id]]:
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
def _by_ids(kind: type[Entity]) -> Query:
    table = TABLES[kind]
    columns = [table.c[spec.name] for spec in fields_of(kind)]
    return select(*columns, table.c[CLOCK], table.c[GONE]).where(table.c.id.in_(bindparam("ids", expanding=True)))


@once
def _upsert(kind: type[Entity]) -> Insert:
    table = TABLES[kind]
    added = insert(table)
    replaced = {column.name: added.excluded[column.name] for column in table.c if column.name not in ("id", SIBLINGS)}
    return added.on_conflict_do_update(index_elements=[table.c.id], set_=replaced)
