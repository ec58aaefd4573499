"""Devices of one team that work apart and meet: real stores and the real engine, without a network."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.membership import Membership
from sync.control.record import encode
from sync.engine.effects import Effect, Send
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import NurseId, new_id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.store.shared.ledger import SqlLedger
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.support.small_team import NOW
from tests.sync.simulator.shelf import MemoryShelf

TEAM = b"\x07" * 16
TUNING = Tuning(quiet_ms=0, longest_ms=0, poll_ms=1)


class StoreLog:
    """The store as the engine's log."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @contextmanager
    def transaction(self) -> Iterator[SqlLedger]:
        with self.store.exchange() as ledger:
            yield ledger


class Apart:
    """One nurse's device: her desk, and the engine that exchanges when she is online."""

    def __init__(self, name: str, shelf: MemoryShelf, nurse: NurseId | None, now: datetime) -> None:
        self.name, self.shelf, self.clock, self.start = name, shelf, now, now
        self.dice = random.Random(name)
        self.store = Store.in_memory()
        self.log = StoreLog(self.store)
        if nurse is not None:
            self.store.set_setting(OWNER, nurse)
        self.desk = Desk(self.store, clock=self._tick)
        with self.store.exchange() as ledger:
            device = ledger.own().chain.device
        fresh = Identity.fresh(self.dice.randbytes)
        self.identity = Identity(device, fresh.signing, fresh.box)
        self.machine: Machine | None = None

    def begin(self) -> None:
        """As at every start of the program."""
        suite = Suite(self.dice.randbytes)
        standing = standing_of(self.log, self.identity, suite=suite, registry=merges(), schema=4)
        self.machine = Machine(self.log, standing, tuning=TUNING, wall=lambda: int(self.clock.timestamp() * 1000))
        self._carry(self.machine.start(self._now))

    def sync(self) -> None:
        """Online for a while."""
        assert self.machine is not None
        for one in self.machine.written(self._now):
            if isinstance(one, Send):  # nobody is reached before it is online
                self.machine.failed(one.ticket, self._now)
        for _ in range(4):
            self.clock += timedelta(seconds=10)
            self._carry(self.machine.online(self._now))

    def write(self, *edits: Edit) -> Change:
        """Something by hand that no use case does."""
        moment = self._tick()
        change = Change(id=new_id(moment), at=moment, who=self.desk.me, what=text("conflict.nothing"), edits=edits)
        self.store.commit(change)
        return change

    def digest(self) -> bytes:
        with self.store.exchange() as ledger:
            return ledger.digest()

    @property
    def _now(self) -> int:
        return int((self.clock - self.start).total_seconds() * 1000)

    def _tick(self) -> datetime:
        self.clock += timedelta(seconds=1)
        return self.clock

    def _carry(self, effects: Iterable[Effect]) -> None:
        assert self.machine is not None
        waiting = list(effects)
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, Send):
                self.shelf.now = int(self.clock.timestamp() * 1000)
                told = answer(self.shelf, Asking(self.identity.device, self.shelf.now, Limits()), one.request)
                waiting += self.machine.answered(one.ticket, told, self._now)


@contextmanager
def apart(*nurses: NurseId | None, entities: Iterable[Entity] = (), now: datetime = NOW) -> Iterator[tuple[Apart, ...]]:
    """A device for each nurse, all in one team, all with these entities; closed at the end."""
    shelf = MemoryShelf(log=b"log")
    made = tuple(Apart(f"device {number}", shelf, nurse, now) for number, nurse in enumerate(nurses))
    _join(made, shelf)
    made[0].write(*(Edit(None, one) for one in entities))
    meet(*made)
    yield made
    for one in made:
        one.store.close()


def meet(*devices: Apart) -> None:
    """Everybody sends and fetches, twice."""
    for one in (*devices, *devices):
        one.sync()


def _join(made: tuple[Apart, ...], shelf: MemoryShelf) -> None:
    first = made[0]
    records = [found(first.identity, TEAM, first.dice.randbytes)]
    membership = Membership().followed(records[0])
    for other in made[1:]:
        who = (other.identity.device, other.identity.verify_key, other.identity.box_key)
        records.append(
            say(membership, first.identity, approval(who, keyring(membership, first.identity), first.dice.randbytes))
        )
        membership = membership.followed(records[-1])
    for one in made:
        with one.store.exchange() as ledger:
            for record in records:
                ledger.add_record(encode(record))
    for record in records:
        shelf.add_record(encode(record), membership)
    for one in made:
        one.begin()
