"""A change is written whole, remembered, and never over somebody else's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from hypothesis import given
from sqlalchemy import select

from sync.protocol.merge.clock import Stamp, unpack
from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.refusals import StaleEdit, WrongThread
from teamapp.store.shared.chains import OWN_DEVICE
from teamapp.store.shared.rows.rows import NotIndexed
from teamapp.store.store import Store
from teamapp.store.tables import CLOCK, OUTBOX, TABLES
from tests.support.store.any_entity import any_entity
from tests.support.store.open_store import change_of, task, visits

TASK = task(1)


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory()
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    made = Store.in_memory()
    yield made
    made.close()


@given(any_entity())
def test_any_entity_is_kept_changed_and_deleted(shared: Store, entity: Entity) -> None:
    """What is written is what is read, whatever it holds; deleted it is gone from every read, and may come again."""
    kind = type(entity)
    before = shared.get(kind, entity.id)
    shared.commit(change_of(Edit(before, entity)))
    assert shared.get(kind, entity.id) == entity
    assert entity in shared.all(kind)
    shared.commit(change_of(Edit(entity, None)))
    assert shared.get(kind, entity.id) is None
    assert entity.id not in {found.id for found in shared.all(kind)}


@given(any_entity())
def test_history_gives_back_the_very_change(shared: Store, entity: Entity) -> None:
    """Before and after stand in the history as they were, newest first, and can be found by the entity."""
    change = change_of(Edit(shared.get(type(entity), entity.id), entity))
    shared.commit(change)
    assert shared.history(limit=1) == (change,)
    assert shared.change(change.id) == change
    assert shared.history_of(entity.id)[0] == change


def test_history_by_pages(store: Store) -> None:
    """Every change once, newest first, however big the pages are; headings are the same without their edits."""
    changes = [change_of(Edit(None, task(number))) for number in range(7)]
    for change in changes:
        store.commit(change)
    paged, before = [], None
    while page := store.history(limit=3, before=before):
        paged += page
        before = page[-1].id
    assert paged == changes[::-1]
    assert [heading.id for heading in store.headings()] == [change.id for change in paged]
    assert store.change(Id("0" * 32)) is None


def test_a_stale_edit_is_refused_whole(store: Store) -> None:
    """The refusal names entity and fields, and nothing of the change is written: no row, no history, no outbox."""
    store.commit(change_of(Edit(None, TASK)))
    store.commit(change_of(Edit(TASK, replace(TASK, done=True))))
    with pytest.raises(StaleEdit) as refused:
        store.commit(change_of(Edit(None, task(2)), Edit(TASK, replace(TASK, title="Order masks"))))
    assert (refused.value.entity, refused.value.id, refused.value.fields) == ("task", TASK.id, ("done",))
    assert store.all(Task) == (replace(TASK, done=True),)
    assert len(store.history()) == len(outbox(store)) == 2


@pytest.mark.parametrize("before", [TASK, None], ids=["edited though gone", "made though there"])
def test_an_edit_of_what_is_gone_or_there_is_stale(store: Store, before: Task | None) -> None:
    """Editing what somebody deleted, or creating what is there, is refused too."""
    if before is None:
        store.commit(change_of(Edit(None, TASK)))
    with pytest.raises(StaleEdit):
        store.commit(change_of(Edit(before, replace(TASK, done=True))))


def test_one_change_may_edit_a_row_twice(store: Store) -> None:
    """The second edit starts from where the first ended."""
    done = replace(TASK, done=True)
    store.commit(change_of(Edit(None, TASK), Edit(TASK, done)))
    assert store.get(Task, TASK.id) == done


def test_a_search_finds_by_indexed_fields_only(store: Store) -> None:
    """By value, by nothing, by several; by a field without an index it is a fault of the program."""
    nurse = NurseId(Id("a" * 32))
    mine, free = replace(task(1), nurse=nurse), task(2)
    store.commit(change_of(Edit(None, mine), Edit(None, free)))
    assert store.where(Task, nurse=nurse) == (mine,)
    assert store.where(Task, nurse=None, client=None) == (free,)
    with pytest.raises(NotIndexed, match=r"task\.title"):
        store.where(Task, title="Order gloves")


def test_between_includes_both_ends(store: Store) -> None:
    """A week is Monday to Sunday."""
    made = visits(10, a_day=1)
    store.commit(change_of(*(Edit(None, visit) for visit in made)))
    found = store.between(Visit, "day", date(2026, 11, 10), date(2026, 11, 16))
    assert {visit.day.day for visit in found} == set(range(10, 17))


def test_settings_stay_on_this_device(store: Store) -> None:
    """They are remembered and replaced, and nothing of them waits to be sent."""
    assert store.setting("owner") is None
    store.set_setting("owner", "Aylin")
    store.set_setting("owner", "Noor")
    assert store.setting("owner") == "Noor"
    assert not outbox(store)


def test_every_field_knows_the_write_it_comes_from(store: Store) -> None:
    """Clock and row agree: a new row has one stamp for all, an edit stamps what it changed, and later is greater."""
    store.commit(change_of(Edit(None, TASK)))
    first = clock_of(store, TASK)
    store.commit(change_of(Edit(TASK, replace(TASK, done=True))))
    second = clock_of(store, TASK)
    numbers = {spec.name: spec.wire.number for spec in fields_of(Task)}
    assert set(first) == {0, *numbers.values()}
    assert len(set(first.values())) == 1
    assert {number for number in first if first[number] != second[number]} == {0, numbers["done"]}
    assert second[numbers["done"]] > first[numbers["done"]]
    assert {stamp.device for stamp in second.values()} == {OWN_DEVICE}


def test_the_outbox_says_what_was_written_and_not_what_stood_there(store: Store) -> None:
    """A put of the changed fields, what came into and left a set, a delete; what was overwritten stays here."""
    nurse = Nurse(id=NurseId(Id("a" * 32)), given_name="Ans", family_name="Ek", level=Level.NURSE)
    speaks = replace(nurse, languages=frozenset({"nl", "tr"}))
    moved = replace(speaks, languages=frozenset({"nl", "de"}), phone="06")
    for before, after in ((None, nurse), (nurse, speaks), (speaks, moved), (moved, None)):
        store.commit(change_of(Edit(before, after)))
    head = [10, bytes.fromhex(nurse.id)]
    assert outbox(store)[1:] == [
        [["set", *head, 10, ["nl", "tr"], []]],
        [["put", *head, {11: "06"}], ["set", *head, 10, ["de"], ["tr"]]],
        [["del", *head]],
    ]


def test_another_thread_is_turned_away_until_it_is_handed_over(store: Store) -> None:
    """One connection, one thread: a second one is a fault that shows at once."""
    store.set_setting("owner", "Aylin")
    met: list[object] = []

    def use() -> None:
        try:
            met.append(store.setting("owner"))
        except WrongThread as error:
            met.append(type(error))

    for _ in range(2):
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
        store.hand_over()
    assert met == [WrongThread, "Aylin"]


def clock_of(store: Store, entity: Entity) -> dict[int, Stamp]:
    table = TABLES[type(entity)]
    with store._reading() as connection:
        return unpack(connection.execute(select(table.c[CLOCK]).where(table.c.id == entity.id)).scalar_one())


def outbox(store: Store) -> list[object]:
    """The operations of every change that waits."""
    with store._reading() as connection:
        bodies = connection.execute(select(OUTBOX.c.body).order_by(OUTBOX.c.seq)).scalars()
        return [msgspec.msgpack.decode(body, strict=False)[-1] for body in bodies]
