"""Free Sundays: so many of them in each year without work.

Arbeidstijdenwet (NL) article 5:6 paragraph 3: "de werknemer op ten minste 13 zondagen in elke periode van 52
aaneengesloten weken geen arbeid verricht". Paragraph 4: a collective agreement may say otherwise, and 40 or more worked
Sundays ask for the consent of the employee "voor dat geval": so an exception can be agreed with one nurse.

A Sunday is worked by a shift that begins on it and by one of Saturday that goes past midnight. Sundays before what is
known of her count as free. For employees whose day of rest is another day (article 5:1), agree an exception.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Plan, Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet, Var
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue

SATURDAY, SUNDAY = 5, 6


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each worked Sunday that is one too many in the year that it ends."""
    by_sunday = {sunday_of(line.plan, shift): shift.day for shift in reversed(line.worked)}
    worked = {sunday for sunday in by_sunday if sunday is not None} | set(line.nurse.sundays)
    weeks, most = figures(setting, line.nurse.id)
    for sunday in sorted(day for day in worked if day >= 0):
        inside = [day for day in worked if sunday - 7 * weeks < day <= sunday]
        day = by_sunday[sunday]
        if len(inside) <= most or day < 0:
            continue
        values: dict[str, TextValue] = {
            "date": date_of(line.plan, sunday),
            "worked": len(inside),
            "free": weeks - len(inside),
            "need_free": weeks - most,
            "weeks": weeks,
        }
        text, amount = Text("free_sundays.too_few", values), len(inside) - most
        yield finding(line, setting, days=(day,), text=text, amount=amount, repairs=line.free(day))


def figures(setting: Setting, nurse_id: str) -> tuple[int, int]:
    """The weeks that are counted, and how many of their Sundays may be worked at most."""
    weeks = setting.figure("weeks", nurse_id)
    return weeks, weeks - setting.figure("free", nurse_id)


def sunday_of(plan: Plan, shift: Worked) -> int | None:
    """The Sunday that a shift works on, if any."""
    weekday = plan.weekday(shift.day)
    if weekday == SUNDAY:
        return shift.day
    return shift.day + 1 if weekday == SATURDAY and shift.next_day > 0 else None


def sundays_worked(plan: Plan, shifts: Iterable[Worked]) -> frozenset[int]:
    """The Sundays on which the shifts work."""
    return frozenset(sunday for shift in shifts if (sunday := sunday_of(plan, shift)) is not None)


def state(sheet: Sheet, setting: Setting) -> None:
    """Count the Sundays of each year that ends with a worked one, where there can be too many at all."""
    weeks, most = figures(setting, sheet.nurse.id)
    possible = sundays_worked(sheet.plan, (cell.shift for cell in sheet.all_cells())) | set(sheet.nurse.sundays)
    marks: dict[int, Var] = {}
    for sunday in sorted(day for day in possible if day >= 0):
        inside = [day for day in possible if sunday - 7 * weeks < day <= sunday]
        gone_by = any(sunday_of(sheet.plan, cell.shift) == sunday for cell in sheet.cells(-1))
        if len(inside) <= most or gone_by:
            continue
        for day in inside:
            if day not in marks:
                marks[day] = _worked(sheet, day)
        spare = len(inside) - most
        terms = [(1 + (spare if day == sunday else 0), marks[day]) for day in inside]
        sheet.limit(terms, most + spare, setting)


def _worked(sheet: Sheet, sunday: int) -> Var:
    """A variable that is 1 if something is worked on a Sunday."""
    touching = [
        [(1, cell.var) for cell in sheet.cells(day) if sunday_of(sheet.plan, cell.shift) == sunday]
        for day in (sunday - 1, sunday)
    ]
    one = sheet.model.one
    if sunday in sheet.nurse.sundays or any(var == one for terms in touching for _, var in terms):
        return one
    worked = sheet.model.bool()
    for terms in touching:
        if terms:
            sheet.model.linear([*terms, (-1, worked)], None, 0)
    return worked


@dataclass(frozen=True, slots=True)
class SundayWalk:
    """Remembers how many Sundays of the period are worked, and the last of them.

    `allowed` says how many of the period may be worked until each Sunday, the past having taken its part.
    """

    plan: Plan
    allowed: dict[int, int]
    strict: bool
    price: int
    begin: tuple[int, int]

    @property
    def start(self) -> Memory:
        return self.begin

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        sunday = None if shift is None else sunday_of(self.plan, shift)
        worked, last = _pair(memory)
        if sunday is None or sunday == last:
            return Step(memory)
        beyond = worked + 1 - self.allowed[sunday]
        if beyond > 0 and self.strict:
            return None
        return Step((worked + 1, sunday), max(0, beyond) * self.price)

    def finish(self, memory: Memory) -> int | None:
        return 0


def _pair(memory: Memory) -> tuple[int, int]:
    assert isinstance(memory, tuple)
    worked, last = memory
    assert isinstance(worked, int)
    assert isinstance(last, int)
    return worked, last


def walk(course: Course, setting: Setting) -> Walk | None:
    """Count the Sundays from day to day; nothing to remember where there can never be too many."""
    weeks, most = figures(setting, course.nurse.id)
    past = sundays_worked(course.plan, course.past) | set(course.nurse.sundays)
    coming = sundays_worked(course.plan, course.may_come(-1)) - past
    allowed = {
        sunday: most - sum(sunday - 7 * weeks < day <= sunday for day in past) for sunday in sorted(coming | past)
    }
    ordered = sorted(coming)
    if all(number + 1 <= allowed[sunday] for number, sunday in enumerate(ordered)):
        return None
    fixed = sundays_worked(course.plan, (shift for shift in course.certain() if shift.day >= 0)) - past
    if setting.hard:
        allowed = {sunday: max(room, sum(day <= sunday for day in fixed)) for sunday, room in allowed.items()}
    return SundayWalk(course.plan, allowed, setting.hard, setting.price, (0, max(past, default=-1)))


RULE = NurseRule("free_sundays", check, state, walk)
