"""The caseload as a list: who, where, when next, how many faces, whose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities import Address, Client, Nurse, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId
from teamapp.domain.limits import active
from teamapp.services.clients.addresses import address_on
from teamapp.services.clients.faces import recent_faces
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between

LOOK_AHEAD_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadLine:
    """One client in the list; `week_visits` are those of the coming seven days."""

    client: Client
    address: Address | None
    first_contact: Nurse | None
    next_visit: Visit | None
    week_visits: int
    known_faces: int
    too_many_faces: bool
    in_care: bool


def caseload(desk: Desk, *, with_ended: bool = False) -> tuple[CaseloadLine, ...]:
    """Every client in care, by family name; those who left at the end, if wanted."""
    today = desk.today
    clients = desk.store.all(Client)
    next_visit, counts = _coming(desk, today)
    met, target = recent_faces(desk, day=today), desk.team.known_faces_target
    nurses = {nurse.id: nurse for nurse in desk.store.all(Nurse)}
    homes: dict[ClientId, list[Address]] = {}
    for address in desk.store.all(Address):
        homes.setdefault(address.client, []).append(address)
    lines = [
        CaseloadLine(
            client=client,
            address=address_on(tuple(homes.get(client.id, ())), today),
            first_contact=nurses.get(client.first_contact) if client.first_contact is not None else None,
            next_visit=next_visit.get(client.id),
            week_visits=counts[client.id],
            known_faces=len(met.get(client.id, ())),
            too_many_faces=len(met.get(client.id, ())) > target,
            in_care=client.ended is None or client.ended >= today,
        )
        for client in clients
        if with_ended or active(None, client.ended, today)
    ]
    return tuple(sorted(lines, key=lambda line: (not line.in_care, _sorting_name(line.client), line.client.id)))


def _coming(desk: Desk, today: date) -> tuple[dict[ClientId, Visit], Counter[ClientId]]:
    """Each client's next open visit, and how many there are in the coming week."""
    following: dict[ClientId, Visit] = {}
    counts: Counter[ClientId] = Counter()
    for visit in visits_between(desk, today, today + timedelta(days=LOOK_AHEAD_DAYS - 1)):
        if visit.cancelled:
            continue
        counts[visit.client] += 1
        if visit.status in (VisitStatus.PLANNED, VisitStatus.UNDER_WAY):
            following.setdefault(visit.client, visit)
    return following, counts


def _sorting_name(client: Client) -> str:
    """Dutch lists put "de Vries" under V: small words in front do not count."""
    words = client.family_name.split()
    first = next((place for place, word in enumerate(words) if word[:1].isupper()), 0)
    return " ".join(words[first:]).casefold()
