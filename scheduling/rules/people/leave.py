"""Leave: whoever has leave, or is ill, does not work on that day."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, shift_name
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.walks.cells import cell_walk
from scheduling.text import Text


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each shift on a day of leave."""
    for shift in line.planned():
        if line.nurse.leave_on(shift.day) is not None:
            values = {"date": date_of(line.plan, shift.day), "shift": shift_name(line.plan, shift.kind)}
            repairs = line.free(shift.day)
            yield finding(line, setting, days=(shift.day,), text=Text("leave.works", values), repairs=repairs)


def state(sheet: Sheet, setting: Setting) -> None:
    """No shift on a day of leave."""
    for cell in sheet.planned():
        if sheet.nurse.leave_on(cell.shift.day) is not None:
            sheet.forbid(cell, setting)


def walk(course: Course, setting: Setting) -> Walk | None:
    """A unit for each shift on a day of leave."""

    def units(day: int, shift: Option) -> int:
        return int(shift is not None and course.nurse.leave_on(day) is not None)

    return cell_walk(course, setting, units)


RULE = NurseRule("leave", check, state, walk)
