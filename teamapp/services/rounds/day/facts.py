"""Everything that the rounds of one day depend on, read once from the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
from teamapp.domain.ids import ClientId, NeedId, NurseId
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
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


def read_day(desk: Desk, day: date) -> DayFacts:
    """The facts of `day` as they are stored now."""
    store = desk.store
    visits = visits_of_day(desk, day)
    client_ids, need_ids = {visit.client for visit in visits}, {visit.need for visit in visits}
    nurses = {nurse.id: nurse for nurse in store.all(Nurse)}
    return DayFacts(
        day=day,
        team=desk.team,
        on_duty=_on_duty(desk, day, nurses),
        visits=visits,
        needs={need.id: need for need in store.all(CareNeed) if need.id in need_ids},
        clients={client.id: client for client in store.all(Client) if client.id in client_ids},
        nurses=nurses,
        addresses=_addresses(store.all(Address), client_ids, day),
        preferences=tuple(p for p in store.all(ClientPreference) if p.client in client_ids),
        faces=known_faces(store.between(Visit, "day", day - timedelta(days=CONTINUITY_DAYS), day - timedelta(days=1))),
        costs=costs_of(store.all(RuleSetting)),
    )


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


def _on_duty(desk: Desk, day: date, nurses: Mapping[NurseId, Nurse]) -> tuple[OnDuty, ...]:
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind)}
    away = {leave.nurse for leave in desk.store.all(Leave) if leave.covers(day)}
    locked = {round_.nurse for round_ in desk.store.between(Round, "day", day, day) if round_.locked}
    skills = _skills(desk.store.all(Skill), day)
    found = [
        OnDuty(nurses[a.nurse], kinds[a.shift_kind], skills.get(a.nurse, frozenset()), a.nurse in locked)
        for a in desk.store.between(Assignment, "day", day, day)
        if a.nurse in nurses and a.nurse not in away and kinds[a.shift_kind].visits
    ]
    return tuple(sorted(found, key=lambda duty: (duty.kind.start, duty.kind.order, duty.nurse.family_name)))


def _skills(skills: Iterable[Skill], day: date) -> Mapping[NurseId, frozenset[str]]:
    held: dict[NurseId, set[str]] = {}
    for skill in skills:
        if skill.expires is None or day <= skill.expires:
            held.setdefault(skill.nurse, set()).add(skill.skill)
    return {nurse: frozenset(slugs) for nurse, slugs in held.items()}
