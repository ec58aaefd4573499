"""Fair share: nobody carries more of the team's burden than her contract hours ask, with what she carried before.

The burden is that of `scheduling.rules.burden`: weekends, nights, holidays, evenings, split days. Each begun point
above her share, less what she has carried too much already, costs; each further point costs once more than the one
before, up to `DEGREES` times, so that two people a little above their share are cheaper than one far above it. What
she brought with her costs nothing by itself: it only makes her points of this period dearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.burden import POINT, SATURDAY, WEEKEND, of_shift, of_shifts, shares_of
from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, finding
from scheduling.rules.plan import Nurse, Plan, Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet, Terms, Var
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.text import Text, TextValue

DEGREES = 3
"""The third point above the share and each further one cost three times as much as the first."""


def allowance(plan: Plan, nurse: Nurse, setting: Setting) -> int:
    """The hundredths of a point that cost her nothing in this period."""
    tolerated = POINT * setting.figure("tolerance_points", nurse.id)
    return shares_of(plan).get(nurse.id, 0) - nurse.carried + tolerated


def amount_of(points: int, free: int) -> int:
    """What a burden of whole points costs in units of the price, beyond no burden at all."""
    before = -(free // POINT)
    return sum(max(0, points + before - degree) - max(0, before - degree) for degree in range(DEGREES))


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding where she carries more than her share; its amount grows faster than the points."""
    points = of_shifts(line.plan, line.planned()).points
    amount = amount_of(points, allowance(line.plan, line.nurse, setting))
    if not amount:
        return
    values: dict[str, TextValue] = {
        "points": points,
        "share_points": round(shares_of(line.plan).get(line.nurse.id, 0) / POINT),
        "carried_points": round(line.nurse.carried / POINT),
    }
    yield finding(line, setting, days=(), text=Text("fair_share.over", values), amount=amount)


def state(sheet: Sheet, setting: Setting) -> None:
    """One slack a degree. Never strict: somebody has to do what is asked."""
    if setting.price <= 0:
        return
    free = allowance(sheet.plan, sheet.nurse, setting)
    terms = [*_shifts(sheet), *_weekends(sheet)]
    most = sum(factor for factor, _ in terms)
    for degree in range(DEGREES):
        least = free + POINT * max(degree, -(free // POINT))
        beyond = -(-(most - least) // POINT)
        if beyond > 0:
            slack = sheet.model.slack(setting, beyond)
            sheet.model.linear([*terms, (-POINT, slack)], None, least)


def _shifts(sheet: Sheet) -> Terms:
    """The hundredths of a point of each shift by itself."""
    found = ((POINT * points(sheet.plan, cell.shift), cell.var) for cell in sheet.planned())
    return [(factor, var) for factor, var in found if factor]


def _weekends(sheet: Sheet) -> Iterator[tuple[int, Var]]:
    """One term a weekend: worked on one of its planned days or on both."""
    plan, weekends = sheet.plan, dict[int, list[Var]]()
    for cell in sheet.planned():
        if plan.weekday(cell.shift.day) >= SATURDAY:
            weekends.setdefault(plan.week(cell.shift.day), []).append(cell.var)
    for cells in weekends.values():
        if sheet.model.one in cells:
            yield POINT * WEEKEND, sheet.model.one
            continue
        worked = sheet.model.bool()
        for var in cells:
            sheet.model.linear([(1, var), (-1, worked)], None, 0)
        yield POINT * WEEKEND, worked


def points(plan: Plan, shift: Worked) -> int:
    """The points of a shift without its weekend."""
    return of_shift(shift, holiday=plan.days[shift.day].holiday).points


@dataclass(frozen=True, slots=True)
class FairWalk:
    """Remembers the points so far, and on Sunday whether Saturday was worked; pays as points come.

    From `most` points on each further one costs the same, so that no more need be remembered.
    """

    course: Course
    price: int
    free: int
    most: int

    @property
    def start(self) -> Memory:
        return 0, False

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, tuple)
        so_far, counted = memory
        plan = self.course.plan
        weekend, saturday = plan.weekday(day) >= SATURDAY, plan.weekday(day) == SATURDAY
        more = 0 if shift is None else points(plan, shift) + (WEEKEND if weekend and not counted else 0)
        cost = self.price * (amount_of(so_far + more, self.free) - amount_of(so_far, self.free)) if more else 0
        return Step((min(so_far + more, self.most), saturday and shift is not None), cost)

    def finish(self, memory: Memory) -> int | None:
        return 0


def walk(course: Course, setting: Setting) -> Walk | None:
    """Add the points up and pay for those above the share."""
    if setting.price <= 0:
        return None
    free = allowance(course.plan, course.nurse, setting)
    return FairWalk(course, setting.price, free, max(0, free // POINT + DEGREES))


RULE = NurseRule("fair_share", check, state, walk)
