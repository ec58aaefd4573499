"""A nurse joins, changes, leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Client, Contract, Nurse, RoleHolding
from teamapp.domain.entities.nurse import Level, Role, TravelMode
from teamapp.domain.ids import NurseId
from teamapp.domain.limits import over_limit
from teamapp.domain.text import Text, text
from teamapp.domain.units import MicroDegrees, Minutes
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import MOST_WEEK_MINUTES
from teamapp.services.refused import refuse

_SLOWEST_KMH, _FASTEST_KMH = 3, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NurseDetails:
    """What the form of a nurse holds."""

    given_name: str
    family_name: str
    level: Level
    travel: TravelMode = TravelMode.BICYCLE
    kmh: int | None = None
    home_address: str = ""
    home_lat: MicroDegrees | None = None
    home_lon: MicroDegrees | None = None
    languages: frozenset[str] = frozenset()
    phone: str = ""
    email: str = ""


def details_of(nurse: Nurse) -> NurseDetails:
    """The form as it would be opened for this nurse."""
    return NurseDetails(
        given_name=nurse.given_name,
        family_name=nurse.family_name,
        level=nurse.level,
        travel=nurse.travel,
        kmh=nurse.kmh,
        home_address=nurse.home_address,
        home_lat=nurse.home_lat,
        home_lon=nurse.home_lon,
        languages=nurse.languages,
        phone=nurse.phone,
        email=nurse.email,
    )


def add_nurse(desk: Desk, details: NurseDetails, *, started: date, week_minutes: Minutes) -> Change:
    """A new member of the team from a day on, with her contract and the role every nurse has."""
    edits = nurse_added(desk, details, started=started, week_minutes=week_minutes)
    name = " ".join(f"{details.given_name} {details.family_name}".split())
    return desk.commit(edits, text("people.nurse_added", nurse=name))


def nurse_added(desk: Desk, details: NurseDetails, *, started: date, week_minutes: Minutes) -> tuple[Edit, ...]:
    """The edits of `add_nurse`, checked; nothing is written."""
    checked = _checked(details)
    border.day("label.nurse.started", started)
    border.between("label.contract.week_minutes", week_minutes, least=0, most=MOST_WEEK_MINUTES)
    nurse = _filled(Nurse(id=NurseId(desk.fresh_id()), given_name="", family_name="", level=checked.level), checked)
    nurse = replace(nurse, started=started)
    contract = Contract(id=desk.fresh_id(), nurse=nurse.id, week_minutes=week_minutes, first=started)
    role = RoleHolding(id=desk.fresh_id(), nurse=nurse.id, role=Role.NURSE, first=started)
    return Edit(None, nurse), Edit(None, contract), Edit(None, role)


def edit_nurse(desk: Desk, nurse: NurseId, details: NurseDetails) -> Change:
    """Correct who she is, how she travels, where she lives."""
    before = border.nurse_of(desk, nurse)
    after = _filled(before, _checked(details))
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("people.nurse_changed", nurse=after.name))


def end_nurse(desk: Desk, nurse: NurseId, *, last: date) -> Change:
    """Her last day: contract and roles end with it, later duties become free, her clients need another contact."""
    before = border.nurse_of(desk, nurse)
    border.span_of_days("label.nurse.ended", before.started, last)
    edits: list[Edit] = [Edit(before, replace(before, ended=last))]
    contracts, roles = desk.store.where(Contract, nurse=nurse), desk.store.where(RoleHolding, nurse=nurse)
    edits += [Edit(item, replace(item, last=last)) for item in contracts if item.last is None or item.last > last]
    edits += [Edit(item, replace(item, last=last)) for item in roles if item.last is None or item.last > last]
    later = desk.store.between(Assignment, "day", last + timedelta(days=1), border.LAST_DAY)
    edits += [Edit(item, None) for item in later if item.nurse == nurse]
    edits += [
        Edit(client, replace(client, first_contact=None))
        for client in desk.store.all(Client)
        if client.first_contact == nurse
    ]
    return desk.commit(edits, text("people.nurse_ended", nurse=before.name, day=last.isoformat()))


def size_notices(desk: Desk) -> tuple[Text, ...]:
    """What to say about a team or caseload that has outgrown one team, today."""
    return over_limit(desk.store.all(Nurse), desk.store.all(Client), desk.today)


def _checked(details: NurseDetails) -> NurseDetails:
    if details.kmh is not None:
        border.between("label.nurse.kmh", details.kmh, least=_SLOWEST_KMH, most=_FASTEST_KMH)
    if (details.home_lat is None) != (details.home_lon is None):
        raise refuse("border.half_a_place", field="label.nurse.home_address")
    return replace(
        details,
        given_name=border.line("label.nurse.given_name", details.given_name, required=True),
        family_name=border.line("label.nurse.family_name", details.family_name, required=True),
        home_address=border.line("label.nurse.home_address", details.home_address),
        languages=border.languages("label.nurse.languages", details.languages),
        phone=border.phone("label.nurse.phone", details.phone),
        email=border.email("label.nurse.email", details.email),
    )


def _filled(nurse: Nurse, details: NurseDetails) -> Nurse:
    return replace(
        nurse,
        given_name=details.given_name,
        family_name=details.family_name,
        level=details.level,
        travel=details.travel,
        kmh=details.kmh,
        home_address=details.home_address,
        home_lat=details.home_lat,
        home_lon=details.home_lon,
        languages=details.languages,
        phone=details.phone,
        email=details.email,
    )
