"""The client card: everything about one client, read once, without a network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.care import care_name
from teamapp.domain.entities import (
    Address,
    CareNeed,
    Client,
    ClientHelper,
    ClientPreference,
    Note,
    Nurse,
    Task,
    Visit,
)
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.text import Text
from teamapp.services import border
from teamapp.services.access.note import note_opening
from teamapp.services.clients.addresses import address_on
from teamapp.services.clients.faces import recent_faces
from teamapp.services.clients.needs import coming_days
from teamapp.services.clients.notes import notes_of
from teamapp.services.clients.repeats import repeat_text
from teamapp.services.clients.since import SinceLastHere, since_last_here
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between
from teamapp.services.tasks import open_tasks

COMING_DAYS = 7


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need in words: what, how often, and the next days."""

    need: CareNeed
    care: Text
    repeat: Text
    coming: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """A nurse whom the client met in the last fourteen days, and how often."""

    nurse: Nurse
    visits: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the client says about a nurse."""

    preference: ClientPreference
    nurse: Nurse


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCard:
    """One client; needs that have ended stand in `past_needs`."""

    client: Client
    first_contact: Nurse | None
    address: Address | None
    addresses: tuple[Address, ...]
    needs: tuple[NeedLine, ...]
    past_needs: tuple[CareNeed, ...]
    opinions: tuple[Opinion, ...]
    helpers: tuple[ClientHelper, ...]
    faces: tuple[Face, ...]
    coming: tuple[Visit, ...]
    notes: tuple[Note, ...]
    tasks: tuple[Task, ...]
    since: SinceLastHere


def client_card(desk: Desk, client: ClientId) -> ClientCard:
    """The card as it is today; that it was opened is written down."""
    person, today, store = border.client_of(desk, client), desk.today, desk.store
    note_opening(desk, client)
    nurses = {nurse.id: nurse for nurse in store.all(Nurse)}
    addresses = store.where(Address, client=client)
    needs = sorted(store.where(CareNeed, client=client), key=lambda need: (need.windows, need.first, need.id))
    over = [need for need in needs if need.last is not None and need.last < today]
    coming = visits_between(desk, today, today + timedelta(days=COMING_DAYS))
    return ClientCard(
        client=person,
        first_contact=nurses.get(person.first_contact) if person.first_contact is not None else None,
        address=address_on(addresses, today),
        addresses=tuple(sorted(addresses, key=lambda item: item.first or date.min, reverse=True)),
        needs=tuple(_need_line(need, today) for need in needs if need not in over),
        past_needs=tuple(over),
        opinions=_opinions(desk, client, nurses),
        helpers=tuple(sorted(store.where(ClientHelper, client=client), key=lambda item: item.name)),
        faces=_faces(desk, client, nurses, today),
        coming=tuple(visit for visit in coming if visit.client == client),
        notes=notes_of(desk, client),
        tasks=open_tasks(desk, client=client),
        since=since_last_here(desk, client),
    )


def _need_line(need: CareNeed, today: date) -> NeedLine:
    return NeedLine(need, care_name(need.care), repeat_text(need.rule), coming_days(need, today))


def _opinions(desk: Desk, client: ClientId, nurses: dict[NurseId, Nurse]) -> tuple[Opinion, ...]:
    found = desk.store.where(ClientPreference, client=client)
    return tuple(Opinion(item, nurses[item.nurse]) for item in found if item.nurse in nurses)


def _faces(desk: Desk, client: ClientId, nurses: dict[NurseId, Nurse], today: date) -> tuple[Face, ...]:
    met = recent_faces(desk, day=today).get(client)
    if met is None:
        return ()
    return tuple(Face(nurses[nurse], count) for nurse, count in met.most_common() if nurse in nurses)
