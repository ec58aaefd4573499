"""Copy a week to other weeks.

laying = copied_week(desk, source=monday, targets=(other_monday,), clash=Clash.AVOID)
write_laying(desk, laying)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from teamapp.domain.entities import Assignment
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.carried import monday_of
from teamapp.services.roster.hand.shifts import CellEdit
from teamapp.services.roster.weeks.laying import Clash, Laying, lay_over

WEEK = timedelta(weeks=1)


def copied_week(
    desk: Desk,
    *,
    source: date,
    targets: Iterable[date],
    clash: Clash,
    nurses: Iterable[NurseId] | None = None,
) -> Laying:
    """What copying the week of a day to the weeks of other days would do; for all nurses, or for some.

    Overwriting also makes free who is free in the week that is copied.
    """
    first = monday_of(source)
    goals = tuple(dict.fromkeys(monday_of(day) for day in targets))
    _check(desk, first, goals)
    chosen = set(nurses) if nurses is not None else None
    shifts = [
        one
        for one in desk.store.between(Assignment, "day", first, first + WEEK - timedelta(days=1))
        if chosen is None or one.nurse in chosen
    ]
    if not shifts:
        raise refuse("weeks.source_empty", day=first.isoformat())
    cells = [CellEdit(one.nurse, one.day + (goal - first), one.shift_kind) for goal in goals for one in shifts]
    if clash is Clash.OVERWRITE:
        cells += _freed(desk, cells, goals, chosen)
    what = text("weeks.copied", day=first.isoformat(), weeks=len(goals), to=goals[0].isoformat())
    return lay_over(desk, cells, clash=clash, what=what, reason=text("weeks.because_copied", day=first.isoformat()))


def _check(desk: Desk, first: date, goals: tuple[date, ...]) -> None:
    if not goals:
        raise refuse("weeks.no_target")
    for goal in goals:
        if goal == first:
            raise refuse("weeks.same_week", day=goal.isoformat())
        if goal + WEEK <= desk.today:
            raise refuse("weeks.week_over", day=goal.isoformat())


def _freed(
    desk: Desk, cells: Iterable[CellEdit], goals: tuple[date, ...], chosen: set[NurseId] | None
) -> Iterable[CellEdit]:
    """Shifts of the target weeks that the copied week does not have."""
    kept = {(one.nurse, one.day) for one in cells}
    for goal in goals:
        for one in desk.store.between(Assignment, "day", goal, goal + WEEK - timedelta(days=1)):
            if (one.nurse, one.day) not in kept and (chosen is None or one.nurse in chosen):
                yield CellEdit(one.nurse, one.day, None)
