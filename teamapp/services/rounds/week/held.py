"""Who comes to whom and when by the rounds of a day: the stored ones, or those of a suggestion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, Id, NurseId, VisitId
from teamapp.services.rounds.day.opened import OpenDay


@dataclass(frozen=True, slots=True)
class Held:
    """A visit with whoever makes it, nobody where it is not planned; `start` in minutes from midnight."""

    visit: VisitId
    client: ClientId
    day: date
    nurses: tuple[NurseId, ...] = ()
    start: int | None = None


def held_on(day: OpenDay) -> tuple[Held, ...]:
    """Every visit of the day that is not cancelled, as its plan has it, by start; those of nobody last."""
    parts: dict[str, dict[int, tuple[NurseId, float]]] = {}
    for tour in day.plan.rounds:
        for stay in tour.stays:
            if stay.visit is not None:
                parts.setdefault(stay.visit, {})[stay.part] = (NurseId(Id(tour.nurse)), stay.start)
    found = [_held(visit, parts.get(visit.id, {})) for visit in day.facts.visits if not visit.cancelled]
    return tuple(sorted(found, key=lambda one: (one.start is None, one.start or 0, one.visit)))


def met_in(visits: Iterable[Visit]) -> tuple[Held, ...]:
    """The same of stored visits: who came, or is to come."""
    return tuple(as_stored(visit) for visit in visits if not visit.cancelled)


def as_stored(visit: Visit) -> Held:
    """As it was written down; what has begun is so whatever a plan could say of it."""
    nurses = tuple(nurse for nurse in (visit.nurse, visit.second_nurse) if nurse is not None)
    return Held(visit.id, visit.client, visit.day, nurses, visit.start)


def _held(visit: Visit, parts: dict[int, tuple[NurseId, float]]) -> Held:
    if not parts and visit.status is VisitStatus.PLANNED:
        return Held(visit.id, visit.client, visit.day)
    if not parts:
        return as_stored(visit)
    nurses = tuple(nurse for _part, (nurse, _start) in sorted(parts.items()))
    return Held(visit.id, visit.client, visit.day, nurses, round(min(start for _nurse, start in parts.values())))
