"""The bound of a month, and where good rosters lie: column generation in a thread beside the search."""

from __future__ import annotations

import math

from scheduling.roster.columns.lanes import flat
from scheduling.roster.columns.narrow import closed, narrowed
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.prices import Prices
from scheduling.roster.columns.row import Cell
from scheduling.roster.columns.task import Task
from scheduling.roster.month.task import Month
from scheduling.roster.month.tree import Tree, half_of, worked
from scheduling.rules.plan import Plan
from scheduling.stop import Stop

MOST_EXACT_ARCS = 8_000_000
"""With more arcs the rules about a whole period stay out of the rows until fewer rows are left."""


class Root:
    """Rows of a month, the bound that their cheapest mix proves, and the cells that it uses.

    What it says holds for rosters that cost less than `ceiling`.
    """

    def __init__(self, month: Month, task: Task, stop: Stop, *, ceiling: float = math.inf) -> None:
        self.month, self.task, self._ceiling = month, task, ceiling
        self._flat = flat(task)
        self._generator = Generator(self._flat, Prices(task, self._flat))
        for _ in self._generator.root(stop):
            pass
        self.liked = _liked(self._generator, stop)

    @property
    def bound(self) -> float:
        """No roster that keeps every rule is cheaper; -inf while nothing is proven."""
        return min(self._generator.bound, self._ceiling)

    def useless(self, budget: float) -> frozenset[Cell]:
        """The cells that no roster uses whose cost is at most the bound and this much more."""
        return closed(self._narrowed(budget))

    def exact(self, cutoff: float, stop: Stop) -> Root | None:
        """The rosters below the cutoff with every rule in their rows; None where these are still too many."""
        task = self.month.exact(self._narrowed(cutoff - self.bound), most_arcs=MOST_EXACT_ARCS)
        return None if task is None else Root(self.month, task, stop, ceiling=cutoff)

    def tree(self, cutoff: float, stop: Stop) -> Tree:
        """All rosters whose cost is below the cutoff, to be split until none is left or one is found."""
        narrow = self._narrowed(cutoff - self.bound)
        return Tree(narrow, half_of(self._generator, narrow, (), stop), cutoff=cutoff, stop=stop)

    def _narrowed(self, budget: float) -> Task:
        cells = self._generator.prices.under_duals(self._generator.best)
        return narrowed(self.task, self._flat, cells, max(0.0, budget))

    def beyond(self, open_cells: frozenset[Cell]) -> frozenset[Cell]:
        """All cells but these."""
        task = self.task
        return frozenset(
            (member, day, kind)
            for member in range(len(task.members))
            for day in range(task.days)
            for kind in range(task.choices - 1)
            if (member, day, kind) not in open_cells
        )


def root_of(plan: Plan, stop: Stop, *, first_day: int) -> Root:
    """The rows of a month; raises what `diagrams_of` raises where it cannot be searched by them."""
    month = Month(plan, first_day=first_day)
    return Root(month, month.task, stop)


def _liked(generator: Generator, stop: Stop) -> frozenset[Cell]:
    """The cells of the rows in the cheapest mix."""
    mix = generator.master.solve(stop)
    if mix is None or not math.isfinite(generator.bound):
        return frozenset()
    return worked(generator.master.shares(mix), 0.0)
