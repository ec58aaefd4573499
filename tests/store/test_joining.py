"""A newcomer begins from a snapshot on a real store: today first, then history, then what is long past."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sync.engine.effects import Told
from sync.engine.standing import Tuning
from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId
from teamapp.domain.units import Minutes
from tests.support.backend.store_devices import Device, check_same, joined, meet
from tests.sync.simulator.shelf import MemoryShelf

TUNING = Tuning(
    quiet_ms=0,
    longest_ms=0,
    snapshot_every=8,
    join_batches=8,
    turn_ms=0,
    beacon_ms=0,
    rows_a_part=6,
    parts_bytes=3_000,
    slice_bytes=2_000,
)
NURSE = Nurse(
    id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE, languages=frozenset({"nl"})
)
TODAY, LONG_AGO = date(2026, 11, 12), date(2026, 6, 1)


def visit(day: date, index: int) -> Visit:
    need = NeedId(Id("d" * 32))
    return Visit(id=visit_id(need, day, index), client=ClientId(Id("c" * 32)), need=need, day=day)


@pytest.fixture
def seed() -> int:
    """Everything that is drawn in a test follows from this number, which a failure prints."""
    drawn = random.SystemRandom().randrange(1 << 32)
    print("seed", drawn)
    return drawn


@pytest.fixture
def team(seed: int) -> Iterator[tuple[MemoryShelf, list[Device]]]:
    """Two devices with a past, and a confirmed snapshot of it; newcomers are added to the list."""
    shelf = MemoryShelf(log=b"log")
    devices = [Device(f"device {number} of {seed}", shelf, tuning=TUNING) for number in range(2)]
    joined(shelf, devices)
    anna, bo = devices
    anna.write(Edit(None, NURSE))
    anna.write(*(Edit(None, visit(LONG_AGO + timedelta(days=n), n)) for n in range(14)))
    anna.write(*(Edit(None, visit(TODAY, n)) for n in range(14)))
    meet(devices)
    for number in range(6):
        anna.edit(NURSE, phone=str(number))
        bo.edit(visit(TODAY, number), minutes_extra=Minutes(number + 5))
        meet(devices)
    assert shelf.snapshot(confirmed=True) is not None
    yield shelf, devices
    for device in devices:
        device.store.close()


def newcomer(shelf: MemoryShelf, devices: list[Device], *, tuning: Tuning = TUNING) -> Device:
    made = Device(f"newcomer of {devices[0].identity.device}", shelf, tuning=tuning)
    made.clock = devices[0].clock
    devices.append(made)
    joined(shelf, [made], by=devices[0], most=0)
    return made


def loading(device: Device) -> bool:
    with device.store.exchange() as ledger:
        return ledger.loading() is not None


def test_today_first_then_the_rest_with_its_history(team: tuple[MemoryShelf, list[Device]]) -> None:
    """When she is told that she can work, today is there and June is not; at the end all is, undo names included."""
    shelf, devices = team
    anna = devices[0]
    anna.edit(visit(LONG_AGO, 0), minutes_extra=Minutes(20))  # in no snapshot: comes by the log, before its row does
    meet(devices)
    dee = newcomer(shelf, devices)
    assert dee.machine is not None
    seen: tuple[int, int] | None = None
    while loading(dee) or seen is None:
        dee.carry(() if dee.waiting else dee.machine.online(dee.now), most=1)
        if Told.USABLE.value in dee.told and seen is None:
            seen = tuple(len(dee.store.between(Visit, "day", one, one)) for one in (TODAY, LONG_AGO))  # type: ignore[assignment]
            assert dee.machine.status().parts[0] < dee.machine.status().parts[1]
    assert seen == (14, 0)
    meet(devices)
    check_same(devices)
    late, *before = anna.store.history(limit=500)
    assert all(dee.store.change(change.id) == change for change in before)
    told = dee.store.change(late.id)
    assert told is not None
    assert (told.what, told.at) == (late.what, late.at)  # what it did to a row that was not here yet is not known
    assert [one.id for one in dee.store.history(limit=500)][:4] == [one.id for one in anna.store.history(limit=500)][:4]
    touched = anna.store.history_of(visit(TODAY, 3).id)
    assert dee.store.history_of(visit(TODAY, 3).id) == touched


def test_switched_off_halfway_she_goes_on(team: tuple[MemoryShelf, list[Device]], seed: int) -> None:
    """The program dies again and again while parts come in and people write: nothing is lost or doubled."""
    shelf, devices = team
    dice = random.Random(seed)
    dee = newcomer(shelf, devices)
    for number in range(25):
        assert dee.machine is not None
        dee.carry(dee.machine.online(dee.now), most=dice.randrange(1, 6))
        match dice.randrange(5):
            case 0:
                dee.begin(most=2)
            case 1:
                dee.write(Edit(None, Task(id=Id(f"{number:032x}"), title=f"from a newcomer {number}")))
            case 2:
                dee.edit(visit(TODAY, dice.randrange(14)), minutes_extra=Minutes(dice.randrange(60)))
            case 3:
                devices[1].edit(visit(LONG_AGO, 0), minutes_extra=Minutes(number))
                devices[1].sync()
            case _:
                devices[0].edit(NURSE, languages=frozenset(dice.sample(["nl", "en", "fi"], 2)))
    meet(devices)
    meet(devices)
    assert not loading(dee)
    check_same(devices)


def test_parts_that_are_lost_or_spoilt_are_no_dead_end(team: tuple[MemoryShelf, list[Device]]) -> None:
    """A newcomer whom no part reaches begins from the log; the log is whole where no confirmed snapshot has cut it."""
    shelf, devices = team
    shelf.pieces = {name: raw[:-1] for name, raw in shelf.pieces.items()}
    dee = newcomer(shelf, devices)
    for _ in range(4):
        dee.clock += timedelta(minutes=20)
        meet([dee])
    assert Told.SNAPSHOT_BAD.value in dee.told
    meet(devices)
    check_same(devices)


def test_what_a_newer_release_wrote_waits_for_the_update(team: tuple[MemoryShelf, list[Device]]) -> None:
    """It is kept as it came, whatever else goes on, and applied when this release is updated (I15)."""
    _shelf, devices = team
    anna, bo = devices
    bo.schema = 9
    bo.begin()
    bo.edit(NURSE, email="bo@example.org")
    meet(devices)
    anna.edit(NURSE, phone="after")
    meet(devices)
    shown = anna.store.get(Nurse, NURSE.id)
    assert shown is not None
    assert (shown.email, shown.phone) == ("", "after")
    assert Told.NEWER.value in anna.told
    with anna.store.exchange() as ledger:
        assert len(ledger.inbox()) == 1
    anna.schema = 9
    anna.begin()
    meet(devices)
    check_same(devices)
    assert anna.store.get(Nurse, NURSE.id) == replace(shown, email="bo@example.org")


def test_what_she_edits_before_she_stands_is_no_answer_to_what_she_had_not_seen(
    team: tuple[MemoryShelf, list[Device]],
) -> None:
    """A row of a snapshot that she does not stand at yet: her value stays beside the others', here as everywhere."""
    shelf, devices = team
    dee = newcomer(shelf, devices)
    edited = visit(TODAY, 0)
    while dee.store.get(Visit, edited.id) is None:
        dee.carry(() if dee.waiting else dee.machine.online(dee.now), most=1)
    with dee.store.exchange() as ledger:
        begun = ledger.loading()
    assert begun is not None
    assert not begun.standing
    dee.edit(edited, minutes_extra=Minutes(99))
    meet(devices)
    check_same(devices)
