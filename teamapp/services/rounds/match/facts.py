"""What a match of client and nurse is made from, read once."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities import Assignment, CareNeed, Client, Contract, Leave, Nurse, ShiftKind, Skill, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.limits import active
from teamapp.services.clients.faces import faces
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import contract_on

LOOK_BACK_DAYS = 28
"""Four weeks of rosters tell when somebody usually works."""

FACES_DAYS = 14
_METRES_PER_DEGREE = 111_320.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Duty:
    """A nurse made visits on a day, between these minutes."""

    nurse: NurseId
    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """What counts of a nurse: what she may do, her usual hours, how full they are."""

    nurse: Nurse
    skills: frozenset[str]
    week_minutes: int
    client_minutes: int
    first_contacts: int

    @property
    def share(self) -> float:
        """The part of her contract hours that she spent with clients in the last two weeks."""
        return self.client_minutes / (2 * self.week_minutes) if self.week_minutes else 0.0


@dataclass(frozen=True, slots=True)
class MatchFacts:
    """The team as a match sees it on a day."""

    today: date
    colleagues: tuple[Colleague, ...]
    duties: tuple[Duty, ...]
    faces: Mapping[ClientId, Counter[NurseId]]

    def duties_of(self, nurse: NurseId) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.nurse == nurse)


def read_match(desk: Desk) -> MatchFacts:
    """As it is stored now."""
    today, store = desk.today, desk.store
    visits = store.between(Visit, "day", today - timedelta(days=FACES_DAYS - 1), today)
    nurses = [nurse for nurse in store.all(Nurse) if active(nurse.started, nurse.ended, today)]
    contracts: dict[NurseId, list[Contract]] = {}
    for contract in store.all(Contract):
        contracts.setdefault(contract.nurse, []).append(contract)
    skills: dict[NurseId, set[str]] = {}
    for skill in store.all(Skill):
        if skill.expires is None or skill.expires >= today:
            skills.setdefault(skill.nurse, set()).add(skill.skill)
    firsts = Counter(c.first_contact for c in store.all(Client) if active(c.started, c.ended, today))
    minutes = _client_minutes(desk, visits)
    colleagues = tuple(
        Colleague(
            nurse=nurse,
            skills=frozenset(skills.get(nurse.id, ())),
            week_minutes=_week_minutes(contracts.get(nurse.id, ()), today),
            client_minutes=minutes[nurse.id],
            first_contacts=firsts[nurse.id],
        )
        for nurse in nurses
    )
    return MatchFacts(today, colleagues, _duties(desk, today), faces(visits))


def _week_minutes(contracts: Iterable[Contract], day: date) -> int:
    contract = contract_on(tuple(contracts), day)
    return contract.week_minutes if contract is not None else 0


def _client_minutes(desk: Desk, visits: Iterable[Visit]) -> Counter[NurseId]:
    """What each nurse did at clients' homes, as planned."""
    needs = {need.id: need.minutes for need in desk.store.all(CareNeed)}
    spent: Counter[NurseId] = Counter()
    for visit in visits:
        if not visit.cancelled and visit.status in (VisitStatus.DONE, VisitStatus.PLANNED):
            for nurse in (visit.nurse, visit.second_nurse):
                if nurse is not None:
                    spent[nurse] += visit.minutes if visit.minutes is not None else needs.get(visit.need, 0)
    return spent


def _duties(desk: Desk, today: date) -> tuple[Duty, ...]:
    """When who made visits in the last four weeks."""
    kinds = {kind.id: kind for kind in desk.store.all(ShiftKind) if kind.visits}
    leaves = desk.store.all(Leave)
    first, last = today - timedelta(days=LOOK_BACK_DAYS), today - timedelta(days=1)
    return tuple(
        Duty(a.nurse, a.day, kinds[a.shift_kind].start, kinds[a.shift_kind].end)
        for a in desk.store.between(Assignment, "day", first, last)
        if a.shift_kind in kinds and not any(leave.nurse == a.nurse and leave.covers(a.day) for leave in leaves)
    )


def metres_between(one: Point, other: Point) -> float:
    """Along a straight line; exact enough inside a town."""
    east = (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return math.hypot(one[0] - other[0], east) * _METRES_PER_DEGREE
