"""Continuity of care, client by client: who comes, how many different carers in two weeks, and what she wished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.visits.week.carers import Around
from scheduling.visits.week.problem import Continuity, Meeting
from teamapp.domain.entities import Client, ClientPreference
from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import ClientId, Id, NurseId, VisitId
from teamapp.services.rounds.day.facts import CONTINUITY_DAYS
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.week.facts import WeekFacts
from teamapp.services.rounds.week.held import Held, held_on, met_in


@dataclass(frozen=True, slots=True)
class Kept:
    """What a client said about a nurse, and whether this week is so."""

    said: ClientPreference
    holds: bool


@dataclass(frozen=True, slots=True)
class ClientWeek:
    """A client's week: her visits of each day; her different carers in the two weeks up to its end (`back`), from its
    beginning on (`ahead`) and in the fullest two weeks that touch it (`fullest`, beginning on `fullest_from`).

    `faces` counts her visits of the week, one for each nurse; `new` are those by a nurse who did not come in the two
    weeks before.
    """

    client: Client
    days: tuple[tuple[Held, ...], ...]
    back: tuple[NurseId, ...]
    ahead: tuple[NurseId, ...]
    fullest: tuple[NurseId, ...]
    fullest_from: date
    aim: int
    faces: int
    new: frozenset[tuple[VisitId, NurseId]]
    wishes: tuple[Kept, ...] = ()

    @property
    def most(self) -> int:
        """How many different carers she meets in the fullest two weeks."""
        return len(self.fullest)

    @property
    def many(self) -> bool:
        """Whether that is more than the team wants."""
        return self.most > self.aim

    @property
    def known(self) -> int:
        """How many visits are made by a nurse of the two weeks before."""
        return self.faces - len(self.new)

    @property
    def nurses(self) -> frozenset[NurseId]:
        """Who comes in this week."""
        return frozenset(nurse for day in self.days for held in day for nurse in held.nurses)


def clients_of_week(facts: WeekFacts, days: Sequence[OpenDay]) -> tuple[ClientWeek, ...]:
    """Everybody who is to be visited in the week, by family name; days that are not opened are as they are stored."""
    plans = {day.facts.day: day for day in days}
    held = [held_on(plans[day.day]) if day.day in plans else met_in(day.visits) for day in facts.days]
    met = (*met_in(facts.around), *(one for day in held for one in day))
    by_client = _by_client(met)
    clients = {client.id: client for day in facts.days for client in day.clients.values()}
    around = Around.between(
        facts.first.toordinal(), facts.last.toordinal(), _meetings(met), Continuity(days=CONTINUITY_DAYS)
    )
    said = tuple({one.id: one for day in facts.days for one in day.preferences}.values())
    visited = {one.client for day in held for one in day}
    rows = (
        _client_week(facts, clients[client], by_client[client], around=around, said=said)
        for client in visited
        if client in clients
    )
    return tuple(
        sorted(rows, key=lambda row: (row.client.family_name.casefold(), row.client.given_name, row.client.id))
    )


def _client_week(
    facts: WeekFacts, client: Client, met: Sequence[Held], *, around: Around, said: Iterable[ClientPreference]
) -> ClientWeek:
    stretches = around.carers(client.id, {}).stretches
    fullest = max(stretches, key=lambda start: (len(stretches[start]), start))
    back = facts.last - timedelta(days=CONTINUITY_DAYS - 1)
    week = [one for one in met if facts.first <= one.day <= facts.last]
    own = ClientWeek(
        client=client,
        days=tuple(tuple(one for one in week if one.day == day.day) for day in facts.days),
        back=_sorted(stretches[back.toordinal()]),
        ahead=_sorted(stretches[facts.first.toordinal()]),
        fullest=_sorted(stretches[fullest]),
        fullest_from=date.fromordinal(fullest),
        aim=facts.aim,
        faces=sum(len(one.nurses) for one in week),
        new=frozenset((one.visit, nurse) for one in week for nurse in one.nurses if not _knows(nurse, one.day, met)),
    )
    return _with_wishes(own, [one for one in said if one.client == client.id])


def _with_wishes(row: ClientWeek, said: Sequence[ClientPreference]) -> ClientWeek:
    """Whom she prefers comes at least once; whom she does not want again does not come."""
    nurses = row.nurses
    wishes = tuple(Kept(one, (one.nurse in nurses) == (one.kind is Preference.PREFERS)) for one in said)
    return replace(row, wishes=wishes)


def _knows(nurse: NurseId, day: date, met: Iterable[Held]) -> bool:
    """Did she come in the two weeks before this day?"""
    first = day - timedelta(days=CONTINUITY_DAYS)
    return any(nurse in one.nurses and first <= one.day < day for one in met)


def _by_client(met: Iterable[Held]) -> Mapping[ClientId, list[Held]]:
    found: dict[ClientId, list[Held]] = {}
    for one in met:
        found.setdefault(one.client, []).append(one)
    return found


def _meetings(met: Iterable[Held]) -> tuple[Meeting, ...]:
    return tuple(Meeting(one.client, nurse, one.day.toordinal()) for one in met for nurse in one.nurses)


def _sorted(nurses: Iterable[str]) -> tuple[NurseId, ...]:
    return tuple(NurseId(Id(nurse)) for nurse in sorted(nurses))
