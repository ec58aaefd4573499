"""Pairs of possible shifts that lie close together."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course
from scheduling.rules.plan import Worked
from scheduling.rules.statement import Cell, Sheet

DAY_MINUTES = 24 * 60
NEVER = 1 << 60
"""A moment after all others."""


def close_pairs(sheet: Sheet, rest_minutes: int, *, since: int = 0) -> Iterator[tuple[Cell, Cell]]:
    """Each two cells of different days with less than `rest_minutes` between them, the later one not before `since`."""
    reach = 1 + -(-rest_minutes // DAY_MINUTES)
    for after in (cell for cell in sheet.all_cells() if cell.shift.day >= since):
        for day in range(after.shift.day - reach, after.shift.day):
            for before in sheet.cells(day):
                if after.shift.start - before.shift.end < rest_minutes:
                    yield before, after


def first_starts(course: Course) -> tuple[int, ...]:
    """For each day, and one after the last, the earliest moment at which a shift of it or of a later day can begin."""
    starts = [NEVER]
    for day in reversed(range(course.days)):
        starts.append(min([starts[-1], *(shift.start for shift in course.possible(day))]))
    return tuple(reversed(starts))


def rests_after(course: Course, shift: Worked, below: int) -> Iterator[int]:
    """The rests shorter than `below` minutes that may come between a shift and one of a later day."""
    for day in range(max(0, shift.day + 1), min(course.days, shift.day + 3 + below // DAY_MINUTES)):
        yield from (after.start - shift.end for after in course.possible(day) if after.start - shift.end < below)
