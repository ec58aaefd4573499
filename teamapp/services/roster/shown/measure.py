"""The figures of a roster: coverage, hours against contract, wishes, weekends."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.rules.hours.contract import contract_minutes, planned_minutes
from scheduling.rules.line import line_of
from scheduling.rules.people.wishes import met
from scheduling.rules.plan import FREE, Plan

ON_TARGET_SHARE = 0.06
"""Within this share of the contract the hours of a nurse count as on target."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Nurses there and nurses needed, for one shift kind on one day."""

    day: int
    kind: str
    have: int
    needed: int

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.have)


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes planned in the period against those of the contract, leave counted off."""

    planned: int
    contract: int

    @property
    def share(self) -> float:
        """By how much of the contract too many (positive) or too few are planned."""
        if self.contract == 0:
            return 0.0 if self.planned == 0 else 1.0
        return (self.planned - self.contract) / self.contract

    @property
    def on_target(self) -> bool:
        return abs(self.share) <= ON_TARGET_SHARE


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands on the cards above the grid."""

    covered: int
    needed: int
    on_target: int
    nurses: int
    wishes_met: int
    wishes: int
    fewest_weekend_days: int
    most_weekend_days: int

    @property
    def open_shifts(self) -> int:
        return self.needed - self.covered


def coverage(plan: Plan) -> tuple[Cover, ...]:
    """Each shift kind that is needed, day by day."""
    return tuple(cover for day in range(len(plan.days)) for cover in coverage_on(plan, day))


def hours_of(plan: Plan, nurse: str) -> Hours:
    """One nurse's hours in the whole period."""
    who = plan.nurse(nurse)
    return Hours(planned_minutes(line_of(plan, who)), contract_minutes(plan, who))


def weekend_days(plan: Plan, nurse: str) -> int:
    """How many Saturdays and Sundays she works in the period."""
    row = plan.row(nurse)
    return sum(kind != FREE and plan.weekday(day) >= 5 for day, kind in enumerate(row))


def figures_of(plan: Plan) -> Figures:
    """The four cards. Who has leave for the whole period does not count among the fewest."""
    covers = coverage(plan)
    hours = {nurse.id: hours_of(plan, nurse.id) for nurse in plan.nurses}
    present = [nurse.id for nurse in plan.nurses if hours[nurse.id].contract > 0]
    weekends = [weekend_days(plan, nurse) for nurse in present] or [0]
    wishes = [
        met(wish, plan.row(nurse.id)[wish.day])
        for nurse in plan.nurses
        for wish in nurse.wishes
        if 0 <= wish.day < len(plan.days)
    ]
    return Figures(
        covered=sum(min(cover.have, cover.needed) for cover in covers),
        needed=sum(cover.needed for cover in covers),
        on_target=sum(hours[nurse].on_target for nurse in present),
        nurses=len(present),
        wishes_met=sum(wishes),
        wishes=len(wishes),
        fewest_weekend_days=min(weekends),
        most_weekend_days=max(weekends),
    )


def coverage_on(plan: Plan, day: int) -> tuple[Cover, ...]:
    """Each shift kind that is needed on some day, as it stands on this one."""
    needed = {one.kind: one.needed for one in plan.demand if one.day == day and not one.qualified}
    worked = [plan.row(nurse.id)[day] for nurse in plan.nurses]
    return tuple(Cover(day, kind, worked.count(kind), needed.get(kind, 0)) for kind in asked_kinds(plan))


def asked_kinds(plan: Plan) -> tuple[str, ...]:
    """The shift kinds that are needed on any day, in the team's order."""
    asked = {one.kind for one in plan.demand if not one.qualified}
    return tuple(kind.key for kind in plan.kinds if kind.key in asked)
