"""A team small enough to check by hand: three nurses, five clients on one street, one day of visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from scheduling.travel.problem import MatrixAnswer
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import (
    Address,
    Assignment,
    CareNeed,
    Client,
    ClientPreference,
    Nurse,
    ShiftKind,
    Skill,
    Team,
)
from teamapp.domain.entities.client import Preference, preference_id
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, ShiftKindId, same_id
from teamapp.domain.text import text
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.store.store import Store

DAY = date(2026, 11, 12)
NOW = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)
WALK = 5
"""Minutes between neighbours in `street_matrix`."""


def key(kind: str, name: str) -> Id:
    return same_id("small_team", kind, name)


def nurse_id(name: str) -> NurseId:
    return NurseId(key("nurse", name))


def client_id(name: str) -> ClientId:
    return ClientId(key("client", name))


def need_id(name: str) -> NeedId:
    return NeedId(key("need", name))


EARLY = ShiftKind(
    id=ShiftKindId(key("kind", "early")),
    name="Early",
    letter="E",
    form=ShiftForm.EARLY,
    start=MinuteOfDay(420),
    end=MinuteOfDay(900),
    break_minutes=Minutes(30),
)


@dataclass(frozen=True, slots=True)
class Wants:
    """A client on the street and what she needs each day."""

    name: str
    window: tuple[int, int]
    minutes: int = 20
    nurses: int = 1
    skills: frozenset[str] = frozenset()


CLIENTS = (
    Wants("Bos", (480, 540)),
    Wants("Kok", (480, 540), skills=frozenset({"insulin"})),
    Wants("Smit", (540, 660), nurses=2),
    Wants("Vos", (600, 720), minutes=30),
    Wants("Wit", (660, 780)),
)


def entities() -> tuple[Entity, ...]:
    """Everything the small team is made of."""
    made: list[Entity] = [Team(id=key("team", "one"), name="Wijkteam Klein"), EARLY]
    for name in ("Aylin", "Bram", "Noor"):
        nurse = Nurse(
            id=nurse_id(name),
            given_name=name,
            family_name="Test",
            level=Level.NURSE,
            home_lat=MicroDegrees(60_170_000),
            home_lon=MicroDegrees(24_940_000),
        )
        made += [nurse, Assignment(id=assignment_id(nurse.id, DAY), nurse=nurse.id, day=DAY, shift_kind=EARLY.id)]
    made.append(Skill(id=key("skill", "Aylin"), nurse=nurse_id("Aylin"), skill="insulin"))
    for number, wants in enumerate(CLIENTS):
        made += _client(number, wants)
    refused = ClientPreference(
        id=preference_id(client_id("Bos"), nurse_id("Bram")),
        client=client_id("Bos"),
        nurse=nurse_id("Bram"),
        kind=Preference.NOT_AGAIN,
        reason="asked so",
    )
    return (*made, refused)


def _client(number: int, wants: Wants) -> list[Entity]:
    client = Client(id=client_id(wants.name), given_name="C", family_name=wants.name)
    address = Address(
        id=key("address", wants.name),
        client=client.id,
        street=f"Teststraat {number}",
        lat=MicroDegrees(60_170_000 + 1000 * (number + 1)),
        lon=MicroDegrees(24_940_000),
    )
    need = CareNeed(
        id=need_id(wants.name),
        client=client.id,
        care="wash",
        rule="FREQ=DAILY",
        first=date(2026, 11, 1),
        minutes=Minutes(wants.minutes),
        windows=((MinuteOfDay(wants.window[0]), MinuteOfDay(wants.window[1])),),
        nurses=wants.nurses,
        skills=wants.skills,
    )
    return [client, address, need]


def small_desk() -> Desk:
    """The small team, open in memory at 06:50 UTC on DAY; Aylin's device."""
    store = Store.in_memory()
    edits = tuple(Edit(None, entity) for entity in entities())
    store.commit(
        Change(
            id=key("change", "start"), at=NOW, who=None, what=text("sample.team_made", day="2026-11-12"), edits=edits
        )
    )
    store.set_setting(OWNER, nurse_id("Aylin"))
    return Desk(store, clock=lambda: NOW)


def street_matrix(places: int) -> MatrixAnswer:
    """A straight street: WALK minutes from one row to the next."""
    seconds = tuple(tuple(abs(a - b) * WALK * 60 for b in range(places)) for a in range(places))
    metres = tuple(tuple(abs(a - b) * 400 for b in range(places)) for a in range(places))
    return MatrixAnswer(seconds, metres, estimated=False, off_street_metres=(0.0,) * places)
