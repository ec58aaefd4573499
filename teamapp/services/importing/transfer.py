"""A client from another provider, out of a FHIR R4 file: shown first, then taken in with one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.clients.addresses import address_as_typed
from teamapp.services.clients.circle import HelperDetails, new_helper
from teamapp.services.clients.needs import new_need, plan_of
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused, refuse

if TYPE_CHECKING:
    from teamapp.exchange.fhir.reading import Incoming

_MOST_BYTES = 32 << 20

Part = TypeVar("Part", Address, ClientHelper, CareNeed)
Left = list[tuple[str, Text]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """What would be written, and each part that is left out with the reason."""

    client: Client
    addresses: tuple[Address, ...]
    helpers: tuple[ClientHelper, ...]
    needs: tuple[CareNeed, ...]
    left_out: tuple[tuple[str, Text], ...]
    namesakes: tuple[Client, ...]
    """Clients of the team with the same name and day of birth: perhaps she is here already."""


def read_transfer(desk: Desk, file: Path) -> Arriving:
    """What a file says of a client; nothing is written. Raises Refused for a file that says it of nobody."""
    from teamapp.exchange.fhir.reading import NotTransfer, decode

    try:
        if file.stat().st_size > _MOST_BYTES:
            raise refuse("exporting.too_large", file=str(file))
        incoming = decode(file.read_bytes(), desk.fresh_id)
    except OSError as error:
        raise refuse("exporting.unread", file=str(file), cause=error.strerror or str(error)) from error
    except NotTransfer as error:
        raise refuse(error.code, file=str(file), where=error.where[:300]) from error
    return _arriving(desk, incoming)


def take_in(desk: Desk, arriving: Arriving) -> Change:
    """She is in care from today, with everything that was shown; visits wait to be planned."""
    started = min((need.first for need in arriving.needs), default=desk.today)
    client = replace(arriving.client, started=max(started, desk.today))
    parts = (client, *arriving.addresses, *arriving.helpers, *arriving.needs)
    return desk.commit((Edit(None, part) for part in parts), text("clients.added", client=client.name))


def _arriving(desk: Desk, incoming: Incoming) -> Arriving:
    """Checked as if somebody had typed it; what does not pass is left out by name."""
    left = [(one.where, text(one.code)) for one in incoming.left_out]
    client = _client(incoming.client, left)
    addresses = _kept(incoming.addresses, _address, left)
    helpers = _kept(incoming.helpers, _helper, left)
    needs = _kept(incoming.needs, _need, left)
    same = (
        one
        for one in desk.store.all(Client)
        if one.family_name.casefold() == client.family_name.casefold() and one.born == client.born
    )
    return Arriving(
        client=client,
        addresses=addresses,
        helpers=helpers,
        needs=needs,
        left_out=tuple(left),
        namesakes=tuple(same),
    )


def _kept(parts: Iterable[Part], check: Callable[[Part], Part], left: Left) -> tuple[Part, ...]:
    kept: list[Part] = []
    for part in parts:
        try:
            kept.append(check(part))
        except Refused as error:
            left.append((_name(part), error.text))
    return tuple(kept)


def _name(part: Address | ClientHelper | CareNeed) -> str:
    match part:
        case Address():
            return part.street
        case ClientHelper():
            return part.name
        case CareNeed():
            return part.care


def _client(client: Client, left: Left) -> Client:
    """A telephone number or a language that cannot be is left out; her name has to pass."""
    phone, languages = client.phone, client.languages
    try:
        phone = border.phone("label.client.phone", phone)
    except Refused as error:
        left.append((phone, error.text))
        phone = ""
    try:
        languages = border.languages("label.client.languages", languages)
    except Refused as error:
        left.append((" ".join(sorted(languages)), error.text))
        languages = frozenset()
    return replace(
        client,
        given_name=border.line("label.client.given_name", client.given_name),
        family_name=border.line("label.client.family_name", client.family_name, required=True),
        phone=phone,
        languages=languages,
        about=border.paragraph("label.client.about", client.about),
    )


def _address(address: Address) -> Address:
    border.span_of_days("label.address.first", address.first, address.last)
    return address_as_typed(address)


def _helper(helper: ClientHelper) -> ClientHelper:
    details = HelperDetails(
        name=helper.name, relation=helper.relation, phone=helper.phone, does=helper.does, weekdays=helper.weekdays
    )
    return new_helper(helper.id, helper.client, details)


def _need(need: CareNeed) -> CareNeed:
    return replace(new_need(need.id, need.client, plan_of(need)), except_days=need.except_days)
