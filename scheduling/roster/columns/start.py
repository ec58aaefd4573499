"""First rows where diagrams had to leave amounts out: each member's row is priced until it keeps her amounts."""

from __future__ import annotations

import numpy as np

from scheduling.roster.columns.lanes import Flat, Floats, Ints, Lane
from scheduling.roster.columns.root.prices import Prices

STEPS = 40
STEEPEST = 1000.0
"""No price of a unit above this one is tried: it outweighs everything else in a row."""


def kept_amounts(lane: Lane, flat: Flat, prices: Prices, rows: Ints) -> Ints:
    """The rows; members who break an amount of their own get others that hold it, where a price brings them there."""
    rows = rows.copy()
    chance = np.random.default_rng(0)
    paid: dict[int, Floats] = {}
    for member, coupling, weights in prices.alone():
        cells = paid.setdefault(member, prices.base[member] + chance.uniform(0.0, 1.0, weights.shape))
        low, high = prices.lows[coupling], prices.highs[coupling]
        row = rows[member]
        below, above = -STEEPEST, STEEPEST
        for _ in range(STEPS):
            level = weights[np.arange(len(row)), row].sum()
            if low <= level <= high:
                break
            if level < low:
                below = _middle(below, above)
            else:
                above = _middle(below, above)
            found = lane.cheapest(int(flat.graph[member]), (cells - _middle(below, above) * weights)[None], 1)
            row = found[1][0, 0]
        paid[member] = cells - _middle(below, above) * weights
        rows[member] = row
    return rows


def _middle(below: float, above: float) -> float:
    return (below + above) / 2
