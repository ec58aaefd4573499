"""What happened to one cell of the roster, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class CellEvent:
    """One change of a cell: by whom, from which shift to which (names, empty is free), as part of what, and why."""

    at: datetime
    who: str
    before: str
    after: str
    what: Text
    why: Text | None


def history_of_cell(desk: Desk, nurse: NurseId, day: date) -> tuple[CellEvent, ...]:
    """Every change of a nurse's day."""
    names = {kind.id: kind.name for kind in desk.store.all(ShiftKind)}
    people = {one.id: one.given_name for one in desk.store.all(Nurse)}
    key = assignment_id(nurse, day)
    events = []
    for change in desk.store.history_of(key):
        edit = next(edit for edit in change.edits if edit.id == key)
        events.append(
            CellEvent(
                at=change.at,
                who=people.get(change.who, "") if change.who is not None else "",
                before=names.get(edit.before.shift_kind, "") if isinstance(edit.before, Assignment) else "",
                after=names.get(edit.after.shift_kind, "") if isinstance(edit.after, Assignment) else "",
                what=change.what,
                why=edit.after.reason if isinstance(edit.after, Assignment) and edit.after.reason else change.why,
            )
        )
    return tuple(events)
