"""What cells cost under prices on the couplings, and the bound that follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np
from numpy.typing import NDArray

from scheduling.roster.columns.lanes import Flat, Floats, Ints
from scheduling.roster.columns.task import Task

Flags = NDArray[np.bool_]


class Prices:
    """The couplings of a task as arrays over cells."""

    def __init__(self, task: Task, flat: Flat) -> None:
        self.members, self.days, self.choices = flat.members, flat.days, flat.choices
        self.constant = float(task.constant)
        self.couplings = len(task.couplings)
        self.base = flat.base
        self.lows, self.highs = (np.array(flat.shared[name], float) for name in ("lows", "highs"))
        self.under, self.over = (np.array(flat.shared[name], float) for name in ("under", "over"))
        self._start = cast(Ints, flat.shared["cptr"])
        count = int(self._start[-1])
        self._row = cast(Ints, flat.shared["crow"])[:count]
        self._weight = cast(Ints, flat.shared["ccoef"])[:count].astype(float)
        self._cell = np.repeat(np.arange(len(self._start) - 1), np.diff(self._start))
        self.shared = self._of_several()

    def under_duals(self, duals: Floats) -> Floats:
        """The price of each member's cell when couplings pay for it."""
        paid = np.bincount(self._cell, self._weight * duals[self._row], minlength=self.base.size)
        return self.base - paid.reshape(self.base.shape)

    def floor(self, duals: Floats) -> float:
        """What couplings cost at least under their duals; with each member's cheapest row it is a lower bound."""
        return self.constant + float(np.where(duals > 0, duals * self.lows, duals * self.highs).sum())

    def clipped(self, duals: Floats) -> Floats:
        """Duals within the prices of what is below and above: others prove nothing."""
        return np.clip(duals, -self.over, self.under)

    def weights(self, member: int, row: Ints) -> Iterator[tuple[int, float]]:
        """The couplings that a member's row counts in, with its weight."""
        first = member * self.days * self.choices
        total: dict[int, float] = {}
        for day, choice in enumerate(row.tolist()):
            cell = first + day * self.choices + choice
            for entry in range(self._start[cell], self._start[cell + 1]):
                coupling = int(self._row[entry])
                total[coupling] = total.get(coupling, 0.0) + float(self._weight[entry])
        return iter(total.items())

    def alone(self) -> Iterator[tuple[int, int, Floats]]:
        """Each coupling that concerns one member alone, with that member and the weight of each of her cells."""
        for coupling in np.flatnonzero(~self.shared).tolist():
            of_it = np.flatnonzero(self._row == coupling)
            if len(of_it):
                weights = np.bincount(self._cell[of_it], self._weight[of_it], minlength=self.base.size)
                member = int(self._cell[of_it[0]]) // (self.days * self.choices)
                yield member, coupling, weights.reshape(self.base.shape)[member]

    def _of_several(self) -> Flags:
        """Which couplings concern more than one member."""
        member = self._cell // (self.days * self.choices)
        least = np.full(self.couplings, self.members)
        most = np.full(self.couplings, -1)
        np.minimum.at(least, self._row, member)
        np.maximum.at(most, self._row, member)
        return cast(Flags, least != most)
