"""A whole team as a document: what goes in comes out, and what is not right is named."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from teamapp.domain.entities import ENTITIES
from teamapp.exchange.whole import NotWhole, WholeTeam, decode, encode
from tests.support.sample_desk import sample_desk

MADE = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def team() -> WholeTeam:
    with sample_desk() as desk:
        entities = tuple(entity for kind in ENTITIES for entity in desk.store.all(kind))
    return WholeTeam(schema=4, made=MADE, entities=entities)


@pytest.fixture(scope="module")
def document(team: WholeTeam) -> dict[str, Any]:
    small = tuple(one for one in team.entities if one.entity_name in ("team", "client", "care_need"))
    read: dict[str, Any] = json.loads(encode(WholeTeam(schema=4, made=MADE, entities=small)))
    return read


def test_what_goes_in_comes_out(team: WholeTeam) -> None:
    """Every entity of the sample team, to the last field, and the same bytes in whatever order it was read."""
    raw = encode(team)
    read = decode(raw)
    assert set(read.entities) == set(team.entities)
    assert (read.digest, read.made, read.schema) == (team.digest, MADE, 4)
    assert encode(WholeTeam(schema=4, made=MADE, entities=team.entities[::-1])) == raw


SPOILT: dict[str, tuple[Spoil, str, str]] = {
    "another program": (lambda d: d.update(format="fhir"), "exporting.foreign", "fhir"),
    "newer": (lambda d: d.update(version=2), "exporting.newer", "2"),
    "a new kind": (lambda d: d["entities"].update(robot=[]), "exporting.newer", "robot"),
    "a new field": (lambda d: d["entities"]["client"][3].update(shoe=41), "exporting.newer", "client[3].shoe"),
    "a word for a day": (lambda d: d["entities"]["client"][0].update(born="Monday"), "exporting.wrong_value", "born"),
    "a field gone": (lambda d: d["entities"]["client"][1].pop("given_name"), "exporting.wrong_value", "client[1]"),
    "twice": (lambda d: d["entities"]["client"].append(d["entities"]["client"][0]), "exporting.twice", "client["),
    "changed by hand": (lambda d: d["entities"]["client"][0].update(given_name="Eve"), "exporting.altered", ""),
    "no digest": (lambda d: d.pop("digest"), "exporting.unreadable", "digest"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_not_right_is_named(document: dict[str, Any], name: str) -> None:
    """Which code, and where in the document; nothing is dropped in silence."""
    spoil, code, where = SPOILT[name]
    spoilt = json.loads(json.dumps(document))
    spoil(spoilt)
    with pytest.raises(NotWhole) as refused:
        decode(json.dumps(spoilt).encode())
    assert refused.value.code == code
    assert where in refused.value.where


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\x00\xff", b'{"format": 1}', b"[" * 5_000])
def test_garbage_is_no_team(raw: bytes) -> None:
    """It is said that it cannot be read."""
    with pytest.raises(NotWhole) as refused:
        decode(raw)
    assert refused.value.code == "exporting.unreadable"


def test_the_digest_is_what_the_documentation_says(document: dict[str, Any]) -> None:
    """Anybody can work it out with what every language has: docs/formats.md says how."""
    plain = json.dumps(document["entities"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.blake2b(plain.encode(), digest_size=16).hexdigest() == document["digest"]
