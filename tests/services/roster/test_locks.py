"""Days are locked: shifts stay as they are, free days are kept free, together as one change."""

from __future__ import annotations

from datetime import date

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import AvailabilityException, Leave
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.text import text
from teamapp.services.history.undo import undo
from teamapp.services.people.availability import make_exception
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.locks import is_kept_free, kept_free, lock_days, toggle_locks
from tests.support.roster.roster_team import FIRST, LAST, cell, day, key, november, nurse_id, roster_desk


def test_shifts_and_free_days_are_locked_as_one_change() -> None:
    """Two shifts and two free days: four locks, one undo."""
    desk = roster_desk({"Bram": "DD"})
    change = toggle_locks(desk, [cell("Bram", number) for number in range(4)])
    assert change.what.code == "roster.days_locked"
    assert november(desk).live.plan.pinned[nurse_id("Bram")] == (0, 1)
    assert set(kept_free(desk, FIRST, LAST)) == {cell("Bram", 2), cell("Bram", 3)}
    undo(desk)
    assert not kept_free(desk, FIRST, LAST)


def test_a_second_time_unlocks_only_when_all_are_locked() -> None:
    """One free day more locks the rest first; then everything goes."""
    desk = roster_desk({"Bram": "D"})
    toggle_locks(desk, [cell("Bram", 0)])
    toggle_locks(desk, [cell("Bram", 0), cell("Bram", 1)])
    assert is_kept_free(desk, *cell("Bram", 1))
    change = toggle_locks(desk, [cell("Bram", 0), cell("Bram", 1)])
    assert change.what.code == "roster.days_unlocked"
    assert not is_kept_free(desk, *cell("Bram", 1))


def test_the_planner_sees_that_a_day_is_kept_free() -> None:
    """It is a day on which she cannot be planned."""
    desk = roster_desk()
    toggle_locks(desk, [cell("Noor", 5)])
    away = november(desk).live.plan.nurse(nurse_id("Noor")).unavailable
    assert [one.day for one in away] == [5]


def test_unlocking_leaves_what_she_said_herself() -> None:
    """A day on which she cannot stays one."""
    desk = roster_desk()
    make_exception(desk, nurse_id("Noor"), day(5), available=False)
    toggle_locks(desk, [cell("Noor", 5)])
    toggle_locks(desk, [cell("Noor", 5)])
    assert len(desk.store.all(AvailabilityException)) == 1


def test_leave_is_no_day_to_lock() -> None:
    """Only days of leave: there is nothing to lock."""
    desk = roster_desk()
    leave = Leave(id=key("leave", "n"), nurse=nurse_id("Noor"), kind=LeaveKind.SICK, first=date(2026, 11, 3))
    desk.commit([Edit(None, leave)], text("test"))
    with pytest.raises(Refused):
        lock_days(desk, [cell("Noor", 3)], locked=True)
