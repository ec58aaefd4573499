"""How long one shift may be, by day and by night.

Arbeidstijdenwet (NL) article 5:7 paragraph 2 a: "12 uren per dienst"; article 5:8 paragraph 1: "ten hoogste arbeid
verricht gedurende 10 uren per nachtdienst" (12 a few times by paragraph 3, which is not used). CAO VVT 2026: at most 10
hours a shift (not confirmed from the agreement's own text). Directive 2003/88/EC article 3 and Working Time Regulations
1998, regulation 10: eleven hours of rest in 24 leave 13 hours. Breaks are not work.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course, Option
from scheduling.rules.finding import Finding
from scheduling.rules.line import Line, date_of, finding, is_night, shift_name
from scheduling.rules.plan import Worked
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.rules.walks.cells import cell_walk
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """A finding for each planned shift with too many working minutes."""
    for shift in line.planned():
        most = most_minutes(shift, setting, line.nurse.id)
        if shift.work > most:
            code = "shift_maximum.night" if is_night(shift) else "shift_maximum.day"
            values: dict[str, TextValue] = {
                "shift": shift_name(line.plan, shift.kind),
                "date": date_of(line.plan, shift.day),
                "work_minutes": shift.work,
                "most_minutes": most,
            }
            yield finding(line, setting, days=(shift.day,), text=Text(code, values), repairs=line.free(shift.day))


def most_minutes(shift: Worked, setting: Setting, nurse_id: str) -> int:
    """The figure for a night shift where there is one, else the one for any shift."""
    return setting.figure("night_minutes" if is_night(shift) else "shift_minutes", nurse_id)


def state(sheet: Sheet, setting: Setting) -> None:
    """A shift that is too long is not worked."""
    for cell in sheet.planned():
        if cell.shift.work > most_minutes(cell.shift, setting, sheet.nurse.id):
            sheet.forbid(cell, setting)


def walk(course: Course, setting: Setting) -> Walk | None:
    """A unit for each shift that is too long."""

    def units(_day: int, shift: Option) -> int:
        return int(shift is not None and shift.work > most_minutes(shift, setting, course.nurse.id))

    return cell_walk(course, setting, units)


RULE = NurseRule("shift_maximum", check, state, walk)
