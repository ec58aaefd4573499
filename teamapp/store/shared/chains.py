"""The chains of batches by their local numbers: this device's own, and those of the others."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, Row, and_, bindparam, insert, select, update

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.register import Rank
from sync.protocol.merge.version import Chain
from teamapp.store.shared import noted
from teamapp.store.shared.rows.rows import Writing
from teamapp.store.tables import FRAME, VERSION_VECTOR

OWN_DEVICE = 1
"""The local number of the chain that a new database begins with."""

_OWN = VERSION_VECTOR.c.own == 1
_ALL = select(VERSION_VECTOR)
_MINE = _ALL.where(_OWN)
_GO_ON = update(VERSION_VECTOR).where(_OWN).values(time=bindparam("latest"))
_NAME = select(FRAME.c.hash).where(FRAME.c.device == bindparam("chain"), FRAME.c.batch == bindparam("number"))
_HEADS = select(VERSION_VECTOR.c.name, VERSION_VECTOR.c.incarnation, FRAME.c.batch, FRAME.c.hash).join(
    FRAME, and_(FRAME.c.device == VERSION_VECTOR.c.device, FRAME.c.batch == VERSION_VECTOR.c.batch)
)


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
    return _own(connection.execute(_MINE).one())


def writing(connection: Connection, mine: OwnChain, time: HybridTime) -> Writing:
    """How a change that is made here now is written."""
    stamp = Stamp(time, mine.device, mine.batch + 1)
    rows = connection.execute(_ALL).all()
    context = {row.device: row.batch for row in rows}
    return Writing(stamp, context, rank_by({row.device: Chain(row.name, row.incarnation) for row in rows}))


def rank_by(names: Mapping[int, Chain]) -> Rank:
    """Writes in the one order that every device sees them in."""

    def rank(stamp: Stamp) -> tuple[int, str]:
        return stamp.time, names[stamp.device].name

    return rank


def numbers(connection: Connection) -> dict[Chain, int]:
    """Every chain's local number."""
    return {Chain(row.name, row.incarnation): row.device for row in connection.execute(_ALL)}


def go_on_from(connection: Connection, time: HybridTime) -> None:
    """Own writes from here on are later than this."""
    connection.execute(_GO_ON, {"latest": time})


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


class KnownChains:
    """Of one transaction of the exchange: read with one look, kept up in memory, written back together."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.numbers: dict[Chain, int] = {}
        self._own: OwnChain | None = None
        self._vector: dict[Chain, int] | None = None
        self._hashes: dict[tuple[Chain, int], bytes | None] = {}
        self._moved: dict[int, tuple[int, int]] = {}
        self._look()

    @property
    def own(self) -> OwnChain:
        """The chain that this device writes."""
        if self._own is None:
            self._look()
        assert self._own is not None
        return self._own

    @property
    def vector(self) -> dict[Chain, int]:
        """The highest batch of each chain."""
        if self._vector is None:
            self._look()
        assert self._vector is not None
        return self._vector

    def name_of(self, chain: Chain, batch: int) -> bytes | None:
        """The hash of a batch; the newest ones of all chains are read together, as every author has seen them."""
        self._know_heads()
        if (chain, batch) not in self._hashes:
            values = {"chain": self.numbers.get(chain), "number": batch}
            self._hashes[chain, batch] = self._connection.execute(_NAME, values).scalar()
        return self._hashes[chain, batch]

    def number(self, chain: Chain) -> int:
        """The local number of a chain, given now if it has none yet."""
        if chain not in self.numbers:
            number = max(self.numbers.values(), default=0) + 1
            values = {"device": number, "name": chain.device, "incarnation": chain.incarnation, "batch": 0, "time": 0}
            self._connection.execute(insert(VERSION_VECTOR).values(**values, own=0, acknowledged=0))
            self.numbers[chain] = number
        return self.numbers[chain]

    def named(self, chain: Chain, batch: int, name: bytes) -> None:
        """A batch that is written at the end of the transaction has this hash."""
        self._know_heads()
        self._hashes[chain, batch] = name

    def move(self, chain: Chain, batch: int, latest: int = 0) -> None:
        """A chain goes on to a batch; `latest` is the time of the newest write of others in it."""
        number = self.number(chain)
        self._moved[number] = batch, max(latest, self._moved.get(number, (0, 0))[1])
        self._vector = {**self.vector, chain: batch}
        if chain == self.own.chain:
            self._own = self.own._replace(batch=batch)

    def acknowledge(self, batch: int) -> None:
        """Others have the own chain up to here."""
        self._connection.execute(_ACKNOWLEDGE, {"upto": batch})
        self._own = self.own._replace(acknowledged=batch)

    def witness(self, time: HybridTime) -> None:
        """Own writes from here on are later than this."""
        if time > self.own.time:
            self._own = self.own._replace(time=time)
            go_on_from(self._connection, time)

    def write(self) -> None:
        """What has moved."""
        noted.move_on(self._connection, self._moved)
        self._moved.clear()

    def forget(self) -> None:
        """The file was changed beside what is remembered of it."""
        self._own, self._vector = None, None
        self._hashes.clear()

    def _know_heads(self) -> None:
        if not self._hashes:
            rows = self._connection.execute(_HEADS)
            self._hashes.update({(Chain(row.name, row.incarnation), row.batch): row.hash for row in rows})

    def _look(self) -> None:
        rows = self._connection.execute(_ALL).all()
        self.numbers.update({Chain(row.name, row.incarnation): row.device for row in rows})
        self._vector = {Chain(row.name, row.incarnation): row.batch for row in rows if row.batch > 0}
        self._own = next((_own(row) for row in rows if row.own), None)


_ACKNOWLEDGE = update(VERSION_VECTOR).where(_OWN).values(acknowledged=bindparam("upto"))


def _own(row: Row[*tuple[object, ...]]) -> OwnChain:
    return OwnChain(row.device, Chain(row.name, row.incarnation), row.batch, row.time, row.acknowledged)
