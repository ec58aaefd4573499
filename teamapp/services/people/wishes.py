"""What a nurse asks for in a roster period; jokers weigh more and are scarce."""

from __future__ import annotations

from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, RosterPeriod, ShiftKind, Wish
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import Id, NurseId, ShiftKindId
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
    _may_wish(desk, person, day)
    if kind is WishKind.DAY_OFF:
        shift_kind = None
    elif shift_kind is None:
        raise refuse("people.wish_without_duty")
    else:
        border.existing(desk, ShiftKind, shift_kind)
    before = next((item for item in desk.store.where(Wish, nurse=nurse) if item.day == day), None)
    if joker and jokers_left(desk, nurse, day) <= 0 and not (before is not None and before.joker):
        raise refuse("people.no_jokers_left", nurse=person.name, most=JOKERS_A_PERIOD)
    made = Wish(id=desk.fresh_id(), nurse=nurse, day=day, kind=kind, shift_kind=shift_kind, joker=joker)
    edits = [Edit(before, None)] if before is not None else []
    edits.append(Edit(None, made))
    return desk.commit(edits, text("people.wished", nurse=person.name, day=day.isoformat()))


def drop_wish(desk: Desk, wish: Id) -> Change:
    """Take a wish back."""
    before = border.existing(desk, Wish, wish)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.wish_dropped", nurse=person.name, day=before.day.isoformat())
    return desk.commit((Edit(before, None),), what)


def jokers_left(desk: Desk, nurse: NurseId, day: date) -> int:
    """How many jokers she still has in the period of that day."""
    period = period_of(desk, day)
    own = desk.store.where(Wish, nurse=nurse)
    used = sum(item.joker for item in own if period is not None and period.first <= item.day <= period.last)
    return JOKERS_A_PERIOD - used


def period_of(desk: Desk, day: date) -> RosterPeriod | None:
    """The roster period that a day belongs to."""
    return next((item for item in desk.store.all(RosterPeriod) if item.first <= day <= item.last), None)


def _may_wish(desk: Desk, nurse: Nurse, day: date) -> None:
    if day <= desk.today:
        raise refuse("people.wish_too_late", day=day.isoformat())
    period = period_of(desk, day)
    if period is not None and period.state is PeriodState.PUBLISHED:
        raise refuse("people.wish_after_publishing", day=day.isoformat(), last=period.last.isoformat())
    if nurse.ended is not None and day > nurse.ended:
        raise refuse("people.has_left", nurse=nurse.name, day=nurse.ended.isoformat())
