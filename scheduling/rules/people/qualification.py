"""Qualification: whoever works a shift has the level and the valid skills that the shift kind asks for.

Wet BIG (NL) article 35 and 36, paraphrased: reserved procedures may be performed only by those who are authorised and
able; an expired skill does not count from the day after its last day.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, shift_name
from scheduling.rules.plan import Nurse, ShiftKind
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.walks.cells import cell_walk
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each planned shift that she is not qualified for."""
    for shift in line.planned():
        kind = line.plan.kind(shift.kind)
        lack = lacking(line.nurse, kind, shift.day)
        if lack is None:
            continue
        values: dict[str, TextValue] = {
            "date": date_of(line.plan, shift.day),
            "shift": shift_name(line.plan, kind.key),
            **lack.values,
        }
        yield finding(line, setting, days=(shift.day,), text=Text(lack.code, values), repairs=line.free(shift.day))


def lacking(nurse: Nurse, kind: ShiftKind, day: int) -> Text | None:
    """What she lacks for a shift kind on a day; None if nothing."""
    if nurse.level < kind.level:
        return Text("qualification.level", {"level": nurse.level, "need_level": kind.level})
    for skill in kind.skills:
        if nurse.has_skill(skill, day):
            continue
        had = any(own.key == skill for own in nurse.skills)
        return Text("qualification.expired" if had else "qualification.skill", {"skill": skill})
    return None


def state(sheet: Sheet, setting: Setting) -> None:
    """A shift that she is not qualified for is not worked."""
    for cell in sheet.planned():
        if lacking(sheet.nurse, sheet.plan.kind(cell.shift.kind), cell.shift.day) is not None:
            sheet.forbid(cell, setting)


def walk(course: Course, setting: Setting) -> Walk | None:
    """A unit for each shift that she is not qualified for."""

    def units(day: int, shift: Option) -> int:
        return int(shift is not None and lacking(course.nurse, course.plan.kind(shift.kind), day) is not None)

    return cell_walk(course, setting, units)


RULE = NurseRule("qualification", check, state, walk)
