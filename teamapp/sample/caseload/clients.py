"""The clients and where they live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities.client import Address, Client
from teamapp.domain.ids import ClientId, NurseId
from teamapp.sample.caseload.names import FAMILY_NAMES, GIVEN_NAMES
from teamapp.sample.caseload.plans import PLANS, Plan
from teamapp.sample.crew.nurses import Member
from teamapp.sample.mint import Mint
from teamapp.sample.phrases import Phrases
from teamapp.sample.places import Place

_NEW_CLIENT_EVERY = 11
"""One client in so many came within the last sixteen weeks."""


@dataclass(frozen=True, slots=True)
class Case:
    """A client with what the rest of the sample must know: the kind of care, her number in that kind, her door."""

    client: Client
    plan: Plan
    number: int
    door: Place
    circle: tuple[NurseId, ...]

    @property
    def id(self) -> ClientId:
        return self.client.id


def cases(
    mint: Mint, team: tuple[Member, ...], today: date, doors: tuple[Place, ...], phrases: Phrases
) -> tuple[Case, ...]:
    """Fifty-four clients, each with a small circle of nurses who mostly come."""
    chance = mint.chance("clients")
    given = chance.sample(GIVEN_NAMES, 54)
    family = chance.sample(FAMILY_NAMES, 54)
    kinds = [(plan, number) for plan in PLANS for number in range(plan.clients)]
    found = []
    for index, (plan, number) in enumerate(kinds):
        circle = _circle(team, index, plan)
        about = phrases.about[plan.about]
        weeks = chance.randrange(3, 15) if index % _NEW_CLIENT_EVERY == 5 else chance.randrange(20, 220)
        client = Client(
            id=ClientId(mint.id()),
            given_name=given[index],
            family_name=family[index],
            born=date(today.year - chance.randrange(62, 97), chance.randrange(1, 13), chance.randrange(1, 29)),
            started=today - timedelta(weeks=weeks, days=today.weekday()),
            first_contact=circle[0],
            languages=_languages(given[index]),
            phone=f"020 000 {1000 + index}",
            about=about[number % len(about)],
        )
        found.append(Case(client, plan, number, doors[index], circle))
    return tuple(found)


def addresses(mint: Mint, caseload: tuple[Case, ...], today: date, phrases: Phrases) -> Iterator[Address]:
    """The present address of each; two have moved within the town."""
    chance = mint.chance("addresses")
    for index, case in enumerate(caseload):
        moved = today - timedelta(days=40) if index in (8, 31) else None
        if moved is not None:
            before = caseload[index + 1].door
            yield _address(mint, case, before, access="", first=case.client.started, last=moved - timedelta(days=1))
        access = chance.choice(phrases.access) if chance.random() < 0.7 else ""
        yield _address(mint, case, case.door, access=access, first=moved or case.client.started, last=None)


def _address(mint: Mint, case: Case, door: Place, *, access: str, first: date | None, last: date | None) -> Address:
    return Address(
        id=mint.id(),
        client=case.id,
        street=door.street,
        postcode=door.postcode,
        town=door.town,
        lat=door.lat,
        lon=door.lon,
        access=access,
        first=first,
        last=last,
    )


def _circle(team: tuple[Member, ...], index: int, plan: Plan) -> tuple[NurseId, ...]:
    """Five nurses who work many days, each a first contact in turn; part-timers with few hours are the fifth."""
    able = [member for member in team if plan.about != "palliative" or "palliative" in member.profile.skills]
    first = able[index % len(able)]
    often = sorted((member for member in able if member is not first), key=lambda member: -member.week_minutes)[:6]
    others = [often[(index + step) % len(often)] for step in (0, 2, 3, 5)]
    return tuple(member.id for member in (first, *others))


def _languages(given: str) -> frozenset[str]:
    turkish, arabic = ("Fatma", "Hatice", "Mehmet"), ("Khadija", "Rachida", "Mohamed")
    other = "tr" if given in turkish else "ar" if given in arabic else "nl"
    return frozenset({"nl", other})
