"""Judge a roster by its rules: whole, one nurse, one day, or just what one edited cell can change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduling.rules.catalogue import DAY_RULES, KIND_RULES, NURSE_RULES
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, line_of
from scheduling.rules.plan import Plan


def check_plan(plan: Plan) -> tuple[Finding, ...]:
    """All findings of a roster: each nurse, then each day."""
    by_nurse = (found for nurse in plan.nurses for found in check_nurse(plan, nurse.id))
    by_day = (found for day in range(len(plan.days)) for found in check_day(plan, day))
    return (*by_nurse, *by_day)


def check_nurse(plan: Plan, nurse_id: str) -> tuple[Finding, ...]:
    """The findings about one nurse."""
    return tuple(_nurse_findings(line_of(plan, plan.nurse(nurse_id))))


def check_day(plan: Plan, day: int) -> tuple[Finding, ...]:
    """The findings about one day of the team."""
    return tuple(
        found
        for setting in plan.active()
        if (rule := DAY_RULES.get(setting.rule)) is not None
        for found in rule.check(plan, day, setting)
    )


def check_kinds(plan: Plan) -> tuple[Finding, ...]:
    """The findings about the kinds of shift that are asked for or worked; no roster can mend them."""
    return tuple(
        found
        for setting in plan.active()
        if (rule := KIND_RULES.get(setting.rule)) is not None
        for kind in plan.kinds
        for found in rule.check(plan, kind, setting)
    )


def check_cell(plan: Plan, nurse_id: str, day: int) -> tuple[Finding, ...]:
    """All findings that an edit of this cell can bring or remove: the nurse's and the day's."""
    return (*check_nurse(plan, nurse_id), *check_day(plan, day))


def total_cost(findings: Iterable[Finding]) -> int:
    """What findings cost together: the value that solvers bring down."""
    return sum(found.cost for found in findings)


def _nurse_findings(line: Line) -> Iterator[Finding]:
    for setting in line.plan.active():
        rule = NURSE_RULES.get(setting.rule)
        if rule is not None:
            yield from rule.check(line, setting)
