"""How many days a week somebody works, by the size of the contract.

CAO VVT (NL), from 1 January 2026, paraphrased and not confirmed from the agreement's own text: with a contract of up to
15 hours a week one works on at most 3 days a week, up to 24 hours on at most 4, above that on at most 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Nurse, Plan
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.rules.weeks import last_weeks, span_of_weeks
from scheduling.text import Text, TextValue

SUNDAY = 6


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each calendar week with more working days than the contract allows."""
    for week in last_weeks(line.plan):
        span = span_of_weeks(line.plan, week, 1)
        days = tuple(shift.day for shift in line.worked if shift.day in span)
        contract, most = contract_and_days(line.plan, line.nurse, setting, span=span)
        if len(days) <= most:
            continue
        values: dict[str, TextValue] = {
            "days": len(days),
            "most_days": most,
            "contract_minutes": contract,
            "from_date": date_of(line.plan, days[0]),
            "to_date": date_of(line.plan, days[-1]),
        }
        text = Text("days_a_week.too_many", values)
        yield finding(line, setting, days=days, text=text, amount=len(days) - most, repairs=line.free(days[-1]))


def contract_and_days(plan: Plan, nurse: Nurse, setting: Setting, *, span: range) -> tuple[int, int]:
    """Contract minutes in a week (the largest that holds in it) and the days that go with them."""
    planned = [day for day in span if 0 <= day < len(plan.days)]
    contract = max(nurse.contract_minutes(day) for day in planned)
    if contract <= setting.figure("small_minutes", nurse.id):
        return contract, setting.figure("small_days", nurse.id)
    if contract <= setting.figure("middle_minutes", nurse.id):
        return contract, setting.figure("middle_days", nurse.id)
    return contract, setting.figure("days", nurse.id)


def state(sheet: Sheet, setting: Setting) -> None:
    """The working days of each calendar week stay within the contract's number."""
    for week in last_weeks(sheet.plan):
        span = span_of_weeks(sheet.plan, week, 1)
        _, most = contract_and_days(sheet.plan, sheet.nurse, setting, span=span)
        sheet.limit(sheet.works(span), most, setting)


@dataclass(frozen=True, slots=True)
class WeekDaysWalk:
    """Remembers the working days of the present calendar week; `most[week]` as the contract says."""

    course: Course
    setting: Setting
    most: dict[int, int]

    @property
    def start(self) -> Memory:
        span = span_of_weeks(self.course.plan, self.course.plan.week(0), 1)
        return sum(shift.day in span for shift in self.course.past)

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        plan = self.course.plan
        before = 0 if plan.weekday(day) == 0 else memory
        after = before + int(shift is not None)
        most = self.most[plan.week(day)]
        cost = self.setting.price * (max(0, after - most) - (0 if day == 0 else max(0, before - most)))
        kept = 0 if plan.weekday(day) == SUNDAY else after
        if not self.setting.hard:
            return Step(kept, cost)
        return Step(kept) if after <= max(most, self._certain(plan.week(day))) or shift is None else None

    def _certain(self, week: int) -> int:
        span = span_of_weeks(self.course.plan, week, 1)
        return sum(shift.day in span for shift in self.course.certain())

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Count the working days of the week; each one beyond the contract's number costs."""
    if setting.price <= 0 and not setting.hard:
        return None
    weeks = last_weeks(course.plan)
    spans = {week: span_of_weeks(course.plan, week, 1) for week in weeks}
    most = {week: contract_and_days(course.plan, course.nurse, setting, span=span)[1] for week, span in spans.items()}
    return WeekDaysWalk(course, setting, most)


RULE = NurseRule("days_a_week", check, state, walk)
