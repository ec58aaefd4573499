"""Stores of several devices, each with the real engine, exchanged through the real rules: the same state."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.membership import Membership
from sync.control.record import encode
from sync.engine.effects import Arm, Effect, Send
from sync.engine.log import Cut, LogRefused
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.protocol.snapshot import Part
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES, Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, VisitId, new_id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.support.open_store import change_of
from tests.sync.simulator.shelf import MemoryShelf

START = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)
TEAM = b"\x07" * 16
TUNING = Tuning(quiet_ms=0, longest_ms=0, poll_ms=1)


class StoreLog:
    """What bootstrap will join: the store as the engine's log."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def transaction(self):  # type: ignore[no-untyped-def]
        return self.store.exchange()


class Device:
    """A store, its machine, and a person who changes things."""

    def __init__(self, name: str, shelf: MemoryShelf) -> None:
        self.dice = random.Random(name)
        self.store = Store.in_memory()
        self.log = StoreLog(self.store)
        with self.store.exchange() as ledger:
            device = ledger.own().chain.device
        fresh = Identity.fresh(self.dice.randbytes)
        self.identity = Identity(device, fresh.signing, fresh.box)
        self.shelf = shelf
        self.clock = START
        self.machine: Machine | None = None

    def begin(self) -> None:
        """As at every start of the program."""
        suite = Suite(self.dice.randbytes)
        standing = standing_of(self.log, self.identity, suite=suite, registry=merges(), schema=3)
        self.machine = Machine(self.log, standing, tuning=TUNING, wall=lambda: int(self.clock.timestamp() * 1000))
        self.carry(self.machine.start(self.now))

    @property
    def now(self) -> int:
        return int((self.clock - START).total_seconds() * 1000)

    def sync(self) -> None:
        """Online for a while."""
        assert self.machine is not None
        for _ in range(6):
            self.clock += timedelta(seconds=10)
            self.carry(self.machine.online(self.now))

    def carry(self, effects: tuple[Effect, ...]) -> None:
        """Ask the shared log until the machine has nothing more to ask."""
        assert self.machine is not None
        waiting = list(effects)
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, Send):
                self.shelf.now = int(self.clock.timestamp() * 1000)
                told = answer(self.shelf, Asking(self.identity.device, self.shelf.now, Limits()), one.request)
                waiting += self.machine.answered(one.ticket, told, self.now)
            elif isinstance(one, Arm) and one.at <= self.now:
                waiting += self.machine.woke(self.now)

    def write(self, *edits: Edit) -> None:
        self.clock += timedelta(milliseconds=self.dice.randrange(1, 5000))
        change = Change(id=new_id(self.clock), at=self.clock, who=None, what=text("test.done"), edits=edits)
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


@pytest.fixture
def team() -> Iterator[Callable[[int], list[Device]]]:
    """So many devices of one team, all of them in."""
    made: list[Device] = []

    def make(count: int) -> list[Device]:
        shelf = MemoryShelf(log=b"log")
        made.extend(Device(f"device {number}", shelf) for number in range(count))
        first = made[0]
        records = [found(first.identity, TEAM, first.dice.randbytes)]
        membership = Membership().followed(records[0])
        for other in made[1:]:
            who = (other.identity.device, other.identity.verify_key, other.identity.box_key)
            body = approval(who, keyring(membership, first.identity), first.dice.randbytes)
            records.append(say(membership, first.identity, body))
            membership = membership.followed(records[-1])
        for device in made:
            with device.store.exchange() as ledger:
                for record in records:
                    ledger.add_record(encode(record))
        for record in records:
            shelf.add_record(encode(record), membership)
        for device in made:
            device.begin()
        return made

    yield make
    for device in made:
        device.store.close()


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


TASK = Task(id=Id("a" * 32), title="Order gloves")
NURSE = Nurse(
    id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE, languages=frozenset({"nl"})
)
VISIT = Visit(
    id=VisitId(Id("e" * 32)), client=ClientId(Id("c" * 32)), need=NeedId(Id("d" * 32)), day=date(2026, 11, 12)
)


def test_what_one_writes_the_others_see(team: Callable[[int], list[Device]]) -> None:
    """Rows, sets, history with what stood before, and a deletion."""
    anna, bo = team(2)
    anna.write(Edit(None, TASK), Edit(None, NURSE))
    meet([anna, bo])
    bo.edit(NURSE, languages=frozenset({"nl", "fi"}), phone="1")
    bo.write(Edit(bo.store.get(Task, TASK.id), None))
    meet([anna, bo])
    check_same([anna, bo])
    seen = anna.store.get(Nurse, NURSE.id)
    assert seen is not None
    assert (seen.languages, seen.phone) == (frozenset({"nl", "fi"}), "1")
    assert anna.store.get(Task, TASK.id) is None
    (gone,) = anna.store.history_of(TASK.id)[:1]
    assert gone.edits == (Edit(TASK, None),)


