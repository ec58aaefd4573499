"""People as R4 resources: the client, those around her, the nurses, and who belongs together."""

from __future__ import annotations

from teamapp.domain.entities import Address, Client, ClientHelper, Nurse
from teamapp.domain.units import degrees
from teamapp.exchange.fhir.transfer import PLACE, Json, Transfer, Value, extension, reference, without_nothing


def patient(transfer: Transfer) -> Json:
    """The client. What to know about her stands in the care plan."""
    client = transfer.client
    return without_nothing(
        {
            "resourceType": "Patient",
            "id": client.id,
            "active": client.ended is None,
            "name": [_name(client)],
            "birthDate": client.born.isoformat() if client.born else "",
            "telecom": _phone(client.phone),
            "address": [_address(one) for one in transfer.addresses],
            "communication": [{"language": _language(code)} for code in sorted(client.languages)],
        }
    )


def related_person(transfer: Transfer, helper: ClientHelper) -> Json:
    """Family, a neighbour, a volunteer: what she does, and on which days."""
    weekdays = " ".join(map(str, sorted(helper.weekdays)))
    own: list[Value] = [
        extension(name, "String", said) for name, said in (("does", helper.does), ("weekdays", weekdays)) if said
    ]
    return without_nothing(
        {
            "resourceType": "RelatedPerson",
            "id": helper.id,
            "extension": own,
            "active": True,
            "patient": reference("Patient", transfer.client.id),
            "relationship": [{"text": helper.relation}] if helper.relation else [],
            "name": [{"text": helper.name}],
            "telecom": _phone(helper.phone),
        }
    )


def practitioner(nurse: Nurse) -> Json:
    """A colleague by name only: her address, telephone and hours are nobody else's business."""
    return {"resourceType": "Practitioner", "id": nurse.id, "active": nurse.ended is None, "name": [_name(nurse)]}


def care_team(transfer: Transfer, id: str) -> Json:  # noqa: A002  as FHIR calls it
    """Who has been looking after her; the first contact is named as such."""
    first = transfer.client.first_contact
    members: list[Value] = [
        {
            "role": [{"text": "first contact" if nurse.id == first else "nurse"}],
            "member": reference("Practitioner", nurse.id),
        }
        for nurse in transfer.nurses
    ]
    members += [
        {"role": [{"text": helper.relation or "helper"}], "member": reference("RelatedPerson", helper.id)}
        for helper in transfer.helpers
    ]
    return without_nothing(
        {
            "resourceType": "CareTeam",
            "id": id,
            "status": "active",
            "name": transfer.team,
            "subject": reference("Patient", transfer.client.id),
            "participant": members,
        }
    )


def _name(person: Client | Nurse) -> Json:
    return without_nothing(
        {
            "use": "official",
            "family": person.family_name,
            "given": [person.given_name] if person.given_name else [],
            "text": person.name,
        }
    )


def _phone(number: str) -> list[Value]:
    return [{"system": "phone", "value": number}] if number else []


def _language(code: str) -> Json:
    return {"coding": [{"system": "urn:ietf:bcp:47", "code": code}]}


def _address(address: Address) -> Json:
    own: list[Value] = []
    if address.lat is not None and address.lon is not None:
        place: list[Value] = [
            {"url": "latitude", "valueDecimal": degrees(address.lat)},
            {"url": "longitude", "valueDecimal": degrees(address.lon)},
        ]
        own.append({"url": PLACE, "extension": place})
    own += [extension("access", "String", address.access)] if address.access else []
    first, last = address.first, address.last
    return without_nothing(
        {
            "extension": own,
            "use": "home",
            "line": [address.street],
            "city": address.town,
            "postalCode": address.postcode,
            "period": without_nothing(
                {"start": first.isoformat() if first else "", "end": last.isoformat() if last else ""}
            ),
        }
    )
