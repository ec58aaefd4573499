"""Lock days of the roster: a shift stays as it is, a free day is kept free, by hand and for the planner alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, AvailabilityException, Leave, Nurse
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.hand.shifts import CellKey


def kept_free_id(nurse: NurseId, day: date) -> Id:
    """One lock a nurse and free day on every device; what she says of her availability herself has another id."""
    return same_id("kept_free", nurse, day)


def is_kept_free(desk: Desk, nurse: NurseId, day: date) -> bool:
    """Whether a free day is locked."""
    return desk.store.get(AvailabilityException, kept_free_id(nurse, day)) is not None


def kept_free(desk: Desk, first: date, last: date) -> tuple[CellKey, ...]:
    """The free days that are locked, from one day to another."""
    found = desk.store.between(AvailabilityException, "day", first, last)
    return tuple((one.nurse, one.day) for one in found if one.id == kept_free_id(one.nurse, one.day))


def toggle_locks(desk: Desk, cells: Iterable[CellKey]) -> Change:
    """Lock days, or unlock them when all of them are locked; days of leave are left alone."""
    cells = tuple(cell for cell in cells if not _on_leave(desk, *cell))
    locked = all(_is_locked(desk, *cell) for cell in cells)
    return lock_days(desk, cells, locked=not locked)


def lock_days(desk: Desk, cells: Iterable[CellKey], *, locked: bool) -> Change:
    """Lock shifts and keep free days free, or let both go, as one change."""
    edits: list[Edit] = []
    for nurse, day in cells:
        edit = _lock(desk, nurse, day) if locked else _unlock(desk, nurse, day)
        if edit is not None:
            edits.append(edit)
    if not edits:
        raise refuse("roster.nothing_to_pin" if locked else "roster.nothing_to_unpin")
    if len(edits) > 1:
        return desk.commit(edits, text("roster.days_locked" if locked else "roster.days_unlocked", days=len(edits)))
    (only,) = edits
    one = only.after if only.after is not None else only.before
    assert isinstance(one, Assignment | AvailabilityException)
    name = _given_name(desk, one.nurse)
    free = isinstance(one, AvailabilityException)
    code = ("roster.kept_free" if locked else "roster.let_free") if free else _pin_code(locked=locked)
    return desk.commit(edits, text(code, nurse=name, day=one.day.isoformat()))


def _pin_code(*, locked: bool) -> str:
    return "roster.pinned" if locked else "roster.unpinned"


def _is_locked(desk: Desk, nurse: NurseId, day: date) -> bool:
    stored = desk.store.get(Assignment, assignment_id(nurse, day))
    return stored.pinned if stored is not None else is_kept_free(desk, nurse, day)


def _lock(desk: Desk, nurse: NurseId, day: date) -> Edit | None:
    stored = desk.store.get(Assignment, assignment_id(nurse, day))
    if stored is not None:
        return Edit(stored, replace(stored, pinned=True)) if not stored.pinned else None
    if is_kept_free(desk, nurse, day) or _on_leave(desk, nurse, day):
        return None
    return Edit(None, AvailabilityException(id=kept_free_id(nurse, day), nurse=nurse, day=day, available=False))


def _unlock(desk: Desk, nurse: NurseId, day: date) -> Edit | None:
    stored = desk.store.get(Assignment, assignment_id(nurse, day))
    if stored is not None:
        return Edit(stored, replace(stored, pinned=False)) if stored.pinned else None
    kept = desk.store.get(AvailabilityException, kept_free_id(nurse, day))
    return Edit(kept, None) if kept is not None else None


def _on_leave(desk: Desk, nurse: NurseId, day: date) -> bool:
    return any(leave.covers(day) for leave in desk.store.where(Leave, nurse=nurse))


def _given_name(desk: Desk, nurse: NurseId) -> str:
    found = desk.store.get(Nurse, nurse)
    return found.given_name if found is not None else ""
