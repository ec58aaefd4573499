"""The team on one sheet: who is in it, what she may do, how to reach her, and the shifts."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.entities import Contract, Nurse, RoleHolding, ShiftKind, Skill, Team
from teamapp.domain.limits import active
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import contract_on
from teamapp.services.people.roles import holds


@dataclass(frozen=True, slots=True)
class SheetNurse:
    """One colleague as she is today."""

    nurse: Nurse
    week_minutes: Minutes
    roles: tuple[str, ...]
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """Everybody by name, and the shifts in their order."""

    team: Team
    nurses: tuple[SheetNurse, ...]
    kinds: tuple[ShiftKind, ...]


def team_sheet(desk: Desk) -> TeamSheet:
    """The team of today; nobody's home, wishes or leave."""
    today = desk.today
    skills, roles = desk.store.all(Skill), desk.store.all(RoleHolding)
    found = []
    for nurse in sorted(desk.store.all(Nurse), key=lambda one: one.name):
        if not active(nurse.started, nurse.ended, today):
            continue
        contract = contract_on(desk.store.where(Contract, nurse=nurse.id), today)
        held = sorted({one.role.value for one in roles if one.nurse == nurse.id and holds(one, today)} - {"nurse"})
        may = sorted(
            one.skill for one in skills if one.nurse == nurse.id and (one.expires is None or one.expires >= today)
        )
        minutes = contract.week_minutes if contract is not None else Minutes(0)
        found.append(SheetNurse(nurse, minutes, tuple(held), tuple(may)))
    kinds = sorted((one for one in desk.store.all(ShiftKind) if one.ended is None), key=lambda one: one.order)
    return TeamSheet(desk.team, tuple(found), tuple(kinds))
