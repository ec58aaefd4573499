"""The chains of batches by their local numbers: this device's own, and those of the others."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.register import Rank
from sync.protocol.merge.version import Chain
from teamapp.store.shared.rows.rows import Writing
from teamapp.store.tables import VERSION_VECTOR

OWN_DEVICE = 1
"""The local number of the chain that a new database begins with."""

_OWN = VERSION_VECTOR.c.own == 1


class OwnChain(NamedTuple):
    """Where this device stands: its chain's local number, the last batch sealed, the latest time, what others have."""

    device: int
    chain: Chain
    batch: int
    time: int
    acknowledged: int


def introduce(connection: Connection) -> None:
    """Give a new database its place among the team's devices: a random name, and number 1 here."""
    values = {"device": OWN_DEVICE, "name": secrets.token_hex(16), "incarnation": 0, "batch": 0, "time": 0}
    connection.execute(insert(VERSION_VECTOR).values(**values, own=1, acknowledged=0))


def own(connection: Connection) -> OwnChain:
    """The chain that this device writes."""
    row = connection.execute(select(VERSION_VECTOR).where(_OWN)).one()
    return OwnChain(row.device, Chain(row.name, row.incarnation), row.batch, row.time, row.acknowledged)


def writing(connection: Connection, mine: OwnChain, time: HybridTime) -> Writing:
    """How a change that is made here now is written."""
    stamp = Stamp(time, mine.device, mine.batch + 1)
    known = numbers(connection)
    context = {row.device: row.batch for row in connection.execute(select(VERSION_VECTOR))}
    return Writing(stamp, context, rank_by({number: chain for chain, number in known.items()}))


def rank_by(names: Mapping[int, Chain]) -> Rank:
    """Writes in the one order that every device sees them in."""

    def rank(stamp: Stamp) -> tuple[int, str]:
        return stamp.time, names[stamp.device].name

    return rank


def numbers(connection: Connection) -> dict[Chain, int]:
    """Every chain's local number."""
    rows = connection.execute(select(VERSION_VECTOR))
    return {Chain(row.name, row.incarnation): row.device for row in rows}


def go_on_from(connection: Connection, time: HybridTime) -> None:
    """Own writes from here on are later than this."""
    connection.execute(update(VERSION_VECTOR).where(_OWN).values(time=time))


def rename(connection: Connection, name: str) -> None:
    """What the team calls this device: known before its database was made."""
    connection.execute(update(VERSION_VECTOR).where(_OWN, VERSION_VECTOR.c.batch == 0).values(name=name))


def begin_anew(connection: Connection) -> None:
    """The next incarnation of a device that nobody has heard of yet; its local number stays.

    A device that has sealed batches finds its lost place at the shared log, which knows them
    (`sync.engine.batches.sealing.begin_anew`).
    """
    renamed = update(VERSION_VECTOR).where(_OWN, VERSION_VECTOR.c.batch == 0)
    connection.execute(renamed.values(incarnation=VERSION_VECTOR.c.incarnation + 1))
