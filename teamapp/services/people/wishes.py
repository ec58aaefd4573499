"""What a nurse asks for in a roster period; jokers weigh more and are scarce."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Leave, Nurse, RosterPeriod, ShiftKind, Wish
from teamapp.domain.entities.nurse import WishKind, wish_id
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.phases import phase_on
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

JOKERS_A_PERIOD = 4


def wish(
    desk: Desk,
    nurse: NurseId,
    day: date,
    kind: WishKind,
    *,
    shift_kind: ShiftKindId | None = None,
    joker: bool = False,
) -> Change:
    """Ask for a day off or a duty, or not to have one; a new wish for a day replaces the one before."""
    person = border.nurse_of(desk, nurse)
    may_wish(desk, person, day)
    if kind is WishKind.DAY_OFF:
        shift_kind = None
    elif shift_kind is None:
        raise refuse("people.wish_without_duty")
    else:
        border.existing(desk, ShiftKind, shift_kind)
    before = next((item for item in desk.store.where(Wish, nurse=nurse) if item.day == day), None)
    if joker and jokers_left(desk, nurse, day) <= 0 and not (before is not None and before.joker):
        raise refuse("people.no_jokers_left", nurse=person.name, most=JOKERS_A_PERIOD)
    made = Wish(id=wish_id(nurse, day), nurse=nurse, day=day, kind=kind, shift_kind=shift_kind, joker=joker)
    made = replace(made, late=comes_late(desk, before, made))
    edits = replacing(before, made)
    return desk.commit(edits, text("people.wished", nurse=person.name, day=day.isoformat()))


def drop_wish(desk: Desk, wish: Id) -> Change:
    """Take a wish back."""
    before = border.existing(desk, Wish, wish)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.wish_dropped", nurse=person.name, day=before.day.isoformat())
    return desk.commit((Edit(before, None),), what)


def replacing(before: Wish | None, after: Wish | None) -> tuple[Edit, ...]:
    """From one wish of a day to another; one that an older version wrote under an id of its own goes first."""
    if before == after:
        return ()
    if before is not None and after is not None and before.id != after.id:
        return Edit(before, None), Edit(None, after)
    return (Edit(before, after),)


def comes_late(desk: Desk, before: Wish | None, after: Wish) -> bool:
    """Whether a wish comes after its roster's wishes were closed; taking a joker off does not make it late."""
    period = period_of(desk, after.day)
    if period is None or phase_on(period, desk.today) in (None, Phase.WISHES):
        return False
    if before is not None and (before.kind, before.shift_kind) == (after.kind, after.shift_kind):
        return before.late or (after.joker and not before.joker)
    return True


def jokers_left(desk: Desk, nurse: NurseId, day: date) -> int:
    """How many jokers she still has in the period of that day."""
    period = period_of(desk, day)
    own = desk.store.where(Wish, nurse=nurse)
    used = sum(item.joker for item in own if period is not None and period.first <= item.day <= period.last)
    return JOKERS_A_PERIOD - used


def period_of(desk: Desk, day: date) -> RosterPeriod | None:
    """The roster period that a day belongs to."""
    return next((item for item in desk.store.all(RosterPeriod) if item.first <= day <= item.last), None)


def may_wish(desk: Desk, nurse: Nurse, day: date) -> None:
    """Refuses wishes for the past, for published days, and for those on which she is away or has left."""
    if day <= desk.today:
        raise refuse("people.wish_too_late", day=day.isoformat())
    period = period_of(desk, day)
    if period is not None and period.state is PeriodState.PUBLISHED:
        raise refuse("people.wish_after_publishing", day=day.isoformat(), last=period.last.isoformat())
    if nurse.ended is not None and day > nurse.ended:
        raise refuse("people.has_left", nurse=nurse.name, day=nurse.ended.isoformat())
    if any(leave.covers(day) for leave in desk.store.where(Leave, nurse=nurse.id)):
        raise refuse("people.wish_in_leave", nurse=nurse.given_name, day=day.isoformat())
