"""First rows where diagrams had to leave amounts out: each member's row is priced until it keeps her amounts."""

from __future__ import annotations

import numpy as np

from scheduling.roster.columns.lanes import Flat, Floats, Ints, Lane
from scheduling.roster.columns.root.prices import Prices

STEPS = 40
PASSES = 20
STEEPEST = 1000.0
"""No price of a unit above this one is tried: it outweighs everything else in a row."""


def kept_amounts(lane: Lane, flat: Flat, prices: Prices, rows: Ints) -> Ints:
    """The rows; members who break an amount of their own get others that hold it, where a price brings them there."""
    rows = rows.copy()
    chance = np.random.default_rng(0)
    own = [(member, weights, prices.lows[c], prices.highs[c]) for member, c, weights in prices.alone()]
    paid = {member: prices.base[member] + chance.uniform(0.0, 1.0, weights.shape) for member, weights, _, _ in own}
    for _ in range(PASSES):
        for member, weights, low, high in own:
            if not low <= weights[np.arange(flat.days), rows[member]].sum() <= high:
                paid[member] = paid[member] + chance.uniform(0.0, 4.0, weights.shape)
            price = _bringing(lane, int(flat.graph[member]), paid[member], weights, rows[member], (low, high))
            if price != 0.0:
                paid[member] = paid[member] - price * weights
                rows[member] = lane.cheapest(int(flat.graph[member]), paid[member][None], 1)[1][0, 0]
    return rows


def _bringing(lane: Lane, graph: int, cells: Floats, weights: Floats, row: Ints, wanted: tuple[float, float]) -> float:
    """The price of a unit that brings the cheapest row's amount to where it is wanted; 0 where the row has it."""
    below, above, days = -STEEPEST, STEEPEST, np.arange(len(row))
    price = 0.0
    for _ in range(STEPS):
        level = weights[days, row].sum()
        if wanted[0] <= level <= wanted[1]:
            break
        below, above = (price, above) if level < wanted[0] else (below, price)
        price = _middle(below, above)
        row = lane.cheapest(graph, (cells - price * weights)[None], 1)[1][0, 0]
    return price


def _middle(below: float, above: float) -> float:
    return (below + above) / 2
