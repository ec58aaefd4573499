"""How many days a week somebody works, by the size of the contract.

CAO VVT (NL), from 1 January 2026, paraphrased and not confirmed from the agreement's own text: with a contract of up to
15 hours a week one works on at most 3 days a week, up to 24 hours on at most 4, above that on at most 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.hours.weeks import last_weeks, span_of_weeks
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Nurse, Plan
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.text import Text, TextValue


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


RULE = NurseRule("days_a_week", check, state)
