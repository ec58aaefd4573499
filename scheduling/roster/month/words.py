"""The ladder's words for a plan: kinds of shift as numbers, rows as tuples of them, prices as multiples of one unit."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scheduling.roster.columns.row import OFF, Row
from scheduling.rules.plan import FREE, Plan


class Words:
    """Translates rosters of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._nurses = [nurse.id for nurse in plan.nurses]
        self._kinds = [*(kind.key for kind in plan.kinds), FREE]
        self._numbers = {kind: index for index, kind in enumerate(self._kinds)} | {FREE: OFF}

    def rows(self, plan: Plan) -> tuple[Row, ...]:
        """A roster as the ladder writes it."""
        return tuple(tuple(self._numbers[kind] for kind in plan.row(nurse)) for nurse in self._nurses)

    def roster(self, rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
        """The same back in the plan's words."""
        return {
            nurse: tuple(self._kinds[choice] for choice in row) for nurse, row in zip(self._nurses, rows, strict=True)
        }


def price_unit(plan: Plan) -> int:
    """What every price of the plan's rules is a multiple of."""
    return math.gcd(*(setting.price for setting in plan.active() if setting.price > 0)) or 1
