"""Keep a period's view true after a change, without reading the store again where the change itself says enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import (
    Assignment,
    Availability,
    AvailabilityException,
    Contract,
    Demand,
    Leave,
    Nurse,
    RosterPeriod,
    RuleException,
    RuleSetting,
    ShiftKind,
    Skill,
    Team,
    Wish,
)
from teamapp.domain.ids import NurseId
from teamapp.domain.wire import Entity
from teamapp.services.roster.shown.live import LiveRoster
from teamapp.services.roster.shown.view import LastChange, PeriodView

READ_AGAIN: Final = (
    *(Team, ShiftKind, Demand, RuleSetting, RuleException),
    *(Nurse, Contract, Skill, Availability, AvailabilityException, Leave, Wish, RosterPeriod),
)
"""What a roster depends on besides its own cells."""


def follow(view: PeriodView, change: Change) -> PeriodView | None:
    """The view after a change of shifts; None where it must be read again. A change of other things leaves it as it is.

    The view may already show the change, because a page does not wait for the store.
    """
    if any(change.touches(kind) for kind in READ_AGAIN):
        return None
    shifts = [edit for edit in change.edits if edit.kind is Assignment]
    if not shifts:
        return view
    if any(_day_of(edit) < view.first for edit in shifts):
        return None  # the past of this period, on which its rules look back
    known = {nurse.id for nurse in view.nurses}
    return _after(view, [edit for edit in shifts if _nurse_of(edit) in known and _day_of(edit) <= view.last], change)


def _after(view: PeriodView, shifts: list[Edit], change: Change) -> PeriodView:
    if not shifts:
        return view
    assignments = dict(view.assignments)
    cells: list[CellChange] = []
    for edit in shifts:
        nurse, day = _nurse_of(edit), _day_of(edit)
        assignments.pop((nurse, day), None)
        if isinstance(edit.after, Assignment):
            assignments[nurse, day] = edit.after
        cells.append(CellChange(nurse, view.number(day), _kind(edit.after)))
    who = next((nurse.given_name for nurse in view.nurses if nurse.id == change.who), "")
    after = replace(
        view,
        assignments=assignments,
        last_change=LastChange(who, change.at),
        changed_since_publication=_changed(view, shifts) if view.published else view.changed_since_publication,
    )
    return replace(after, live=_with_pins(after).edited(cells))


def _changed(view: PeriodView, shifts: list[Edit]) -> dict[tuple[NurseId, date], str]:
    """What differs from the published roster after some edits: a cell that is as it was published no longer does."""
    changed = dict(view.changed_since_publication)
    for edit in shifts:
        cell = _nurse_of(edit), _day_of(edit)
        published = changed.pop(cell, _kind(edit.before))
        if _kind(edit.after) != published:
            changed[cell] = published
    return changed


def _kind(one: Entity | None) -> str:
    return one.shift_kind if isinstance(one, Assignment) else FREE


def _nurse_of(edit: Edit) -> NurseId:
    return _shift(edit).nurse


def _day_of(edit: Edit) -> date:
    return _shift(edit).day


def _shift(edit: Edit) -> Assignment:
    one = edit.after if edit.after is not None else edit.before
    assert isinstance(one, Assignment)
    return one


def _with_pins(view: PeriodView) -> LiveRoster:
    """The live roster with the locks as the assignments now have them; a lock takes repairs away."""
    pinned: dict[str, tuple[int, ...]] = {}
    for (nurse, day), one in sorted(view.assignments.items(), key=lambda item: item[0][1]):
        if one.pinned:
            pinned[nurse] = (*pinned.get(nurse, ()), view.number(day))
    before = dict(view.live.plan.pinned)
    if before == pinned:
        return view.live
    touched = {nurse for nurse in (*before, *pinned) if before.get(nurse) != pinned.get(nurse)}
    live = replace(view.live, plan=replace(view.live.plan, pinned=pinned))
    return live.edited(CellChange(nurse, 0, live.plan.row(nurse)[0]) for nurse in sorted(touched))
