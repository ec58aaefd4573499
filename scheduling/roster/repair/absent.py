"""The roster as it stands once somebody is away, and what she leaves open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scheduling.roster.repair.problem import Absence
from scheduling.rules.plan import FREE, Demand, Leave, Nurse, Plan

AWAY = "sick"
"""The kind of leave in the problem; it says nothing but that she is away."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A shift that she cannot work; `needed` says whether the team asks for that kind on the day."""

    day: int
    kind: str
    needed: bool


def without(plan: Plan, absence: Absence) -> Plan:
    """The plan with the nurse away: no shifts on these days, and no way to give her one."""
    row = list(plan.row(absence.nurse))
    for day in range(len(row)):
        if absence.covers(absence.nurse, day):
            row[day] = FREE
    nurses = tuple(_away(nurse, absence) if nurse.id == absence.nurse else nurse for nurse in plan.nurses)
    pinned = tuple(day for day in plan.pinned.get(absence.nurse, ()) if not absence.covers(absence.nurse, day))
    return replace(
        plan,
        nurses=nurses,
        rows={**plan.rows, absence.nurse: tuple(row)},
        pinned={**plan.pinned, absence.nurse: pinned},
    )


def lost_shifts(plan: Plan, absence: Absence) -> tuple[Lost, ...]:
    """Her shifts on these days, in order."""
    asked = {(demand.day, demand.kind) for demand in plan.demand if demand.needed > 0}
    row = plan.row(absence.nurse)
    days = range(max(0, absence.first_day), min(len(row), absence.last_day + 1))
    return tuple(Lost(day, row[day], (day, row[day]) in asked) for day in days if row[day] != FREE)


def only_hers(plan: Plan, absence: Absence) -> Plan:
    """The plan asking for no more than it had: a repair fills what she leaves open, not what was open before.

    Where none of her shifts is in the roster any more, everything open on the days of the absence counts as hers.
    """
    hers = bool(lost_shifts(plan, absence))
    demand = tuple(
        demand
        if not hers and absence.first_day <= demand.day <= absence.last_day
        else replace(demand, needed=min(demand.needed, _have(plan, demand)))
        for demand in plan.demand
    )
    return replace(plan, demand=demand)


def _have(plan: Plan, demand: Demand) -> int:
    """How many who count for a demand work it."""
    return sum(plan.row(nurse.id)[demand.day] == demand.kind and nurse.meets(demand) for nurse in plan.nurses)


def _away(nurse: Nurse, absence: Absence) -> Nurse:
    days = range(absence.first_day, absence.last_day + 1)
    if all(nurse.leave_on(day) is not None for day in days):
        return nurse
    return replace(nurse, leave=(*nurse.leave, Leave(absence.first_day, absence.last_day, AWAY)))
