"""What the ladder solves, whoever's rules they are: members with a diagram each, and rows that couple them.

How to hand a problem in (`public/` does it for the public benchmarks, a team's month does it in the same way):

1. `choices[day]`: the shift of each kind on that day (`Worked`), then None for off. Equally many on each day; what a
   nurse may not work on a day is closed by a price.
2. Each rule about one nurse becomes a `Walk` (`scheduling/rules/walk.py`). `Composer(choices).of(walks)` in
   `diagram.py` makes of them a `Diagram`: every way through it is a legal row, and costs what the rules say. Nurses
   with equal walks get the same diagram: it is built and kept once, so make walks that compare and hash by value. A
   rule that remembers too much may be left out where the judge looks after it, as long as that never makes a roster
   dearer. `diagram.arcs` is what it takes: 100,000 arcs are priced in about 0.2 ms.
3. `Member(key, diagram, prices)`: `prices[day, choice]` is what this nurse's choice costs beside the diagram (her
   wishes, below zero where it saves); `CLOSED` forbids it (leave, pins, a skill she lacks).
4. `Coupling(weights, low, high, under, over)` ties members: the sum of the weights of the cells that are worked should
   lie between `low` and `high`; each unit below costs `under`, each above `over`. Demand: weight 1 for all cells of a
   day and kind, low = high = needed. Qualified demand: only the cells of those who qualify, without `over`. A newcomer
   beside a mentor: the mentors' cells 1, the newcomer's -1, low 0. Anything convex: several couplings on one cell. Best
   where a coupling sees no two days of one nurse: what concerns one nurse alone belongs in her diagram.
5. `judge(rows)`: the true cost of a roster, None if it is not legal. Without one the task's own prices are the truth.
   The own price of a roster must never be above the judge's: the bound is proven by it.
6. `whole(closed)`: makes the model of everything for CP-SAT, for opening parts and for a proof. None: there is none.

Then `solve_task(task, stop, seconds=..., seed=..., report=...)` in `ladder.py` gives the best rows and a proven bound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scheduling.roster.columns.diagram import Diagram
from scheduling.roster.columns.row import Cell, Row
from scheduling.roster.stated.cpsat import Limits

CLOSED = 10**9
"""The price of a choice that a member does not have."""

Prices = NDArray[np.int64]
Judge = Callable[[Sequence[Row]], "int | None"]


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """One nurse: her rows, and what each choice of hers costs by itself (`prices[day, choice]`, the last is off)."""

    key: str
    diagram: Diagram
    prices: Prices

    def price(self, row: Row) -> int | None:
        """What a row costs her beside the couplings; None where it is not legal or uses a closed cell."""
        by_rules = self.diagram.price(row)
        of_cells = int(self.prices[np.arange(len(row)), row].sum())
        return None if by_rules is None or of_cells >= CLOSED // 2 else by_rules + of_cells


@dataclass(frozen=True, slots=True, eq=False)
class Coupling:
    """A sum over cells of several members that should lie between two amounts; prices a unit, never below zero."""

    weights: Mapping[Cell, int]
    low: int
    high: int
    under: int
    over: int

    def price(self, level: int) -> int:
        """What a level of the sum costs."""
        return max(0, self.low - level) * self.under + max(0, level - self.high) * self.over


@dataclass(frozen=True, slots=True)
class Improved:
    """What a model of everything found: rows (None: nothing), a bound, whether the search is finished."""

    rows: tuple[Row, ...] | None
    bound: float
    finished: bool


class Whole(Protocol):
    """The model of everything in CP-SAT."""

    def improve(
        self, rows: Sequence[Row] | None, limits: Limits, *, kept: frozenset[tuple[int, int]] = frozenset()
    ) -> Improved:
        """Search from rows with the (member, day) pairs in `kept` as they are; the bound counts if nothing is kept."""
        ...


MakeWhole = Callable[[frozenset[Cell]], Whole]
"""Makes it without the cells that no roster of interest uses."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """The whole problem; `constant` is paid anyway."""

    members: tuple[Member, ...]
    couplings: tuple[Coupling, ...]
    constant: int = 0
    judge: Judge | None = None
    whole: MakeWhole | None = None

    @property
    def days(self) -> int:
        return self.members[0].diagram.days

    @property
    def choices(self) -> int:
        return self.members[0].diagram.choices

    def price(self, rows: Sequence[Row]) -> int | None:
        """What a roster costs by the task's own prices; None where a row is not legal."""
        total = self.constant
        for member, row in zip(self.members, rows, strict=True):
            own = member.price(row)
            if own is None:
                return None
            total += own
        return total + sum(
            coupling.price(level) for coupling, level in zip(self.couplings, self.levels(rows), strict=True)
        )

    def levels(self, rows: Sequence[Row]) -> list[int]:
        """The sum of each coupling in a roster."""
        worked = {
            (member, day, choice % self.choices) for member, row in enumerate(rows) for day, choice in enumerate(row)
        }
        return [
            sum(
                weight
                for (member, day, choice), weight in coupling.weights.items()
                if (member, day, choice % self.choices) in worked
            )
            for coupling in self.couplings
        ]

    def cost(self, rows: Sequence[Row]) -> int | None:
        """The true cost of a roster; None where it is not legal."""
        return self.price(rows) if self.judge is None else self.judge(rows)
