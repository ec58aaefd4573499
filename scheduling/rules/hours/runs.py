"""Runs of days worked one after the other."""

from __future__ import annotations

from collections.abc import Iterator

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
