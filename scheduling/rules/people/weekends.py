"""Free weekends: of each few weekends one works at most so many, by agreement of the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Plan
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet, Var
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue

SATURDAY = 5


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each weekend that is one too many among the last ones."""
    of, most = setting.figure("of_weekends", line.nurse.id), setting.figure("most_weekends", line.nurse.id)
    worked_days = {shift.day for shift in line.worked}
    for week in weekends_of(line.plan):
        worked = [last for last in range(week - of + 1, week + 1) if worked_days & set(weekend_days(line.plan, last))]
        if len(worked) <= most:
            continue
        days = tuple(day for last in worked for day in weekend_days(line.plan, last) if day in worked_days)
        values: dict[str, TextValue] = {
            "worked": len(worked),
            "most_weekends": most,
            "of_weekends": of,
            "date": date_of(line.plan, days[-1]),
        }
        text = Text("weekends.too_many", values)
        yield finding(line, setting, days=days, text=text, amount=len(worked) - most, repairs=line.free(days[-1]))


def weekends_of(plan: Plan) -> list[int]:
    """The calendar weeks whose Saturday or Sunday lies in the period."""
    last = len(plan.days)
    weeks = range(plan.week(0), plan.week(last - 1) + 1)
    return [week for week in weeks if any(0 <= day < last for day in weekend_days(plan, week))]


def weekend_days(plan: Plan, week: int) -> tuple[int, int]:
    """Saturday and Sunday of a calendar week."""
    saturday = plan.monday(week) + 5
    return saturday, saturday + 1


def state(sheet: Sheet, setting: Setting) -> None:
    """Count the weekends with a shift in each window of weekends."""
    of, most = setting.figure("of_weekends", sheet.nurse.id), setting.figure("most_weekends", sheet.nurse.id)
    worked: dict[int, Var | None] = {}
    for week in weekends_of(sheet.plan):
        window = range(week - of + 1, week + 1)
        for last in window:
            if last not in worked:
                worked[last] = _weekend(sheet, last)
        terms = [(1, var) for last in window if (var := worked[last]) is not None]
        sheet.limit(terms, most, setting)


def _weekend(sheet: Sheet, week: int) -> Var | None:
    """A variable that is 1 if a day of the weekend is worked; None if none can be."""
    days = [sheet.works((day,)) for day in weekend_days(sheet.plan, week)]
    if not any(days):
        return None
    if any(var == sheet.model.one for terms in days for _, var in terms):
        return sheet.model.one
    worked = sheet.model.bool()
    for terms in days:
        if terms:
            sheet.model.linear([*terms, (-1, worked)], None, 0)
    return worked


@dataclass(frozen=True, slots=True)
class WeekendWalk:
    """Remembers which of the last weekends were worked, the latest as the lowest bit of a number."""

    course: Course
    setting: Setting
    of: int
    most: int

    @property
    def start(self) -> Memory:
        worked = frozenset(shift.day for shift in self.course.past)
        return self._mask(worked, self.course.plan.week(0) - int(self.course.plan.weekday(0) <= SATURDAY))

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        weekday = self.course.plan.weekday(day)
        if weekday < SATURDAY:
            return Step(memory)
        if weekday == SATURDAY:
            memory = (memory << 1) & ((1 << self.of) - 1)
        memory |= int(shift is not None)
        last = day == self.course.days - 1
        if weekday == SATURDAY and not last:
            return Step(memory)
        after = 0 if self.course.days - day <= 6 else memory
        return self._pay(memory, after, day)

    def _pay(self, mask: int, after: int, day: int) -> Step | None:
        """The weekend is over: what the last ones together cost."""
        beyond = mask.bit_count() - self.most
        if beyond <= 0:
            return Step(after)
        if not self.setting.hard:
            return Step(after, beyond * self.setting.price)
        worked = frozenset(shift.day for shift in self.course.certain())
        certain = self._mask(worked, self.course.plan.week(day)).bit_count()
        return Step(after) if mask.bit_count() <= certain else None

    def _mask(self, worked: frozenset[int], last: int) -> int:
        weeks = range(last - self.of + 1, last + 1)
        return sum(1 << (last - week) for week in weeks if worked & set(weekend_days(self.course.plan, week)))

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Count the weekends of each window when its last one is over."""
    of, most = setting.figure("of_weekends", course.nurse.id), setting.figure("most_weekends", course.nurse.id)
    if of <= most or (setting.price <= 0 and not setting.hard):
        return None
    return WeekendWalk(course, setting, of, most)


RULE = NurseRule("weekends", check, state, walk)
