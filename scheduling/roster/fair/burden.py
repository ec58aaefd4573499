"""How evenly a roster's burden lies on a team, with what each has carried before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from scheduling.rules.burden import POINT, Burden, of_shifts, shares_of
from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.line import line_of
from scheduling.rules.plan import Plan

FULL_WEEK_MINUTES = 36 * 60
"""Loads are said a full-time week of contract, so that they read as numbers."""


@dataclass(frozen=True, slots=True)
class Evenness:
    """How unevenly the burden lies by contract hours.

    `gini` is about the period alone: 0 is even, 1 is all on one. The others count what was carried before as well, in
    points above one's fair share: the lowest and the highest balance, and how far they are from the share on average.
    A period that makes up for the past is uneven by itself and brings the balances together.
    """

    gini: float
    lowest: float
    highest: float
    apart: float


def burden_of(plan: Plan, nurse_id: str) -> Burden:
    """What a nurse's planned shifts count in the period."""
    return of_shifts(plan, line_of(plan, plan.nurse(nurse_id)).planned())


def load_of(plan: Plan, nurse_id: str) -> float:
    """Her burden in points a full-time week of contract; 0 where she has no hours in the period."""
    minutes = contract_minutes(plan, plan.nurse(nurse_id))
    return burden_of(plan, nurse_id).points * FULL_WEEK_MINUTES / minutes if minutes > 0 else 0.0


def evenness(plan: Plan) -> Evenness:
    """The figures at the end of a period; who has no hours in it does not count."""
    there = [nurse for nurse in plan.nurses if contract_minutes(plan, nurse) > 0]
    loads = [load_of(plan, nurse.id) for nurse in there]
    shares = shares_of(plan)
    balances = [nurse.carried / POINT + burden_of(plan, nurse.id).points - shares[nurse.id] / POINT for nurse in there]
    if not balances:
        return Evenness(0.0, 0.0, 0.0, 0.0)
    return Evenness(gini(loads), min(balances), max(balances), mean(map(abs, balances)))


def gini(loads: Sequence[float]) -> float:
    """The Gini coefficient of loads that are not negative: half the mean difference of two, by the mean.

    Sorted form: sum of (2 i - n - 1) x_i over n times the sum, i from 1 (Gini 1912; Damgaard and Weiner 2000).
    """
    ordered, total = sorted(loads), sum(loads)
    if total <= 0:
        return 0.0
    n = len(ordered)
    return sum((2 * i - n - 1) * load for i, load in enumerate(ordered, 1)) / (n * total)