def test_edits_that_had_not_seen_each_other_both_live(team: Callable[[int], list[Device]]) -> None:
    """Other fields of one row merge, sets keep what either added, a visit never goes back; who writes next decides."""
    anna, bo = team(2)
    anna.write(Edit(None, TASK), Edit(None, NURSE), Edit(None, VISIT))
    meet([anna, bo])
    anna.edit(NURSE, phone="1", languages=frozenset({"nl", "en"}))
    bo.edit(NURSE, email="bo@example.org", languages=frozenset({"fi"}))
    anna.edit(VISIT, status=VisitStatus.DONE)
    bo.edit(VISIT, status=VisitStatus.UNDER_WAY)
    anna.edit(TASK, title="Order gloves, size S")
    bo.edit(TASK, title="Order gloves, size L")
    meet([anna, bo])
    check_same([anna, bo])
    nurse, visit = anna.store.get(Nurse, NURSE.id), anna.store.get(Visit, VISIT.id)
    assert nurse is not None
    assert visit is not None
    assert (nurse.phone, nurse.email, nurse.languages) == ("1", "bo@example.org", frozenset({"en", "fi"}))
    assert visit.status is VisitStatus.DONE
    anna.edit(TASK, title="Both sizes")
    meet([anna, bo])
    check_same([anna, bo])
    assert bo.store.all(Task) == (replace(TASK, title="Both sizes"),)


@pytest.mark.parametrize("seed", range(4))
def test_random_work_comes_to_the_same_state(team: Callable[[int], list[Device]], seed: int) -> None:
    """Three devices write, delete, bring back, go offline and meet in any order; one begins from a snapshot's rows."""
    dice = random.Random(seed)
    devices = team(3)
    devices[0].write(Edit(None, NURSE), *(Edit(None, replace(TASK, id=Id(f"{n:032x}"))) for n in range(5)))
    meet(devices)
    for _ in range(60):
        device = dice.choice(devices)
        match dice.randrange(6):
            case 0:
                device.sync()
            case 1:
                device.edit(NURSE, languages=frozenset(dice.sample(["nl", "en", "fi", "tr", "ar"], dice.randrange(4))))
            case 2:
                device.edit(NURSE, phone=str(dice.randrange(9)), kmh=dice.randrange(10, 20))
            case 3:
                device.edit(replace(TASK, id=Id(f"{dice.randrange(5):032x}")), title=f"{dice.random():.3f}", done=True)
            case 4:
                name = Id(f"{dice.randrange(5):032x}")
                now = device.store.get(Task, name)
                device.write(Edit(now, None if now is not None else replace(TASK, id=name, title="back")))
            case _:
                device.edit(replace(TASK, id=Id(f"{dice.randrange(5):032x}")), done=dice.random() < 0.5)
    meet(devices)
    check_same(devices)
    check_snapshot(devices[0])


def check_snapshot(device: Device) -> None:
    """A state that is read part by part, while it goes on changing, is the state that it was; loaded elsewhere too."""
    other = Store.in_memory()
    tasks = device.store.all(Task)
    with device.store.exchange() as ledger:
        ledger.begin_making()
        made = ledger.making()
    assert made is not None
    for number, part in enumerate(parts_of(device)):
        with other.exchange() as ledger:
            if part.state is not None:
                ledger.load_rows(part.state, {})
            else:
                ledger.load_history(part.lines)
        device.write(Edit(None, replace(TASK, id=Id(f"{number + 90:032x}"))))
        if number < 5:
            device.edit(replace(TASK, id=Id(f"{number:032x}")), title=f"later {number}")
    with other.exchange() as ledger:
        ledger.stand_at(made.heads)
        assert ledger.digest() == made.digest
    assert other.all(Task) == tasks
    other.close()


def parts_of(device: Device) -> Iterator[Cut]:
    """What the parts of a snapshot hold, of two rows each."""
    while True:
        with device.store.exchange() as ledger:
            found = ledger.cut(2)
            if found is None:
                ledger.end_making()
                return
            name = device.dice.randbytes(32)
            ledger.keep_part(Part(name, found.sort, len(found.state.rows) if found.state else len(found.lines), 1), b"")
        yield found


def test_a_store_that_cannot_be_written_refuses_in_the_engines_words() -> None:
    """The engine keeps what it has and tries again later, instead of falling over a refusal that it does not know."""
    store = Store.in_memory()
    store.read_only_because = text("store.read_only_folder", folder="/somewhere")
    with pytest.raises(LogRefused), store.exchange() as ledger:
        ledger.own()
    store.close()


def test_the_outbox_is_what_a_batch_carries() -> None:
    """A change that waits reads as a change record, with everything that history has of it."""
    store = Store.in_memory()
    store.commit(change_of(Edit(None, TASK)))
    with store.exchange() as ledger:
        (record,) = ledger.unsealed()
    (change,) = store.history()
    assert (record.id, record.at, record.undoable) == (change.id, int(change.at.timestamp() * 1_000_000), True)
    store.close()
