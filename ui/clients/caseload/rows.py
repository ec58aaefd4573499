"""A client as a row of the list, and the ways to find and sort rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from teamapp.domain.entities import Visit
from teamapp.domain.units import clock_text
from teamapp.services.clients.caseload import CaseloadLine
from ui.clients.reading import CaseloadRead
from ui.clients.wording import near_day
from ui.parts.lists.entries import Entry
from ui.parts.marks.avatar import initials
from ui.shell.declared.commands import translate

ORDERS = ("name", "next", "faces")
_LATE = 1 << 20


def row_of(line: CaseloadLine, read: CaseloadRead, write: Callable[[date], str]) -> Entry:
    """Name, her next visit with who comes (else her first contact), faces against the target."""
    client = line.client
    faces = f"{line.known_faces} / {read.target}" if line.in_care else ""
    return Entry(
        key=client.id,
        name=client.name,
        note=_note(line, read, write),
        right=faces,
        tone="warn" if line.too_many_faces else "tertiary",
        initials=initials(client.name),
    )


def sorted_by(lines: Iterable[CaseloadLine], order: str) -> list[CaseloadLine]:
    """The caseload comes by name; the other orders keep the names in order among equals."""
    if order == "next":
        return sorted(lines, key=lambda line: _when(line.next_visit))
    if order == "faces":
        return sorted(lines, key=lambda line: -line.known_faces)
    return list(lines)


def _note(line: CaseloadLine, read: CaseloadRead, write: Callable[[date], str]) -> str:
    visit, ended = line.next_visit, line.client.ended
    if not line.in_care and ended is not None:
        return translate("clients", "in care until {day}").format(day=write(ended))
    contact = _contact(line)
    if visit is None:
        return " · ".join(part for part in (translate("clients", "no visit this week"), contact) if part)
    when = near_day(visit.day, read.today, write)
    if visit.start is not None:
        when += f" {clock_text(visit.start)}"
    nurse = read.given_names.get(visit.nurse, "") if visit.nurse is not None else ""
    return " · ".join(part for part in (" ".join((when, nurse)).strip(), contact) if part)


def _contact(line: CaseloadLine) -> str:
    nurse = line.first_contact
    if nurse is None:
        return translate("clients", "no first contact")
    return translate("clients", "contact {nurse}").format(nurse=nurse.given_name or nurse.name)


def _when(visit: Visit | None) -> tuple[date, int]:
    if visit is None:
        return date.max, _LATE
    return visit.day, visit.start if visit.start is not None else _LATE
