"""Undo is a new change that puts back what stood there; whoever changed it meanwhile is named, not overwritten."""

from __future__ import annotations

from dataclasses import replace

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities.nurse import Nurse
from teamapp.domain.entities.settling import Settled, SettledState
from teamapp.domain.ids import Id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.history.stacks import stacks_of
from teamapp.services.people.hidden import told
from teamapp.services.refused import Refused


class UndoBlocked(Refused):
    """Somebody changed it since; the text names who and what."""


def undoable(desk: Desk) -> Change | None:
    """My last work that can be taken back, by the name that this nurse may see."""
    return _named(desk, _last(desk, stacks_of(desk).undo))


def redoable(desk: Desk) -> Change | None:
    """What I took back last and can do again; its `what` is that of the work itself."""
    return _named(desk, _last(desk, stacks_of(desk).redo))


def undo(desk: Desk) -> Change | None:
    """Take back my last work; None when there is none. Raises UndoBlocked when it was changed since."""
    return _take_back(desk, _last(desk, stacks_of(desk).undo))


def redo(desk: Desk) -> Change | None:
    """Do again what I took back last; None when there is nothing. Raises UndoBlocked when it was changed since."""
    return _take_back(desk, _last(desk, stacks_of(desk).redo))


def _last(desk: Desk, piled: tuple[Id, ...]) -> Change | None:
    return desk.store.change(piled[-1]) if piled else None


def _named(desk: Desk, change: Change | None) -> Change | None:
    return replace(change, what=told(desk, change)) if change is not None else None


def _take_back(desk: Desk, change: Change | None) -> Change | None:
    if change is None:
        return None
    edits = [_reversed(desk, edit, change) for edit in reversed(_joined(change.edits))]
    return desk.commit(edits, change.what, why=change.why, undoes=change.id)


def _joined(edits: tuple[Edit, ...]) -> list[Edit]:
    """One edit an entity: from the first before to the last after."""
    joined: dict[str, Edit] = {}
    for edit in edits:
        earlier = joined.get(edit.id)
        joined[edit.id] = Edit(earlier.before, edit.after) if earlier is not None else edit
    return list(joined.values())


def _reversed(desk: Desk, edit: Edit, change: Change) -> Edit:
    """From what stands there now to what stood there before, in the fields that the change touched."""
    stands = desk.store.get(edit.kind, edit.id)
    if isinstance(edit.after, Settled) and isinstance(stands, Settled) and edit.before is None:
        return Edit(stands, replace(stands, state=SettledState.REOPENED))  # the question comes back, on every device
    if edit.before is None or edit.after is None:
        if stands != edit.after:
            raise _blocked(desk, edit, change, edit.changed)
        return edit.reverse
    if stands is None:
        raise _blocked(desk, edit, change, edit.changed)
    fields = edit.changed
    if any(getattr(stands, name) != getattr(edit.after, name) for name in fields):
        raise _blocked(desk, edit, change, fields)
    return Edit(stands, replace(stands, **{name: getattr(edit.before, name) for name in fields}))


def _blocked(desk: Desk, edit: Edit, change: Change, fields: tuple[str, ...]) -> UndoBlocked:
    """Names the last one who changed one of the fields since."""
    for later in desk.store.history_of(edit.id):
        if later.id == change.id:
            break
        if any(other.id == edit.id and set(other.changed) & set(fields) for other in later.edits):
            kind = f"kind.{edit.kind.entity_name}"
            day = later.at.astimezone(desk.zone).date().isoformat()
            return UndoBlocked(text("history.undo_blocked", who=_name(desk, later), kind=kind, day=day))
    return UndoBlocked(text("history.undo_gone", kind=f"kind.{edit.kind.entity_name}"))


def _name(desk: Desk, change: Change) -> str:
    nurse = desk.store.get(Nurse, change.who) if change.who is not None else None
    return nurse.name if nurse is not None else "?"
