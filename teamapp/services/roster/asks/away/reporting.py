"""Record that a colleague is away, and that she is back. Nobody is asked what is wrong with her."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Ask, Assignment, Leave, Nurse
from teamapp.domain.entities.asking import AskState
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.moves import taking
from teamapp.services.roster.asks.standing import missing, view_around

LOOK_AHEAD_DAYS = 28
DAYS_WHILE_UNKNOWN = 2
"""While nobody knows when she is back, only the shifts of so many days become open; the others stay in sight."""


def report_away(desk: Desk, nurse: NurseId, *, first: date, last: date | None = None) -> Change:
    """Away from a day on, until a day or as long as nobody knows; her shifts until then become open.

    Said again it opens what has come near, and with another day it makes the absence longer or shorter.
    """
    person = border.nurse_of(desk, nurse)
    border.span_of_days("label.leave.last", first, last)
    if first < desk.today:
        raise refuse("asks.away_past", day=first.isoformat())
    until = last if last is not None else first + timedelta(days=DAYS_WHILE_UNKNOWN - 1)
    running = sick_leave(desk, nurse, first)
    opened = tuple(_opened(desk, nurse, first, until))
    if running is not None and running.last == last:
        return _open_more(desk, person, opened, first)
    if running is None:
        leave = Leave(id=desk.fresh_id(), nurse=nurse, kind=LeaveKind.SICK, first=first, last=last)
        days = (last - first).days + 1 if last is not None else 0
        what = text("roster.away", nurse=person.given_name, day=first.isoformat(), days=days)
    else:
        leave = replace(running, last=last)
        what = text("roster.away_longer", nurse=person.given_name, day=until.isoformat())
    return desk.commit((Edit(running, leave), *opened), what)


def open_shifts(desk: Desk, nurse: NurseId, *, until: date) -> Change:
    """Open more shifts of a colleague who is away: those that stood because nobody knew how long it would last."""
    person = border.nurse_of(desk, nurse)
    if sick_leave(desk, nurse, desk.today) is None:
        raise refuse("asks.not_away", nurse=person.given_name)
    return _open_more(desk, person, tuple(_opened(desk, nurse, desk.today, until)), desk.today)


def report_back(desk: Desk, nurse: NurseId, *, back: date) -> Change:
    """Back on a day: the absence ends the day before, and what nobody has taken of her shifts is hers again."""
    person = border.nurse_of(desk, nurse)
    lasting = [one for one in _sick_leaves(desk, nurse) if one.last is None or one.last >= back]
    if not lasting:
        raise refuse("asks.not_away", nurse=person.given_name)
    ended = back - timedelta(days=1)
    edits = [Edit(one, replace(one, last=ended) if ended >= one.first else None) for one in lasting]
    returned = [shift for one in lasting for shift in left_behind(desk, one) if shift.day >= max(back, desk.today)]
    edits += _taken_back(desk, returned)
    what = text("roster.back", nurse=person.given_name, day=back.isoformat())
    return desk.commit(edits, what)


def sick_leave(desk: Desk, nurse: NurseId, day: date) -> Leave | None:
    """Her absence that covers a day."""
    return next((one for one in _sick_leaves(desk, nurse) if one.covers(day)), None)


def left_behind(desk: Desk, leave: Leave) -> tuple[Assignment, ...]:
    """Her shifts from today on that went since she is away, in order, as they were; also those cleared by hand."""
    told = desk.store.history_of(leave.id)
    if not told:
        return ()
    since, first = told[-1].at, max(leave.first, desk.today)
    last = min(leave.last or date.max, first + timedelta(days=LOOK_AHEAD_DAYS - 1))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    found = (_went(desk, leave.nurse, day, since) for day in days)
    return tuple(shift for shift in found if shift is not None)


def _went(desk: Desk, nurse: NurseId, day: date, since: datetime) -> Assignment | None:
    """The shift that stood on a day before it was taken away."""
    key = assignment_id(nurse, day)
    if desk.store.get(Assignment, key) is not None:
        return None
    for change in desk.store.history_of(key, since=since):
        for edit in change.edits:
            if edit.id == key and isinstance(edit.before, Assignment) and edit.after is None:
                return edit.before
    return None


def _open_more(desk: Desk, person: Nurse, opened: tuple[Edit, ...], day: date) -> Change:
    if not opened:
        raise refuse("asks.away_already", nurse=person.given_name, day=day.isoformat())
    return desk.commit(opened, text("roster.away_opened", nurse=person.given_name, shifts=len(opened)))


def _opened(desk: Desk, nurse: NurseId, first: date, last: date) -> Iterator[Edit]:
    for one in desk.store.between(Assignment, "day", first, last):
        if one.nurse == nurse:
            yield Edit(one, None)


def _taken_back(desk: Desk, shifts: list[Assignment]) -> Iterator[Edit]:
    """Her shifts that are still open, with the asks about them withdrawn."""
    if not shifts:
        return
    view = view_around(desk, [shift.day for shift in shifts])
    for shift in shifts:
        free = desk.store.get(Assignment, assignment_id(shift.nurse, shift.day)) is None
        if free and missing(view, shift.day, shift.shift_kind):
            yield Edit(None, shift)
            yield from _withdrawn(desk, shift)


def _withdrawn(desk: Desk, shift: Assignment) -> Iterator[Edit]:
    for ask in desk.store.where(Ask, state=AskState.OPEN):
        if ask.moves == taking([(shift.day, shift.shift_kind)]):
            yield Edit(ask, replace(ask, state=AskState.WITHDRAWN, settled=desk.clock()))


def _sick_leaves(desk: Desk, nurse: NurseId) -> tuple[Leave, ...]:
    return tuple(one for one in desk.store.where(Leave, nurse=nurse) if one.kind is LeaveKind.SICK)
