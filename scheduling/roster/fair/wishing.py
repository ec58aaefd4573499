"""Whose wishes weigh more this time: those of nurses whose wishes were met least in the last period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scheduling.rules.people.wishes import met
from scheduling.rules.plan import Nurse, Plan

STEPS = (0.08, 0.25)
"""From each of these shares of unmet wishes on, a wish weighs half as much again."""


@dataclass(frozen=True, slots=True)
class WishesMet:
    """How many of a nurse's wishes a roster meets."""

    met: int
    wishes: int

    @property
    def unmet_share(self) -> float:
        return 1 - self.met / self.wishes if self.wishes else 0.0


def wishes_met(plan: Plan, nurse: Nurse) -> WishesMet:
    """Her wishes of the period, however heavy."""
    row = plan.row(nurse.id)
    results = [met(wish, row[wish.day]) for wish in nurse.wishes if 0 <= wish.day < len(row)]
    return WishesMet(sum(results), len(results))


def with_wishes_remembered(plan: Plan, unmet: Mapping[str, float]) -> Plan:
    """The plan with heavier wishes for whoever had a larger share of hers unmet in the last period."""
    return replace(plan, nurses=tuple(_heavier(nurse, unmet.get(nurse.id, 0.0)) for nurse in plan.nurses))


def _heavier(nurse: Nurse, unmet_share: float) -> Nurse:
    halves = sum(unmet_share >= step for step in STEPS)
    if not halves:
        return nurse
    wishes = tuple(replace(wish, weight=wish.weight + wish.weight * halves // 2) for wish in nurse.wishes)
    return replace(nurse, wishes=wishes)
