"""Raise a month's bound: split on whole numbers that the cheapest mix of rows leaves broken, and solve both halves.

How many shifts there are in all, of a kind, of a nurse, of a nurse and kind, and at last single cells: each is a whole
number in every roster, so one of two couplings holds. Each half is solved by column generation among the rows that can
still be part of a better roster, which are few; the lowest half is split next (Barnhart et al. 1998, "Branch-and-price:
column generation for solving huge integer programs", Operations Research 46).
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduling.roster.columns.lanes import Floats, flat
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.prices import Prices
from scheduling.roster.columns.row import Cell
from scheduling.roster.columns.task import Coupling, Task
from scheduling.stop import Stop

BROKEN = 1e-3
"""A sum this far from a whole number is split."""

FORBIDDEN = 100_000
"""The price of a unit outside of a half."""

Column = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """A part of all rosters: what it adds to the task, its bound, and what was found on the way."""

    extra: tuple[Coupling, ...]
    bound: float
    duals: Floats
    columns: tuple[Column, ...]
    shares: Floats
    liked: frozenset[Cell]


class Tree:
    """All halves that are still open; `bound` holds for every roster below `cutoff`."""

    def __init__(self, task: Task, first: Half, *, cutoff: float, stop: Stop) -> None:
        self._task, self._cutoff, self._stop = task, cutoff, stop
        self.fresh: list[Half] = []
        self._count = itertools.count()
        self._open: list[tuple[float, int, Half]] = [(first.bound, next(self._count), first)]
        self._floor = cutoff

    @property
    def bound(self) -> float:
        """What no roster undercuts, as far as it lies below the cutoff."""
        return min(self._floor, self._open[0][0]) if self._open else self._floor

    @property
    def open(self) -> int:
        """How many halves are left."""
        return len(self._open)

    def search(self) -> None:
        """Split until nothing is open, or stopped; halves in which a roster may lie come to be looked at in `fresh`."""
        while self._open and not self._stop():
            self._split(self._open[0][2])

    def _split(self, lowest: Half) -> None:
        """Split the lowest half; it stays open until both of its halves are known."""
        couplings = _halves(self._task, lowest)
        halves = [
            solve_half(self._task, (*lowest.extra, coupling), lowest, cutoff=self._cutoff, stop=self._stop)
            for coupling in couplings
        ]
        if self._stop():
            return
        heapq.heappop(self._open)
        if not couplings:
            self._floor = min(self._floor, lowest.bound)
            self.fresh.append(lowest)
        for half in halves:
            bound = max(half.bound, lowest.bound)
            if bound < self._cutoff:
                heapq.heappush(self._open, (bound, next(self._count), half))
                self.fresh.append(half)


def solve_half(task: Task, extra: Sequence[Coupling], above: Half, *, cutoff: float, stop: Stop) -> Half:
    """Column generation with some couplings more, begun with the columns and duals of the half above."""
    whole = replace(task, couplings=(*task.couplings, *extra))
    prices_of = flat(whole)
    generator = Generator(prices_of, Prices(whole, prices_of))
    generator.best = np.concatenate([above.duals, np.zeros(len(whole.couplings) - len(above.duals))])
    for member, row in above.columns:
        cost = task.members[member].price(row)
        if cost is not None:
            generator.master.add(member, np.array(row, np.int32), float(cost))
    for bound in generator.root(stop):
        if bound >= cutoff:
            break
    return half_of(generator, task, tuple(extra), stop)


def half_of(generator: Generator, task: Task, extra: tuple[Coupling, ...], stop: Stop) -> Half:
    """What a generator has found out about its part."""
    mix = generator.master.solve(stop)
    columns = tuple((member, tuple(row.tolist())) for member, row, _ in generator.master.columns())
    shares: Floats = np.zeros((len(task.members), task.days, task.choices))
    if mix is not None:
        shares = generator.master.shares(mix)
    return Half(extra, generator.bound, generator.best, columns, shares, worked(shares, BROKEN))


def worked(shares: Floats, least: float) -> frozenset[Cell]:
    """The cells whose share is above `least`, those of free days left out."""
    used = np.argwhere(shares[:, :, :-1] > least).tolist()
    return frozenset((member, day, kind) for member, day, kind in used)


def _halves(task: Task, half: Half) -> tuple[Coupling, ...]:
    """Two couplings of which each roster keeps one; none where the mix leaves nothing broken."""
    for sums in _sums(task, half.shares):
        broken = [(abs(value - math.floor(value) - 0.5), cells, value) for value, cells in sums]
        broken = [one for one in broken if one[0] < 0.5 - BROKEN]
        if broken:
            _, cells, value = min(broken, key=lambda one: one[0])
            weights = dict.fromkeys(cells, 1)
            below = Coupling(weights, 0, math.floor(value), 0, FORBIDDEN)
            return below, Coupling(weights, math.ceil(value), len(weights), FORBIDDEN, 0)
    return ()


def _sums(task: Task, shares: NDArray[np.float64]) -> Iterator[list[tuple[float, list[Cell]]]]:
    """Sums of cells that are whole numbers in every roster, those that say most first."""
    members, days, kinds = range(len(task.members)), range(task.days), range(task.choices - 1)

    def summed(of: Sequence[int], on: Sequence[int], kind: Sequence[int]) -> tuple[float, list[Cell]]:
        value = float(shares[np.ix_(list(of), list(on), list(kind))].sum())
        return value, list(itertools.product(of, on, kind))

    yield [summed(members, days, kinds)]
    yield [summed(members, days, [kind]) for kind in kinds]
    yield [summed([member], days, kinds) for member in members]
    yield [summed([member], days, [kind]) for member in members for kind in kinds]
    yield [summed(members, [day], kinds) for day in days]
    yield [summed([member], [day], [kind]) for member in members for day in days for kind in kinds]
