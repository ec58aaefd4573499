"""What can come in by a table: for each kind its columns, and what a row becomes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from teamapp.domain.change import Edit
from teamapp.domain.entities import Availability, Client, Leave, Nurse
from teamapp.domain.entities.nurse import LeaveKind, Level, TravelMode
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.clients.clients import ClientDetails, client_added
from teamapp.services.desk import Desk
from teamapp.services.importing.tables import cells
from teamapp.services.importing.tables.columns import Column
from teamapp.services.importing.tables.rows import Reading
from teamapp.services.people.absence import new_leave
from teamapp.services.people.availability import new_availability
from teamapp.services.people.nurses import NurseDetails, nurse_added
from teamapp.services.refused import Refused

Edits = tuple[Edit, ...]
NOTHING: Edits = ()
NO_WORDS: frozenset[str] = frozenset()
NO_KINDS: frozenset[ShiftKindId] = frozenset()
_USUAL_HOURS = 24 * 60


@dataclass(frozen=True, slots=True)
class TableKind:
    """What a table may be about. `read` gives the edits of a row, none where it notes a problem."""

    key: str
    columns: tuple[Column, ...]
    read: Callable[[Desk, Reading], Edits]
    takes: Callable[[Edits], Iterable[Hashable]]
    """What only one row of a table may take: a name, or a nurse's days."""


def _clients(desk: Desk, row: Reading) -> Edits:
    born, started = row.read("born", cells.day, None), row.read("started", cells.day, desk.today)
    spoken = row.read("languages", cells.languages, NO_WORDS)
    contact = row.read("first_contact", lambda cell: cells.nurse(cell, row.known.nurses).id, None)
    details = ClientDetails(
        given_name=row.text("given_name"),
        family_name=_family_name(row),
        born=born,
        first_contact=contact,
        languages=spoken,
        phone=cells.phone(row.text("phone"), desk.team.country),
        about=row.text("about"),
    )
    if (details.given_name.casefold(), details.family_name.casefold(), details.born) in row.known.clients:
        row.note("", text("importing.client_is_here"))
    street = _street(row)
    home = AddressDetails(
        street=street, postcode=row.text("postcode"), town=row.text("town"), access=row.text("access")
    )
    return row.whole(lambda: client_added(desk, details, started=started, home=home if street else None), NOTHING)


def _nurses(desk: Desk, row: Reading) -> Edits:
    details = NurseDetails(
        given_name=row.text("given_name"),
        family_name=_family_name(row),
        level=row.read("level", cells.member(Level, "level"), Level.CARE_ASSISTANT),
        travel=row.read("travel", cells.member(TravelMode, "travel"), TravelMode.BICYCLE),
        home_address=row.text("home_address"),
        languages=row.read("languages", cells.languages, NO_WORDS),
        phone=cells.phone(row.text("phone"), desk.team.country),
        email=row.text("email"),
    )
    started = row.read("started", cells.day, desk.today)
    minutes = Minutes(row.read("hours", cells.hours, _USUAL_HOURS))
    name = f"{details.given_name} {details.family_name}".casefold()
    if any(one.name.casefold() == name for one in row.known.nurses):
        row.note("", text("importing.nurse_is_here"))
    return row.whole(lambda: nurse_added(desk, details, started=started, week_minutes=minutes), NOTHING)


def _availability(desk: Desk, row: Reading) -> Edits:
    nurse, weekday = _nurse(row), row.read("weekday", cells.weekday, 0)
    not_kinds = row.read("not_kinds", lambda cell: cells.shift_kinds(cell, row.known.kinds), NO_KINDS)
    first, last = row.read("first", cells.day, None), row.read("last", cells.day, None)

    def made() -> Edits:
        assert nurse is not None
        reason = row.text("reason")
        new = new_availability(desk, nurse.id, weekday, not_kinds=not_kinds, first=first, last=last, reason=reason)
        return (Edit(None, new),)

    return row.whole(made, NOTHING)


def _leave(desk: Desk, row: Reading) -> Edits:
    nurse, kind = _nurse(row), row.read("kind", cells.member(LeaveKind, "leave"), LeaveKind.HOLIDAY)
    first = row.read("first", cells.day, None)
    last = row.read("last", cells.day, first)

    def made() -> Edits:
        assert nurse is not None
        assert first is not None
        return (Edit(None, new_leave(desk, nurse.id, kind, first=first, last=last or first)),)

    return row.whole(made, NOTHING)


def _family_name(row: Reading) -> str:
    """Many lists keep `van den` in a column of its own."""
    return f"{row.text('prefix')} {row.text('family_name')}".strip()


def _street(row: Reading) -> str:
    """The number of the house, and what is behind it, may stand in columns of their own."""
    if not row.text("street"):
        return ""
    number = f"{row.text('house_number')}{row.text('house_addition')}"
    return f"{row.text('street')} {number}".strip()


