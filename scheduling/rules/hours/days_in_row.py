"""How many days one works without a free day: an agreement of the team."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.hours.runs import runs
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each run that is too long, counted from the days that lie in the period."""
    most = setting.figure("days", line.nurse.id)
    for run in runs(line):
        excess = min(len(run) - most, sum(shift.day >= 0 for shift in run))
        if excess > 0:
            yield _too_long(line, setting, run=run, excess=excess)


def _too_long(line: Line, setting: Setting, *, run: list[Worked], excess: int) -> Finding:
    most = setting.figure("days", line.nurse.id)
    values: dict[str, TextValue] = {
        "days": len(run),
        "most_days": most,
        "from_date": date_of(line.plan, run[0].day),
        "to_date": date_of(line.plan, run[-1].day),
    }
    days = tuple(shift.day for shift in run)
    repairs = line.free(days[most])
    return finding(line, setting, days=days, text=Text("days_in_row.too_many", values), amount=excess, repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """In each window of one day more than allowed that touches the period, one day is free."""
    most = setting.figure("days", sheet.nurse.id)
    for last in range(len(sheet.plan.days)):
        sheet.limit(sheet.works(range(last - most, last + 1)), most, setting)


RULE = NurseRule("days_in_row", check, state)
