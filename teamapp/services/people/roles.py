"""The seven roles rotate: who holds which, from when to when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import RoleHolding
from teamapp.domain.entities.nurse import Role
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


def holds(holding: RoleHolding, day: date) -> bool:
    """Whether the role is held on that day."""
    return holding.first <= day and (holding.last is None or day <= holding.last)


def take_role(desk: Desk, nurse: NurseId, role: Role, *, first: date, last: date | None = None) -> Change:
    """A nurse takes on a role; several may share one."""
    person = border.nurse_of(desk, nurse)
    border.span_of_days("label.role_holding.first", first, last)
    own = [item for item in desk.store.where(RoleHolding, nurse=nurse) if item.role is role]
    if any(holds(item, first) for item in own):
        raise refuse("people.has_role", nurse=person.name, role=f"role.{role.value}")
    holding = RoleHolding(id=desk.fresh_id(), nurse=nurse, role=role, first=first, last=last)
    return desk.commit((Edit(None, holding),), text("people.role_taken", nurse=person.name, role=f"role.{role.value}"))


def hand_on_role(desk: Desk, holding: Id, *, last: date) -> Change:
    """A role is given up after a day."""
    before = border.existing(desk, RoleHolding, holding)
    border.span_of_days("label.role_holding.last", before.first, last)
    person = border.nurse_of(desk, before.nurse)
    what = text("people.role_ended", nurse=person.name, role=f"role.{before.role.value}", day=last.isoformat())
    return desk.commit((Edit(before, replace(before, last=last)),), what)
