"""Stores of several devices, each with the real engine, exchanged through the real rules: the same state."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from sync.engine.log import Cut, LogRefused
from sync.protocol.wire.snapshot import Part
from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, VisitId
from teamapp.domain.text import text
from teamapp.store.store import Store
from tests.support.backend.store_devices import Device, check_same, joined, meet
from tests.support.store.open_store import change_of
from tests.sync.simulator.shelf import MemoryShelf


@pytest.fixture
def team() -> Iterator[Callable[[int], list[Device]]]:
    """So many devices of one team, all of them in."""
    made: list[Device] = []

    def make(count: int) -> list[Device]:
        shelf = MemoryShelf(log=b"log")
        made.extend(Device(f"device {number}", shelf) for number in range(count))
        joined(shelf, made)
        return made

    yield make
    for device in made:
        device.store.close()


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


@pytest.mark.parametrize("seed", range(2))
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
