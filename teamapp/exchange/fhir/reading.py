"""A client out of an R4 bundle, of ours or of anybody's: what can be understood, and by name what cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper
from teamapp.domain.entities.client import Pair
from teamapp.domain.ids import ClientId, Id, NeedId
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes, micro
from teamapp.exchange.fhir.timing import except_days_in, own_string, rule_in, windows_in
from teamapp.exchange.fhir.transfer import OWN, PLACE, Json

_DAY_WINDOW = (MinuteOfDay(8 * 60), MinuteOfDay(17 * 60))
"""For care without a time: some time of the day."""
_USUAL_MINUTES = 30
_UNDERSTOOD = frozenset({"Patient", "RelatedPerson", "CarePlan", "ServiceRequest"})
_OURS_TO_MAKE = frozenset({"CareTeam", "Practitioner", "Appointment"})
"""Who came and when is for the next team to decide."""


class NotTransfer(ValueError):
    """A file without a client that could be taken over: `code` says why, `where` names the place in it."""

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(f"{code} {where}")
        self.code, self.where = code, where


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A resource that is not taken over: which, and why as a code."""

    where: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What would become of the bundle here, under fresh identities."""

    client: Client
    addresses: tuple[Address, ...]
    helpers: tuple[ClientHelper, ...]
    needs: tuple[CareNeed, ...]
    left_out: tuple[LeftOut, ...]


def decode(raw: bytes, fresh: Callable[[], Id]) -> Incoming:
    """What a bundle says of one client. Raises NotTransfer when it is none, or of several people."""
    resources = list(_resources(raw))
    patients = [one for _where, one in resources if one.get("resourceType") == "Patient"]
    if len(patients) != 1:
        raise NotTransfer("exporting.one_client", str(len(patients)))
    client = ClientId(fresh())
    helpers: list[ClientHelper] = []
    needs: list[CareNeed] = []
    left: list[LeftOut] = []
    for where, one in resources:
        kind = str(one.get("resourceType", ""))
        try:
            if kind == "RelatedPerson":
                helpers.append(_helper(one, client, fresh()))
            elif kind == "ServiceRequest":
                needs.append(_need(one, client, NeedId(fresh())))
            elif kind not in _UNDERSTOOD | _OURS_TO_MAKE:
                left.append(LeftOut(f"{where} {kind}", "exporting.kind_unknown"))
        except _NotUnderstood as error:
            left.append(LeftOut(f"{where} {kind}", error.code))
    about = next((_text(one, "description") for _w, one in resources if one.get("resourceType") == "CarePlan"), "")
    return Incoming(
        client=_client(patients[0], client, about),
        addresses=tuple(_address(one, client, fresh()) for one in _objects(patients[0], "address")),
        helpers=tuple(helpers),
        needs=tuple(needs),
        left_out=tuple(left),
    )


class _NotUnderstood(ValueError):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _resources(raw: bytes) -> Iterator[tuple[str, Json]]:
    """Each resource with its place in the file."""
    try:
        document = msgspec.json.decode(raw)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise NotTransfer("exporting.not_json", str(error)) from error
    if not isinstance(document, dict) or document.get("resourceType") != "Bundle":
        raise NotTransfer("exporting.not_fhir")
    for place, entry in enumerate(_objects(document, "entry")):
        resource = entry.get("resource")
        if isinstance(resource, dict):
            yield f"entry[{place}]", resource


def _client(patient: Json, id: ClientId, about: str) -> Client:  # noqa: A002  as the entities call it
    name = next(iter(_objects(patient, "name")), {})
    given, family = " ".join(_texts(name, "given")), _text(name, "family") or _text(name, "text")
    if not family:
        raise NotTransfer("exporting.no_name")
    codes = (_codes(one, "language") for one in _objects(patient, "communication"))
    return Client(
        id=id,
        given_name=given,
        family_name=family,
        born=_day(patient, "birthDate"),
        languages=frozenset(code.split("-")[0].lower() for found in codes for code in found),
        phone=_phone(patient),
        about=about,
    )


def _address(said: Json, client: ClientId, id: Id) -> Address:  # noqa: A002
    period = _object(said, "period")
    lat, lon = _place(said)
    return Address(
        id=id,
        client=client,
        street=" ".join(_texts(said, "line")) or _text(said, "text"),
        postcode=_text(said, "postalCode"),
        town=_text(said, "city"),
        lat=lat,
        lon=lon,
        access=own_string(said, "access"),
        first=_day(period, "start"),
        last=_day(period, "end"),
    )


def _helper(said: Json, client: ClientId, id: Id) -> ClientHelper:  # noqa: A002
    name = next(iter(_objects(said, "name")), {})
    words = _text(name, "text") or " ".join([*_texts(name, "given"), _text(name, "family")]).strip()
    if not words:
        raise _NotUnderstood("exporting.no_name")
    weekdays = (int(one) for one in own_string(said, "weekdays").split() if one.isdigit())
    return ClientHelper(
        id=id,
        client=client,
        name=words,
        relation=next((_text(one, "text") or _display(one) for one in _objects(said, "relationship")), ""),
        phone=_phone(said),
        does=own_string(said, "does"),
        weekdays=frozenset(day for day in weekdays if day < 7),
    )


def _need(said: Json, client: ClientId, id: NeedId) -> CareNeed:  # noqa: A002
    timing = _object(said, "occurrenceTiming")
    repeat = _object(timing, "repeat")
    rule, bounds = rule_in(timing), _object(repeat, "boundsPeriod")
    first = _day(bounds, "start")
    if rule is None:
        raise _NotUnderstood("exporting.no_rhythm")
    if first is None:
        raise _NotUnderstood("exporting.no_first_day")
    gap = own_string(said, "pairGap").split("-")
    return CareNeed(
        id=id,
        client=client,
        care=_care(said),
        rule=rule,
        first=first,
        last=_day(bounds, "end"),
        minutes=Minutes(_minutes(repeat)),
        windows=windows_in(timing) or (_DAY_WINDOW,),
        except_days=_except_days(timing),
        hard_windows=_own(said, "onTheClock", "Boolean") is True,
        skills=frozenset(own_string(said, "skills").split()),
        second_skills=frozenset(own_string(said, "secondSkills").split()),
        level=_own_number(said, "level", 0),
        nurses=_own_number(said, "nurses", 1),
        pair=_pair(own_string(said, "pair")),
        pair_gap=(Minutes(int(gap[0])), Minutes(int(gap[1]))) if len(gap) == 2 and all(map(str.isdigit, gap)) else None,
        priority=_own_number(said, "priority", 2 if said.get("priority") in ("urgent", "asap", "stat") else 1),
        minimum_gap=Minutes(_own_number(said, "minimumGap", 0)),
        optional=_own(said, "optional", "Boolean") is True,
    )


def _care(said: Json) -> str:
    """Our slug where it stands, else the words of whoever wrote it."""
    code = _object(said, "code")
    ours = [_text(one, "code") for one in _objects(code, "coding") if one.get("system") == OWN + "care"]
    words = next((one for one in (*ours, _text(code, "text"), _display(code)) if one), "")
    if not words:
        raise _NotUnderstood("exporting.no_care")
    return words


def _minutes(repeat: Json) -> int:
    length = repeat.get("duration")
    if not isinstance(length, int | float) or isinstance(length, bool):
        return _USUAL_MINUTES
    return round(length * {"h": 60, "s": 1 / 60}.get(str(repeat.get("durationUnit", "min")), 1))


def _except_days(timing: Json) -> frozenset[date]:
    try:
        return except_days_in(timing)
    except ValueError as error:
        raise _NotUnderstood("exporting.no_day") from error


def _pair(said: str) -> Pair:
    return Pair(said) if said in list(Pair) else Pair.SIMULTANEOUS


def _place(said: Json) -> tuple[MicroDegrees, MicroDegrees] | tuple[None, None]:
    for one in _objects(said, "extension"):
        if one.get("url") == PLACE:
            found = {str(part.get("url")): part.get("valueDecimal") for part in _objects(one, "extension")}
            lat, lon = found.get("latitude"), found.get("longitude")
            if isinstance(lat, int | float) and isinstance(lon, int | float) and abs(lat) <= 90 and abs(lon) <= 180:
                return micro(lat), micro(lon)
    return None, None


def _own(said: Json, name: str, kind: str) -> object:
    return next((one.get(f"value{kind}") for one in _objects(said, "extension") if one.get("url") == OWN + name), None)


def _own_number(said: Json, name: str, usual: int) -> int:
    found = _own(said, name, "Integer")
    return found if isinstance(found, int) and not isinstance(found, bool) else usual


def _day(said: Json, name: str) -> date | None:
    """A day, also of a moment; a year or month alone is no day."""
    try:
        return date.fromisoformat(_text(said, name)[:10])
    except ValueError:
        return None


def _phone(said: Json) -> str:
    return next((_text(one, "value") for one in _objects(said, "telecom") if one.get("system") == "phone"), "")


def _codes(said: Json, name: str) -> list[str]:
    return [_text(one, "code") for one in _objects(_object(said, name), "coding") if _text(one, "code")]


def _display(said: Json) -> str:
    return next((_text(one, "display") for one in _objects(said, "coding") if _text(one, "display")), "")


def _object(said: Json, name: str) -> Json:
    found = said.get(name)
    return found if isinstance(found, dict) else {}


def _objects(said: Json, name: str) -> list[Json]:
    found = said.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _texts(said: Json, name: str) -> list[str]:
    found = said.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _text(said: Json, name: str) -> str:
    found = said.get(name)
    return found.strip() if isinstance(found, str) else ""
