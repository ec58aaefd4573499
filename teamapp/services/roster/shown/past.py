"""What happened to one cell of the roster, newest first, each time with its reason.

    for event in history_of_cell(desk, nurse, day):
        event.at, event.who, event.before, event.after      when, by whom, from which shift to which (empty is free)
        event.what, event.why                               as part of what, and why

The reason of a shift stands in the shift itself, whoever put it there: a person, the planner, a swap, a repair. A day
that became free keeps none; its reason is who has her shift now, or why the whole change was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
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


@dataclass(frozen=True, slots=True)
class _Names:
    """What people and shift kinds are called."""

    kinds: dict[str, str]
    people: dict[str, str]

    @classmethod
    def of(cls, desk: Desk) -> _Names:
        kinds = {str(kind.id): kind.name for kind in desk.store.all(ShiftKind)}
        return cls(kinds, {str(one.id): one.given_name for one in desk.store.all(Nurse)})


def history_of_cell(desk: Desk, nurse: NurseId, day: date) -> tuple[CellEvent, ...]:
    """Every change of a nurse's day."""
    names = _Names.of(desk)
    key = assignment_id(nurse, day)
    return tuple(_event(change, key, names) for change in desk.store.history_of(key))


def _event(change: Change, key: Id, names: _Names) -> CellEvent:
    edit = _joined(change, key)
    before, after = _shift(edit.before), _shift(edit.after)
    return CellEvent(
        at=change.at,
        who=names.people.get(change.who, "") if change.who is not None else "",
        before=names.kinds.get(before.shift_kind, "") if before is not None else "",
        after=names.kinds.get(after.shift_kind, "") if after is not None else "",
        what=change.what,
        why=_why(change, before, after, names),
    )


def _why(change: Change, before: Assignment | None, after: Assignment | None, names: _Names) -> Text | None:
    """Taken back; a shift's own reason; where her shift has gone; or the reason of the whole change."""
    if change.undoes is not None:
        return text("roster.taken_back")
    if after is not None and after.reason is not None and (before is None or before.reason != after.reason):
        return after.reason
    if before is not None and after is None and (gone := _gone_to(change, before, names)) is not None:
        return gone
    return change.why or (after.reason if after is not None else None)


def _gone_to(change: Change, before: Assignment, names: _Names) -> Text | None:
    """Who got in the same change what she had."""
    for edit in change.edits:
        other, had = _shift(edit.after), _shift(edit.before)
        if other is None or (other.day, other.shift_kind) != (before.day, before.shift_kind):
            continue
        if other.nurse != before.nurse and (had is None or had.shift_kind != other.shift_kind):
            values = {"nurse": names.people.get(other.nurse, ""), "shift": names.kinds.get(other.shift_kind, "")}
            return text("roster.gone_to", **values)
    return None


def _joined(change: Change, key: Id) -> Edit:
    """From the first before to the last after, where one change touches a cell more than once."""
    edits = [edit for edit in change.edits if edit.id == key]
    if len(edits) == 1 or (edits[0].before is None and edits[-1].after is None):
        return edits[-1]
    return Edit(edits[0].before, edits[-1].after)


def _shift(one: object) -> Assignment | None:
    return one if isinstance(one, Assignment) else None
