"""Walk a rule along a nurse's row, and random courses to walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st

from scheduling.rules.catalogue import NURSE_RULES
from scheduling.rules.check import total_cost
from scheduling.rules.course import Course, Option
from scheduling.rules.line import line_of, worked_on
from scheduling.rules.plan import Contract, Leave, Nurse, Plan, Unavailable, Wish
from scheduling.rules.setting import Setting, Strength
from tests.support.plans import CLOCK, MONDAY, cells, one_nurse

EIGHT_HOURS = {**CLOCK, "S": (17 * 60, 21 * 60)}
"""Early, late, night, day and a short evening."""


@dataclass(frozen=True, slots=True)
class Case:
    """A course, and one row that may be worked along it; `plan` has that row."""

    plan: Plan
    course: Course
    row: tuple[Option, ...]

    @property
    def fixed(self) -> Plan:
        """The same with nothing but what is fixed."""
        return _with(self.plan, tuple(options[0] if len(options) == 1 else None for options in self.course.options))

    def without_past(self) -> Case:
        """The same where nothing was worked before."""
        return Case(replace(self.plan, history={}), replace(self.course, past=()), self.row)


@st.composite
def cases(draw: st.DrawFn, *, letters: str = "....EEELLDNNS", most_days: int = 24) -> Case:
    """Up to `most_days` from any weekday, three weeks of history, each day open for some shifts or fixed."""
    days = draw(st.integers(1, most_days))
    first = MONDAY + timedelta(days=draw(st.integers(0, 6)))
    before = "".join(draw(st.lists(st.sampled_from(letters), min_size=21, max_size=21)))
    row = "".join(draw(st.lists(st.sampled_from(letters), min_size=days, max_size=days)))
    plan = one_nurse(row, before=before, nurse=draw(_nurses()), clock=EIGHT_HOURS, first=first)
    worked = tuple(None if kind == "." else worked_on(plan, day, kind) for day, kind in enumerate(row))
    options = tuple(
        (worked[day],) if draw(st.integers(0, 3)) == 0 else _open(plan, day, worked[day]) for day in range(days)
    )
    jo = plan.nurses[0]
    return Case(plan, Course(plan, jo, plan.history[jo.id], options), worked)


def _open(plan: Plan, day: int, worked: Option) -> tuple[Option, ...]:
    """Free, what is worked, and an early shift."""
    return tuple(dict.fromkeys((None, worked, worked_on(plan, day, "E"))))


@st.composite
def _nurses(draw: st.DrawFn) -> Nurse:
    days = st.integers(0, 23)
    wish = st.builds(
        Wish, day=days, kind=st.sampled_from(["", "E", "N"]), wanted=st.booleans(), weight=st.integers(1, 3)
    )
    return Nurse(
        "jo",
        (Contract(draw(st.sampled_from([12, 15, 24, 36])) * 60),),
        leave=tuple(Leave(day, day + 1, "holiday") for day in draw(st.lists(days, max_size=1))),
        wishes=tuple(draw(st.lists(wish, max_size=3))),
        unavailable=tuple(
            draw(st.lists(st.builds(Unavailable, day=days, kind=st.sampled_from(["", "L"])), max_size=2))
        ),
    )


def walked(course: Course, setting: Setting, row: Sequence[Option]) -> int | None:
    """What the walk of a rule costs along a row; None where it forbids it. A rule without a walk costs nothing."""
    walk = NURSE_RULES[setting.rule].walk(course, setting)
    if walk is None:
        return 0
    memory, cost = walk.start, 0
    for day, shift in enumerate(row):
        step = walk.step(memory, day, shift)
        if step is None:
            return None
        memory, cost = step.memory, cost + step.cost
    last = walk.finish(memory)
    return None if last is None else cost + last


def checked(plan: Plan, setting: Setting) -> int:
    """What the findings of one setting cost."""
    line = line_of(plan, plan.nurses[0])
    return total_cost(NURSE_RULES[setting.rule].check(line, setting))


def named(plan: Plan, setting: Setting) -> set[tuple[int, ...]]:
    """The days of each finding of one setting."""
    line = line_of(plan, plan.nurses[0])
    return {found.days for found in NURSE_RULES[setting.rule].check(line, setting)}


def soft(setting: Setting, price: int = 7) -> Setting:
    """The same rule at a price, never strict."""
    return replace(setting, strength=Strength.TEAM, kept=False, price=price)


def strict(setting: Setting) -> Setting:
    """The same rule, never to be broken."""
    return replace(setting, kept=True)


def _with(plan: Plan, row: Sequence[Option]) -> Plan:
    kinds = "".join("." if shift is None else shift.kind for shift in row)
    return plan.with_rows({plan.nurses[0].id: cells(kinds)})
