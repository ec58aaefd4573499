"""Coverage: enough nurses on each day and shift kind, as the team's demand asks."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.line import date_of, severity_of, shift_name
from scheduling.rules.plan import Demand, Plan
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import DaySheet, reach
from scheduling.text import Text, TextValue


def check(plan: Plan, day: int, setting: Setting) -> Iterator[Finding]:
    """A finding for each shift kind of the day with too few nurses; its amount is the number missing."""
    for demand in plain_demand(plan, day):
        have = nurses_on(plan, day, demand.kind)
        if have < demand.needed:
            yield day_finding(plan, setting, demand=demand, have=have, code="coverage.short")


def plain_demand(plan: Plan, day: int) -> Iterator[Demand]:
    """The demand of a day that asks for no qualification."""
    return (demand for demand in plan.demand if demand.day == day and not demand.qualified)


def nurses_on(plan: Plan, day: int, kind: str) -> int:
    """How many nurses work a shift kind on a day."""
    return sum(plan.row(nurse.id)[day] == kind for nurse in plan.nurses)


def day_finding(plan: Plan, setting: Setting, *, demand: Demand, have: int, code: str) -> Finding:
    """A finding about a day's demand; its amount is the difference."""
    values: dict[str, TextValue] = {
        "date": date_of(plan, demand.day),
        "shift": shift_name(plan, demand.kind),
        "have": have,
        "needed": demand.needed,
        "difference": abs(have - demand.needed),
        "level": demand.level,
        "skill": demand.skill,
    }
    return Finding(
        rule=setting.rule,
        setting=setting.key,
        strength=setting.strength,
        severity=severity_of(setting),
        days=(demand.day,),
        text=Text(code, values),
        amount=abs(have - demand.needed),
        price=setting.price,
        kind=demand.kind,
    )


def state(sheet: DaySheet, setting: Setting) -> None:
    """Each shift kind has the nurses it needs, or pays for each one missing."""
    for demand in plain_demand(sheet.plan, sheet.day):
        reach(sheet.model, sheet.on(demand.kind, sheet.plan.nurses), demand.needed, setting)


RULE = DayRule("coverage", check, state)
