"""On which weekdays a nurse cannot work, and the days on which that is otherwise."""

from __future__ import annotations

from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Availability, AvailabilityException, ShiftKind
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk


def cannot_work(
    desk: Desk,
    nurse: NurseId,
    weekday: int,
    *,
    not_kinds: frozenset[ShiftKindId] = frozenset(),
    first: date | None = None,
    last: date | None = None,
    reason: str = "",
) -> Change:
    """A weekday (0 = Monday) without work, or without some kinds of duty."""
    person = border.nurse_of(desk, nurse)
    made = new_availability(desk, nurse, weekday, not_kinds=not_kinds, first=first, last=last, reason=reason)
    what = text("people.cannot_work", nurse=person.name, weekday=f"weekday.{weekday}")
    return desk.commit((Edit(None, made),), what)


def new_availability(
    desk: Desk,
    nurse: NurseId,
    weekday: int,
    *,
    not_kinds: frozenset[ShiftKindId],
    first: date | None,
    last: date | None,
    reason: str,
) -> Availability:
    """The availability of `cannot_work`, checked; nothing is written."""
    border.between("label.availability.weekday", weekday, least=0, most=6)
    border.span_of_days("label.availability.first", first, last)
    for kind in not_kinds:
        border.existing(desk, ShiftKind, kind)
    return Availability(
        id=desk.fresh_id(),
        nurse=nurse,
        weekday=weekday,
        not_kinds=not_kinds,
        first=first,
        last=last,
        reason=border.line("label.availability.reason", reason),
    )


def can_work_again(desk: Desk, availability: Id) -> Change:
    """The weekday is free for work again."""
    before = border.existing(desk, Availability, availability)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.can_work_again", nurse=person.name, weekday=f"weekday.{before.weekday}")
    return desk.commit((Edit(before, None),), what)


def make_exception(desk: Desk, nurse: NurseId, day: date, *, available: bool, reason: str = "") -> Change:
    """One day on which she can after all, or cannot; the last word on a day counts."""
    person = border.nurse_of(desk, nurse)
    border.day("label.availability_exception.day", day)
    own = desk.store.where(AvailabilityException, nurse=nurse)
    edits = [Edit(item, None) for item in own if item.day == day]
    made = AvailabilityException(
        id=desk.fresh_id(),
        nurse=nurse,
        day=day,
        available=available,
        reason=border.line("label.availability_exception.reason", reason),
    )
    edits.append(Edit(None, made))
    code = "people.can_that_day" if available else "people.cannot_that_day"
    return desk.commit(edits, text(code, nurse=person.name, day=day.isoformat()))


def drop_exception(desk: Desk, exception: Id) -> Change:
    """As always on that day."""
    before = border.existing(desk, AvailabilityException, exception)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.as_always", nurse=person.name, day=before.day.isoformat())
    return desk.commit((Edit(before, None),), what)
