"""What can be chosen when something happened: visits still to come, and care that may be wanted once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.entities import CareNeed, Client, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import NeedId
from teamapp.domain.limits import active
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import DayFacts

OVER = (VisitStatus.DONE, VisitStatus.NOT_HOME)


@dataclass(frozen=True, slots=True)
class NeedChoice:
    """Care that a client gets: by whose name, which care, how long."""

    need: NeedId
    client: str
    care: str
    minutes: Minutes


def care_in_course(desk: Desk, day: date) -> tuple[NeedChoice, ...]:
    """The care of everybody who is in care on the day, by name."""
    clients = {one.id: one for one in desk.store.all(Client) if active(one.started, one.ended, day)}
    found = [
        NeedChoice(need.id, clients[need.client].family_name, need.care, need.minutes)
        for need in desk.store.all(CareNeed)
        if need.client in clients and active(need.first, need.last, day)
    ]
    return tuple(sorted(found, key=lambda one: (one.client, one.care, one.need)))


def still_to_come(facts: DayFacts) -> tuple[Visit, ...]:
    """Visits of the day that are not over and not cancelled, in order."""
    return tuple(visit for visit in facts.visits if not visit.cancelled and visit.status not in OVER)


def not_begun(facts: DayFacts) -> tuple[Visit, ...]:
    """Visits of the day that nobody has begun."""
    return tuple(visit for visit in still_to_come(facts) if visit.status is VisitStatus.PLANNED)
