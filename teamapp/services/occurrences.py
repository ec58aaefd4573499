"""The visits of a day: what is stored, and what the series ask for that nobody has touched yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from teamapp.domain.entities import CareNeed, Client, Visit
from teamapp.domain.ids import VisitId
from teamapp.domain.series import occurrences
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

_WITHOUT_TIME = 1 << 20
"""Sorts visits that nobody has planned yet behind those with a time."""


def visits_of_day(desk: Desk, day: date) -> tuple[Visit, ...]:
    """Every visit of the day, cancelled ones included, ordered by planned start, then by id.

    An occurrence that nobody planned or changed is not stored; it has the id it will get on every device.
    """
    return visits_between(desk, day, day)


def visits_between(desk: Desk, first: date, last: date) -> tuple[Visit, ...]:
    """As `visits_of_day` for several days, both included, ordered by day first."""
    merged = {visit.id: visit for visit in _asked(desk, first, last)}
    merged |= {visit.id: visit for visit in desk.store.between(Visit, "day", first, last)}
    return tuple(sorted(merged.values(), key=in_order))


def visit_on(desk: Desk, visit_id: VisitId, day: date) -> Visit:
    """One visit of the day, stored or not. Refused when the day has no such visit."""
    stored = desk.store.get(Visit, visit_id)
    if stored is not None:
        return stored
    found = next((visit for visit in _asked(desk, day, day) if visit.id == visit_id), None)
    if found is None:
        raise refuse("day.no_such_visit", day=day.isoformat())
    return found


def in_order(visit: Visit) -> tuple[date, int, VisitId]:
    """By day, then planned start, then id."""
    return visit.day, visit.start if visit.start is not None else _WITHOUT_TIME, visit.id


def _asked(desk: Desk, first: date, last: date) -> Iterator[Visit]:
    """What the series of the clients in care ask for on these days."""
    clients = {client.id: client for client in desk.store.all(Client)}
    for need in desk.store.all(CareNeed):
        client = clients.get(need.client)
        if client is None:
            continue
        begin = max(first, client.started or first)
        end = min(last, client.ended or last)
        yield from occurrences(need, begin, end)
