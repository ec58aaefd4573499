"""Surplus: more nurses on a shift than the team asked for are hours that are missed elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.people.coverage import day_finding, nurses_on, plain_demand
from scheduling.rules.plan import Plan
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import DaySheet, limit


def check(plan: Plan, day: int, setting: Setting) -> Iterator[Finding]:
    """A finding for each shift kind of the day with more nurses than needed; its amount is the number too many."""
    for demand in plain_demand(plan, day):
        have = nurses_on(plan, day, demand.kind)
        if have > demand.needed:
            yield day_finding(plan, setting, demand=demand, have=have, code="surplus.over")


def state(sheet: DaySheet, setting: Setting) -> None:
    """Each nurse beyond the need costs."""
    for demand in plain_demand(sheet.plan, sheet.day):
        limit(sheet.model, sheet.on(demand.kind, sheet.plan.nurses), demand.needed, setting)


RULE = DayRule("surplus", check, state)
