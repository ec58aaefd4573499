"""How many shifts may follow each other when one of them is a night shift.

Arbeidstijdenwet (NL) article 5:8 paragraph 5, paraphrased: the employee works at most 7 shifts in an unbroken series if
at least one of them is a night shift (8 where a collective agreement says so).
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.hours.runs import runs
from scheduling.rules.line import Line, date_of, finding, is_night
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each run of days with a night in it that is too long."""
    most = setting.figure("days", line.nurse.id)
    for run in runs(line):
        if run[-1].day < 0 or len(run) <= most or not any(is_night(shift) for shift in run):
            continue
        values: dict[str, TextValue] = {
            "from_date": date_of(line.plan, run[0].day),
            "to_date": date_of(line.plan, run[-1].day),
            "days": len(run),
            "most_days": most,
        }
        days = tuple(shift.day for shift in run)
        text = Text("night_series.too_long", values)
        yield finding(line, setting, days=days, text=text, amount=len(run) - most, repairs=line.free(run[-1].day))


def state(sheet: Sheet, setting: Setting) -> None:
    """In each window of one day more than allowed: all days worked and one of them a night is too much."""
    most = setting.figure("days", sheet.nurse.id)
    for first in range(-most, len(sheet.plan.days) - most):
        window = range(first, first + most + 1)
        for day in window:
            nights = sheet.nights((day,))
            if nights and all(sheet.cells(other) for other in window):
                sheet.limit([*sheet.works(window), *nights], most + 1, setting)


RULE = NurseRule("night_series", check, state)
