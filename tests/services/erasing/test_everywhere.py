"""An erased client is nowhere (invariant I11): every byte of two devices and of the backend is looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sync.engine.log import Reason, Shelved
from sync.protocol.merge.version import Chain
from teamapp.domain.change import Edit
from teamapp.domain.entities import Client, Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.erasing.again import erase_again
from teamapp.services.erasing.erase import erase_client
from teamapp.services.erasing.preview import what_goes
from teamapp.services.refused import Refused
from teamapp.store.copies import keep_copy
from teamapp.store.refusals import StaleEdit
from tests.support.backend.erasing_team import (
    Device,
    hanging_kinds,
    marked,
    on_the_shelf,
    opened,
    owner_field,
    team_of_two,
)

MARK = "Zyxwvut"
CLIENT = ClientId(Id("c" * 32))
OTHER = ClientId(Id("d" * 32))
NURSE = Nurse(id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE)
WHO = Client(
    id=CLIENT, given_name=f"{MARK} Maria", family_name=f"{MARK} Jansen", phone=f"{MARK} 1", about=f"{MARK} likes tea"
)
NAME = WHO.name


def hers(number: int) -> list[Entity]:
    return [
        marked(kind, f"{MARK} {kind.entity_name}", id=Id(f"{place:04x}{number:028x}"), **{owner_field(kind): CLIENT})
        for place, kind in enumerate(hanging_kinds(), 1)
    ]


def meet(*devices: Device) -> None:
    for device in [*devices, *devices]:
        device.sync()


def fill(anna: Device, bo: Device) -> Visit:
    """Rows, siblings, sets, history, batches of both, a reason and a line about somebody else that name her."""
    visit = marked(Visit, "other", id=Id("e" * 32), client=OTHER, reason=text("replan.longer", client=NAME, minutes=5))
    assert isinstance(visit, Visit)
    anna.write(Edit(None, NURSE), Edit(None, WHO), *(Edit(None, one) for one in hers(0)))
    anna.write(Edit(None, Task(id=Id("a" * 32), title="Gloves")), what=text("clients.note_written", client=NAME))
    anna.write(Edit(None, visit))
    meet(anna, bo)
    anna.change(WHO, phone=f"{MARK} 2", languages=frozenset({f"{MARK} nl"}))
    bo.change(WHO, phone=f"{MARK} 3", given_name=f"{MARK} Mieke", languages=frozenset({f"{MARK} fy"}))
    meet(anna, bo)
    bo.write(*(Edit(None, one) for one in hers(1)), what=text("clients.changed", client=f"{MARK} Mieke {MARK} Jansen"))
    return visit


@pytest.fixture
def two(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = team_of_two(tmp_path)
    yield made
    for device in made:
        device.store.close()


def test_nothing_of_an_erased_client_is_left_anywhere(two: tuple[Device, Device]) -> None:
    """Both files with their copies and logs, all batches opened, the backend once its log is cut: no byte of her."""
    anna, bo = two
    visit = fill(anna, bo)
    for device in two:
        keep_copy(device.store._engine, device.key, folder=device.files.copies, label="schema-3")
        assert MARK.encode() in device.bytes_on_disk()
    name = anna.store.get(Client, CLIENT).name  # type: ignore[union-attr]
    change = erase_client(anna.desk, CLIENT, typed=name)
    assert {edit.id for edit in change.edits} >= {CLIENT, Id("e" * 32)}
    assert anna.machine is not None
    anna.offline(anna.machine.erased(anna.now))
    bo.change(WHO, about=f"{MARK} written offline, meanwhile")
    bo.write(Edit(None, marked(Task, MARK, id=Id("f" * 32), client=CLIENT)), what=text("day.task_added", title=MARK))
    wish(anna)
    meet(anna, bo)
    meet(anna, bo)
    for device in two:
        assert MARK.encode() not in device.bytes_on_disk()
        assert not list(device.files.copies.glob("*"))
        assert device.store.get(Client, CLIENT) is None
        assert device.store.get(Visit, visit.id) == replace(visit, reason=text("erasing.reason"))
        assert [one.title for one in device.store.all(Task)] == ["Gloves"]
    assert anna.digest() == bo.digest()
    assert MARK.encode() not in on_the_shelf(anna.shelf, anna.machine.standing.keys)
    assert anna.shelf.floor > 0
    assert {change.what.code for change in bo.store.history()} >= {"erasing.erased", "erasing.line", "test.done"}


def wish(device: Device) -> None:
    """What the service asks of the membership where a team is kept shared by the program itself."""
    from sync.engine.log import Intent, Wish

    assert device.machine is not None
    for intent in (Intent(Wish.SNAPSHOT), Intent(Wish.ERASE, "", "2")):
        device.offline(device.machine.wish(intent, device.now))


def test_who_writes_about_her_afterwards_is_refused(two: tuple[Device, Device]) -> None:
    """A form that was open, an undo, another name typed: nothing brings her back."""
    anna, bo = two
    fill(anna, bo)
    with pytest.raises(Refused):
        erase_client(bo.desk, CLIENT, typed="Somebody else")
    seen = what_goes(bo.desk, CLIENT)
    assert (seen.visits, seen.notes, seen.tasks, seen.needs) == (2, 2, 2, 2)
    erase_client(bo.desk, CLIENT, typed=seen.client.name)
    for again in (Edit(None, WHO), Edit(None, hers(2)[0])):
        with pytest.raises(StaleEdit):
            bo.write(again)
    assert bo.store.erased(Client) == (CLIENT,)


def test_an_older_database_that_comes_back_loses_her_again(two: tuple[Device, Device]) -> None:
    """Who was erased is known beside the database by a random id, and erased again before anybody sees her."""
    anna, bo = two
    fill(anna, bo)
    anna.store.copy_to(anna.files.folder.parent / "old.db")
    erase_client(anna.desk, CLIENT, typed=anna.store.get(Client, CLIENT).name)  # type: ignore[union-attr]
    anna.store.close()
    (anna.files.folder.parent / "old.db").replace(anna.files.database)
    assert MARK.encode() in opened(anna.files.database, anna.key)
    anna.reopen()
    assert erase_again(anna.desk) == 1
    assert anna.store.get(Client, CLIENT) is None
    anna.begin()
    anna.store.close()
    assert MARK.encode() not in opened(anna.files.database, anna.key)


def test_a_backend_that_lost_everything_is_filled_again_around_what_was_erased(two: tuple[Device, Device]) -> None:
    """Batches that nobody has whole any more hold nobody up: both go on, in new chains, and come to the same."""
    anna, bo = two
    fill(anna, bo)
    meet(anna, bo)
    erase_client(anna.desk, CLIENT, typed=anna.store.get(Client, CLIENT).name)  # type: ignore[union-attr]
    meet(anna, bo)
    lost = type(anna.shelf)(log=b"another")
    for device in two:
        device.shelf = lost
        device.clock += timedelta(hours=2)
    meet(anna, bo)
    anna.write(Edit(None, Task(id=Id("9" * 32), title="After")))
    bo.write(Edit(None, Task(id=Id("8" * 32), title="After too")))
    meet(anna, bo)
    meet(anna, bo)
    assert {one.title for one in bo.store.all(Task)} == {"Gloves", "After", "After too"}
    assert anna.digest() == bo.digest()


def test_what_waits_sealed_of_somebody_who_left_is_counted_before(two: tuple[Device, Device]) -> None:
    """It can tell of her, and no erasure reaches it: whoever is about to erase reads that beforehand."""
    anna, _bo = two
    anna.write(Edit(None, WHO))
    before = what_goes(anna.desk, CLIENT).late
    with anna.store.exchange() as ledger:
        ledger.shelve(Shelved(b"name", b"sealed", Reason.LATE, Chain("a" * 32, 0), 1))
        ledger.shelve(Shelved(b"other", b"sealed", Reason.WAITING, Chain("a" * 32, 0), 2))
    assert (before, what_goes(anna.desk, CLIENT).late) == (0, 1)
