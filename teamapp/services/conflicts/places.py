"""Where the window shows what a conflict is about: on a client's card, on visits, on days of the roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from teamapp.domain.entities import Assignment, Leave, Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.services.conflicts.model import Conflict, Subject

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def of_client(conflicts: Iterable[Conflict], client: Id) -> tuple[Conflict, ...]:
    """Those that concern a client or anything of hers."""
    return tuple(one for one in conflicts if any(about.client == client for about in _subjects(one)))


def on_visits(conflicts: Iterable[Conflict]) -> Mapping[VisitId, Conflict]:
    """The newest of each visit."""
    found: dict[VisitId, Conflict] = {}
    for one in conflicts:
        for about in _subjects(one):
            if about.kind is Visit:
                found.setdefault(VisitId(about.id), one)
    return found


def on_days(
    desk: Desk, conflicts: Iterable[Conflict], *, first: date, last: date
) -> Mapping[tuple[NurseId, date], Conflict]:
    """The newest of each nurse's day in these: of her shift, or of leave that lies there."""
    found: dict[tuple[NurseId, date], Conflict] = {}
    for one in conflicts:
        for about in _subjects(one):
            for day in _days(desk, about):
                if about.nurse is not None and first <= day <= last:
                    found.setdefault((about.nurse, day), one)
    return found


def _subjects(conflict: Conflict) -> tuple[Subject, ...]:
    return conflict.subject, *conflict.also


def _days(desk: Desk, about: Subject) -> Iterator[date]:
    if about.kind is Assignment and about.day is not None:
        yield about.day
    leave = desk.store.get(Leave, about.id) if about.kind is Leave else None
    if leave is not None and leave.last is not None:
        yield from (leave.first + timedelta(days=n) for n in range((leave.last - leave.first).days + 1))
