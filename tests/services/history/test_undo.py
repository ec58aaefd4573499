"""Undo takes back one's own work and nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.services.desk import Desk
from teamapp.services.history.read import Nature, read_history
from teamapp.services.history.undo import UndoBlocked, redo, redoable, undo, undoable
from teamapp.words.speak import Language, say
from tests.support.backend.two_nurses import AYLIN, BRAM, TwoNurses
from tests.support.store.open_store import task

TASK = task(1)
DONE = replace(TASK, done=True)


@pytest.fixture
def two() -> TwoNurses:
    made = TwoNurses()
    made.does(Edit(None, TASK))
    return made


def test_undo_and_redo_go_there_and_back(two: TwoNurses) -> None:
    """Each step is a change of its own, named by the work, that says what it takes back."""
    work = two.does(Edit(TASK, DONE), what="test.ticked")
    back = undo(two.desk)
    assert back is not None
    assert (back.what, back.undoes, back.who) == (work.what, work.id, AYLIN.id)
    assert two.desk.store.get(Task, TASK.id) == TASK
    again = redo(two.desk)
    assert again is not None
    assert (again.what, again.undoes) == (work.what, back.id)
    assert two.desk.store.get(Task, TASK.id) == DONE
    undo(two.desk)
    assert two.desk.store.get(Task, TASK.id) == TASK


def test_new_and_deleted_entities_come_and_go(two: TwoNurses) -> None:
    """Undo of a creation deletes, undo of a deletion brings back."""
    two.does(Edit(TASK, None))
    undo(two.desk)
    assert two.desk.store.get(Task, TASK.id) == TASK
    undo(two.desk)
    assert two.desk.store.all(Task) == ()
    redo(two.desk)
    redo(two.desk)
    assert two.desk.store.all(Task) == ()
    assert redoable(two.desk) is None


def test_nothing_to_undo_is_nothing(two: TwoNurses) -> None:
    """Neither before the first work, nor of work that is not undoable, nor redo without undo."""
    two.sits(BRAM)
    two.does(Edit(TASK, DONE), undoable=False)
    assert undoable(two.desk) is undo(two.desk) is redoable(two.desk) is redo(two.desk) is None


def test_only_ones_own_work_is_undone(two: TwoNurses) -> None:
    """Aylin's undo reaches over Bram's later work to her own; Bram's work stays."""
    mine = two.does(Edit(None, task(2)))
    two.sits(BRAM)
    two.does(Edit(None, task(3)))
    two.sits(AYLIN)
    found = undoable(two.desk)
    assert found is not None
    assert found.id == mine.id
    undo(two.desk)
    assert {found.id for found in two.desk.store.all(Task)} == {TASK.id, task(3).id}


def test_other_fields_that_somebody_changed_since_stay_changed(two: TwoNurses) -> None:
    """Bram's title is kept when Aylin takes back her tick."""
    two.does(Edit(TASK, DONE))
    two.sits(BRAM)
    two.does(Edit(DONE, replace(DONE, title="Order masks")))
    undo(two.sits(AYLIN))
    assert two.desk.store.get(Task, TASK.id) == replace(TASK, title="Order masks")


@pytest.mark.parametrize("later", [replace(DONE, done=False), None], ids=["changed", "deleted"])
def test_what_somebody_changed_since_is_not_overwritten(two: TwoNurses, later: Task | None) -> None:
    """Undo names who did it and leaves everything as it is."""
    two.does(Edit(TASK, DONE), Edit(None, task(2)))
    two.sits(BRAM)
    two.does(Edit(DONE, later))
    two.sits(AYLIN)
    with pytest.raises(UndoBlocked) as blocked:
        undo(two.desk)
    assert blocked.value.text.filled["who"] == "Bram Test"
    assert "Bram Test has changed the task" in say(blocked.value.text, Language.ENGLISH)
    assert "de taak" in say(blocked.value.text, Language.DUTCH)
    assert two.desk.store.get(Task, TASK.id) == later
    assert two.desk.store.get(Task, task(2).id) is not None


def test_new_work_ends_redo(two: TwoNurses) -> None:
    """After new work what was taken back is not offered again."""
    two.does(Edit(TASK, DONE))
    undo(two.desk)
    assert redoable(two.desk) is not None
    two.does(Edit(None, task(2)))
    assert redoable(two.desk) is None


def test_undo_goes_on_after_a_restart(two: TwoNurses) -> None:
    """What can be undone is read from the history, not remembered by a window."""
    two.does(Edit(TASK, DONE))
    again = Desk(store=two.desk.store, clock=two.desk.clock)
    undo(again)
    assert again.store.get(Task, TASK.id) == TASK


def test_a_change_that_edits_a_row_twice_is_taken_back_whole(two: TwoNurses) -> None:
    """Back to where the first of the two began."""
    two.does(Edit(TASK, DONE), Edit(DONE, replace(DONE, title="x")))
    undo(two.desk)
    assert two.desk.store.get(Task, TASK.id) == TASK


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["work", "undo", "redo"]), max_size=15))
def test_undo_and_redo_are_those_of_a_text_editor(steps: list[str]) -> None:
    """Any series of work, undo and redo leaves what a plain list of states with a cursor leaves."""
    two = TwoNurses()
    two.does(Edit(None, TASK), undoable=False)
    states, cursor = [TASK.title], 0
    for number, step in enumerate(steps):
        stands = two.desk.store.get(Task, TASK.id)
        assert stands is not None
        if step == "work":
            two.does(Edit(stands, replace(stands, title=str(number))))
            states, cursor = [*states[: cursor + 1], str(number)], cursor + 1
        elif step == "undo":
            assert (undo(two.desk) is None) == (cursor == 0)
            cursor = max(cursor - 1, 0)
        else:
            assert (redo(two.desk) is None) == (cursor == len(states) - 1)
            cursor = min(cursor + 1, len(states) - 1)
        stands = two.desk.store.get(Task, TASK.id)
        assert stands is not None
        assert stands.title == states[cursor]


def test_the_history_reads_as_what_happened(two: TwoNurses) -> None:
    """Newest first, with names, and with what each line did to the work it names."""
    two.does(Edit(TASK, DONE))
    for step in (undo, redo, undo):
        step(two.desk)
    natures = [Nature.TAKEN_BACK, Nature.DONE_AGAIN, Nature.TAKEN_BACK, Nature.DONE]
    lines = read_history(two.desk, limit=4)
    assert [line.nature for line in lines] == natures
    assert {line.who for line in lines} == {"Aylin Test"}
    older = read_history(two.desk, before=lines[-1].id)
    assert older[-1].who == ""
