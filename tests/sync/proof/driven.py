"""Devices with real stores, moved by hand: what a device asks is answered at once, or by nobody, as the test wants."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sync.client.carrier import Carrier, NotReached
from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.membership import Membership
from sync.control.record import Record, encode
from sync.engine.effects import Arm, Effect, Send, Tell, Told
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.protocol.asking.messages import Answer, Request
from sync.protocol.wire.batch import ChangeRecord
from sync.protocol.wire.frame import decode as decode_frame
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import new_id
from teamapp.domain.text import text
from teamapp.store.shared.ledger import SqlLedger
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.sync.simulator.shelf import MemoryShelf

Ask = Callable[[str, Request], Answer | None]
"""Who asks, and what; None where nobody answered."""

TEAM = b"\x07" * 16
SCHEMA = 4
START_MS = 1_794_466_200_000
QUICK = Tuning(quiet_ms=1_000, longest_ms=5_000, poll_ms=30_000, beacon_ms=0)
ROUNDS = 12


@dataclass
class Wall:
    """Milliseconds since 1970, as the test wants them."""

    now: int = START_MS

    def __call__(self) -> int:
        return self.now


@dataclass(frozen=True, slots=True)
class StoreLog:
    """The store as the engine's log."""

    store: Store

    @contextmanager
    def transaction(self) -> Iterator[SqlLedger]:
        with self.store.exchange() as ledger:
            yield ledger


@dataclass
class Device:
    """A store, its machine, and somebody who changes things; `skew` is how wrong its clock is, in milliseconds."""

    name: str
    store: Store
    ask: Ask
    wall: Wall = field(default_factory=Wall)
    tuning: Tuning = QUICK
    schema: int = SCHEMA
    skew: int = 0
    told: list[Told] = field(default_factory=list)
    identity: Identity = field(init=False)
    machine: Machine | None = None
    _wake_at: int | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(self.name)
        fresh = Identity.fresh(self.dice.randbytes)
        with self.store.exchange() as ledger:
            self.identity = Identity(ledger.own().chain.device, fresh.signing, fresh.box)

    def opened(self, store: Store) -> Device:
        """The same device on another opening of its data, as after a start of the program."""
        return Device(self.name, store, self.ask, self.wall, self.tuning, self.schema, self.skew)

    @property
    def log(self) -> StoreLog:
        return StoreLog(self.store)

    def begin(self) -> None:
        """As at every start of the program."""
        suite = Suite(random.Random(f"{self.name} {self.wall.now} {self.dice.random()}").randbytes)
        standing = standing_of(self.log, self.identity, suite=suite, registry=merges(), schema=self.schema)
        self.machine = Machine(self.log, standing, tuning=self.tuning, wall=lambda: self.wall.now + self.skew)
        self._carry(self.machine.start(self.wall.now))

    def write(self, *edits: Edit) -> Change:
        """Commit a change and tell the machine, which may send it."""
        change = self.commit(*edits)
        if self.machine is not None:
            self._carry(self.machine.written(self.wall.now))
        return change

    def commit(self, *edits: Edit) -> Change:
        """Only commit it, as if the program died right after."""
        self.wall.now += 1 + self.dice.randrange(5_000)
        at = datetime.fromtimestamp((self.wall.now + self.skew) / 1000, UTC)
        change = Change(id=new_id(at, self.dice.getrandbits), at=at, who=None, what=text("test.done"), edits=edits)
        self.store.commit(change)
        return change

    def online(self) -> None:
        """The network is there, or a person wants it now."""
        assert self.machine is not None
        self._carry(self.machine.online(self.wall.now))

    def pass_time(self, milliseconds: int) -> None:
        """Let it do what is due meanwhile."""
        until = self.wall.now + milliseconds
        while self.machine is not None and self._wake_at is not None and self._wake_at <= until:
            self.wall.now = max(self.wall.now, self._wake_at)
            self._wake_at = None
            self._carry(self.machine.woke(self.wall.now))
        self.wall.now = until

    def settle(self) -> None:
        """Online until nothing is left to send or to fetch."""
        for _ in range(ROUNDS):
            self.online()
            self.pass_time(20_000)
            if not self.unfinished():
                return

    def unfinished(self) -> str:
        """What is left to do, in words."""
        with self.store.exchange() as ledger:
            left = {
                "unsealed": len(ledger.unsealed()),
                "lacking": len(ledger.lacking(9)),
                "waiting": len([one for one in ledger.inbox() if one.reason == "waiting"]),
                "unacknowledged": ledger.own().sealed - ledger.own().acknowledged,
            }
        return ", ".join(f"{count} {name}" for name, count in left.items() if count)

    def digest(self) -> bytes:
        with self.store.exchange() as ledger:
            return ledger.digest()

    def history(self) -> list[Change]:
        """Every change, oldest first."""
        pages: list[tuple[Change, ...]] = []
        before = None
        while page := self.store.history(limit=500, before=before):
            pages.append(page)
            before = page[-1].id
        return [change for page in reversed(pages) for change in reversed(page)]

    def _carry(self, effects: Iterable[Effect]) -> None:
        assert self.machine is not None
        waiting = list(effects)
        while waiting:
            match waiting.pop(0):
                case Send(ticket, request):
                    said = self.ask(self.identity.device, request)
                    now = self.wall.now
                    told = (
                        self.machine.failed(ticket, now) if said is None else self.machine.answered(ticket, said, now)
                    )
                    waiting += told
                case Arm(at):
                    self._wake_at = at
                    if at <= self.wall.now:
                        waiting += self.machine.woke(self.wall.now)
                case Tell(code):
                    self.told.append(code)


