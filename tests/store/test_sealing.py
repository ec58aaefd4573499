"""What is sealed in several batches: each value belongs to the batch that it travels in."""

from __future__ import annotations

from contextlib import ExitStack
from unittest.mock import patch

import pytest

from sync.engine.standing import Tuning
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import Id
from teamapp.store.shared.rows import origins
from teamapp.store.shared.rows.table_rows import TableRows
from tests.support.backend.store_devices import Device, joined, meet
from tests.support.store.open_store import change_of
from tests.sync.simulator.shelf import MemoryShelf

TUNING = Tuning(quiet_ms=0, longest_ms=0, batch_bytes=1, frames_a_pull=1)
FIRST, SECOND = Task(id=Id("a" * 32), title="Gloves"), Task(id=Id("b" * 32), title="Masks")


def states(team: list[Device]) -> set[bytes]:
    """Anna writes twice; Bo is given the first and changes what the second is about; then both have everything."""
    joined(team[0].shelf, team)
    anna, bo = team
    anna.write(Edit(None, FIRST), Edit(None, SECOND))
    meet(team)
    for task in (FIRST, SECOND):
        before = anna.store.get(Task, task.id)
        anna.store.commit(change_of(Edit(before, Task(id=task.id, title=f"{task.title} of Anna"))))
    anna.sync()
    assert bo.machine is not None
    while (first := bo.store.get(Task, FIRST.id)) is not None and not first.title.endswith("Anna"):
        bo.carry(() if bo.waiting else bo.machine.online(bo.now), most=1)
    bo.waiting.clear()
    assert bo.store.get(Task, SECOND.id) == SECOND
    bo.edit(SECOND, title="Masks of Bo")
    bo.begin()
    meet(team)
    return {device.digest() for device in team}


@pytest.mark.parametrize("mistaken", [False, True])
def test_a_value_of_a_later_batch_was_not_seen_with_an_earlier_one(*, mistaken: bool) -> None:
    """Both titles live on, on both devices; the mistake that leaves stamps where they were is noticed by this."""
    shelf = MemoryShelf(log=b"log")
    team = [Device(name, shelf, tuning=TUNING) for name in ("anna", "bo")]
    with ExitStack() as planted:
        for device in team:
            planted.callback(device.store.close)
        if mistaken:
            planted.enter_context(patch.object(TableRows, "restamp", lambda *_: None))
            planted.enter_context(patch.object(origins, "move_writes", lambda *_: None))
        assert len(states(team)) == (2 if mistaken else 1)
