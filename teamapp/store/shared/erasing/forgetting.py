"""What goes on this device together with erased rows, in the transaction in which they go."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import product

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from sync.protocol.merge.row import Row
from sync.protocol.wire.batch import change_to_plain, read_change
from teamapp.domain.entities import Client
from teamapp.store.shared.erasing import sweeping
from teamapp.store.shared.erasing.cleaning import Cleaner
from teamapp.store.shared.erasing.history import forget_in_history, name_in, names_in_history
from teamapp.store.tables import OUTBOX, SETTING

Key = tuple[int, str]

DUE = "erasing.due"
"""The local setting that says that files beside the database, and its free space, still have to be looked at."""

_SHORTEST_NAME = 3


def forget(connection: Connection, gone: Mapping[Key, Row], cleaner: Cleaner) -> None:
    """Everything but the rows themselves: history, what waits to be sent, settings; batches are noted for the sweep.

    `cleaner` knows what is erased, and no names yet.
    """
    clients = {name: row for (kind, name), row in gone.items() if kind == Client.entity_number}
    names = names_in_history(connection, clients) | {name for row in clients.values() for name in _names(row)}
    forget_in_history(connection, {name for _kind, name in gone}, names)
    _forget_in_outbox(connection, Cleaner(cleaner.gone, names))
    _forget_in_settings(connection, {*clients, *(name for name in names if len(name) >= _SHORTEST_NAME)})
    sweeping.begin(connection, names)
    connection.execute(delete(SETTING).where(SETTING.c.key == DUE))
    connection.execute(insert(SETTING).values(key=DUE, value="1"))


def forget_lines(connection: Connection, gone: Collection[str], clients: Collection[str]) -> None:
    """Lines of history came from elsewhere, written before somebody was erased."""
    forget_in_history(connection, gone, names_in_history(connection, clients))


def _names(row: Row) -> Iterator[str]:
    """Every combination of the parts of a name that is alive in a row."""
    numbers = [spec.wire.number for spec in Client.entity_fields if spec.name in ("given_name", "family_name")]
    alive = [[one.value for one in row.registers.get(number, ())] for number in numbers]
    for values in product(*alive):
        name = name_in(dict(zip(numbers, values, strict=True)))
        if name:
            yield name


def _forget_in_outbox(connection: Connection, cleaner: Cleaner) -> None:
    """Changes that wait are sent without what is erased; one that was about nothing else says that much."""
    for seq, body in connection.execute(select(OUTBOX.c.seq, OUTBOX.c.body)).all():
        change = read_change(msgspec.msgpack.decode(body))
        clean = cleaner.change(change)
        if clean != change:
            packed = msgspec.msgpack.encode(change_to_plain(clean))
            connection.execute(update(OUTBOX).where(OUTBOX.c.seq == seq).values(body=packed))


def _forget_in_settings(connection: Connection, words: Collection[str]) -> None:
    """Lists that this device keeps for a day (whom to phone) go where she stands in them; keys are kept elsewhere."""
    secret = SETTING.c.key.startswith("sharing.")
    for word in words:
        connection.execute(delete(SETTING).where(func.instr(SETTING.c.value, word) > 0, ~secret))
