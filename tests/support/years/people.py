"""Who came and went in five years: nurses who left, clients whose care ended, each with an address and a helper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, ClientPreference, Nurse
from teamapp.domain.entities.client import Preference, preference_id
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity
from teamapp.sample.caseload.names import FAMILY_NAMES, GIVEN_NAMES

LEAVERS, ENDED, MORE = 9, 150, 6
"""Nurses who left, clients whose care ended, and clients beyond those of the sample team, which makes sixty."""

_STREETS = ("Kanaalstraat", "Lijsterlaan", "Molenweg", "Oranjeplein", "Beukenhof", "Zandpad", "Kerkstraat", "Havendijk")
_CARE = ("washing", "insulin", "wound care", "stockings", "medication", "eye drops")


@dataclass(frozen=True, slots=True)
class Past:
    """One client with what hangs on her, and the days between which the team came."""

    client: Client
    need: NeedId
    first: date
    last: date
    around: tuple[Entity, ...]


class Ids:
    """Random ones from a seed."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice

    def next(self) -> Id:
        return Id(f"{self._dice.getrandbits(128):032x}")


def leavers(dice: Random, first: date, today: date) -> Iterator[Nurse]:
    """They came before or during the five years and are gone by now."""
    ids, days = Ids(dice), (today - first).days
    for _ in range(LEAVERS):
        ended = first + timedelta(days=dice.randrange(90, days - 200))
        yield Nurse(
            id=NurseId(ids.next()),
            given_name=dice.choice(GIVEN_NAMES),
            family_name=dice.choice(FAMILY_NAMES),
            level=dice.choice((Level.CARE_ASSISTANT, Level.NURSE)),
            started=first - timedelta(days=dice.randrange(400)),
            ended=ended,
        )


def past_clients(dice: Random, first: date, today: date, nurses: list[NurseId]) -> Iterator[Past]:
    """Those whose care ended, evenly over the five years, and a few who are still in care."""
    days = (today - first).days
    for number in range(ENDED + MORE):
        ending = number < ENDED
        ended = first + timedelta(days=days * (number + 1) // (ENDED + 1)) if ending else today
        begun = max(first, ended - timedelta(days=dice.randrange(60, 900)))
        yield _past(dice, begun, ended if ending else None, today, nurses)


def _past(dice: Random, begun: date, ended: date | None, today: date, nurses: list[NurseId]) -> Past:
    ids = Ids(dice)
    client = Client(
        id=ClientId(ids.next()),
        given_name=dice.choice(GIVEN_NAMES),
        family_name=dice.choice(FAMILY_NAMES),
        born=date(dice.randrange(1930, 1960), dice.randrange(1, 13), dice.randrange(1, 28)),
        started=begun,
        ended=ended,
        first_contact=dice.choice(nurses),
        phone=f"06-{dice.randrange(10**8):08d}",
        about="Lives alone, hears badly on the left.",
    )
    need = NeedId(ids.next())
    around = _around(dice, client, need, nurses)
    return Past(client, need, begun, ended or today, tuple(around))


def _around(dice: Random, client: Client, need: NeedId, nurses: list[NurseId]) -> Iterator[Entity]:
    ids, first = Ids(dice), client.started
    assert first is not None
    yield Address(
        id=ids.next(),
        client=client.id,
        street=f"{dice.choice(_STREETS)} {dice.randrange(1, 200)}",
        postcode=f"{dice.randrange(1000, 9999)} AB",
        town="Helsinki",
        access="Key with the neighbour at number 12.",
        first=first,
    )
    yield ClientHelper(
        id=ids.next(), client=client.id, name=f"{dice.choice(GIVEN_NAMES)} {client.family_name}", relation="daughter"
    )
    nurse = dice.choice(nurses)
    if dice.random() < 0.3:
        yield ClientPreference(
            id=preference_id(client.id, nurse), client=client.id, nurse=nurse, kind=Preference.PREFERS, reason="calm"
        )
    made = CareNeed(
        id=need,
        client=client.id,
        care=dice.choice(_CARE),
        rule="FREQ=DAILY",
        first=first,
        last=client.ended,
        minutes=Minutes(20),
        windows=((MinuteOfDay(480), MinuteOfDay(660)),),
    )
    # one who is still in care keeps to odd weeks, so that sixty clients are no more work than the team can do
    yield made if client.ended else replace(made, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")
