"""What a rule about a whole period costs at least: a coupling of one nurse's cells with a straight price each way."""

from __future__ import annotations

from scheduling.roster.columns.row import Cell
from scheduling.roster.columns.task import Coupling
from scheduling.roster.month.tables import choice_kinds
from scheduling.rules.plan import Plan
from scheduling.rules.walks.total import TotalWalk


def floor_of(plan: Plan, member: int, total: TotalWalk) -> tuple[Coupling, int]:
    """A coupling that never costs more than the rule, and what the rule costs in any case."""
    weights: dict[Cell, int] = {}
    for day, by_kind in enumerate(total.amounts):
        for choice, kind in enumerate(choice_kinds(plan)[:-1]):
            if by_kind.get(kind, 0):
                weights[member, day, choice] = by_kind[kind]
    prices = [total.finish(amount) or 0 for amount in range(total.most + 1)]
    least = min(prices)
    cheap = [amount for amount, price in enumerate(prices) if price == least]
    low, high = cheap[0], cheap[-1]
    under = min(((prices[amount] - least) // (low - amount) for amount in range(low)), default=0)
    over = min(((prices[amount] - least) // (amount - high) for amount in range(high + 1, len(prices))), default=0)
    return Coupling(weights, low, high, under, over), least
