"""The visits of a day: what is stored, and what the series ask for that nobody has touched yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from teamapp.domain.entities import CareNeed, Client, Visit
from teamapp.domain.ids import VisitId
from teamapp.domain.limits import active
from teamapp.domain.series import occurrences
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


def visits_of_day(desk: Desk, day: date) -> tuple[Visit, ...]:
    """Every visit of the day, cancelled ones included, ordered by planned start, then by id.

    An occurrence that nobody planned or changed is not stored; it has the id it will get on every device.
    """
    stored = {visit.id: visit for visit in desk.store.between(Visit, "day", day, day)}
    asked = _asked(desk, day)
    merged = {**{visit.id: visit for visit in asked}, **stored}
    return tuple(sorted(merged.values(), key=lambda v: (v.start if v.start is not None else 1 << 20, v.id)))


def visit_on(desk: Desk, visit_id: VisitId, day: date) -> Visit:
    """One visit of the day, stored or not. Refused when the day has no such visit."""
    stored = desk.store.get(Visit, visit_id)
    if stored is not None:
        return stored
    found = next((visit for visit in _asked(desk, day) if visit.id == visit_id), None)
    if found is None:
        raise refuse("day.no_such_visit", day=day.isoformat())
    return found


def _asked(desk: Desk, day: date) -> Iterable[Visit]:
    """What the series of the clients in care ask for on the day."""
    in_care = {client.id for client in desk.store.all(Client) if active(client.started, client.ended, day)}
    needs = [need for need in desk.store.all(CareNeed) if need.client in in_care]
    return (visit for need in needs for visit in occurrences(need, day, day))
