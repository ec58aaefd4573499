"""Contract hours: what is planned in the period against what the contract says, within what the team tolerates.

Days of leave count as worked by a seventh of the week, so that a week of leave is a week of the contract.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, finding
from scheduling.rules.plan import Nurse, Plan
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.walks.total import total_walk
from scheduling.text import Text, TextValue


def contract_minutes(plan: Plan, nurse: Nurse) -> int:
    """Minutes to plan in the period: a seventh of the contract's week for each day without leave."""
    days = (day for day in range(len(plan.days)) if nurse.leave_on(day) is None)
    return sum(nurse.contract_minutes(day) for day in days) // 7


def planned_minutes(line: Line) -> int:
    """Working minutes planned in the period."""
    return sum(shift.work for shift in line.planned())


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding if the planned hours lie further from the contract than tolerated; its amount counts begun hours."""
    target, planned = contract_minutes(line.plan, line.nurse), planned_minutes(line)
    tolerance = setting.figure("tolerance_minutes", line.nurse.id)
    beyond = abs(planned - target) - tolerance
    if beyond <= 0:
        return
    values: dict[str, TextValue] = {
        "planned_minutes": planned,
        "contract_minutes": target,
        "difference_minutes": abs(planned - target),
        "tolerance_minutes": tolerance,
    }
    code = "contract_hours.over" if planned > target else "contract_hours.under"
    yield finding(line, setting, days=(), text=Text(code, values), amount=-(-beyond // 60))


def state(sheet: Sheet, setting: Setting) -> None:
    """Pay for each begun hour above or below what is tolerated. Never strict: too little work cannot be forbidden."""
    minutes = sheet.minutes(range(len(sheet.plan.days)))
    target = contract_minutes(sheet.plan, sheet.nurse)
    tolerance = setting.figure("tolerance_minutes", sheet.nurse.id)
    lowest, highest = target - tolerance, target + tolerance
    most = sum(factor for factor, _ in minutes)
    model = sheet.model
    if lowest > 0:
        under = model.slack(setting, -(-lowest // 60))
        model.linear([*minutes, (60, under)], lowest, None)
    if most > highest:
        over = model.slack(setting, -(-(most - highest) // 60))
        model.linear([*minutes, (-60, over)], None, highest)


def walk(course: Course, setting: Setting) -> Walk | None:
    """Remember the minutes so far; pay at the end for each begun hour beyond what is tolerated."""
    if setting.price <= 0:
        return None
    target = contract_minutes(course.plan, course.nurse)
    tolerance = setting.figure("tolerance_minutes", course.nurse.id)

    def price(planned: int) -> int:
        return setting.price * max(0, -(-(abs(planned - target) - tolerance) // 60))

    return total_walk(course, lambda _day, shift: 0 if shift is None else shift.work, price)


RULE = NurseRule("contract_hours", check, state, walk)