def _nurse(row: Reading) -> Nurse | None:
    said = row.text("nurse")
    if not said:
        return None  # named as missing with the whole row
    try:
        return cells.nurse(said, row.known.nurses)
    except Refused as error:
        row.note("nurse", error.text)
        return None


def _person(edits: Edits) -> Iterator[Hashable]:
    for edit in edits:
        match edit.after:
            case Client() as one:
                yield one.given_name.casefold(), one.family_name.casefold(), one.born
            case Nurse() as one:
                yield one.name.casefold()


def _days(edits: Edits) -> Iterator[Hashable]:
    for edit in edits:
        if isinstance(edit.after, Leave):
            leave = edit.after
            for day in range(leave.first.toordinal(), (leave.last or leave.first).toordinal() + 1):
                yield leave.nurse, day


def _weekdays(edits: Edits) -> Iterator[Hashable]:
    for edit in edits:
        if isinstance(edit.after, Availability):
            one = edit.after
            yield one.nurse, one.weekday, one.not_kinds, one.first, one.last


_NAMES = (
    Column("given_name", "label.nurse.given_name", ("first name", "voornaam", "roepnaam", "voorletters", "initials")),
    Column("prefix", "importing.prefix", ("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "tussenv", "prefix")),
    Column("family_name", "label.nurse.family_name", ("last name", "surname", "achternaam", "naam"), needed=True),
)
_WHO = Column("nurse", "label.leave.nurse", ("name", "naam", "wie", "who", "medewerker", "colleague"), needed=True)

KINDS: Mapping[str, TableKind] = MappingProxyType(
    {
        kind.key: kind
        for kind in (
            TableKind(
                "clients",
                (
                    *_NAMES,
                    Column(
                        "born",
                        "label.client.born",
                        ("date of birth", "geboortedatum", "geboren", "birthday", "geb datum"),
                    ),
                    Column("phone", "label.client.phone", ("telephone", "telefoonnummer", "mobile", "mobiel", "tel")),
                    Column("street", "label.address.street", ("address", "adres", "straat", "straat en huisnummer")),
                    Column("house_number", "importing.house_number", ("huisnummer", "huisnr", "nr", "number")),
                    Column("house_addition", "importing.house_addition", ("toevoeging", "huisnummertoevoeging")),
                    Column("postcode", "label.address.postcode", ("zip", "post code", "postal code")),
                    Column("town", "label.address.town", ("city", "woonplaats", "stad")),
                    Column("access", "label.address.access", ("key", "sleutel", "toegang")),
                    Column("started", "label.client.started", ("in care since", "in zorg sinds", "start")),
                    Column("languages", "label.client.languages", ("language", "taal")),
                    Column("first_contact", "label.client.first_contact", ("contact", "vaste medewerker")),
                    Column("about", "label.client.about", ("remarks", "opmerkingen", "notes")),
                ),
                _clients,
                _person,
            ),
            TableKind(
                "nurses",
                (
                    *_NAMES,
                    Column("level", "label.nurse.level", ("function", "functie", "niveau", "qualification")),
                    Column("hours", "label.contract.week_minutes", ("hours", "uren", "contract", "hours a week")),
                    Column("started", "label.nurse.started", ("in the team since", "in dienst", "start")),
                    Column("travel", "label.nurse.travel", ("travels by", "vervoer")),
                    Column("phone", "label.nurse.phone", ("telephone", "telefoonnummer", "mobile", "mobiel", "tel")),
                    Column("email", "label.nurse.email", ("e-mail", "mail")),
                    Column("home_address", "label.nurse.home_address", ("address", "adres", "woonadres")),
                    Column("languages", "label.nurse.languages", ("language", "taal")),
                ),
                _nurses,
                _person,
            ),
            TableKind(
                "availability",
                (
                    _WHO,
                    Column("weekday", "label.availability.weekday", ("day", "dag", "weekdag"), needed=True),
                    Column("not_kinds", "label.availability.not_kinds", ("shifts", "diensten", "not")),
                    Column("first", "label.availability.first", ("from", "van", "vanaf")),
                    Column("last", "label.availability.last", ("until", "tot en met", "t/m")),
                    Column("reason", "label.availability.reason", ("why", "waarom")),
                ),
                _availability,
                _weekdays,
            ),
            TableKind(
                "leave",
                (
                    _WHO,
                    Column("kind", "label.leave.kind", ("type", "soort", "reden")),
                    Column("first", "label.leave.first", ("from", "van", "vanaf", "start", "begin"), needed=True),
                    Column("last", "label.leave.last", ("until", "tot en met", "t/m", "einde", "end")),
                ),
                _leave,
                _days,
            ),
        )
    }
)
"""By what the person says she wants to bring in."""
