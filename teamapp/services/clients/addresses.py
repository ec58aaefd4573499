"""Where a client lives from a day on; addresses are looked up on this computer, never on the net."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Address
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import text
from teamapp.domain.units import MicroDegrees, degrees, micro
from teamapp.patch.search import Address as PatchAddress
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

_PLACE = re.compile(r"(-?\d{1,2}[.,]\d{3,8})\s*[,;\s]\s*(-?\d{1,3}[.,]\d{3,8})")
_POLE, _DATE_LINE = 90_000_000, 180_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressDetails:
    """What the form of an address holds; without coordinates it still has to be put on the map."""

    street: str
    postcode: str = ""
    town: str = ""
    lat: MicroDegrees | None = None
    lon: MicroDegrees | None = None
    access: str = ""


def address_on(addresses: tuple[Address, ...], day: date) -> Address | None:
    """The address that holds on a day; of several the one that began last."""
    valid = [
        item
        for item in addresses
        if (item.first is None or item.first <= day) and (item.last is None or day <= item.last)
    ]
    return max(valid, key=lambda item: item.first or date.min, default=None)


def look_up_address(desk: Desk, typed: str, *, limit: int = 8) -> tuple[AddressDetails, ...]:
    """Addresses of the patch that fit what is typed, the best first; none without a map.

    Coordinates are a place too, with the nearest address as its name: a pin for whoever uses no mouse.
    """
    if desk.patch is None or not typed.strip():
        return ()
    if (place := typed_place(typed)) is not None:
        return (address_at(desk, *place) or AddressDetails(street=typed.strip(), lat=place[0], lon=place[1]),)
    return tuple(_details(found) for found in desk.patch.search(typed, limit=limit))


def typed_place(typed: str) -> tuple[MicroDegrees, MicroDegrees] | None:
    """Latitude and longitude out of "52.0116, 4.3571" or "52,0116 4,3571"; None when it is something else."""
    found = _PLACE.fullmatch(typed.strip())
    if found is None:
        return None
    latitude, longitude = (float(number.replace(",", ".")) for number in found.groups())
    return (micro(latitude), micro(longitude)) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def address_at(desk: Desk, lat: MicroDegrees, lon: MicroDegrees) -> AddressDetails | None:
    """The address nearest to a pin that somebody dropped on the map, with the place of the pin itself."""
    found = desk.patch.nearest_address(degrees(lat), degrees(lon)) if desk.patch is not None else None
    return replace(_details(found), lat=lat, lon=lon) if found is not None else None


def move_client(desk: Desk, client: ClientId, details: AddressDetails, *, first: date) -> Change:
    """She lives there from a day on; the address so far ends the day before."""
    person = border.client_of(desk, client)
    border.day("label.address.first", first)
    made = first_address(desk, client, details, since=first)
    edits = [_cut(item, first) for item in desk.store.where(Address, client=client) if _reaches(item, first)]
    edits.append(Edit(None, made))
    what = text("clients.moved", client=person.name, street=made.street, day=first.isoformat())
    return desk.commit(edits, what)


def first_address(desk: Desk, client: ClientId, details: AddressDetails, *, since: date) -> Address:
    """The address that a form asks for, checked; nothing is written."""
    return _filled(Address(id=desk.fresh_id(), client=client, street="", first=since), _checked(details))


def details_of_address(address: Address) -> AddressDetails:
    """The form as it would be opened for this address."""
    return AddressDetails(
        street=address.street,
        postcode=address.postcode,
        town=address.town,
        lat=address.lat,
        lon=address.lon,
        access=address.access,
    )


def address_as_typed(address: Address) -> Address:
    """The address with its parts checked as those of a form; nothing is written."""
    return _filled(address, _checked(details_of_address(address)))


def correct_address(desk: Desk, address: Id, details: AddressDetails) -> Change:
    """Mend what was written down wrong, or put the address on the map."""
    before = border.existing(desk, Address, address)
    person = border.client_of(desk, before.client)
    after = _filled(before, _checked(details))
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("clients.address_corrected", client=person.name))


def _checked(details: AddressDetails) -> AddressDetails:
    if (details.lat is None) != (details.lon is None):
        raise refuse("border.half_a_place", field="label.address.street")
    if details.lat is not None and details.lon is not None:
        border.between("label.address.lat", details.lat, least=-_POLE, most=_POLE)
        border.between("label.address.lon", details.lon, least=-_DATE_LINE, most=_DATE_LINE)
    return replace(
        details,
        street=border.line("label.address.street", details.street, required=True),
        postcode=border.line("label.address.postcode", details.postcode).upper(),
        town=border.line("label.address.town", details.town),
        access=border.paragraph("label.address.access", details.access),
    )


def _details(found: PatchAddress) -> AddressDetails:
    return AddressDetails(
        street=f"{found.street} {found.number}".strip(),
        postcode=found.postcode,
        town=found.city,
        lat=micro(found.latitude) if found.exact else None,
        lon=micro(found.longitude) if found.exact else None,
    )


def _filled(address: Address, details: AddressDetails) -> Address:
    return replace(
        address,
        street=details.street,
        postcode=details.postcode,
        town=details.town,
        lat=details.lat,
        lon=details.lon,
        access=details.access,
    )


def _reaches(address: Address, first: date) -> bool:
    return address.last is None or address.last >= first


def _cut(address: Address, first: date) -> Edit:
    if address.first is not None and address.first >= first:
        return Edit(address, None)
    return Edit(address, replace(address, last=first - timedelta(days=1)))
