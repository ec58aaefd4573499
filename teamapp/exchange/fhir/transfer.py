"""What goes with a client who moves: her record as this team has it, and the visits that are planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, Nurse, Visit

Json = dict[str, "Value"]
Value = str | int | float | bool | list["Value"] | Json

OWN = "urn:teamapp:fhir:"
"""What R4 has no place for stands in extensions and codes that begin with this; others may read past them."""
PLACE = "http://hl7.org/fhir/StructureDefinition/geolocation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One client; `care_words` has the name of each kind of care in a language, by its slug."""

    made: datetime
    zone: ZoneInfo
    team: str
    client: Client
    addresses: tuple[Address, ...] = ()
    helpers: tuple[ClientHelper, ...] = ()
    needs: tuple[CareNeed, ...] = ()
    nurses: tuple[Nurse, ...] = ()
    visits: tuple[Visit, ...] = ()
    care_words: tuple[tuple[str, str], ...] = ()


def extension(name: str, kind: str, value: Value) -> Json:
    """One of our own extensions: `extension("rule", "String", "FREQ=DAILY")`."""
    return {"url": OWN + name, f"value{kind}": value}


def reference(kind: str, id: str) -> Json:  # noqa: A002  as FHIR calls it
    return {"reference": f"urn:uuid:{uuid_of(id)}", "type": kind}


def uuid_of(id: str) -> str:  # noqa: A002
    """Our ids are UUIDs without dashes."""
    return f"{id[:8]}-{id[8:12]}-{id[12:16]}-{id[16:20]}-{id[20:]}"


def without_nothing(resource: Json) -> Json:
    """R4 knows no empty strings, lists or objects."""
    return {name: value for name, value in resource.items() if value not in ("", [], {})}
