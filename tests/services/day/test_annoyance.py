"""What annoys somebody reaches the one who can change it, as a task like any other."""

from __future__ import annotations

from datetime import date

import pytest

from teamapp.domain.entities import Task
from teamapp.domain.entities.nurse import Role
from teamapp.services.annoyance import note_annoyance
from teamapp.services.history.undo import undo
from teamapp.services.people.roles import hand_on_role, take_role
from teamapp.services.refused import Refused
from teamapp.services.tasks import open_tasks
from tests.support.new_desk import new_desk, spoken, with_nurse

LONG_AGO = date(2024, 1, 1)


def test_the_developer_gets_it_as_a_task():
    """Whoever holds the role today, also when somebody else notes it; with the page's name and nothing else."""
    with new_desk() as (desk, _clock):
        with_nurse(desk, owner=True)
        wilma = with_nurse(desk, "Wilma", "Bos")
        take_role(desk, wilma, Role.DEVELOPER, first=LONG_AGO)
        change = note_annoyance(desk, "  The list jumps \n when I tick ", page="Today")
        (task,) = desk.store.all(Task)
        assert (task.title, task.nurse, task.client, task.due) == (
            "The list jumps when I tick (Today)",
            wilma,
            None,
            None,
        )
        assert spoken(change) == "Note what annoys: “The list jumps when I tick”"
        assert task in open_tasks(desk, nurse=wilma)
        undo(desk)
        assert not open_tasks(desk)


def test_without_a_developer_it_waits_for_whoever_takes_it():
    """Nobody has the role, or nobody any more: everybody sees it."""
    with new_desk() as (desk, clock):
        me = with_nurse(desk, owner=True)
        change = take_role(desk, me, Role.DEVELOPER, first=LONG_AGO)
        hand_on_role(desk, change.edits[0].after.id, last=desk.today)
        clock.go_on(days=2)
        note_annoyance(desk, "Too many clicks")
        (task,) = open_tasks(desk, nurse=me)
        assert (task.title, task.nurse) == ("Too many clicks", None)


@pytest.mark.parametrize("words", ["", "   ", "x" * 5000])
def test_no_sentence_is_no_task(words):
    """Nothing, or a whole story, is refused in words."""
    with new_desk() as (desk, _clock):
        with pytest.raises(Refused):
            note_annoyance(desk, words)
        assert not desk.store.all(Task)
