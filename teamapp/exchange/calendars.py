"""iCalendar files for the calendar on a person's own telephone.

An entry keeps its identity for ever and counts its changes, so that a file read in again updates what is there instead
of standing beside it; what was taken away comes as cancelled. Moments are written in UTC: they are right on every
telephone, whatever the clocks do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from icalendar import Calendar, Event


class Standing(StrEnum):
    """How sure an entry is, in the words of iCalendar."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One entry. `sequence` grows with every change of what `uid` names."""

    uid: str
    first: datetime
    last: datetime
    title: str
    place: str = ""
    sequence: int = 0
    standing: Standing = Standing.CONFIRMED


def write_calendar(path: Path, name: str, entries: Iterable[CalendarEntry], *, written: datetime) -> Path:
    """One file with all entries in order of time."""
    calendar = Calendar()
    calendar.add("prodid", "-//Teamapp//roster//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in sorted(entries, key=lambda one: (one.first, one.uid)):
        calendar.add_component(_event(entry, written))
    path.write_bytes(calendar.to_ical())
    return path


def _event(entry: CalendarEntry, written: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@teamapp")
    event.add("dtstamp", written)
    event.add("sequence", entry.sequence)
    event.add("status", entry.standing.value)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last)
    event.add("summary", entry.title)
    event.add("class", "PRIVATE")
    if entry.place:
        event.add("location", entry.place)
    return event
