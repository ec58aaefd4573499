"""Skill mix: among those on a shift there are enough of the level or with the skill that the team asks for."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.people.coverage import day_finding
from scheduling.rules.plan import Demand, Plan
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import DaySheet, reach


def check(plan: Plan, day: int, setting: Setting) -> Iterator[Finding]:
    """A finding for each demand for qualified nurses that is not met; its amount is the number missing."""
    for demand in qualified_demand(plan, day):
        have = sum(nurse.meets(demand) and plan.row(nurse.id)[day] == demand.kind for nurse in plan.nurses)
        if have < demand.needed:
            code = "skill_mix.skill_short" if demand.skill else "skill_mix.level_short"
            yield day_finding(plan, setting, demand=demand, have=have, code=code)


def qualified_demand(plan: Plan, day: int) -> Iterator[Demand]:
    """The demand of a day that counts only nurses with a level or skill."""
    return (demand for demand in plan.demand if demand.day == day and demand.qualified)


def state(sheet: DaySheet, setting: Setting) -> None:
    """Among the nurses who count there are enough, or each one missing is paid for."""
    for demand in qualified_demand(sheet.plan, sheet.day):
        able = [nurse for nurse in sheet.plan.nurses if nurse.meets(demand)]
        reach(sheet.model, sheet.on(demand.kind, able), demand.needed, setting)


RULE = DayRule("skill_mix", check, state)
