"""Care as R4 resources: the plan, what is asked for, and the visits that are planned."""

from __future__ import annotations

from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.entities.client import Pair
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.units import MinuteOfDay, Minutes, moment
from teamapp.exchange.fhir.timing import timing_of
from teamapp.exchange.fhir.transfer import OWN, Json, Transfer, Value, extension, reference, without_nothing

_STATUS = {
    VisitStatus.PLANNED: "booked",
    VisitStatus.UNDER_WAY: "arrived",
    VisitStatus.DONE: "fulfilled",
    VisitStatus.NOT_HOME: "noshow",
}


def care_plan(transfer: Transfer, id: str, team: str) -> Json:  # noqa: A002  as FHIR calls it
    """The plan that all needs belong to, with what to know about her."""
    client = transfer.client
    period: Json = {
        "start": client.started.isoformat() if client.started else "",
        "end": client.ended.isoformat() if client.ended else "",
    }
    return without_nothing(
        {
            "resourceType": "CarePlan",
            "id": id,
            "status": "completed" if client.ended else "active",
            "intent": "plan",
            "description": client.about,
            "subject": reference("Patient", client.id),
            "period": without_nothing(period),
            "created": transfer.made.isoformat(),
            "careTeam": [reference("CareTeam", team)],
            "activity": [{"reference": reference("ServiceRequest", need.id)} for need in transfer.needs],
        }
    )


def service_request(transfer: Transfer, need: CareNeed) -> Json:
    """One need: what, how often, how long, and what it asks of who comes."""
    name = dict(transfer.care_words).get(need.care, need.care)
    over = need.last is not None and need.last < transfer.made.date()
    return without_nothing(
        {
            "resourceType": "ServiceRequest",
            "id": need.id,
            "extension": _asks(need),
            "status": "completed" if over else "active",
            "intent": "plan",
            "priority": "urgent" if need.priority > 1 else "routine",
            "code": {"coding": [{"system": OWN + "care", "code": need.care, "display": name}], "text": name},
            "subject": reference("Patient", transfer.client.id),
            "occurrenceTiming": timing_of(need),
        }
    )


def appointment(transfer: Transfer, visit: Visit) -> Json | None:
    """A planned visit; None for one without a time, which R4 has no word for."""
    need = next((one for one in transfer.needs if one.id == visit.need), None)
    if visit.start is None or need is None:
        return None
    minutes = visit.minutes if visit.minutes is not None else need.minutes
    end = MinuteOfDay(visit.start + Minutes(minutes))
    nurses = [one for one in (visit.nurse, visit.second_nurse) if one is not None]
    known = {nurse.id for nurse in transfer.nurses}
    who: list[Value] = [
        {"actor": reference("Practitioner", nurse), "required": "required", "status": "accepted"}
        for nurse in nurses
        if nurse in known
    ]
    return without_nothing(
        {
            "resourceType": "Appointment",
            "id": visit.id,
            "status": "cancelled" if visit.cancelled else _STATUS[visit.status],
            "cancelationReason": {"text": visit.cancel_reason} if visit.cancelled and visit.cancel_reason else {},
            "serviceType": [{"text": dict(transfer.care_words).get(need.care, need.care)}],
            "start": moment(visit.day, visit.start, transfer.zone).astimezone(transfer.zone).isoformat(),
            "end": moment(visit.day, end, transfer.zone).astimezone(transfer.zone).isoformat(),
            "minutesDuration": int(minutes),
            "basedOn": [reference("ServiceRequest", need.id)],
            "participant": [
                {"actor": reference("Patient", transfer.client.id), "required": "required", "status": "accepted"},
                *who,
            ],
        }
    )


def _asks(need: CareNeed) -> list[Value]:
    """What R4 has no place for."""
    said = [
        ("skills", " ".join(sorted(need.skills))),
        ("secondSkills", " ".join(sorted(need.second_skills))),
        ("pair", need.pair.value if need.nurses > 1 and need.pair is not Pair.INDEPENDENT else ""),
        ("pairGap", f"{need.pair_gap[0]}-{need.pair_gap[1]}" if need.pair_gap else ""),
    ]
    counted = [
        ("level", need.level, 0),
        ("nurses", need.nurses, 1),
        ("priority", need.priority, 1),
        ("minimumGap", int(need.minimum_gap), 0),
    ]
    told = [extension(name, "String", value) for name, value in said if value]
    told += [extension(name, "Integer", value) for name, value, usual in counted if value != usual]
    told += [
        extension(name, "Boolean", True)
        for name, yes in (("onTheClock", need.hard_windows), ("optional", need.optional))
        if yes
    ]
    return list(told)
