"""Real stores with the real engine each, exchanged through the real rules of a log in memory, without a network."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.record import encode
from sync.engine.effects import Arm, Effect, Send, Tell
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import new_id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.sync.simulator.shelf import MemoryShelf

START = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)
TEAM = b"\x07" * 16
TUNING = Tuning(quiet_ms=0, longest_ms=0)
PAUSE_MS = 100
"""What the machine wants to go on with so soon is gone on with at once."""


class StoreLog:
    """What bootstrap will join: the store as the engine's log."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def transaction(self):  # type: ignore[no-untyped-def]
        return self.store.exchange()


class Device:
    """A store, its machine, and a person who changes things: by its name alone the same every time."""

    def __init__(self, name: str, shelf: MemoryShelf, *, tuning: Tuning = TUNING, schema: int = 3) -> None:
        self.dice = random.Random(name)
        self.tuning, self.schema = tuning, schema
        self.told: list[str] = []
        self.waiting: list[Effect] = []
        self.store = Store.in_memory()
        self.store.call_device(self.dice.randbytes(16).hex())
        self.log = StoreLog(self.store)
        with self.store.exchange() as ledger:
            device = ledger.own().chain.device
        fresh = Identity.fresh(self.dice.randbytes)
        self.identity = Identity(device, fresh.signing, fresh.box)
        self.shelf = shelf
        self.clock = START
        self.machine: Machine | None = None

    def begin(self, *, most: int = 10_000) -> None:
        """As at every start of the program; `most` as in `carry`."""
        suite = Suite(self.dice.randbytes)
        standing = standing_of(self.log, self.identity, suite=suite, registry=merges(), schema=self.schema)
        self.machine = Machine(self.log, standing, tuning=self.tuning, wall=lambda: int(self.clock.timestamp() * 1000))
        self.waiting.clear()
        self.carry(self.machine.start(self.now), most=most)

    @property
    def now(self) -> int:
        return int((self.clock - START).total_seconds() * 1000)

    def sync(self) -> None:
        """Online for a while."""
        assert self.machine is not None
        for _ in range(6):
            self.clock += timedelta(seconds=10)
            self.carry(self.machine.online(self.now))

    def carry(self, effects: tuple[Effect, ...], *, most: int = 10_000) -> None:
        """Ask the shared log until the machine has nothing more to ask, or so often; the rest waits for next time."""
        assert self.machine is not None
        self.waiting += effects
        while self.waiting and most:
            one, most = self.waiting.pop(0), most - 1
            if isinstance(one, Send):
                self.shelf.now = int(self.clock.timestamp() * 1000)
                told = answer(self.shelf, Asking(self.identity.device, self.shelf.now, Limits()), one.request)
                self.waiting += self.machine.answered(one.ticket, told, self.now)
            elif isinstance(one, Arm) and one.at <= self.now + PAUSE_MS:
                self.clock = max(self.clock, START + timedelta(milliseconds=one.at))
                self.waiting += self.machine.woke(self.now)
            elif isinstance(one, Tell):
                self.told.append(one.code.value)

    def write(self, *edits: Edit) -> None:
        self.clock += timedelta(milliseconds=self.dice.randrange(1, 5000))
        change = Change(
            id=new_id(self.clock, self.dice.getrandbits), at=self.clock, who=None, what=text("test.done"), edits=edits
        )
        self.store.commit(change)
        if self.machine is not None:
            for one in self.machine.written(self.now):
                if isinstance(one, Send):  # nobody is reached before it is online
                    self.machine.failed(one.ticket, self.now)

    def edit(self, entity: Entity, **values: object) -> None:
        now = self.store.get(type(entity), entity.id)
        if now is not None:
            self.write(Edit(now, replace(now, **values)))

    def digest(self) -> bytes:
        with self.store.exchange() as ledger:
            return ledger.digest()

    def shown(self) -> dict[str, tuple[Entity, ...]]:
        return {kind.entity_name: found for kind in ENTITIES if (found := self.store.all(kind))}


def joined(shelf: MemoryShelf, devices: list[Device], by: Device | None = None, *, most: int = 10_000) -> None:
    """Make these devices a team, or let them into the one that `by` is of; and begin."""
    membership = shelf.membership()
    records = list(shelf.records(0))
    first = by or devices[0]
    for device in devices:
        if not records:
            record = found(device.identity, TEAM, device.dice.randbytes)
        else:
            who = (device.identity.device, device.identity.verify_key, device.identity.box_key)
            body = approval(who, keyring(membership, first.identity), first.dice.randbytes)
            record = say(membership, first.identity, body)
        membership = membership.followed(record)
        records.append(encode(record))
        shelf.add_record(records[-1], membership)
    for device in devices:
        with device.store.exchange() as ledger:
            for raw in records:
                ledger.add_record(raw)
        device.begin(most=most)


def meet(devices: list[Device]) -> None:
    """Everybody sends and fetches, twice."""
    for device in [*devices, *devices]:
        device.sync()


def check_same(devices: list[Device]) -> None:
    """The same on every screen, the same under every screen, and the same history."""
    assert len({device.digest() for device in devices}) == 1
    assert all(device.shown() == devices[0].shown() for device in devices)
    changes = [{change.id for change in device.store.history(limit=500)} for device in devices]
    assert all(one == changes[0] for one in changes)
    for device in devices:
        with device.store.exchange() as ledger:
            assert not ledger.unsealed()
            assert not ledger.inbox()
