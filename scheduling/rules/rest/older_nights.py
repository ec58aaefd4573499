"""Nights from a certain age: whoever it frees from nights works none, unless she agrees to some.

CAO VVT (NL), paraphrased and not confirmed from the agreement's own text: from 55 one is not obliged to work night
shifts, but may agree to. What a nurse agrees to is an exception with so many nights a week.

A team keeps the day from which her age frees her, not her date of birth. Nights of the week before the period count in
the week that goes over its border.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.plan import Nurse, Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each calendar week with more nights than agreed; what the past alone has is let be."""
    if line.nurse.nights_free_from is None:
        return
    for week in last_weeks(line.plan):
        span = span_of_weeks(line.plan, week, 1)
        nights = [shift for shift in line.worked if shift.day in span and counts(line.nurse, shift)]
        planned = [shift for shift in nights if shift.day >= 0]
        most = max(setting.figure("nights_a_week", line.nurse.id), len(nights) - len(planned))
        if len(nights) > most:
            yield _too_many(line, setting, nights=planned, most=most, amount=len(nights) - most)


def counts(nurse: Nurse, shift: Worked) -> bool:
    """Whether a shift is a night that she works at an age at which it must be agreed."""
    return nurse.nights_free_from is not None and shift.day >= nurse.nights_free_from and is_night(shift)


def _too_many(line: Line, setting: Setting, *, nights: list[Worked], most: int, amount: int) -> Finding:
    values: dict[str, TextValue] = {
        "date": date_of(line.plan, nights[-1].day),
        "nights": len(nights),
        "most_nights": most,
    }
    days = tuple(shift.day for shift in nights)
    text = Text("older_nights.too_many" if most else "older_nights.none", values)
    return finding(line, setting, days=days, text=text, amount=amount, repairs=line.free(days[-1]))


def state(sheet: Sheet, setting: Setting) -> None:
    """In each calendar week no more nights than agreed."""
    for week in last_weeks(sheet.plan):
        span = span_of_weeks(sheet.plan, week, 1)
        nights = [cell for day in span for cell in sheet.cells(day) if counts(sheet.nurse, cell.shift)]
        past = sum(cell.shift.day < 0 for cell in nights)
        most = max(setting.figure("nights_a_week", sheet.nurse.id), past)
        sheet.limit([(1, cell.var) for cell in nights], most, setting)


@dataclass(frozen=True, slots=True)
class WeekNightsWalk:
    """Remembers how many of this calendar week's nights are worked; `allowed` are so many by week."""

    course: Course
    setting: Setting
    begin: int
    allowed: Mapping[int, int]

    @property
    def start(self) -> Memory:
        return self.begin

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        plan = self.course.plan
        before = 0 if plan.weekday(day) == 0 and day > 0 else memory
        if shift is None or not counts(self.course.nurse, shift):
            return Step(before)
        if before < self.allowed[plan.week(day)]:
            return Step(before + 1)
        return None if self.setting.hard else Step(before + 1, self.setting.price)

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Count the nights of each week; nothing to remember for whoever is younger or has no nights before her."""
    plan, nurse = course.plan, course.nurse
    if not any(counts(nurse, shift) for shift in course.may_come(-1)):
        return None
    past = _by_week(course, course.past)
    broken = _by_week(course, course.certain()) if setting.hard else past
    most = setting.figure("nights_a_week", nurse.id)
    allowed = {week: max(most, broken[week]) for week in last_weeks(plan)}
    return WeekNightsWalk(course, setting, past[plan.week(0)], allowed)


def _by_week(course: Course, shifts: Iterable[Worked]) -> Counter[int]:
    """How many of the shifts are nights that count, by calendar week."""
    return Counter(course.plan.week(shift.day) for shift in shifts if counts(course.nurse, shift))


RULE = NurseRule("older_nights", check, state, walk)
