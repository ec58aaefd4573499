"""The match for a client in care: who suits her, and the few nurses who could come regularly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from teamapp.domain.entities import Address, CareNeed, ClientPreference
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.series import days_of
from teamapp.domain.units import degrees
from teamapp.services import border
from teamapp.services.clients.addresses import address_on
from teamapp.services.desk import Desk
from teamapp.services.rounds.match.facts import LOOK_BACK_DAYS, MatchFacts, Point, read_match
from teamapp.services.rounds.match.nurses import Asked, Match, matches, works

MOST_REGULARS, ENOUGH = 5, 0.9
"""So many regular nurses at most; fewer when they can be there at this part of her visits."""

SUITING = 0.5
"""A point of the match counts as much as this percentage of her visits."""


@dataclass(frozen=True, slots=True)
class Regulars:
    """A few nurses of whom at least one worked at `there` of her `times`; her `matches` behind them."""

    nurses: tuple[Match, ...]
    there: int
    times: int


@dataclass(frozen=True, slots=True)
class ClientMatch:
    """Everybody, the best first, and the regular nurses to propose."""

    matches: tuple[Match, ...]
    regulars: Regulars


def match_client(desk: Desk, client: ClientId, facts: MatchFacts | None = None) -> ClientMatch:
    """Who suits this client, as it is known now; `facts` where they were read a moment ago."""
    facts = facts if facts is not None else read_match(desk)
    asked = asked_by(desk, client, facts)
    ranked = matches(facts, asked)
    return ClientMatch(ranked, regulars(facts, asked, ranked))


def asked_by(desk: Desk, client: ClientId, facts: MatchFacts) -> Asked:
    """What her care asks: her visits of the coming four weeks, laid over the rosters of the last four."""
    person, today = border.client_of(desk, client), facts.today
    needs = [need for need in desk.store.where(CareNeed, client=client) if need.last is None or need.last >= today]
    said = desk.store.where(ClientPreference, client=client)
    return Asked(
        times=tuple(sorted({time for need in needs for time in _times(need, today)})),
        cares=tuple(dict.fromkeys((need.skills, need.level) for need in needs)),
        point=_point(address_on(desk.store.where(Address, client=client), today)),
        languages=person.languages,
        says={one.nurse: one.kind for one in said},
        faces=facts.faces.get(client, {}),
    )


def regulars(facts: MatchFacts, asked: Asked, ranked: Sequence[Match]) -> Regulars:
    """The smallest group that was there nearly always; of those the one that suits best."""
    fitting = [one for one in ranked if one.suits]
    there = {one.nurse.id: {time for time in asked.times if works(facts, one.nurse.id, *time)} for one in fitting}
    best: tuple[Match, ...] = ()
    covered = -1
    for size in range(1, min(MOST_REGULARS, len(fitting)) + 1):
        found = max(combinations(fitting, size), key=lambda group: _worth(group, asked, there))
        reach = len(set().union(*(there[one.nurse.id] for one in found)))
        if reach > covered:
            best, covered = found, reach
        if reach >= ENOUGH * len(asked.times):
            break
    return Regulars(best, max(0, covered), len(asked.times))


There = dict[NurseId, set[tuple[date, tuple[int, int]]]]


def _worth(group: Sequence[Match], asked: Asked, there: There) -> float:
    """How many of her visits they could make, and how well they suit."""
    reach = set().union(*(there[one.nurse.id] for one in group))
    suiting = sum(one.score for one in group) / len(group)
    return 100.0 * len(reach) / max(1, len(asked.times)) + SUITING * suiting


def _times(need: CareNeed, today: date) -> list[tuple[date, tuple[int, int]]]:
    days = days_of(need, today, today + timedelta(days=LOOK_BACK_DAYS - 1))
    return [(day - timedelta(days=LOOK_BACK_DAYS), need.windows[0]) for day in days if need.windows]


def _point(address: Address | None) -> Point | None:
    if address is None or address.lat is None or address.lon is None:
        return None
    return degrees(address.lat), degrees(address.lon)
