"""Leave and illness. Nobody is asked what is wrong with her."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Leave, Nurse, Visit
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


@dataclass(frozen=True, slots=True)
class Uncovered:
    """What somebody's absence leaves open: her duties, and her visits that somebody else must make."""

    duties: tuple[Assignment, ...]
    visits: tuple[Visit, ...]


def report_sick(desk: Desk, nurse: NurseId, *, first: date, last: date | None = None) -> Change:
    """Ill from a day on, until she says she is better or as long as she expects. Her duties stay in sight."""
    person = _in_team(desk, nurse, first)
    border.span_of_days("label.leave.last", first, last)
    if any(item.kind is LeaveKind.SICK and item.covers(first) for item in desk.store.where(Leave, nurse=nurse)):
        raise refuse("people.already_sick", nurse=person.name)
    leave = Leave(id=desk.fresh_id(), nurse=nurse, kind=LeaveKind.SICK, first=first, last=last)
    return desk.commit((Edit(None, leave),), text("people.sick", nurse=person.name, day=first.isoformat()))


def report_better(desk: Desk, nurse: NurseId, *, back: date) -> Change:
    """Back at work on a day; her illness ended the day before, whenever she had expected to be back."""
    person = border.nurse_of(desk, nurse)
    border.day("label.leave.last", back)
    ill = [item for item in desk.store.where(Leave, nurse=nurse) if item.kind is LeaveKind.SICK]
    lasting = [item for item in ill if item.last is None or item.last >= back]
    if not lasting:
        raise refuse("people.not_sick", nurse=person.name)
    last = date.fromordinal(back.toordinal() - 1)
    edits = [Edit(item, replace(item, last=last) if last >= item.first else None) for item in lasting]
    return desk.commit(edits, text("people.better", nurse=person.name, day=back.isoformat()))


def plan_leave(desk: Desk, nurse: NurseId, kind: LeaveKind, *, first: date, last: date) -> Change:
    """Days away by right."""
    leave = new_leave(desk, nurse, kind, first=first, last=last)
    person = border.nurse_of(desk, nurse)
    what = text(
        "people.leave_planned",
        nurse=person.name,
        kind=f"leave.{kind.value}",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return desk.commit((Edit(None, leave),), what)


def new_leave(desk: Desk, nurse: NurseId, kind: LeaveKind, *, first: date, last: date) -> Leave:
    """The leave of `plan_leave`, checked; nothing is written."""
    person = _in_team(desk, nurse, first)
    border.span_of_days("label.leave.last", first, last)
    for item in desk.store.where(Leave, nurse=nurse):
        if item.kind is not LeaveKind.SICK and item.first <= last and (item.last is None or first <= item.last):
            raise refuse("people.leave_overlaps", nurse=person.name, first=item.first.isoformat())
    return Leave(id=desk.fresh_id(), nurse=nurse, kind=kind, first=first, last=last)


def cancel_leave(desk: Desk, leave: Id) -> Change:
    """Not away after all."""
    before = border.existing(desk, Leave, leave)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.leave_cancelled", nurse=person.name, first=before.first.isoformat())
    return desk.commit((Edit(before, None),), what)


def left_open_by(desk: Desk, nurse: NurseId, *, first: date, last: date) -> Uncovered:
    """Duties and planned visits of a nurse in these days."""
    border.span_of_days("label.leave.first", first, last)
    duties = tuple(item for item in desk.store.between(Assignment, "day", first, last) if item.nurse == nurse)
    visits = tuple(
        visit
        for visit in desk.store.between(Visit, "day", first, last)
        if visit.planned and nurse in (visit.nurse, visit.second_nurse)
    )
    return Uncovered(duties, tuple(sorted(visits, key=lambda visit: (visit.day, visit.start or 0))))


def _in_team(desk: Desk, nurse: NurseId, day: date) -> Nurse:
    person = border.nurse_of(desk, nurse)
    border.day("label.leave.first", day)
    if person.ended is not None and day > person.ended:
        raise refuse("people.has_left", nurse=person.name, day=person.ended.isoformat())
    return person
