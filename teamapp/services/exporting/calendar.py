"""A nurse's own shifts and visits for the calendar on her telephone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.change import Change
from teamapp.domain.entities import Address, Assignment, CareNeed, Client, Nurse, RosterPeriod, ShiftKind, Visit
from teamapp.domain.entities.roster import PeriodState, assignment_id
from teamapp.domain.entities.visit import start_for
from teamapp.domain.ids import NurseId
from teamapp.domain.units import MinuteOfDay, moment
from teamapp.services import border
from teamapp.services.clients.addresses import address_on
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between

if TYPE_CHECKING:
    from teamapp.exchange.calendars import CalendarEntry, Standing

WITH_VISITS = "calendar.with_visits"
"""The local setting that says that an earlier file had visits in it."""

_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChoice:
    """What goes into it. A telephone copies its calendar to places that the team does not know: so times and initials
    by default, the street only where a person says so, and never what care it is.
    """

    visits: bool = False
    street: bool = False


def export_calendar(desk: Desk, nurse: NurseId, file: Path, *, days: tuple[date, date], choice: CalendarChoice) -> int:
    """Write her days, both ends included, into one .ics file; returns how many entries it has.

    A shift that is not published is tentative; a shift or visit that she had and has no longer is cancelled, and so
    is every visit when visits were in an earlier file and are not wanted any more.
    """
    from teamapp.exchange.calendars import Standing, write_calendar

    person = border.nurse_of(desk, nurse)
    entries = [*_shifts(desk, person, days)]
    if choice.visits or desk.store.setting(WITH_VISITS):
        visits = _visits(desk, person, days, with_street=choice.street)
        entries += visits if choice.visits else (replace(one, standing=Standing.CANCELLED) for one in visits)
    write_calendar(file, person.name, entries, written=desk.clock())
    if choice.visits and not desk.store.read_only:
        desk.store.set_setting(WITH_VISITS, "1")
    return len(entries)


def _shifts(desk: Desk, nurse: Nurse, days: tuple[date, date]) -> Iterator[CalendarEntry]:
    from teamapp.exchange.calendars import Standing

    first, last = days
    cells = {one.day: one for one in desk.store.between(Assignment, "day", first, last) if one.nurse == nurse.id}
    published = [one for one in desk.store.all(RosterPeriod) if one.state is PeriodState.PUBLISHED]
    for day in (first + timedelta(days=number) for number in range((last - first).days + 1)):
        history = desk.store.history_of(assignment_id(nurse.id, day))
        cell = cells.get(day)
        if cell is not None:
            sure = any(one.first <= day <= one.last for one in published)
            yield _shift(desk, cell, _sequence(history), Standing.CONFIRMED if sure else Standing.TENTATIVE)
            continue
        stood = next((edit.before for one in history for edit in one.edits if edit.after is None), None)
        if isinstance(stood, Assignment):
            yield _shift(desk, stood, _sequence(history), Standing.CANCELLED)


def _shift(desk: Desk, cell: Assignment, sequence: int, standing: Standing) -> CalendarEntry:
    from teamapp.exchange.calendars import CalendarEntry

    kind = border.existing(desk, ShiftKind, cell.shift_kind)
    return CalendarEntry(
        uid=cell.id,
        first=moment(cell.day, kind.start, desk.zone),
        last=moment(cell.day, kind.end, desk.zone),
        title=kind.name,
        sequence=sequence,
        standing=standing,
    )


def _visits(desk: Desk, nurse: Nurse, days: tuple[date, date], *, with_street: bool) -> Iterator[CalendarEntry]:
    from teamapp.exchange.calendars import CalendarEntry, Standing

    clients = {client.id: client for client in desk.store.all(Client)}
    needs = {need.id: need for need in desk.store.all(CareNeed)}
    homes = desk.store.all(Address) if with_street else ()
    stored = {one.id for one in desk.store.between(Visit, "day", *days)}
    for visit in visits_between(desk, *days):
        history = desk.store.history_of(visit.id) if visit.id in stored else ()
        hers = visit if start_for(visit, nurse.id) is not None else _lost(history, nurse.id)
        start = start_for(hers, nurse.id) if hers is not None else None
        if hers is None or start is None:
            continue
        minutes = hers.minutes if hers.minutes is not None else needs[hers.need].minutes
        home = address_on(tuple(one for one in homes if one.client == hers.client), hers.day)
        gone = hers is not visit or visit.cancelled
        yield CalendarEntry(
            uid=f"{hers.id}-{nurse.id}",
            first=moment(hers.day, start, desk.zone),
            last=moment(hers.day, MinuteOfDay(start + minutes), desk.zone),
            title=initials_of(clients[hers.client]),
            place=home.street if home is not None and not gone else "",
            sequence=_sequence(history),
            standing=Standing.CANCELLED if gone else Standing.CONFIRMED,
        )


def _lost(history: Sequence[Change], nurse: NurseId) -> Visit | None:
    """The visit as she last had it, None where she never had it."""
    for change in history:
        for edit in change.edits:
            before = edit.before
            if isinstance(before, Visit) and not before.cancelled and start_for(before, nurse) is not None:
                return before
    return None


def _sequence(history: Sequence[Change]) -> int:
    """Seconds at which it was changed last: grows with every change, and alike on each of the team's computers."""
    return max((int((change.at - _BEGINNING).total_seconds()) for change in history), default=0)


def initials_of(client: Client) -> str:
    """`J. B.`: enough for whoever knows her, nothing for whoever does not."""
    return " ".join(f"{part[0]}." for part in (client.given_name, client.family_name) if part)
