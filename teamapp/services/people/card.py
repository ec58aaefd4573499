"""The team as a list and one nurse as a card: all that a page needs, read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from teamapp.domain.entities import (
    Availability,
    AvailabilityException,
    Client,
    Contract,
    Leave,
    Nurse,
    RoleHolding,
    Skill,
    Wish,
)
from teamapp.domain.entities.nurse import Role
from teamapp.domain.ids import NurseId
from teamapp.domain.limits import active
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import contract_on
from teamapp.services.people.hidden import veil_of
from teamapp.services.people.roles import holds

EXPIRES_SOON_DAYS = 42

Dated = TypeVar("Dated", AvailabilityException, Wish)


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One nurse in the list of the team."""

    nurse: Nurse
    week_minutes: Minutes
    roles: tuple[Role, ...]
    away: Leave | None
    skills_running_out: tuple[Skill, ...]
    first_contact_of: int
    member_today: bool


@dataclass(frozen=True, slots=True)
class NurseCard:
    """Everything about one nurse."""

    line: TeamLine
    contracts: tuple[Contract, ...]
    skills: tuple[Skill, ...]
    roles: tuple[RoleHolding, ...]
    availability: tuple[Availability, ...]
    exceptions: tuple[AvailabilityException, ...]
    leave: tuple[Leave, ...]
    wishes: tuple[Wish, ...]
    first_contact_of: tuple[Client, ...]


def team_list(desk: Desk) -> tuple[TeamLine, ...]:
    """Every nurse, members of today first, by name."""
    clients = desk.store.all(Client)
    lines = [_line(desk, nurse, clients) for nurse in desk.store.all(Nurse)]
    return tuple(sorted(lines, key=lambda line: (not line.member_today, line.nurse.given_name, line.nurse.id)))


def nurse_card(desk: Desk, nurse: NurseId) -> NurseCard:
    """One nurse; what lies in the past is left out of exceptions and wishes."""
    person = border.nurse_of(desk, nurse)
    store, today = desk.store, desk.today
    clients, veil = store.all(Client), veil_of(desk)
    return NurseCard(
        line=_line(desk, person, clients),
        contracts=tuple(sorted(store.where(Contract, nurse=nurse), key=lambda item: item.first, reverse=True)),
        skills=tuple(sorted(store.where(Skill, nurse=nurse), key=lambda item: item.skill)),
        roles=tuple(sorted(store.where(RoleHolding, nurse=nurse), key=lambda item: item.first, reverse=True)),
        availability=tuple(sorted(store.where(Availability, nurse=nurse), key=lambda item: item.weekday)),
        exceptions=_coming(store.where(AvailabilityException, nurse=nurse), today),
        leave=tuple(sorted(store.where(Leave, nurse=nurse), key=lambda item: item.first, reverse=True)),
        wishes=_coming(tuple(wish for wish in store.where(Wish, nurse=nurse) if not veil.hides(wish)), today),
        first_contact_of=_contact_of(nurse, clients, today),
    )


def _line(desk: Desk, nurse: Nurse, clients: tuple[Client, ...]) -> TeamLine:
    store, today = desk.store, desk.today
    contract = contract_on(store.where(Contract, nurse=nurse.id), today)
    soon = today + timedelta(days=EXPIRES_SOON_DAYS)
    roles = {item.role for item in store.where(RoleHolding, nurse=nurse.id) if holds(item, today)}
    return TeamLine(
        nurse=nurse,
        week_minutes=contract.week_minutes if contract is not None else Minutes(0),
        roles=tuple(role for role in Role if role in roles),
        away=next((item for item in store.where(Leave, nurse=nurse.id) if item.covers(today)), None),
        skills_running_out=tuple(
            item for item in store.where(Skill, nurse=nurse.id) if item.expires is not None and item.expires <= soon
        ),
        first_contact_of=len(_contact_of(nurse.id, clients, today)),
        member_today=active(nurse.started, nurse.ended, today),
    )


def _contact_of(nurse: NurseId, clients: tuple[Client, ...], today: date) -> tuple[Client, ...]:
    found = [
        client for client in clients if client.first_contact == nurse and active(client.started, client.ended, today)
    ]
    return tuple(sorted(found, key=lambda client: (client.family_name, client.id)))


def _coming(items: tuple[Dated, ...], today: date) -> tuple[Dated, ...]:
    return tuple(sorted((item for item in items if item.day >= today), key=lambda item: item.day))
