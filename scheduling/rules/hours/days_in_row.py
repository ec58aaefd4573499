"""How many days one works without a free day: an agreement of the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.hours.runs import length_before, runs
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each run that is too long, counted from the days that lie in the period."""
    most = setting.figure("days", line.nurse.id)
    for run in runs(line):
        excess = min(len(run) - most, sum(shift.day >= 0 for shift in run))
        if excess > 0:
            yield _too_long(line, setting, run=run, excess=excess)


def _too_long(line: Line, setting: Setting, *, run: list[Worked], excess: int) -> Finding:
    most = setting.figure("days", line.nurse.id)
    values: dict[str, TextValue] = {
        "days": len(run),
        "most_days": most,
        "from_date": date_of(line.plan, run[0].day),
        "to_date": date_of(line.plan, run[-1].day),
    }
    days = tuple(shift.day for shift in run)
    repairs = line.free(days[most])
    return finding(line, setting, days=days, text=Text("days_in_row.too_many", values), amount=excess, repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """In each window of one day more than allowed that touches the period, one day is free."""
    most = setting.figure("days", sheet.nurse.id)
    for last in range(len(sheet.plan.days)):
        sheet.limit(sheet.works(range(last - most, last + 1)), most, setting)


@dataclass(frozen=True, slots=True)
class RowWalk:
    """Remembers how many days were worked without a free one, up to the most that is allowed."""

    course: Course
    setting: Setting
    most: int

    @property
    def start(self) -> Memory:
        return min(self.most, length_before(self.course))

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        if shift is None:
            return Step(0)
        if memory < self.most:
            return Step(memory + 1)
        if not self.setting.hard:
            return Step(memory, self.setting.price)
        return Step(memory) if self.course.settled(range(day - self.most, day + 1)) else None

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Each day beyond the most costs. Never broken where no run can be that long."""
    if setting.price <= 0 and not setting.hard:
        return None
    return RowWalk(course, setting, setting.figure("days", course.nurse.id))


RULE = NurseRule("days_in_row", check, state, walk)
