"""A client goes to another provider as FHIR R4, checked by an independent library, and comes in again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fhirclient.models.bundle import Bundle

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, Note
from teamapp.domain.ids import ClientId, Id
from teamapp.services.clients.notes import write_note
from teamapp.services.desk import Desk
from teamapp.services.exporting.transfer import export_transfer
from teamapp.services.history.undo import undo
from teamapp.services.importing.transfer import Arriving, read_transfer, take_in
from teamapp.services.refused import Refused
from teamapp.words.speak import Language, say
from tests.support.sample_desk import sample_desk

FRESH = ClientId(Id("0" * 32))


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with sample_desk() as opened:
        yield opened


def bundles(desk: Desk, folder: Path) -> Iterator[tuple[Client, dict[str, Any]]]:
    for client in desk.store.all(Client):
        file = export_transfer(desk, client.id, folder / f"{client.id}.json", language=Language.DUTCH, with_access=True)
        yield client, json.loads(file.read_bytes())


def test_every_client_of_the_sample_team_is_valid_r4(desk: Desk, tmp_path: Path) -> None:
    """By the R4 models of an independent library: types, cardinalities and names; every reference is in the bundle."""
    kinds = set()
    for _client, document in bundles(desk, tmp_path):
        Bundle(document, strict=True)
        inside = {entry["fullUrl"] for entry in document["entry"]}
        assert {found for entry in document["entry"] for found in references(entry["resource"])} <= inside
        kinds |= {entry["resource"]["resourceType"] for entry in document["entry"]}
    assert kinds == {
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "CareTeam",
        "CarePlan",
        "ServiceRequest",
        "Appointment",
    }


def references(resource: object) -> Iterator[str]:
    """Every reference in a resource, however deep."""
    if isinstance(resource, dict):
        if isinstance(resource.get("reference"), str):
            yield resource["reference"]
        for value in resource.values():
            yield from references(value)
    elif isinstance(resource, list):
        for value in resource:
            yield from references(value)


def test_what_went_out_comes_in_again(desk: Desk, tmp_path: Path) -> None:
    """Client, addresses, helpers and care to the last field, under fresh identities; nothing is left out."""
    for client in desk.store.all(Client)[:12]:
        file = export_transfer(desk, client.id, tmp_path / "one.json", language=Language.ENGLISH, with_access=True)
        arriving = read_transfer(desk, file)
        assert arriving.left_out == ()
        assert client in arriving.namesakes
        assert same(arriving.client, started=client.started, first_contact=client.first_contact) == same(client)
        for kind, came in ((Address, arriving.addresses), (ClientHelper, arriving.helpers), (CareNeed, arriving.needs)):
            assert content(came) == content(desk.store.where(kind, client=client.id))


def same(client: Client, **kept: Any) -> Client:
    return replace(client, id=FRESH, **kept)


def content(parts: Any) -> set[object]:
    """Whatever their identities are."""
    return {replace(part, id=FRESH, client=FRESH) for part in parts}


def test_notes_access_and_opinions_stay_here(tmp_path: Path) -> None:
    """How to get in goes only when asked for; what nurses noted never does."""
    with sample_desk() as desk:
        client = next(
            one for one in desk.store.all(Client) if any(a.access for a in desk.store.where(Address, client=one.id))
        )
        note = "Zebra crossing the kitchen"
        write_note(desk, client.id, note)
        assert any(one.text == note for one in desk.store.all(Note))
        (address,) = desk.store.where(Address, client=client.id)
        without = export_transfer(desk, client.id, tmp_path / "a.json", language=Language.DUTCH).read_text("utf-8")
        with_it = export_transfer(desk, client.id, tmp_path / "b.json", language=Language.DUTCH, with_access=True)
        assert json.dumps(address.access, ensure_ascii=False) in with_it.read_text("utf-8")
        assert json.dumps(address.access, ensure_ascii=False) not in without
        assert "Zebra" not in without


def test_taken_in_as_one_change_with_one_undo(tmp_path: Path) -> None:
    """She is there with everything, and one undo takes all of it back."""
    with sample_desk() as desk:
        client = desk.store.all(Client)[0]
        file = export_transfer(desk, client.id, tmp_path / "one.json", language=Language.DUTCH, with_access=True)
        before = {kind: set(desk.store.all(kind)) for kind in (Client, Address, ClientHelper, CareNeed)}
        arriving = read_transfer(desk, file)
        take_in(desk, arriving)
        assert len(desk.store.all(Client)) == len(before[Client]) + 1
        assert set(desk.store.where(CareNeed, client=arriving.client.id)) == set(arriving.needs)
        undo(desk)
        assert {kind: set(desk.store.all(kind)) for kind in before} == before


def foreign(tmp_path: Path, desk: Desk, *resources: dict[str, Any]) -> Arriving:
    """As another program may write it."""
    document = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}
    (tmp_path / "foreign.json").write_text(json.dumps(document))
    return read_transfer(desk, tmp_path / "foreign.json")


PATIENT = {
    "resourceType": "Patient",
    "name": [{"family": "de Wit", "given": ["Anna", "Maria"]}],
    "birthDate": "1941-07",
    "telecom": [{"system": "email", "value": "a@b.nl"}, {"system": "phone", "value": "no number"}],
    "address": [{"line": ["Kerkstraat 3"], "city": "Delft"}],
    "communication": [{"language": {"coding": [{"code": "nl-NL"}]}}],
}


def request(**said: Any) -> dict[str, Any]:
    return {"resourceType": "ServiceRequest", "code": {"text": "Wondzorg"}, **said}


def test_a_bundle_of_another_program_is_understood_as_far_as_it_goes(desk: Desk, tmp_path: Path) -> None:
    """Timings without our extensions, partial dates, kinds we do not know: kept or left out by name."""
    weekly = {
        "repeat": {
            "boundsPeriod": {"start": "2026-12-01"},
            "frequency": 1,
            "period": 2,
            "periodUnit": "wk",
            "dayOfWeek": ["tue", "fri"],
            "timeOfDay": ["08:30:00"],
            "duration": 0.5,
            "durationUnit": "h",
        }
    }
    arriving = foreign(
        tmp_path,
        desk,
        PATIENT,
        request(occurrenceTiming=weekly),
        request(occurrenceTiming={"repeat": {"frequency": 3, "period": 1, "periodUnit": "d"}}),
        {"resourceType": "Observation", "status": "final"},
    )
    assert (arriving.client.name, arriving.client.born) == ("Anna Maria de Wit", None)
    assert arriving.client.languages == {"nl"}
    (need,) = arriving.needs
    assert (need.care, need.rule, need.minutes) == ("Wondzorg", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", 30)
    assert need.windows == ((510, 570),)
    said = {where: say(why, Language.ENGLISH) for where, why in arriving.left_out}
    assert said["entry[2] ServiceRequest"] == "It does not say how often."
    assert said["entry[3] Observation"] == "This kind of entry is not taken over."
    assert "no number" in said


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not_json"),
        (b"\xff\x00", "not_json"),
        (b"[" * 5000, "not_json"),
        (b'{"resourceType": "Patient"}', "not_fhir"),
        (b'{"resourceType": "Bundle"}', "one_client"),
        (json.dumps({"resourceType": "Bundle", "entry": [{"resource": PATIENT}] * 2}).encode(), "one_client"),
        (b'{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"}}]}', "no_name"),
    ],
)
def test_what_is_no_transfer_is_refused_in_words(desk: Desk, tmp_path: Path, raw: bytes, code: str) -> None:
    """With its file, the reason and what to ask for; nothing is written."""
    file = tmp_path / "bad.json"
    file.write_bytes(raw)
    with pytest.raises(Refused) as refused:
        read_transfer(desk, file)
    assert refused.value.text.code == f"exporting.{code}"
    assert say(refused.value.text, Language.DUTCH)
