"""People change the roster by hand: give a shift, take it away, move, swap and copy it, lock it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A nurse gets a shift kind on a day; None makes her free."""

    nurse: NurseId
    day: date
    kind: ShiftKindId | None

    @classmethod
    def to(cls, nurse: NurseId, day: date, kind: str) -> CellEdit:
        """The same with a kind as the rules write it: empty is free."""
        return cls(nurse, day, ShiftKindId(Id(kind)) if kind else None)


CellKey = tuple[NurseId, date]
Worked = Callable[[NurseId, date], ShiftKindId | None]


def transfer_edits(pairs: Iterable[tuple[CellKey, CellKey]], worked: Worked, *, copies: bool) -> tuple[CellEdit, ...]:
    """What moving or copying cells means: a copy writes over, a move changes places with what is there."""
    pairs = tuple(pairs)
    sources, goals = {source for source, _goal in pairs}, {goal for _source, goal in pairs}
    after: dict[CellKey, ShiftKindId | None] = {}
    if not copies:
        freed, displaced = sorted(sources - goals), sorted(goals - sources)
        after = {cell: worked(*other) for cell, other in zip(freed, displaced, strict=True)}
    after.update({goal: worked(*source) for source, goal in pairs})
    return tuple(CellEdit(*cell, kind) for cell, kind in sorted(after.items()) if worked(*cell) != kind)


def give_shift(desk: Desk, cells: Iterable[CellKey], kind: ShiftKindId) -> Change:
    """Give a shift kind to one or more cells; what stood there goes."""
    cells = tuple(cells)
    shift = _kind(desk, kind).name
    one = text("roster.gave", shift=shift, **_cell(desk, cells))
    many = text("roster.gave_many", shift=shift, shifts=len(cells))
    return write_cells(desk, (CellEdit(*cell, kind) for cell in cells), one if len(cells) == 1 else many)


def clear_shifts(desk: Desk, cells: Iterable[CellKey]) -> Change:
    """Make one or more cells free."""
    cells = tuple(cell for cell in cells if desk.store.get(Assignment, assignment_id(*cell)) is not None)
    one = text("roster.cleared", **_cell(desk, cells)) if len(cells) == 1 else None
    edits = (CellEdit(*cell, None) for cell in cells)
    return write_cells(desk, edits, one or text("roster.cleared_many", shifts=len(cells)))


def transfer_shifts(desk: Desk, pairs: Iterable[tuple[CellKey, CellKey]], *, copies: bool) -> Change:
    """Move cells to their goals, changing places with what is there, or copy them over it."""
    pairs = tuple(pairs)

    def worked(nurse: NurseId, day: date) -> ShiftKindId | None:
        found = desk.store.get(Assignment, assignment_id(nurse, day))
        return found.shift_kind if found is not None else None

    edits = transfer_edits(pairs, worked, copies=copies)
    return write_cells(desk, edits, _transfer_words(desk, pairs, worked, copies=copies))


def write_cells(desk: Desk, edits: Iterable[CellEdit], what: Text, *, why: Text | None = None) -> Change:
    """Write cells as one change, each with its reason; refuses locked cells and nurses who are not in the team then."""
    reason = (
        text("roster.by_hand", nurse=_given_name(desk, desk.me))
        if desk.me is not None
        else text("roster.by_hand_nobody")
    )
    changes = cell_edits(desk, edits, reason=why if why is not None else reason)
    if not changes:
        raise refuse("roster.nothing_changes")
    return desk.commit(changes, what, why=why)


def cell_edits(desk: Desk, cells: Iterable[CellEdit], *, reason: Text) -> tuple[Edit, ...]:
    """The edits of some cells, for a change that holds more than shifts; nothing where a cell is so already."""
    return tuple(edit for cell in cells if (edit := _edit(desk, cell, reason)) is not None)


def pin_shifts(desk: Desk, cells: Iterable[CellKey], *, pinned: bool) -> Change:
    """Lock shifts, so that neither a suggestion nor a slip of the hand moves them, or let them go again."""
    found = [desk.store.get(Assignment, assignment_id(*cell)) for cell in cells]
    shifts = [one for one in found if one is not None and one.pinned != pinned]
    if not shifts:
        raise refuse("roster.nothing_to_pin" if pinned else "roster.nothing_to_unpin")
    many = len(shifts) > 1
    code = f"roster.{'pinned' if pinned else 'unpinned'}{'_many' if many else ''}"
    values = text(code, shifts=len(shifts)) if many else text(code, **_cell(desk, [(shifts[0].nurse, shifts[0].day)]))
    return desk.commit((Edit(one, replace(one, pinned=pinned)) for one in shifts), values)


def _edit(desk: Desk, cell: CellEdit, reason: Text) -> Edit | None:
    """The edit of one cell; nothing where it is so already."""
    key = assignment_id(cell.nurse, cell.day)
    before = desk.store.get(Assignment, key)
    if (before.shift_kind if before is not None else None) == cell.kind:
        return None
    if before is not None and before.pinned:
        raise refuse("roster.cell_pinned", **_cell(desk, [(cell.nurse, cell.day)]))
    if cell.kind is None:
        return Edit(before, None)
    _check_team(desk, cell)
    _check_kind(desk, cell)
    after = Assignment(id=key, nurse=cell.nurse, day=cell.day, shift_kind=cell.kind, reason=reason)
    return Edit(before, after)


def _check_team(desk: Desk, cell: CellEdit) -> None:
    nurse = desk.store.get(Nurse, cell.nurse)
    if nurse is None:
        raise refuse("roster.nurse_gone")
    if (nurse.started is not None and cell.day < nurse.started) or (nurse.ended is not None and cell.day > nurse.ended):
        raise refuse("roster.not_in_team", nurse=nurse.given_name, day=cell.day.isoformat())


def _check_kind(desk: Desk, cell: CellEdit) -> None:
    assert cell.kind is not None
    kind = _kind(desk, cell.kind)
    if kind.ended is not None and cell.day > kind.ended:
        raise refuse("roster.kind_ended", shift=kind.name, day=kind.ended.isoformat())


def _kind(desk: Desk, key: ShiftKindId) -> ShiftKind:
    found = desk.store.get(ShiftKind, key)
    if found is None:
        raise refuse("roster.kind_gone")
    return found


def _cell(desk: Desk, cells: Iterable[CellKey]) -> dict[str, str]:
    """The values that name the first of some cells."""
    for nurse, day in cells:
        return {"nurse": _given_name(desk, nurse), "day": day.isoformat()}
    return {}


def _transfer_words(desk: Desk, pairs: tuple[tuple[CellKey, CellKey], ...], worked: Worked, *, copies: bool) -> Text:
    if len(pairs) > 1:
        return text("roster.copied_many" if copies else "roster.moved_many", shifts=len(pairs))
    (source, goal) = pairs[0]
    kind, there = worked(*source), worked(*goal)
    if kind is None:
        raise refuse("roster.nothing_changes")
    values = {
        "shift": _kind(desk, kind).name,
        "nurse": _given_name(desk, source[0]),
        "day": source[1].isoformat(),
        "to_nurse": _given_name(desk, goal[0]),
        "to_day": goal[1].isoformat(),
    }
    if copies:
        return text("roster.copied", **values)
    return text("roster.swapped" if there is not None else "roster.moved", **values)


def _given_name(desk: Desk, nurse: NurseId | None) -> str:
    found = desk.store.get(Nurse, nurse) if nurse is not None else None
    return found.given_name if found is not None else ""
