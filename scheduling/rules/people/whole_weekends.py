"""Whole weekends: whoever works on Saturday also works on Sunday, so that other weekends are wholly free; an
agreement of the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.people.weekends import weekend_days, weekends_of
from scheduling.rules.plan import Plan
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text

SUNDAY = 6


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each weekend of which only one day is worked."""
    worked = {shift.day for shift in line.worked}
    for days in known_weekends(line.plan):
        alone = [day for day in days if day in worked]
        if len(alone) == 1:
            text = Text("whole_weekends.split", {"date": date_of(line.plan, alone[0])})
            yield finding(line, setting, days=(alone[0],), text=text, repairs=line.free(alone[0]))


def known_weekends(plan: Plan) -> Iterator[tuple[int, int]]:
    """Weekends that touch the period and do not go beyond its end."""
    for week in weekends_of(plan):
        saturday, sunday = weekend_days(plan, week)
        if sunday < len(plan.days):
            yield saturday, sunday


def state(sheet: Sheet, setting: Setting) -> None:
    """A difference between the two days costs. Never strict: leave on one of them must not forbid the other."""
    if setting.price <= 0:
        return
    for saturday, sunday in known_weekends(sheet.plan):
        first, second = sheet.works((saturday,)), sheet.works((sunday,))
        if not first and not second:
            continue
        split = sheet.model.slack(setting, 1)
        for one, other in ((first, second), (second, first)):
            if one:
                sheet.model.linear([*one, *((-1, var) for _, var in other), (-1, split)], None, 0)


@dataclass(frozen=True, slots=True)
class WholeWeekendWalk:
    """Remembers on Saturday whether it was worked, until Sunday."""

    course: Course
    price: int

    @property
    def start(self) -> Memory:
        began_on_sunday = self.course.plan.weekday(0) == SUNDAY
        return began_on_sunday and any(shift.day == -1 for shift in self.course.past)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        weekday = self.course.plan.weekday(day)
        if weekday == SUNDAY:
            return Step(False, self.price if memory != (shift is not None) else 0)
        return Step(weekday == SUNDAY - 1 and shift is not None)

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """A weekend of which one day was worked costs on its Sunday."""
    return WholeWeekendWalk(course, setting.price) if setting.price > 0 else None


RULE = NurseRule("whole_weekends", check, state, walk)
