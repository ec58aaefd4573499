"""The Sundays that each nurse has worked in a year: the law counts the free ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from teamapp.domain.entities import Assignment, Leave, ShiftKind
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk

SUNDAY_WEEKS = 52
"""How far back the Sundays of a year look."""
SATURDAY, SUNDAY = 5, 6
MIDNIGHT = 24 * 60


def sundays_worked(desk: Desk, first: date, last: date) -> Mapping[NurseId, tuple[date, ...]]:
    """By nurse the Sundays that her shifts of these days worked on; a shift that fell in leave was not worked."""
    over_midnight = {kind.id for kind in desk.store.all(ShiftKind) if kind.end <= kind.start or kind.end > MIDNIGHT}
    leave = [one for one in desk.store.all(Leave) if one.last is None or one.last >= first]
    found: dict[NurseId, set[date]] = {}
    for one in desk.store.between(Assignment, "day", first, last):
        sunday = sunday_of(one, over_midnight=one.shift_kind in over_midnight)
        if sunday is not None and not any(away.nurse == one.nurse and away.covers(one.day) for away in leave):
            found.setdefault(one.nurse, set()).add(sunday)
    return {nurse: tuple(sorted(days)) for nurse, days in found.items()}


def sunday_of(shift: Assignment, *, over_midnight: bool) -> date | None:
    """The Sunday that a shift works on: its own day, or the next one of a Saturday's shift past midnight."""
    if shift.day.weekday() == SUNDAY:
        return shift.day
    return shift.day + timedelta(days=1) if shift.day.weekday() == SATURDAY and over_midnight else None
