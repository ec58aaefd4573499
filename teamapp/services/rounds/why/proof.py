"""How good a plan is at best: what was proven about it."""

from __future__ import annotations

import math

from scheduling.visits.problem import is_proven
from teamapp.domain.text import Text, text

WORTH_TELLING = 25
"""Percent: a weaker proof says nothing to anybody."""


def proof_of(cost: float, bound: float | None) -> Text | None:
    """That there is nothing better, or by how much at most it could be; None where little is known."""
    if bound is None:
        return None
    if is_proven(cost, bound):
        return text("rounds.proven_best")
    percent = math.ceil(100 * (cost - bound) / cost)
    return text("rounds.proven_within", percent=percent) if percent <= WORTH_TELLING else None
