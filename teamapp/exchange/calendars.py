"""iCalendar files of a nurse's shifts, for the calendar on her own telephone. No client is ever in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.units import moment


def write_shifts(
    path: Path,
    nurse: Nurse,
    assignments: Iterable[Assignment],
    *,
    kinds: Mapping[ShiftKindId, ShiftKind],
    zone: ZoneInfo,
    written: datetime,
) -> Path:
    """One event a shift, with the id of the roster's cell, so that a later file updates it in place."""
    calendar = Calendar()
    calendar.add("prodid", "-//Teamapp//roster//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", nurse.name)
    for assignment in sorted(assignments, key=lambda a: a.day):
        kind = kinds[assignment.shift_kind]
        event = Event()
        event.add("uid", f"{assignment.id}@teamapp")
        event.add("dtstamp", written)
        event.add("dtstart", moment(assignment.day, kind.start, zone))
        event.add("dtend", moment(assignment.day, kind.end, zone))
        event.add("summary", kind.name)
        calendar.add_component(event)
    path.write_bytes(calendar.to_ical())
    return path
