"""One occurrence is different, its series stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import NeedId
from teamapp.domain.series import days_of
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.clients.needs import LONGEST_MINUTES, SHORTEST_MINUTES, Window, check_window
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visit_on
from teamapp.services.refused import refuse


def change_once(
    desk: Desk,
    need: NeedId,
    day: date,
    *,
    windows: tuple[Window, ...] | None = None,
    minutes: Minutes | None = None,
    to_day: date | None = None,
) -> Change:
    """Another time, length or day for this one visit; what is None stays as the need says.

    `day` is the day of the series (`series_day`). A visit on another day keeps its id, and its own day becomes an
    exception of the series; back on its own day the exception goes.
    """
    before = _open_visit(desk, need, day)
    if minutes is not None:
        border.between("label.visit.minutes", minutes, least=SHORTEST_MINUTES, most=LONGEST_MINUTES)
    for window in windows or ():
        check_window(window)
    after = replace(
        before,
        moved_windows=windows if windows is not None else before.moved_windows,
        minutes=minutes if minutes is not None else before.minutes,
    )
    moves = to_day is not None and to_day != before.day
    if windows is not None or moves:
        after = replace(after, start=None, second_start=None, nurse=None, second_nurse=None, reason=None)
    edits: list[Edit] = []
    if to_day is not None and moves:
        border.day("label.visit.day", to_day)
        after = replace(after, day=to_day)
        series = border.existing(desk, CareNeed, need)
        others = series.except_days - {day}
        edits.append(Edit(series, replace(series, except_days=others if to_day == day else others | {day})))
    if after == before:
        raise refuse("border.nothing_changed")
    edits.append(Edit(_stored(desk, before), after))
    person = border.client_of(desk, before.client)
    return desk.commit(edits, text("clients.changed_once", client=person.name, day=day.isoformat()))


def series_day(need: CareNeed, visit: Visit) -> date:
    """The day of the series that a visit belongs to, also when it was moved to another day."""
    days = (visit.day, *sorted(need.except_days))
    return next((day for day in days if visit_id(need.id, day) == visit.id), visit.day)


def skip_day(desk: Desk, need: NeedId, day: date) -> Change:
    """No care on this one day of the series: an exception, and a planned visit falls out."""
    before = border.existing(desk, CareNeed, need)
    person = border.client_of(desk, before.client)
    return desk.commit(day_skipped(desk, before, day), text("clients.skipped", client=person.name, day=day.isoformat()))


def unskip_day(desk: Desk, need: NeedId, day: date) -> Change:
    """Care on that day after all; a visit that was moved from it to another day comes back."""
    before = border.existing(desk, CareNeed, need)
    person = border.client_of(desk, before.client)
    what = text("clients.unskipped", client=person.name, day=day.isoformat())
    return desk.commit(day_put_back(desk, before, day), what)


def day_skipped(desk: Desk, need: CareNeed, day: date) -> tuple[Edit, ...]:
    """The edits of `skip_day`; refused when there is no care on that day."""
    if not days_of(need, day, day):
        raise refuse("clients.no_care_that_day", field="label.care_need.except_days", day=day.isoformat())
    visit = _open_visit(desk, need.id, day)
    edit = Edit(need, replace(need, except_days=need.except_days | {day}))
    stored = _stored(desk, visit)
    return (edit, Edit(stored, None)) if stored is not None else (edit,)


def day_put_back(desk: Desk, need: CareNeed, day: date) -> tuple[Edit, ...]:
    """The edits of `unskip_day`; refused when the day was not left out."""
    if day not in need.except_days:
        raise refuse("clients.not_skipped", day=day.isoformat())
    edit = Edit(need, replace(need, except_days=need.except_days - {day}))
    moved = desk.store.get(Visit, visit_id(need.id, day))
    if moved is not None and moved.status is not VisitStatus.PLANNED:
        raise refuse("clients.visit_begun", day=moved.day.isoformat())
    return (edit, Edit(moved, None)) if moved is not None else (edit,)


def _open_visit(desk: Desk, need: NeedId, day: date) -> Visit:
    visit = visit_on(desk, visit_id(need, day), day)
    if visit.status is not VisitStatus.PLANNED:
        raise refuse("clients.visit_begun", day=visit.day.isoformat())
    return visit


def _stored(desk: Desk, visit: Visit) -> Visit | None:
    return desk.store.get(Visit, visit.id)
