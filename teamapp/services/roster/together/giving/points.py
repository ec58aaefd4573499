"""Points for whoever gives way: what one day is worth, and what a nurse has earned and spent."""

from __future__ import annotations

from datetime import date
from typing import Final

from teamapp.domain.entities import Points, ShiftKind, Wish
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk

WEEKDAY_POINTS: Final = 1
HARD_POINTS: Final = 2
"""For an evening or night, and for a day of the weekend."""
DEAREST_POINTS: Final = 3
"""For a joker given up, and for a public holiday."""

SATURDAY = 5


def points_for(day: date, kind: ShiftKind, *, wish: Wish | None = None, holiday: bool = False) -> int:
    """What a nurse earns who works a shift that she had wished not to work: 1, 2 or 3."""
    if holiday or (wish is not None and wish.joker):
        return DEAREST_POINTS
    if day.weekday() >= SATURDAY or kind.form in (ShiftForm.EVENING, ShiftForm.NIGHT):
        return HARD_POINTS
    return WEEKDAY_POINTS


def points_between(desk: Desk, first: date, last: date) -> dict[NurseId, tuple[int, int]]:
    """What each nurse earned and spent in these days, both as numbers above zero."""
    found: dict[NurseId, tuple[int, int]] = {}
    for one in desk.store.between(Points, "day", first, last):
        earned, spent = found.get(one.nurse, (0, 0))
        found[one.nurse] = (earned + max(0, one.points), spent + max(0, -one.points))
    return found
