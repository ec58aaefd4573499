"""Patterns of two, four or six weeks: save one from the roster, keep its name, lay it over from a Monday.

save_pattern(desk, "Winter", monday=day, weeks=4)
laying = pattern_over(desk, pattern.id, monday=day, times=2, clash=Clash.AVOID)
write_laying(desk, laying)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Nurse, RosterPattern
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.carried import monday_of
from teamapp.services.roster.hand.shifts import CellEdit, CellKey
from teamapp.services.roster.weeks.laying import Clash, Laying, lay_over

LENGTHS: Final = (2, 4, 6)
"""In weeks."""
MOST_TIMES: Final = 13


@dataclass(frozen=True, slots=True)
class PatternLine:
    """A pattern in the list: its shifts are counted, `gone` are those of nurses who have left."""

    pattern: RosterPattern
    shifts: int
    nurses: int
    gone: int


def pattern_list(desk: Desk) -> tuple[PatternLine, ...]:
    """Every pattern, by name."""
    today = desk.today
    here = {one.id for one in desk.store.all(Nurse) if one.ended is None or one.ended >= today}
    lines = [
        PatternLine(
            pattern=one,
            shifts=len(one.cells),
            nurses=len({nurse for nurse, _day, _kind in one.cells}),
            gone=sum(nurse not in here for nurse, _day, _kind in one.cells),
        )
        for one in desk.store.all(RosterPattern)
    ]
    return tuple(sorted(lines, key=lambda line: (line.pattern.name.casefold(), line.pattern.id)))


def save_pattern(desk: Desk, name: str, *, monday: date, weeks: int, nurses: Iterable[NurseId] | None = None) -> Change:
    """Keep some weeks of the roster, from the Monday of a day on, under a name."""
    if weeks not in LENGTHS:
        raise refuse("weeks.pattern_length", weeks=weeks)
    first = monday_of(monday)
    chosen = set(nurses) if nurses is not None else None
    found = desk.store.between(Assignment, "day", first, first + timedelta(days=7 * weeks - 1))
    cells = sorted(
        (one.nurse, (one.day - first).days, one.shift_kind) for one in found if chosen is None or one.nurse in chosen
    )
    if not cells:
        raise refuse("weeks.source_empty", day=first.isoformat())
    called = _free_name(desk, name)
    made = RosterPattern(id=desk.fresh_id(), name=called, weeks=weeks, cells=tuple(cells))
    return desk.commit((Edit(None, made),), text("weeks.pattern_saved", name=called, weeks=weeks))


def rename_pattern(desk: Desk, pattern: Id, name: str) -> Change:
    """Another name for a pattern."""
    before = border.existing(desk, RosterPattern, pattern)
    called = _free_name(desk, name, own=before.id)
    if called == before.name:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, replace(before, name=called)),), text("weeks.pattern_renamed", name=called))


def delete_pattern(desk: Desk, pattern: Id) -> Change:
    """Forget a pattern; shifts that came from it stay."""
    before = border.existing(desk, RosterPattern, pattern)
    return desk.commit((Edit(before, None),), text("weeks.pattern_deleted", name=before.name))


def pattern_over(
    desk: Desk,
    pattern: Id,
    *,
    monday: date,
    clash: Clash,
    times: int = 1,
    only: Iterable[CellKey] | None = None,
) -> Laying:
    """What laying a pattern over from the Monday of a day on would do; `only` some cells where they are given.

    Overwriting also makes the pattern's nurses free on the days on which they are free in it.
    """
    found = border.existing(desk, RosterPattern, pattern)
    border.between("label.roster_pattern.weeks", times, least=1, most=MOST_TIMES)
    first = monday_of(monday)
    length = timedelta(weeks=found.weeks)
    if first + times * length <= desk.today:
        raise refuse("weeks.week_over", day=first.isoformat())
    cells = [
        CellEdit(nurse, first + turn * length + timedelta(days=offset), kind)
        for turn in range(times)
        for nurse, offset, kind in found.cells
    ]
    if clash is Clash.OVERWRITE:
        cells += _freed(desk, cells, first, first + times * length - timedelta(days=1))
    wanted = set(only) if only is not None else None
    chosen = [one for one in cells if wanted is None or (one.nurse, one.day) in wanted]
    what = text("weeks.pattern_laid", name=found.name, day=first.isoformat())
    return lay_over(desk, chosen, clash=clash, what=what, reason=text("weeks.because_pattern", name=found.name))


def _freed(desk: Desk, cells: Iterable[CellEdit], first: date, last: date) -> Iterable[CellEdit]:
    """Shifts of the pattern's nurses on days that are free in it."""
    kept = {(one.nurse, one.day) for one in cells}
    nurses = {nurse for nurse, _day in kept}
    for one in desk.store.between(Assignment, "day", first, last):
        if one.nurse in nurses and (one.nurse, one.day) not in kept:
            yield CellEdit(one.nurse, one.day, None)


def _free_name(desk: Desk, name: str, *, own: Id | None = None) -> str:
    called = border.line("label.roster_pattern.name", name, required=True)
    taken = {one.name.casefold() for one in desk.store.all(RosterPattern) if one.id != own}
    if called.casefold() in taken:
        raise refuse("weeks.pattern_name_taken", name=called)
    return called
