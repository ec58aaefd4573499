"""Makes what this device has of a team into what a newcomer can be given: rows that stand on the outbox alone.

A team that is founded on a backend sends its outbox, and every device builds its rows from that. So here they are built
from it too; what it does not say (a team that left another backend, one of an early version) is said anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, Table, delete, func, select

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.wire.batch import read_change
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity
from teamapp.store.shared import chains
from teamapp.store.shared.rows import rows
from teamapp.store.shared.rows.table_rows import TableRows
from teamapp.store.tables import (
    CONFLICT,
    CONTROL,
    DIGEST,
    FRAME,
    HELD,
    INBOX,
    INTENT,
    KNOWN,
    OUTBOX,
    PLACE,
    SEEN,
    UNCLEAN,
    UNEXAMINED,
    VERSION_VECTOR,
    WRITE,
)

Shown = dict[tuple[type[Entity], Id], Entity]
_EDITS_A_CHANGE = 400
_LARGEST_CHANGE_BYTES = 2_000_000
"""Larger than any server has to take when it is packed: such a change is not sent, what it did is said anew."""


def forget_team(connection: Connection) -> None:
    """Nothing of another team stays but the rows and the history; the outbox goes too, as its batches were sent."""
    connection.execute(delete(OUTBOX))
    _forget_exchange(connection, (WRITE, SEEN, KNOWN, UNEXAMINED, CONFLICT, UNCLEAN))


def begin_as(connection: Connection, device: str) -> None:
    """From here on this device has a name among others, and nothing was ever sent."""
    _forget_exchange(connection, ())
    chains.rename(connection, device)


def rebuild(connection: Connection) -> Iterable[Sequence[Edit]]:
    """Build every row from the outbox; what it does not say, to be committed in this order in the same transaction."""
    before = _shown(connection)
    connection.execute(delete(OUTBOX).where(func.length(OUTBOX.c.body) > _LARGEST_CHANGE_BYTES))
    mine = chains.own(connection)
    table_rows = TableRows(connection, chains.numbers(connection))
    table_rows.replace({})
    for body in connection.execute(select(OUTBOX.c.body).order_by(OUTBOX.c.seq)).scalars():
        change = read_change(msgspec.msgpack.decode(body))
        table_rows.merge(change.operations, Stamp(change.time, mine.device, mine.batch + 1), {})
    table_rows.flush()
    return _slices(_missing(before, _shown(connection)))


def _forget_exchange(connection: Connection, more: Sequence[Table]) -> None:
    latest = chains.own(connection).time
    for table in (CONTROL, FRAME, HELD, INBOX, INTENT, PLACE, VERSION_VECTOR, DIGEST, *more):
        connection.execute(delete(table))
    chains.introduce(connection)
    chains.go_on_from(connection, HybridTime(latest))


def _shown(connection: Connection) -> Shown:
    return {(kind, one.id): one for kind in ENTITIES for one in rows.read_all(connection, kind)}


def _missing(before: Shown, after: Shown) -> list[Edit]:
    gone = [Edit(one, None) for key, one in after.items() if key not in before]
    return gone + [Edit(after.get(key), one) for key, one in before.items() if after.get(key) != one]


def _slices(edits: Sequence[Edit]) -> Iterable[Sequence[Edit]]:
    """A change is never cut when it travels, so it is not made too large."""
    return (edits[start : start + _EDITS_A_CHANGE] for start in range(0, len(edits), _EDITS_A_CHANGE))
