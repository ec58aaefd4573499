"""A nurse's own shifts and visits for the calendar on her telephone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.entities import Address, Assignment, CareNeed, Client, Nurse, RosterPeriod, ShiftKind, Visit
from teamapp.domain.entities.roster import PeriodState, assignment_id
from teamapp.domain.entities.visit import start_for
from teamapp.domain.ids import NurseId
from teamapp.domain.units import MinuteOfDay, moment
from teamapp.services import border
from teamapp.services.clients.addresses import address_on
from teamapp.services.desk import Desk
from teamapp.services.exporting.pasts import Pasts
from teamapp.services.occurrences import visits_between

if TYPE_CHECKING:
    from teamapp.domain.wire import Entity
    from teamapp.exchange.calendars import CalendarEntry, Standing

WITH_VISITS = "calendar.with_visits"
"""The local setting that says that an earlier file had visits in it."""


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
    pasts = Pasts(desk)
    entries = [*_shifts(desk, person, days, pasts)]
    if choice.visits or desk.store.setting(WITH_VISITS):
        visits = _visits(desk, person, days, pasts=pasts, with_street=choice.street)
        entries += visits if choice.visits else (replace(one, standing=Standing.CANCELLED) for one in visits)
    write_calendar(file, person.name, entries, written=desk.clock())
    if choice.visits and not desk.store.read_only:
        desk.store.set_setting(WITH_VISITS, "1")
    return len(entries)


def _shifts(desk: Desk, nurse: Nurse, days: tuple[date, date], pasts: Pasts) -> Iterator[CalendarEntry]:
    from teamapp.exchange.calendars import Standing

    first, last = days
    cells = {one.day: one for one in desk.store.between(Assignment, "day", first, last) if one.nurse == nurse.id}
    published = [one for one in desk.store.all(RosterPeriod) if one.state is PeriodState.PUBLISHED]
    for day in (first + timedelta(days=number) for number in range((last - first).days + 1)):
        key, cell = assignment_id(nurse.id, day), cells.get(day)
        if cell is not None:
            sure = any(one.first <= day <= one.last for one in published)
            yield _shift(desk, cell, pasts.sequence(key), Standing.CONFIRMED if sure else Standing.TENTATIVE)
            continue
        stood = next(pasts.before(key), None)
        if isinstance(stood, Assignment):
            yield _shift(desk, stood, pasts.sequence(key), Standing.CANCELLED)


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


def _visits(
    desk: Desk, nurse: Nurse, days: tuple[date, date], *, pasts: Pasts, with_street: bool
) -> Iterator[CalendarEntry]:
    from teamapp.exchange.calendars import CalendarEntry, Standing

    clients = {client.id: client for client in desk.store.all(Client)}
    needs = {need.id: need for need in desk.store.all(CareNeed)}
    homes = desk.store.all(Address) if with_street else ()
    stored = {one.id for one in desk.store.between(Visit, "day", *days)}
    for visit in visits_between(desk, *days):
        past = pasts.before(visit.id) if visit.id in stored else ()
        hers = visit if start_for(visit, nurse.id) is not None else _lost(past, nurse.id)
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
            sequence=pasts.sequence(visit.id) if visit.id in stored else 0,
            standing=Standing.CANCELLED if gone else Standing.CONFIRMED,
        )


def _lost(past: Iterable[Entity], nurse: NurseId) -> Visit | None:
    """The visit as she last had it, None where she never had it."""
    for before in past:
        if isinstance(before, Visit) and not before.cancelled and start_for(before, nurse) is not None:
            return before
    return None


def initials_of(client: Client) -> str:
    """`J. B.`: enough for whoever knows her, nothing for whoever does not."""
    return " ".join(f"{part[0]}." for part in (client.given_name, client.family_name) if part)
