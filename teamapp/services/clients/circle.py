"""The people around a client: nurses she likes or not, family and volunteers who help."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ClientHelper, ClientPreference
from teamapp.domain.entities.client import Preference, preference_id
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperDetails:
    """What the form of a helper holds; weekdays count from Monday 0."""

    name: str
    relation: str = ""
    phone: str = ""
    does: str = ""
    weekdays: frozenset[int] = frozenset()


def prefer(desk: Desk, client: ClientId, nurse: NurseId, kind: Preference, *, reason: str) -> Change:
    """The client's own say about a nurse. "Not again" asks for its reason."""
    person, colleague = border.client_of(desk, client), border.nurse_of(desk, nurse)
    said = border.line("label.client_preference.reason", reason, required=kind is Preference.NOT_AGAIN)
    before = desk.store.get(ClientPreference, preference_id(client, nurse))
    after = ClientPreference(id=preference_id(client, nurse), client=client, nurse=nurse, kind=kind, reason=said)
    if after == before:
        raise refuse("border.nothing_changed")
    what = text(f"clients.{kind.value}", client=person.name, nurse=colleague.name)
    return desk.commit((Edit(before, after),), what)


def forget_preference(desk: Desk, client: ClientId, nurse: NurseId) -> Change:
    """She has no opinion about this nurse any more."""
    before = border.existing(desk, ClientPreference, preference_id(client, nurse))
    person, colleague = border.client_of(desk, client), border.nurse_of(desk, nurse)
    what = text("clients.preference_gone", client=person.name, nurse=colleague.name)
    return desk.commit((Edit(before, None),), what)


def add_helper(desk: Desk, client: ClientId, details: HelperDetails) -> Change:
    """Somebody outside the team who helps."""
    person = border.client_of(desk, client)
    made = new_helper(desk.fresh_id(), client, details)
    return desk.commit((Edit(None, made),), text("clients.helper_added", client=person.name, helper=made.name))


def edit_helper(desk: Desk, helper: Id, details: HelperDetails) -> Change:
    """Other days, another number, something else that she does."""
    before = border.existing(desk, ClientHelper, helper)
    person = border.client_of(desk, before.client)
    after = new_helper(helper, before.client, details)
    if after == before:
        raise refuse("border.nothing_changed")
    what = text("clients.helper_changed", client=person.name, helper=after.name)
    return desk.commit((Edit(before, after),), what)


def remove_helper(desk: Desk, helper: Id) -> Change:
    """She does not help any more."""
    before = border.existing(desk, ClientHelper, helper)
    person = border.client_of(desk, before.client)
    what = text("clients.helper_removed", client=person.name, helper=before.name)
    return desk.commit((Edit(before, None),), what)


def new_helper(id: Id, client: ClientId, details: HelperDetails) -> ClientHelper:  # noqa: A002  as the entities call it
    """The helper that a form asks for, checked; nothing is written."""
    for weekday in details.weekdays:
        border.between("label.client_helper.weekdays", weekday, least=0, most=6)
    return ClientHelper(
        id=id,
        client=client,
        name=border.line("label.client_helper.name", details.name, required=True),
        relation=border.line("label.client_helper.relation", details.relation),
        phone=border.phone("label.client_helper.phone", details.phone),
        does=border.paragraph("label.client_helper.does", details.does),
        weekdays=details.weekdays,
    )
