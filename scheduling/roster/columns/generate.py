"""Column generation: ask for cheap patterns under the master's prices until none helps, and prove a lower bound on
the way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.roster.columns.grid import OFF, Grid, Pattern, keeps
from scheduling.roster.columns.master import TINY, Duals, Master, Mix
from scheduling.roster.columns.pricing import NEVER, Floats, Priced, pricers
from scheduling.stop import Stop

SMOOTHING = 0.6
"""How far prices are held back towards those of the best bound: without it they swing for hundreds of rounds."""

PATTERNS = 6
"""How many patterns of a nurse are taken in a round."""


MOST_ROUNDS = 20
"""How often a nurse who is left without a pattern is asked for another."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One round of pricing: a valid lower bound of the whole problem, and the patterns found."""

    bound: float
    found: list[Priced]


class Generator:
    """The master, the pricing programs and what is proven."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.master = Master(grid)
        self.bound = -np.inf
        self._pricers = pricers(grid)
        shape = (len(grid.members), grid.days, len(grid.kinds))
        self.base = np.zeros(shape)
        for (member, day, kind), price in grid.prices.items():
            self.base[member, day, kind] = price
        self.open = np.zeros((shape[0], shape[1], shape[2] + 1))
        self._needed = np.zeros(shape[1:])
        for need in grid.cover:
            self._needed[need.day, need.kind] = need.needed
        self._limits = np.array([member.caps for member in grid.members], dtype=float)
        self.best = Duals(np.zeros(shape[1:]), np.zeros((shape[0], shape[2])))
        for index, rule in enumerate(grid.members):
            self.open[index, :, :-1][:, [kind for kind, cap in enumerate(rule.caps) if cap == 0]] = NEVER
            self.open[index, sorted(rule.days_off), :-1] = NEVER
        self._add(self.ask(self.best, self.open).found)

    def root(self, stop: Stop, *, gap: float = 0.3) -> Mix:
        """Generate until the mix is proven to lie within `gap` of the bound, or `stop`."""
        mix = self.master.solve()
        while not stop():
            added = 0
            share = SMOOTHING
            while not added:
                asked = self.ask(mix.duals.towards(self.best, share), self.open)
                if asked.bound > self.bound:
                    self.bound, self.best = asked.bound, mix.duals.towards(self.best, share)
                added = self._add_useful(mix, asked.found)
                if share == 0.0:
                    break
                share = 0.0 if share < 0.2 else share / 2
            if not added or mix.cost - self.bound < gap:
                break
            mix = self.master.solve()
        return mix

    def refill(self, mix: Mix, opened: Floats, *, rounds: int, stop: Stop) -> Mix:
        """A few rounds under restrictions, as a dive needs them, more while a nurse has no pattern; proves nothing."""
        done = 0
        while not stop() and (done < rounds or (not mix.filled and done < MOST_ROUNDS)):
            if not self._add_useful(mix, self.ask(mix.duals, opened).found):
                break
            mix = self.master.solve()
            done += 1
        return mix

    def ask(self, duals: Duals, opened: Floats) -> Asked:
        """The cheapest patterns under some prices; `opened` adds to each cell (the last kind means off)."""
        work = self.base - duals.cover[None] - duals.caps[:, None, :] + opened[:, :, :-1]
        rest = np.ascontiguousarray(opened[:, :, -1])
        bound = self.grid.constant + float((duals.cover * self._needed).sum())
        bound += float((duals.caps * np.minimum(self._limits, self.grid.days)).sum())
        found: list[Priced] = []
        for pricer in self._pricers:
            rows = list(pricer.members)
            of_pricer = list(pricer.cheapest(work[rows], rest[rows], PATTERNS))
            cheapest: dict[int, float] = {}
            for priced in of_pricer:
                cheapest[priced.member] = min(priced.price, cheapest.get(priced.member, NEVER))
            bound += sum(cheapest.get(member, NEVER) for member in rows)
            found += of_pricer
        return Asked(bound, found)

    def through(self, duals: Duals) -> tuple[float, Floats]:
        """The bound under some prices, and by how much it rises if each cell (the last kind: off) is used."""
        work = self.base - duals.cover[None] - duals.caps[:, None, :] + self.open[:, :, :-1]
        rest = np.ascontiguousarray(self.open[:, :, -1])
        rise = np.zeros(self.open.shape)
        for pricer in self._pricers:
            rows = list(pricer.members)
            on, off = pricer.through(work[rows], rest[rows])
            cells = np.concatenate([on, off[:, :, None]], axis=2)
            rise[rows] = cells - cells.min(axis=2, keepdims=True)
        return self.ask(duals, self.open).bound, rise

    def _add(self, found: list[Priced]) -> int:
        return sum(self.master.add(priced.member, priced.pattern) for priced in found)

    def _add_useful(self, mix: Mix, found: list[Priced]) -> int:
        """Take the patterns that would make the mix cheaper."""
        return self._add([priced for priced in found if self._saves(mix, priced.member, priced.pattern)])

    def best_known(self, mix: Mix, member: int) -> Pattern | None:
        """The pattern of a member that keeps every rule and is worth most under the mix's prices."""
        rule = self.grid.members[member]
        known = [
            pattern for other, pattern in self.master.patterns if other == member and keeps(self.grid, rule, pattern)
        ]
        return min(known, key=lambda pattern: self._reduced(mix, member, pattern), default=None)

    def _saves(self, mix: Mix, member: int, pattern: Pattern) -> bool:
        return self._reduced(mix, member, pattern) < -TINY

    def _reduced(self, mix: Mix, member: int, pattern: Pattern) -> float:
        cover, caps = mix.duals.cover, mix.duals.caps[member]
        earned = sum(float(cover[day, kind] + caps[kind]) for day, kind in enumerate(pattern) if kind != OFF)
        return self.grid.pattern_price(member, pattern) - earned - float(mix.worth[member])
