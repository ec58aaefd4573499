"""The whole transfer as one R4 Bundle (a collection), every reference inside it."""

from __future__ import annotations

import msgspec

from teamapp.domain.ids import same_id
from teamapp.exchange.fhir.care import appointment, care_plan, service_request
from teamapp.exchange.fhir.people import care_team, patient, practitioner, related_person
from teamapp.exchange.fhir.transfer import Json, Transfer, uuid_of


def bundle(transfer: Transfer) -> Json:
    """As R4 wants it: each resource under the UUID by which the others name it."""
    team, plan = same_id("fhir-care-team", transfer.client.id), same_id("fhir-care-plan", transfer.client.id)
    visits = (appointment(transfer, visit) for visit in transfer.visits)
    resources = [
        patient(transfer),
        *(related_person(transfer, helper) for helper in transfer.helpers),
        *(practitioner(nurse) for nurse in transfer.nurses),
        care_team(transfer, team),
        care_plan(transfer, plan, team),
        *(service_request(transfer, need) for need in transfer.needs),
        *(one for one in visits if one is not None),
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": transfer.made.isoformat(),
        "entry": [{"fullUrl": f"urn:uuid:{uuid_of(str(one['id']))}", "resource": one} for one in resources],
    }


def encode(transfer: Transfer) -> bytes:
    """The file: indented JSON."""
    return msgspec.json.format(msgspec.json.encode(bundle(transfer)), indent=1) + b"\n"
