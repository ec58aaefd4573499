"""What a store keeps in mind between two slices of the exchange, and what it leaves unwritten, never shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from sync.protocol.merge.digest import state_digest
from teamapp.domain.change import Edit
from teamapp.domain.entities import Visit
from teamapp.domain.units import Minutes
from teamapp.store.store import Store
from tests.support.backend.store_devices import Device, check_same, joined, meet
from tests.support.store.open_store import change_of, visits
from tests.sync.simulator.shelf import MemoryShelf

VISIT = visits(1)[0]
LATER = VISIT.day + timedelta(days=3)
DAY = next(spec.wire.number for spec in Visit.entity_fields if spec.name == "day")


@pytest.fixture
def pair() -> Iterator[tuple[Device, Device]]:
    """Two devices of one team that hold the same visit."""
    shelf = MemoryShelf(log=b"log")
    anna, bo = (Device(name, shelf) for name in ("anna", "bo"))
    joined(shelf, [anna, bo])
    anna.write(Edit(None, VISIT))
    meet([anna, bo])
    yield anna, bo
    anna.store.close()
    bo.store.close()


def check_name(store: Store) -> None:
    """The name of the state that is kept up is that of the rows as the file has them."""
    with store.exchange() as ledger:
        kept = ledger.digest()
        rows = ledger._rows
        assert state_digest(rows.every(), rows.rank) == kept


def days_of(store: Store) -> list[int]:
    """How far from its first day the visit is found, day by day."""
    around = range(-1, 6)
    found = {ahead: VISIT.day + timedelta(days=ahead) for ahead in around}
    return [ahead for ahead, day in found.items() if store.between(Visit, "day", day, day)]


def test_a_row_is_found_where_others_moved_it_to(pair: tuple[Device, Device]) -> None:
    """Columns of an index are written when they differ, in every slice, however often the row was in hand before."""
    anna, bo = pair
    for ahead in (2, 5, 0):
        bo.edit(VISIT, day=VISIT.day + timedelta(days=ahead))
        bo.edit(VISIT, minutes_extra=Minutes(ahead))
        meet([anna, bo])
        assert days_of(anna.store) == days_of(bo.store) == [ahead]
    check_same([anna, bo])


def test_what_is_written_here_between_two_slices_is_what_the_next_one_finds(pair: tuple[Device, Device]) -> None:
    """A person's own change makes the store forget what the exchange had in hand."""
    anna, bo = pair
    bo.edit(VISIT, minutes_extra=Minutes(5))
    meet([anna, bo])
    anna.edit(VISIT, day=LATER)
    bo.edit(VISIT, nurse_pinned=True)
    meet([anna, bo])
    assert anna.store.get(Visit, VISIT.id) == replace(VISIT, minutes_extra=Minutes(5), day=LATER, nurse_pinned=True)
    check_same([anna, bo])
    check_name(anna.store)


def test_a_slice_that_fails_leaves_nothing_in_mind(pair: tuple[Device, Device]) -> None:
    """Rows that were written and rolled back are read from the file again."""
    anna, bo = pair
    key = (Visit.entity_number, VISIT.id)

    class Broken(Exception):
        pass

    def fail() -> None:
        with anna.store.exchange() as ledger:
            row = ledger._rows.every()[key]
            (was,) = row.registers[DAY]
            moved = replace(row, registers={**row.registers, DAY: (was._replace(value=LATER.isoformat()),)})
            ledger._rows.put(key, moved)
            ledger.finish()
            raise Broken

    with pytest.raises(Broken):
        fail()
    bo.edit(VISIT, nurse_pinned=True)
    meet([anna, bo])
    anna.edit(VISIT, minutes_extra=Minutes(7))
    meet([anna, bo])
    assert days_of(anna.store) == [0]
    check_same([anna, bo])
    check_name(anna.store)


def test_a_row_that_one_change_edits_twice_stands_where_the_last_edit_left_it() -> None:
    """There and back again in one change: the index says so too."""
    store = Store.in_memory()
    moved = replace(VISIT, day=LATER)
    store.commit(change_of(Edit(None, VISIT)))
    store.commit(change_of(Edit(VISIT, moved), Edit(moved, VISIT)))
    assert days_of(store) == [0]
    store.commit(change_of(Edit(VISIT, replace(VISIT, nurse_pinned=True))))
    assert days_of(store) == [0]
    store.close()
