"""The roster as a table, and its hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamapp.domain.entities import Nurse
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.roster.shown.measure import hours_of
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.words.speak import Language, say, short_day

if TYPE_CHECKING:
    from teamapp.services.exporting.lists.table import Line


def roster_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """A row a nurse, a column a day with the letter of her shift or `-` for leave; hours planned and agreed last."""
    view = period_view(desk, *days)
    hours = (text("exporting.planned_hours"), text("exporting.agreed_hours"), text("exporting.difference"))
    heading = (
        say(text("exporting.nurse"), language),
        *(short_day(day, language) for day in view.days),
        *(say(one, language) for one in hours),
    )
    rows: list[Line] = [(nurse.name, *_letters(view, nurse), *_hours(view, nurse)) for nurse in view.nurses]
    return ListTable(say(text("exporting.roster"), language), heading, tuple(rows))


def hours_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """A row a nurse: agreed, planned and difference in hours, and how many shifts of each kind."""
    view = period_view(desk, *days)
    kinds = view.living_kinds
    words = (text("exporting.planned_hours"), text("exporting.agreed_hours"), text("exporting.difference"))
    heading = (
        say(text("exporting.nurse"), language),
        *(say(one, language) for one in words),
        *(kind.name for kind in kinds),
    )
    rows: list[Line] = []
    for nurse in view.nurses:
        worked = [cell.shift_kind for (who, _day), cell in view.assignments.items() if who == nurse.id]
        rows.append((nurse.name, *_hours(view, nurse), *(worked.count(kind.id) for kind in kinds)))
    return ListTable(say(text("exporting.hours"), language), heading, tuple(rows))


def _letters(view: PeriodView, nurse: Nurse) -> tuple[str, ...]:
    kinds = {kind.id: kind.letter for kind in view.kinds}
    found = []
    for day in view.days:
        cell = view.assignments.get((nurse.id, day))
        leave = "-" if (nurse.id, day) in view.leave else ""
        found.append(kinds.get(cell.shift_kind, "") if cell is not None else leave)
    return tuple(found)


def _hours(view: PeriodView, nurse: Nurse) -> tuple[float, float, float]:
    """Planned, agreed and the difference, as numbers that a spreadsheet can add up."""
    hours = hours_of(view.live.plan, nurse.id)
    return (
        round(hours.planned / 60, 2),
        round(hours.contract / 60, 2),
        round((hours.planned - hours.contract) / 60, 2),
    )