def nobody(_device: str, _request: Request) -> None:
    """No network."""
    return


def by_rules(shelf: MemoryShelf, wall: Wall, limits: Limits | None = None) -> Ask:
    """The shared log's rules over a log in memory."""

    def ask(device: str, request: Request) -> Answer:
        shelf.now = wall.now
        return answer(shelf, Asking(device, wall.now, limits or Limits()), request)

    return ask


@contextmanager
def reaching(address: str, devices: Sequence[Device]) -> Iterator[None]:
    """The real carrier of each device to a backend; their clocks are as wrong as they are, around the true time."""
    carriers = {one.identity.device: _carrier(address, one) for one in devices}

    def ask(device: str, request: Request) -> Answer | None:
        try:
            return carriers[device].ask(request)
        except NotReached:
            return None

    for one in devices:
        one.ask = ask
    try:
        yield
    finally:
        for carrier in carriers.values():
            carrier.close()


def _carrier(address: str, device: Device) -> Carrier:
    return Carrier(address, TEAM, device.identity, wall=lambda: time.time_ns() // 1_000_000 + device.skew)


def found_together(devices: Sequence[Device]) -> list[Record]:
    """A team of these devices; each of them knows its control log."""
    first = devices[0]
    records = [found(first.identity, TEAM, first.dice.randbytes)]
    membership = Membership().followed(records[0])
    for other in devices[1:]:
        who = (other.identity.device, other.identity.verify_key, other.identity.box_key)
        body = approval(who, keyring(membership, first.identity), first.dice.randbytes)
        records.append(say(membership, first.identity, body))
        membership = membership.followed(records[-1])
    for device in devices:
        with device.store.exchange() as ledger:
            for record in records:
                ledger.add_record(encode(record))
    return records


def shelved(records: Sequence[Record], log: bytes = b"log") -> MemoryShelf:
    """A shared log that has these records."""
    shelf, membership = MemoryShelf(log), Membership()
    for record in records:
        membership = membership.followed(record)
        shelf.add_record(encode(record), membership)
    return shelf


def sent_changes(shelf: MemoryShelf, reader: Device) -> list[ChangeRecord]:
    """Every change that the shared log has, in order: one that was sent in two batches stands twice."""
    return _changes(shelf.raws, reader)


def kept_changes(reader: Device) -> list[ChangeRecord]:
    """Every change in the batches that a device keeps, its own ones included."""
    with reader.store.exchange() as ledger:
        raws = ledger.kept_beyond({})
    return _changes(raws, reader)


def _changes(raws: Iterable[bytes], reader: Device) -> list[ChangeRecord]:
    suite = Suite(bytes)
    standing = standing_of(reader.log, reader.identity, suite=suite, registry=merges(), schema=reader.schema)
    frames = [decode_frame(raw) for raw in raws]
    batches = [suite.batch(frame, standing.keys[frame.header.epoch], standing.devices) for frame in frames]
    return [change for batch in batches for change in batch.changes]


def meet(devices: Sequence[Device]) -> None:
    """Everybody sends and fetches until all have everything."""
    for device in [*devices, *devices]:
        device.settle()


def check_same(devices: Sequence[Device]) -> None:
    """Nothing is left to do, and everybody holds the same."""
    assert [(device.name, left) for device in devices if (left := device.unfinished())] == []
    digests = {device.name: device.digest().hex()[:8] for device in devices}
    assert len(set(digests.values())) == 1, digests
