"""A client comes into care, changes, leaves care."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import CareNeed, Client
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.clients.addresses import AddressDetails, first_address
from teamapp.services.clients.planned import planned_after
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

_OLDEST_YEARS = 125


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDetails:
    """What the form of a client holds."""

    given_name: str
    family_name: str
    born: date | None = None
    first_contact: NurseId | None = None
    languages: frozenset[str] = frozenset()
    phone: str = ""
    about: str = ""


def details_of(client: Client) -> ClientDetails:
    """The form as it would be opened for this client."""
    return ClientDetails(
        given_name=client.given_name,
        family_name=client.family_name,
        born=client.born,
        first_contact=client.first_contact,
        languages=client.languages,
        phone=client.phone,
        about=client.about,
    )


def add_client(desk: Desk, details: ClientDetails, *, started: date, home: AddressDetails | None = None) -> Change:
    """A new client, in care from a day on, with her address when it is known."""
    edits = client_added(desk, details, started=started, home=home)
    name = " ".join(f"{details.given_name} {details.family_name}".split())
    return desk.commit(edits, text("clients.added", client=name))


def client_added(
    desk: Desk, details: ClientDetails, *, started: date, home: AddressDetails | None = None
) -> tuple[Edit, ...]:
    """The edits of `add_client`, checked; nothing is written."""
    checked = _checked(desk, details)
    border.day("label.client.started", started)
    client = _filled(Client(id=ClientId(desk.fresh_id()), given_name="", family_name="", started=started), checked)
    if home is None:
        return (Edit(None, client),)
    return Edit(None, client), Edit(None, first_address(desk, client.id, home, since=started))


def edit_client(desk: Desk, client: ClientId, details: ClientDetails) -> Change:
    """Correct who she is, what to know about her, who her first contact is."""
    before = border.client_of(desk, client)
    after = _filled(before, _checked(desk, details))
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("clients.changed", client=after.name))


def end_client(desk: Desk, client: ClientId, *, last: date) -> Change:
    """Her last day of care: her needs end with it and visits planned after it fall out."""
    before = border.client_of(desk, client)
    border.span_of_days("label.client.ended", before.started, last)
    needs = desk.store.where(CareNeed, client=client)
    edits: list[Edit] = [Edit(before, replace(before, ended=last))]
    for need in needs:
        if need.first > last:
            edits.append(Edit(need, None))
        elif need.last is None or need.last > last:
            edits.append(Edit(need, replace(need, last=last)))
    edits += planned_after(desk, last + timedelta(days=1), needs)
    return desk.commit(edits, text("clients.ended", client=before.name, day=last.isoformat()))


def _checked(desk: Desk, details: ClientDetails) -> ClientDetails:
    if details.born is not None:
        border.day("label.client.born", details.born)
        if not 0 <= (desk.today - details.born).days <= _OLDEST_YEARS * 366:
            raise refuse("border.no_such_day", field="label.client.born", day=details.born.isoformat())
    if details.first_contact is not None:
        border.nurse_of(desk, details.first_contact)
    return replace(
        details,
        given_name=border.line("label.client.given_name", details.given_name),
        family_name=border.line("label.client.family_name", details.family_name, required=True),
        languages=border.languages("label.client.languages", details.languages),
        phone=border.phone("label.client.phone", details.phone),
        about=border.paragraph("label.client.about", details.about),
    )


def _filled(client: Client, details: ClientDetails) -> Client:
    return replace(
        client,
        given_name=details.given_name,
        family_name=details.family_name,
        born=details.born,
        first_contact=details.first_contact,
        languages=details.languages,
        phone=details.phone,
        about=details.about,
    )
