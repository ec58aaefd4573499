"""Acts on every chosen cell at once, each one change with one undo.

write_laying(desk, given(desk, cells, kind, clash=Clash.OVERWRITE))     a kind into all of them, seen first
write_laying(desk, filled(desk, cells, pattern.id, monday=day, clash=...))
clear_cells(desk, cells)                                                locked ones and days that are over stay
lock_cells(desk, cells) / unlock_cells(desk, cells)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from teamapp.domain.change import Change
from teamapp.domain.entities import Assignment, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, ShiftKindId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.hand.shifts import CellEdit, CellKey, pin_shifts, write_cells
from teamapp.services.roster.weeks.laying import Clash, Laying, lay_over
from teamapp.services.roster.weeks.patterns import pattern_over


def given(desk: Desk, cells: Iterable[CellKey], kind: ShiftKindId, *, clash: Clash) -> Laying:
    """What giving a shift kind to all chosen cells would do."""
    shift = border.existing(desk, ShiftKind, kind)
    chosen = tuple(CellEdit(nurse, day, kind) for nurse, day in cells)
    what = text("weeks.gave", shift=shift.name, shifts=len(chosen))
    return lay_over(desk, chosen, clash=clash, what=what, reason=text("weeks.because_gave", shift=shift.name))


def filled(desk: Desk, cells: Iterable[CellKey], pattern: Id, *, monday: date, clash: Clash) -> Laying:
    """What a pattern would put into the chosen cells when it begins on the Monday of a day."""
    return pattern_over(desk, pattern, monday=monday, clash=clash, only=cells)


def clear_cells(desk: Desk, cells: Iterable[CellKey]) -> Change:
    """Make the chosen cells free."""
    found = [desk.store.get(Assignment, assignment_id(*cell)) for cell in cells]
    free = [one for one in found if one is not None and not one.pinned and one.day > desk.today]
    if not free:
        raise refuse("weeks.nothing_to_clear")
    edits = (CellEdit(one.nurse, one.day, None) for one in free)
    first, last = min(one.day for one in free), max(one.day for one in free)
    what = text("weeks.cleared", shifts=len(free), first=first.isoformat(), last=last.isoformat())
    return write_cells(desk, edits, what, why=text("weeks.because_cleared"))


def lock_cells(desk: Desk, cells: Iterable[CellKey]) -> Change:
    """Lock every shift of the chosen cells."""
    return pin_shifts(desk, cells, pinned=True)


def unlock_cells(desk: Desk, cells: Iterable[CellKey]) -> Change:
    """Let every shift of the chosen cells go again."""
    return pin_shifts(desk, cells, pinned=False)
