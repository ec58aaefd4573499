"""Erases somebody on this device and writes down for the others that it was done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from sync.protocol.merge.clock import HybridTime, tick
from sync.protocol.merge.operation import Erase, to_plain
from teamapp.domain.change import Change, Edit
from teamapp.store import log
from teamapp.store.refusals import StaleEdit
from teamapp.store.shared import chains
from teamapp.store.shared.erasing.cleaning import Cleaner
from teamapp.store.shared.erasing.forgetting import forget
from teamapp.store.shared.erasing.gone import NOTHING
from teamapp.store.shared.registry import merges
from teamapp.store.shared.rows import origins, rows
from teamapp.store.shared.rows.table_rows import TableRows
from teamapp.store.tables import STRANGE

_AT_ONCE = 200
"""So many ids are asked for; where a change makes more rows, all erased ones are read."""


def erase(connection: Connection, change: Change, wanted: Sequence[Erase]) -> tuple[Edit, ...]:
    """Rows and whatever hangs on them go; what a screen showed of them comes back, and is kept nowhere.

    `change` says so in history; its edits are those of other rows that named her.
    """
    own = chains.own(connection)
    time = tick(HybridTime(own.time), change.at)
    by = chains.writing(connection, own, time)
    rows.write_edits(connection, change.edits, by)
    log.append(connection, change, time, more=[to_plain(one) for one in wanted])
    origins.note_write(connection, by.stamp, change.id)
    origins.note_touched(connection, ((edit.kind.entity_number, edit.id) for edit in change.edits))
    chains.go_on_from(connection, time)
    table_rows = TableRows(connection, chains.numbers(connection))
    fallen = table_rows.merge(wanted, by.stamp, by.context)
    table_rows.flush()
    forget(connection, table_rows.gone.taken(), Cleaner(table_rows.gone.void))
    return fallen


def refuse_erased(connection: Connection, edits: Iterable[Edit]) -> None:
    """Raises StaleEdit for a new row that is erased, or that would hang on one that is."""
    new = [edit for edit in edits if edit.before is None and edit.after is not None]
    named = {edit.id: edit for edit in new} | {owner: edit for edit in new if (owner := _owner(edit))}
    if not named:
        return
    everybody = select(STRANGE.c.id).where(STRANGE.c.body == NOTHING)
    few = len(named) <= _AT_ONCE
    query = everybody.where(STRANGE.c.id.in_(list(named))) if few else everybody
    found = next((one for one in connection.execute(query).scalars() if one in named), None)
    if found is not None:
        raise StaleEdit(named[found].kind.entity_name, named[found].id, ())


def _owner(edit: Edit) -> str:
    number = merges()[edit.kind.entity_number].owner
    name = next((spec.name for spec in edit.kind.entity_fields if spec.wire.number == number), "") if number else ""
    return str(getattr(edit.after, name) or "") if name else ""
