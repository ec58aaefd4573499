"""The history without what it said of somebody who was erased: the lines stay, with nothing in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar, cast

import msgspec
from sqlalchemy import Connection, delete, func, or_, select, update
from sqlalchemy import Row as SqlRow

from sync.protocol.merge.fields import Plain
from teamapp.domain.entities import Client
from teamapp.domain.text import Text
from teamapp.store.codec import text_to_plain
from teamapp.store.shared.erasing.cleaning import LINE, tells_of_nobody, without_names
from teamapp.store.tables import LOG, LOG_TOUCH

T = TypeVar("T")

_ID = 1
_AT_ONCE = 500
_Fields = dict[int, Plain]
_Read = dict[int, object]
_PlainEdit = tuple[int, _Fields | None, _Fields | None]
_Stored = SqlRow[*tuple[object, ...]]


def name_in(fields: Mapping[int, object]) -> str:
    """The full name that a client's fields give her."""
    numbers = {spec.name: spec.wire.number for spec in Client.entity_fields}
    parts = (fields.get(numbers[one]) or "" for one in ("given_name", "family_name"))
    return " ".join(str(part) for part in parts).strip()


def names_in_history(connection: Connection, clients: Collection[str]) -> frozenset[str]:
    """Every name that these clients ever had here."""
    found = {
        name_in(fields)
        for row in _touching(connection, clients)
        for kind, before, after in _edits(row)
        for fields in (before, {**(before or {}), **(after or {})})
        if kind == Client.entity_number and fields
    }
    return frozenset(found - {""})


def forget_in_history(connection: Connection, gone: Collection[str], names: frozenset[str]) -> None:
    """Take everything about these rows out of all lines, and the names out of every other one."""
    for row in _touching(connection, gone):
        _rewrite(connection, row, frozenset(gone), names)
    for some in _parts(gone):
        connection.execute(delete(LOG_TOUCH).where(LOG_TOUCH.c.entity.in_(some)))
    for row in _naming(connection, names):
        _rewrite(connection, row, frozenset(), names)


def _rewrite(connection: Connection, row: _Stored, gone: frozenset[str], names: frozenset[str]) -> None:
    edits = _edits(row)
    kept = [one for one in edits if _id_of(one) not in gone]
    fewer = len(kept) < len(edits)
    line = _line(row.what, names, empty=fewer and not kept, fewer=fewer)
    why = row.why and _line(row.why, names, empty=fewer and not kept, fewer=fewer)
    values = {
        "what": line,
        "why": None if why == _LINE else why,
        "edits": msgspec.msgpack.encode([_without(one, names) for one in kept]),
        "undoable": int(row.undoable and not fewer),
    }
    connection.execute(update(LOG).where(LOG.c.seq == row.seq).values(**values))


def _line(column: str, names: frozenset[str], *, empty: bool, fewer: bool) -> str:
    _code, pairs = msgspec.json.decode(column, type=tuple[str, list[tuple[str, str | int | float | bool | None]]])
    words = [value for _name, value in pairs if isinstance(value, str)]
    told = empty or any(one in names for one in words) or (fewer and not all(map(tells_of_nobody, words)))
    return _LINE if told else column


_LINE = msgspec.json.encode(text_to_plain(Text(LINE))).decode()


def _without(edit: _PlainEdit, names: frozenset[str]) -> _PlainEdit:
    kind, *sides = edit
    before, after = (
        {number: without_names(value, names) for number, value in side.items()} if side is not None else None
        for side in sides
    )
    return kind, before, after


def _id_of(edit: _PlainEdit) -> str:
    _kind, before, after = edit
    return str((before or after or {})[_ID])


def _edits(row: _Stored) -> list[_PlainEdit]:
    read = msgspec.msgpack.decode(cast(bytes, row.edits), type=list[tuple[int, _Read | None, _Read | None]])
    return cast(list[_PlainEdit], read)


def _touching(connection: Connection, ids: Collection[str]) -> Iterator[_Stored]:
    """Lines in order; read whole first, as they are rewritten on the way."""
    seen: set[int] = set()
    for some in _parts(ids):
        seqs = connection.execute(select(LOG_TOUCH.c.seq).where(LOG_TOUCH.c.entity.in_(some))).scalars()
        seen.update(seqs)
    for few in _parts(sorted(seen)):
        yield from connection.execute(select(LOG).where(LOG.c.seq.in_(few))).all()


def _naming(connection: Connection, names: frozenset[str]) -> Iterator[_Stored]:
    for name in sorted(names):
        holds = (func.instr(column, name) > 0 for column in (LOG.c.what, LOG.c.why))
        query = select(LOG).where(or_(*holds, func.instr(LOG.c.edits, name.encode()) > 0))
        yield from connection.execute(query).all()


def _parts(values: Iterable[T]) -> Iterator[list[T]]:
    """As many at once as a statement takes."""
    whole = list(values)
    for start in range(0, len(whole), _AT_ONCE):
        yield whole[start : start + _AT_ONCE]
