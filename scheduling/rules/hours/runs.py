"""Runs of days worked one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course
from scheduling.rules.line import Line
from scheduling.rules.plan import Worked


def runs(line: Line) -> Iterator[list[Worked]]:
    """The nurse's shifts, cut wherever a day is free."""
    run: list[Worked] = []
    for shift in line.worked:
        if run and shift.day > run[-1].day + 1:
            yield run
            run = []
        run.append(shift)
    if run:
        yield run


def length_before(course: Course) -> int:
    """How many days she has worked without a free one when the period begins."""
    worked = frozenset(shift.day for shift in course.past)
    length = 0
    while -1 - length in worked:
        length += 1
    return length
