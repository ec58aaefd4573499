"""Notice: what a nurse knows of her roster does not change at short notice without her.

Arbeidstijdenwet (NL) article 4:2 paragraph 2: "deelt de werkgever het arbeids- en rusttijdenpatroon ten minste 28 dagen
van te voren aan de werknemer mee". Paragraph 1 lets a collective agreement or the consent of the employee say
otherwise, so a change at shorter notice is not forbidden: it is shown, and she is asked.

A finding costs nothing and a solver is told nothing: what a change costs others is weighed where a roster is repaired.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.course import Course
from scheduling.rules.finding import Edit, Finding, Repair
from scheduling.rules.line import Line, date_of, finding
from scheduling.rules.rule import NurseRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Sheet
from scheduling.rules.walk import Walk
from scheduling.text import Text, TextValue


def check(line: Line, setting: Setting) -> Iterator[Finding]:
    """One finding for all days of a nurse that differ from what was published and are too near."""
    notice = line.plan.notice
    known = notice.known.get(line.nurse.id) if notice is not None else None
    if notice is None or known is None:
        return
    need, row = setting.figure("days", line.nurse.id), line.plan.row(line.nurse.id)
    days = tuple(day for day in range(len(row)) if row[day] != known[day] and 0 <= day - notice.today < need)
    if days:
        values: dict[str, TextValue] = {
            "changed": len(days),
            "date": date_of(line.plan, days[0]),
            "days_ahead": days[0] - notice.today,
            "need_days": need,
        }
        text, repairs = Text("notice.changed", values), _as_published(line, known, days)
        yield finding(line, setting, days=days, text=text, amount=len(days), repairs=repairs)


def _as_published(line: Line, known: tuple[str, ...], days: tuple[int, ...]) -> tuple[Repair, ...]:
    """The repair that puts her days back as they were published, where all of them may be changed."""
    if any(line.plan.is_pinned(line.nurse.id, day) for day in days):
        return ()
    edits = tuple(Edit(line.nurse.id, day, known[day]) for day in days)
    return (Repair(Text("repair.as_published", {"changed": len(days)}), edits),)


def state(sheet: Sheet, setting: Setting) -> None:
    """Nothing: whoever repairs a published roster pays for each changed day already."""


def walk(course: Course, setting: Setting) -> Walk | None:
    """It never costs anything."""
    return None


RULE = NurseRule("notice", check, state, walk)
