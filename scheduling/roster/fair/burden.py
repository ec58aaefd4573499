"""How evenly a roster's burden lies on a team, with what each has carried before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduling.rules.burden import POINT, Burden, of_shifts, shares_of
from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.line import line_of
from scheduling.rules.plan import Plan

FULL_WEEK_MINUTES = 36 * 60
"""Loads are said a full-time week of contract, so that they read as numbers."""


@dataclass(frozen=True, slots=True)
class Evenness:
    """How unevenly the burden lies by contract hours: `gini` 0 is even, 1 is all on one.

    `least` and `most` are the lightest and heaviest load in points a full-time week (36 hours) of contract; `spread` is
    the difference between the highest and lowest balance with what was carried before, in points.
    """

    gini: float
    least: float
    most: float
    spread: float


def burden_of(plan: Plan, nurse_id: str) -> Burden:
    """What a nurse's planned shifts count in the period."""
    return of_shifts(plan, line_of(plan, plan.nurse(nurse_id)).planned())


def load_of(plan: Plan, nurse_id: str) -> float:
    """Her burden in points a full-time week of contract; 0 where she has no hours in the period."""
    minutes = contract_minutes(plan, plan.nurse(nurse_id))
    return burden_of(plan, nurse_id).points * FULL_WEEK_MINUTES / minutes if minutes > 0 else 0.0


def evenness(plan: Plan) -> Evenness:
    """The figures of one period; who has no hours in it does not count."""
    there = [nurse for nurse in plan.nurses if contract_minutes(plan, nurse) > 0]
    loads = [load_of(plan, nurse.id) for nurse in there] or [0.0]
    shares = shares_of(plan)
    balances = [nurse.carried + POINT * burden_of(plan, nurse.id).points - shares[nurse.id] for nurse in there] or [0]
    spread = (max(balances) - min(balances)) / POINT
    return Evenness(gini(loads), min(loads), max(loads), spread)


def gini(loads: Sequence[float]) -> float:
    """The Gini coefficient of loads that are not negative: half the mean difference of two, by the mean.

    Sorted form: sum of (2 i - n - 1) x_i over n times the sum, i from 1 (Gini 1912; Damgaard and Weiner 2000).
    """
    ordered, total = sorted(loads), sum(loads)
    if total <= 0:
        return 0.0
    n = len(ordered)
    return sum((2 * i - n - 1) * load for i, load in enumerate(ordered, 1)) / (n * total)
