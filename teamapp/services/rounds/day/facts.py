"""Everything that the rounds of one day depend on, read once from the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.visits.problem import Costs
from teamapp.domain.entities import (
    Address,
    Assignment,
    CareNeed,
    Client,
    ClientPreference,
    Leave,
    Nurse,
    Round,
    RuleSetting,
    ShiftKind,
    Skill,
    Team,
    Visit,
)
from teamapp.domain.ids import ClientId, NeedId, NurseId, ShiftKindId
from teamapp.services.desk import Desk
from teamapp.services.occurrences import in_order, visits_between
from teamapp.services.rounds.prices.terms import costs_of

CONTINUITY_DAYS = 14
"""Known faces are counted over this many days, the public measure of continuity."""


@dataclass(frozen=True, slots=True)
class OnDuty:
    """A nurse who makes visits on the day, and the shift that the roster gives her."""

    nurse: Nurse
    kind: ShiftKind
    skills: frozenset[str]
    locked: bool = False


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One day of the team: who works, who is visited, where, and who knows whom."""

    day: date
    team: Team
    on_duty: tuple[OnDuty, ...]
    visits: tuple[Visit, ...]
    needs: Mapping[NeedId, CareNeed]
    clients: Mapping[ClientId, Client]
    nurses: Mapping[NurseId, Nurse]
    addresses: Mapping[ClientId, Address]
    preferences: tuple[ClientPreference, ...]
    faces: Mapping[tuple[ClientId, NurseId], int]
    costs: Costs

    def duty_of(self, nurse: NurseId) -> OnDuty | None:
        """Her shift of the day, None when she has no round."""
        return next((duty for duty in self.on_duty if duty.nurse.id == nurse), None)

    def minutes(self, visit: Visit) -> int:
        """How long this occurrence takes."""
        return visit.minutes if visit.minutes is not None else self.needs[visit.need].minutes

    def windows(self, visit: Visit) -> tuple[tuple[int, int], ...]:
        """Earliest and latest start of this occurrence, one or two pairs."""
        return visit.moved_windows if visit.moved_windows is not None else self.needs[visit.need].windows


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store holds about some days, read once: each of them is cut out of it without asking again.

    `visits` are those of the days, `recorded` the stored ones of the days and of the two weeks before them.
    """

    team: Team
    nurses: Mapping[NurseId, Nurse]
    kinds: Mapping[ShiftKindId, ShiftKind]
    skills: tuple[Skill, ...]
    leaves: tuple[Leave, ...]
    assignments: tuple[Assignment, ...]
    rounds: tuple[Round, ...]
    needs: tuple[CareNeed, ...]
    clients: tuple[Client, ...]
    addresses: tuple[Address, ...]
    preferences: tuple[ClientPreference, ...]
    visits: tuple[Visit, ...]
    recorded: tuple[Visit, ...]
    costs: Costs

    def day(self, day: date) -> DayFacts:
        """The facts of one of the days."""
        visits = tuple(visit for visit in self.visits if visit.day == day)
        client_ids, need_ids = {visit.client for visit in visits}, {visit.need for visit in visits}
        before = day - timedelta(days=CONTINUITY_DAYS)
        return DayFacts(
            day=day,
            team=self.team,
            on_duty=self._on_duty(day),
            visits=visits,
            needs={need.id: need for need in self.needs if need.id in need_ids},
            clients={client.id: client for client in self.clients if client.id in client_ids},
            nurses=self.nurses,
            addresses=_addresses(self.addresses, client_ids, day),
            preferences=tuple(p for p in self.preferences if p.client in client_ids),
            faces=known_faces(visit for visit in self.recorded if before <= visit.day < day),
            costs=self.costs,
        )

    def _on_duty(self, day: date) -> tuple[OnDuty, ...]:
        away = {leave.nurse for leave in self.leaves if leave.covers(day)}
        locked = {round_.nurse for round_ in self.rounds if round_.day == day and round_.locked}
        skills = _skills(self.skills, day)
        found = [
            OnDuty(self.nurses[a.nurse], self.kinds[a.shift_kind], skills.get(a.nurse, frozenset()), a.nurse in locked)
            for a in self.assignments
            if a.day == day and a.nurse in self.nurses and a.nurse not in away and self.kinds[a.shift_kind].visits
        ]
        return tuple(sorted(found, key=lambda duty: (duty.kind.start, duty.kind.order, duty.nurse.family_name)))


def read_stored(desk: Desk, first: date, last: date) -> Stored:
    """Everything that the days from the first to the last depend on, as it is stored now."""
    store = desk.store
    return Stored(
        team=desk.team,
        nurses={nurse.id: nurse for nurse in store.all(Nurse)},
        kinds={kind.id: kind for kind in store.all(ShiftKind)},
        skills=store.all(Skill),
        leaves=store.all(Leave),
        assignments=store.between(Assignment, "day", first, last),
        rounds=store.between(Round, "day", first, last),
        needs=store.all(CareNeed),
        clients=store.all(Client),
        addresses=store.all(Address),
        preferences=store.all(ClientPreference),
        visits=visits_between(desk, first, last),
        recorded=store.between(Visit, "day", first - timedelta(days=CONTINUITY_DAYS), last),
        costs=costs_of(store.all(RuleSetting)),
    )


def read_day(desk: Desk, day: date, *, extra: tuple[Visit, ...] = ()) -> DayFacts:
    """The facts of `day` as they are stored now; `extra` are visits as they would be, in place of the stored ones."""
    stored = read_stored(desk, day, day)
    known = {visit.id: visit for visit in (*stored.visits, *extra)}
    return replace(stored, visits=tuple(sorted(known.values(), key=in_order))).day(day)


def known_faces(visits: Iterable[Visit]) -> Mapping[tuple[ClientId, NurseId], int]:
    """How often each nurse came to each client in these visits."""
    seen: Counter[tuple[ClientId, NurseId]] = Counter()
    for visit in visits:
        if visit.cancelled:
            continue
        for nurse in {visit.nurse, visit.second_nurse} - {None}:
            assert nurse is not None
            seen[visit.client, nurse] += 1
    return seen


def _addresses(addresses: Iterable[Address], clients: set[ClientId], day: date) -> Mapping[ClientId, Address]:
    """Where each client lives on the day; of several the one that began last."""
    valid = [
        a
        for a in addresses
        if a.client in clients and (a.first is None or a.first <= day) and (a.last is None or day <= a.last)
    ]
    return {a.client: a for a in sorted(valid, key=lambda a: a.first or date.min)}


def _skills(skills: Iterable[Skill], day: date) -> Mapping[NurseId, frozenset[str]]:
    held: dict[NurseId, set[str]] = {}
    for skill in skills:
        if skill.expires is None or day <= skill.expires:
            held.setdefault(skill.nurse, set()).add(skill.skill)
    return {nurse: frozenset(slugs) for nurse, slugs in held.items()}
