"""Rest after a series: whoever works many days in a row has longer free afterwards; an agreement of the team.

It is no law: Arbeidstijdenwet article 5:8 paragraph 5 asks for a longer rest only after nights, which is a rule of its
own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.hours.runs import runs
from scheduling.rules.line import Line, between, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rest.gaps import close_pairs, first_starts
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each series that is followed too soon by another shift."""
    days, need = setting.figure("days", line.nurse.id), setting.figure("rest_minutes", line.nurse.id)
    for series, following in pairwise(runs(line)):
        before, after = series[-1], following[0]
        if len(series) >= days and after.day >= 0 and after.start - before.end < need:
            values = {
                **between(line.plan, before, after),
                "days": len(series),
                "rest_minutes": after.start - before.end,
                "need_minutes": need,
            }
            repairs = line.free(after.day) + line.free(before.day)
            text = Text("series_rest.too_short", values)
            yield finding(line, setting, days=(before.day, after.day), text=text, repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """Not both a whole series and a shift in the rest after it, unless the series goes on."""
    days, need = setting.figure("days", sheet.nurse.id), setting.figure("rest_minutes", sheet.nurse.id)
    for before, after in close_pairs(sheet, need):
        if after.shift.day > before.shift.day + 1:
            _after_series(sheet, before, after, setting, days=days)


def _after_series(sheet: Sheet, before: Cell, after: Cell, setting: Setting, *, days: int) -> None:
    last = before.shift.day
    earlier = range(last - days + 1, last)
    if not all(sheet.cells(day) for day in earlier):
        return
    between_them = [(-days, var) for _, var in sheet.works(range(last + 1, after.shift.day))]
    sheet.limit([*sheet.works(earlier), (1, before.var), (1, after.var), *between_them], days, setting)


NO_SERIES = (0, -2, 0)


@dataclass(frozen=True, slots=True)
class SeriesWalk:
    """Remembers how long the last series is, its last day and when its rest is over.

    `openings[day]` is the earliest moment at which a shift of that day or of a later one can begin.
    """

    course: Course
    setting: Setting
    openings: tuple[int, ...]
    begin: tuple[int, int, int]

    @property
    def start(self) -> Memory:
        return self.begin

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        length, last, rested = _three(memory)
        if shift is None:
            waiting = length >= self._days and rested > self.openings[day + 1]
            return Step(memory if waiting else NO_SERIES)
        if last == day - 1:
            return Step(self.after(shift, length + 1))
        early = length >= self._days and shift.start < rested
        if early and self.setting.hard and not self.course.settled((*range(last - self._days + 1, last + 1), day)):
            return None
        return Step(self.after(shift, 1), self.setting.price if early and not self.setting.hard else 0)

    def finish(self, memory: Memory) -> int | None:
        return 0

    def after(self, shift: Worked, length: int) -> tuple[int, int, int]:
        rest = self.setting.figure("rest_minutes", self.course.nurse.id)
        return min(length, self._days), shift.day, shift.end + rest if length >= self._days else 0

    @property
    def _days(self) -> int:
        return self.setting.figure("days", self.course.nurse.id)


def _three(memory: Memory) -> tuple[int, int, int]:
    assert isinstance(memory, tuple)
    length, last, rested = memory
    assert isinstance(length, int)
    assert isinstance(last, int)
    assert isinstance(rested, int)
    return length, last, rested


def walk(course: Course, setting: Setting) -> Walk | None:
    """Count the days of the series; the last one of the past goes on over the border."""
    openings = first_starts(course)
    empty = SeriesWalk(course, setting, openings, NO_SERIES)
    memory = NO_SERIES
    for shift in course.past:
        length, last, _ = memory
        memory = empty.after(shift, length + 1 if last == shift.day - 1 else 1)
    return SeriesWalk(course, setting, openings, memory)


RULE = NurseRule("series_rest", check, state, walk)
