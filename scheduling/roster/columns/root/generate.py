"""Column generation: ask for cheap rows under the master's prices until none helps, and prove a lower bound on the
way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scheduling.roster.columns.lanes import NEVER, Flat, Floats, Ints, Lane
from scheduling.roster.columns.root.master import TINY, Master, Mix
from scheduling.roster.columns.root.prices import Flags, Prices
from scheduling.stop import Stop

SMOOTHING = 0.6
"""How far prices are held back towards those of the best bound: without it they swing for hundreds of rounds."""

ROWS = 6
"""How many rows of a member are taken in a round."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One round of pricing: a valid lower bound of the whole problem; of each row found its member, price and days."""

    bound: float
    members: Ints
    prices: Floats
    rows: Ints


class Generator:
    """The master, the lanes that price, and what is proven."""

    def __init__(self, flat: Flat, prices: Prices) -> None:
        self.prices = prices
        self.master = Master(prices)
        self.bound = -np.inf
        self.best = np.zeros(prices.couplings)
        self.shut = np.zeros(prices.base.shape, dtype=bool)
        self._cells = prices.base
        self._lane = Lane(flat)
        self._groups = [np.flatnonzero(flat.graph == graph) for graph in range(flat.graphs)]

    def root(self, stop: Stop, *, gap: float = 0.3) -> Iterator[float]:
        """Generate until the mix lies within `gap` of the bound, or `stop`; yields the bound as it rises."""
        self.add_useful(None, self.ask(self.best))
        mix = self.master.solve(stop)
        while mix is not None and not stop():
            added = 0
            share = SMOOTHING
            while not added and not stop():
                duals = (1 - share) * mix.duals + share * self.best
                asked = self.ask(duals)
                if asked.bound > self.bound:
                    self.bound, self.best = asked.bound, duals
                added = self.add_useful(mix, asked)
                if share == 0.0:
                    break
                share = 0.0 if share < 0.2 else share / 2
            yield self.bound
            if not added or mix.cost - self.bound < gap:
                break
            mix = self.master.solve(stop)

    def only(self, shut: Flags) -> None:
        """Close the cells in `shut`, and open all others again."""
        self.shut = shut
        self.master.only(shut)

    def ask(self, duals: Floats) -> Asked:
        """The cheapest rows under some duals."""
        cells = self._cells = np.where(self.shut, NEVER, self.prices.under_duals(duals))
        bound = self.prices.floor(duals)
        members, prices, rows = [], [], []
        for graph, group in enumerate(self._groups):
            price, row = self._lane.cheapest(graph, cells[group], ROWS)
            bound += float(price[:, 0].sum())
            there = price < NEVER / 2
            members.append(np.repeat(group, there.sum(axis=1)))
            prices.append(price[there])
            rows.append(row[there])
        return Asked(bound, np.concatenate(members).astype(np.int32), np.concatenate(prices), np.concatenate(rows))

    def add_useful(self, mix: Mix | None, asked: Asked) -> int:
        """Take the rows that would make the mix cheaper; how many were new."""
        days = np.arange(asked.rows.shape[1])
        of_cells = self._cells[asked.members[:, None], days, asked.rows].sum(axis=1)
        costs = asked.prices - of_cells + self.prices.base[asked.members[:, None], days, asked.rows].sum(axis=1)
        useful = np.ones(len(costs), bool)
        if mix is not None:
            cells = np.where(self.shut, NEVER, self.prices.under_duals(mix.duals))
            by_mix = asked.prices - of_cells + cells[asked.members[:, None], days, asked.rows].sum(axis=1)
            useful = by_mix - mix.worth[asked.members] < -TINY
        fresh = zip(asked.members[useful].tolist(), asked.rows[useful], costs[useful].tolist(), strict=True)
        return sum(self.master.add(member, row, cost) for member, row, cost in fresh)
