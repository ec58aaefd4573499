"""The bound of a month, and where good rosters lie: column generation in a thread beside the search."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scheduling.roster.columns.lanes import Flat, flat
from scheduling.roster.columns.narrow import closed, narrowed
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.prices import Prices
from scheduling.roster.columns.row import Cell
from scheduling.roster.columns.task import Task
from scheduling.roster.month.task import Month
from scheduling.roster.month.tree import Tree, half_of
from scheduling.rules.plan import Plan
from scheduling.stop import Stop


class Root:
    """A month's rows, the bound that their cheapest mix proves, and the cells that it uses."""

    def __init__(self, month: Month, generator: Generator, flat_task: Flat, liked: frozenset[Cell]) -> None:
        self.month, self.liked = month, liked
        self._generator, self._flat = generator, flat_task

    @property
    def bound(self) -> float:
        """No roster that keeps every rule is cheaper; -inf while nothing is proven."""
        return self._generator.bound

    @property
    def task(self) -> Task:
        return self.month.task

    def useless(self, budget: float) -> frozenset[Cell]:
        """The cells that no roster uses whose cost is at most the bound and this much more."""
        cells = self._generator.prices.under_duals(self._generator.best)
        return closed(narrowed(self.task, self._flat, cells, budget))

    def tree(self, cutoff: float, stop: Stop) -> Tree:
        """All rosters whose cost is below the cutoff, to be split until none is left or one is found."""
        cells = self._generator.prices.under_duals(self._generator.best)
        narrow = narrowed(self.task, self._flat, cells, cutoff - self.bound)
        return Tree(narrow, half_of(self._generator, narrow, (), stop), cutoff=cutoff, stop=stop)

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
    """Build the rows of a month and solve its relaxation; raises what `diagrams_of` raises where it cannot be."""
    month = Month(plan, first_day=first_day)
    flat_task = flat(month.task)
    generator = Generator(flat_task, Prices(month.task, flat_task))
    for _ in generator.root(stop):
        pass
    return Root(month, generator, flat_task, _liked(generator, month.task, stop))


def _liked(generator: Generator, task: Task, stop: Stop) -> frozenset[Cell]:
    """The cells of the rows in the cheapest mix."""
    mix = generator.master.solve(stop)
    if mix is None or not math.isfinite(generator.bound):
        return frozenset()
    columns = list(generator.master.columns())
    cells: set[Cell] = set()
    for number in mix.columns.tolist():
        member, row, _ = columns[number]
        cells |= _cells(member, row.tolist(), task)
    return frozenset(cells)


def _cells(member: int, row: Sequence[int], task: Task) -> set[Cell]:
    return {(member, day, choice) for day, choice in enumerate(row) if choice != task.choices - 1}
