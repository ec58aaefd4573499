"""Makes what this device has of a team into what a newcomer can be given: rows that stand on the outbox alone.

A team that is founded on a backend sends its outbox, and every device builds its rows from that. So here they are built
from it too; what it does not say (a team that left another backend, one of an early version) is said anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, func, select

from sync.protocol.batch import read_change
from sync.protocol.clock import HybridTime, Stamp
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity
from teamapp.store.shared import chains, rows
from teamapp.store.shared.table_rows import TableRows
from teamapp.store.tables import (
    CONTROL,
    FRAME,
    HELD,
    INBOX,
    INTENT,
    OUTBOX,
    PLACE,
    VERSION_VECTOR,
)

Shown = dict[tuple[type[Entity], Id], Entity]
_EDITS_A_CHANGE = 400
_LARGEST_CHANGE_BYTES = 2_000_000
"""Larger than any server has to take when it is packed: such a change is not sent, what it did is said anew."""


def forget_exchange(connection: Connection) -> None:
    """Nothing of another team, and a new name among devices: from here on nothing was ever sent."""
    latest = chains.own(connection).time
    for table in (CONTROL, FRAME, HELD, INBOX, INTENT, PLACE, OUTBOX, VERSION_VECTOR):
        connection.execute(delete(table))
    chains.introduce(connection)
    chains.go_on_from(connection, HybridTime(latest))


def replay(connection: Connection) -> list[Sequence[Edit]]:
    """Build every row from the outbox; what is missing then, to be committed in this order."""
    before = _shown(connection)
    connection.execute(delete(OUTBOX).where(func.length(OUTBOX.c.body) > _LARGEST_CHANGE_BYTES))
    mine = chains.own(connection)
    table_rows = TableRows(connection, chains.numbers(connection))
    table_rows.replace({})
    for body in connection.execute(select(OUTBOX.c.body).order_by(OUTBOX.c.seq)).scalars():
        change = read_change(msgspec.msgpack.decode(body))
        table_rows.merge(change.operations, Stamp(change.time, mine.device, mine.batch + 1), {})
    table_rows.flush()
    return list(_slices(_missing(before, _shown(connection))))


def _shown(connection: Connection) -> Shown:
    return {(kind, one.id): one for kind in ENTITIES for one in rows.read_all(connection, kind)}


def _missing(before: Shown, after: Shown) -> list[Edit]:
    gone = [Edit(one, None) for key, one in after.items() if key not in before]
    return gone + [Edit(after.get(key), one) for key, one in before.items() if after.get(key) != one]


def _slices(edits: Sequence[Edit]) -> Iterable[Sequence[Edit]]:
    """A change is never cut when it travels, so it is not made too large."""
    return (edits[start : start + _EDITS_A_CHANGE] for start in range(0, len(edits), _EDITS_A_CHANGE))
