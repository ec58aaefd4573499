"""Availability: the days and shift kinds on which a nurse has said that she cannot work."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, shift_name
from scheduling.rules.plan import FREE, Nurse
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.walks.cells import cell_walk
from scheduling.text import Text


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each shift at a time when she cannot work."""
    for shift in line.planned():
        if not available(line.nurse, shift.day, shift.kind):
            values = {"date": date_of(line.plan, shift.day), "shift": shift_name(line.plan, shift.kind)}
            repairs = line.free(shift.day)
            yield finding(line, setting, days=(shift.day,), text=Text("availability.works", values), repairs=repairs)


def available(nurse: Nurse, day: int, kind: str) -> bool:
    """Whether she can work a shift kind on a day."""
    return not any(away.day == day and away.kind in (FREE, kind) for away in nurse.unavailable)


def state(sheet: Sheet, setting: Setting) -> None:
    """No shift at a time when she cannot work."""
    for cell in sheet.planned():
        if not available(sheet.nurse, cell.shift.day, cell.shift.kind):
            sheet.forbid(cell, setting)


def walk(course: Course, setting: Setting) -> Walk | None:
    """A unit for each shift at a time when she cannot work."""

    def units(day: int, shift: Option) -> int:
        return int(shift is not None and not available(course.nurse, day, shift.kind))

    return cell_walk(course, setting, units)


RULE = NurseRule("availability", check, state, walk)
