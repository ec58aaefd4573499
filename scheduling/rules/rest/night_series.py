"""How many shifts may follow each other when one of them is a night shift.

Arbeidstijdenwet (NL) article 5:8 paragraph 6: where one of a series of shifts is a night, "ten hoogste 7
achtereenvolgende diensten" (8 where a collective agreement says so, paragraph 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.hours.runs import length_before, runs
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each run of days with a night in it that is too long."""
    most = setting.figure("days", line.nurse.id)
    for run in runs(line):
        if run[-1].day < 0 or len(run) <= most or not any(is_night(shift) for shift in run):
            continue
        values: dict[str, TextValue] = {
            "from_date": date_of(line.plan, run[0].day),
            "to_date": date_of(line.plan, run[-1].day),
            "days": len(run),
            "most_days": most,
        }
        days = tuple(shift.day for shift in run)
        text = Text("night_series.too_long", values)
        yield finding(line, setting, days=days, text=text, amount=len(run) - most, repairs=line.free(run[-1].day))


def state(sheet: Sheet, setting: Setting) -> None:
    """In each window of one day more than allowed: all days worked and one of them a night is too much."""
    most = setting.figure("days", sheet.nurse.id)
    for first in range(-most, len(sheet.plan.days) - most):
        window = range(first, first + most + 1)
        for day in window:
            nights = sheet.nights((day,))
            if nights and all(sheet.cells(other) for other in window):
                sheet.limit([*sheet.works(window), *nights], most + 1, setting)


@dataclass(frozen=True, slots=True)
class Series:
    """What is remembered of the present run of working days: its length, and whether a night was in it."""

    length: int
    night: bool


@dataclass(frozen=True, slots=True)
class SeriesWalk:
    """Pays for each day beyond the most as soon as the run has both that day and a night."""

    course: Course
    setting: Setting
    most: int

    @property
    def start(self) -> Memory:
        length = length_before(self.course)
        return Series(length, any(is_night(shift) and shift.day >= -length for shift in self.course.past))

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, Series)
        if shift is None:
            return Step(Series(0, False))
        after = Series(memory.length + 1, memory.night or is_night(shift))
        if not self.setting.hard:
            paid = 0 if day == 0 else self._beyond(memory)
            return Step(after, self.setting.price * (self._beyond(after) - paid))
        if self._beyond(after) > 0 and not self.course.settled(range(day - memory.length, day + 1)):
            return None
        return Step(after)

    def _beyond(self, series: Series) -> int:
        return max(0, series.length - self.most) if series.night else 0

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember the run of working days and its nights; no walk for who works by day only."""
    before = length_before(course)
    recent = (shift for shift in course.past if shift.day >= -before)
    if not any(is_night(shift) for shift in (*recent, *course.may_come(-1))):
        return None
    return SeriesWalk(course, setting, setting.figure("days", course.nurse.id))


RULE = NurseRule("night_series", check, state, walk)
