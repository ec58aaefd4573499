"""The books of an open team: history, rows, clocks and outbox must tell the same story, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from sync.protocol.merge.clock import EXISTENCE, HybridTime, unpack
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.log import outgoing
from teamapp.store.shared.chains import OWN_DEVICE
from teamapp.store.store import Store
from teamapp.store.tables import CLOCK, GONE, LOG, LOG_TOUCH, OUTBOX, TABLES, VERSION_VECTOR

Key = tuple[type[Entity], Id]
Times = dict[int, HybridTime]
"""Field number -> the time of the change that wrote it last."""


def check_books(store: Store) -> int:
    """Raises AssertionError at the first entry that does not fit; returns how many changes were replayed."""
    changes = list(oldest_first(store))
    with store._reading() as connection:
        times = _check_outbox(connection, changes)
        rows, clocks = _replay(changes, times)
        _check_rows(connection, rows, clocks)
        _check_touches(connection, changes)
    for kind in ENTITIES:
        told = {key[1]: entity for key, entity in rows.items() if key[0] is kind and entity is not None}
        assert {entity.id: entity for entity in store.all(kind)} == told, f"history tells other {kind.entity_name}s"
    return len(changes)


def oldest_first(store: Store) -> Iterator[Change]:
    """The whole history, in the order in which it was written."""
    pages: list[tuple[Change, ...]] = []
    before = None
    while page := store.history(limit=500, before=before):
        pages.append(page)
        before = page[-1].id
    return (change for page in reversed(pages) for change in reversed(page))


def _check_outbox(connection: Connection, changes: list[Change]) -> dict[Id, HybridTime]:
    """Every change once, in order, byte for byte what a batch would carry; later ones have later times."""
    lines = connection.execute(select(OUTBOX).order_by(OUTBOX.c.seq)).all()
    assert [line.change for line in lines] == [change.id for change in changes], "the outbox holds other changes"
    times: dict[Id, HybridTime] = {}
    last = HybridTime(0)
    for change, line in zip(changes, lines, strict=True):
        time = HybridTime(msgspec.msgpack.decode(line.body)[1])
        assert time > last, f"{change.what.code} has no later time than the change before it"
        assert line.body == outgoing(change, time), f"the outbox carries another {change.what.code}"
        times[change.id] = last = time
    own = connection.execute(select(VERSION_VECTOR.c.time).where(VERSION_VECTOR.c.device == OWN_DEVICE)).scalar_one()
    assert own == last, "this device does not know the time of its last change"
    return times


def _replay(changes: list[Change], times: dict[Id, HybridTime]) -> tuple[dict[Key, Entity | None], dict[Key, Times]]:
    """What the rows and their clocks must be, from nothing but the history."""
    rows: dict[Key, Entity | None] = {}
    clocks: dict[Key, Times] = {}
    for change in changes:
        for edit in change.edits:
            key = (edit.kind, edit.id)
            assert rows.get(key) == edit.before, f"{change.what.code} was based on another {edit.kind.entity_name}"
            rows[key] = edit.after
            clocks.setdefault(key, {}).update(dict.fromkeys(_written(edit), times[change.id]))
    return rows, clocks


def _written(edit: Edit) -> list[int]:
    """The numbers of the fields that an edit writes; 0 is the row itself."""
    if edit.after is None:
        return [EXISTENCE]
    fields = [spec.wire.number for spec in fields_of(edit.kind) if spec.name in edit.changed]
    return [EXISTENCE, *fields] if fields else []


def _check_rows(connection: Connection, rows: dict[Key, Entity | None], clocks: dict[Key, Times]) -> None:
    """No row without a history, none missing, and each clock says exactly who wrote each field last."""
    found: set[Key] = set()
    for kind in ENTITIES:
        table = TABLES[kind]
        for row_id, packed, gone in connection.execute(select(table.c.id, table.c[CLOCK], table.c[GONE])):
            key = (kind, Id(row_id))
            found.add(key)
            assert key in rows, f"{kind.entity_name} {row_id} has no history"
            assert bool(gone) == (rows[key] is None), f"{kind.entity_name} {row_id} is marked {gone}"
            stamps = unpack(packed)
            assert {number: stamp.time for number, stamp in stamps.items()} == clocks[key], (
                f"the clock of {kind.entity_name} {row_id}"
            )
            assert {stamp.device for stamp in stamps.values()} == {OWN_DEVICE}
    assert found == rows.keys(), "rows are missing"


def _check_touches(connection: Connection, changes: list[Change]) -> None:
    """The index from entities to changes names every pair once."""
    query = select(LOG_TOUCH.c.entity, LOG.c.id).join(LOG, LOG.c.seq == LOG_TOUCH.c.seq)
    touched = connection.execute(query).all()
    assert len(touched) == len(set(touched))
    assert {tuple(pair) for pair in touched} == {(edit.id, change.id) for change in changes for edit in change.edits}
