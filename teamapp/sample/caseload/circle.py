"""The people around the clients: what a client says about nurses, and who helps besides the team."""

from __future__ import annotations

from collections.abc import Iterator

from teamapp.domain.entities.client import ClientHelper, ClientPreference, Preference, preference_id
from teamapp.sample.caseload.clients import Case
from teamapp.sample.crew.nurses import Member
from teamapp.sample.mint import Mint
from teamapp.sample.phrases import Phrases

_REFUSALS = (9, 27)
_HELPER_NAMES = ("Mieke", "Ruud", "Samira", "Jeroen", "Anouk", "Yusuf", "Tineke", "Carlos", "Els", "Ravi")


def preferences(
    mint: Mint, team: tuple[Member, ...], caseload: tuple[Case, ...], phrases: Phrases
) -> Iterator[ClientPreference]:
    """One client in five names a nurse she likes to see; two would rather not see one again."""
    chance = mint.chance("preferences")
    for index, case in enumerate(caseload):
        if index % 5 == 1:
            liked = case.circle[index % 2]
            yield ClientPreference(
                id=preference_id(case.id, liked),
                client=case.id,
                nurse=liked,
                kind=Preference.PREFERS,
                reason=chance.choice(phrases.prefers),
            )
        if index in _REFUSALS:
            refused = next(member.id for member in team if member.id not in case.circle)
            yield ClientPreference(
                id=preference_id(case.id, refused),
                client=case.id,
                nurse=refused,
                kind=Preference.NOT_AGAIN,
                reason=phrases.not_again[_REFUSALS.index(index)],
            )


def helpers(mint: Mint, caseload: tuple[Case, ...], phrases: Phrases) -> Iterator[ClientHelper]:
    """Family, neighbours and volunteers around half of the clients."""
    chance = mint.chance("helpers")
    for index, case in enumerate(caseload):
        if index % 2:
            continue
        relation, does = chance.choice(phrases.helpers)
        yield ClientHelper(
            id=mint.id(),
            client=case.id,
            name=f"{chance.choice(_HELPER_NAMES)} {case.client.family_name.split()[-1]}",
            relation=relation,
            phone=f"06 0000 {4000 + index}",
            does=does,
            weekdays=frozenset(chance.sample(range(7), 1 + index % 3)),
        )
