"""The anytime ladder: a roster at once, the bound at the root, annealing by its duals, parts, and a proof at the end.

Each rung hands its roster to the next; every roster is judged before it counts. One thread anneals from the first to
the last moment; the other one climbs. It ends as soon as the cost equals the bound. The wall clock decides how far each
rung gets, so a seed gives the same answer again only where a proof ends the search.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from scheduling.progress import Report, silent
from scheduling.roster.columns.annealer import Annealer, Guide, cheapest
from scheduling.roster.columns.incumbent import Incumbent
from scheduling.roster.columns.lanes import Lane, Schedule, as_rows, flat
from scheduling.roster.columns.narrow import closed, narrowed
from scheduling.roster.columns.parts import Parts
from scheduling.roster.columns.root.branch import Tree
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.prices import Prices
from scheduling.roster.columns.row import Row
from scheduling.roster.columns.task import CLOSED, Task
from scheduling.roster.cpsat import Limits
from scheduling.stop import After, AnyOf, Stop

NEAR = 0.03
"""Within this gap a proof is worth its time."""

STALL_ROUNDS = 25
PART_SECONDS = 3.0
DIVES = (0.5, 0.3, 0.15)
"""What part of the undecided cells a dive fixes at a time, one dive after the other."""

MARGIN_SECONDS = 0.3
"""So long before the end the last rung is called back, so that the whole solve keeps its time."""


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """The best rows of a task, their cost, a proven lower bound and the seconds it took; no rows if none are legal."""

    rows: tuple[Row, ...] | None
    cost: int | None
    bound: float
    seconds: float

    @property
    def proven(self) -> bool:
        return self.cost is not None and self.cost <= self.bound


def solve_task(task: Task, stop: Stop, *, seconds: float, seed: int = 0, report: Report = silent) -> TaskAnswer:
    """The best roster of a task within `seconds` of wall clock, or until `stop`; NoRow names a member without a row."""
    limit = After.seconds_from_now(seconds)
    early = After(max(0.5 * seconds, seconds - MARGIN_SECONDS), limit.started)
    incumbent = Incumbent(task, limit, AnyOf((early, stop)), report)
    _Ladder(incumbent, seed=seed).climb()
    return TaskAnswer(incumbent.rows, incumbent.cost, incumbent.bound, incumbent.seconds)


class _Ladder:
    """One climb."""

    def __init__(self, incumbent: Incumbent, *, seed: int) -> None:
        self._incumbent, self._task, self._seed = incumbent, incumbent.task, seed
        self._flat = flat(self._task)
        self._prices = Prices(self._task, self._flat)
        self._generator = Generator(self._flat, self._prices)
        self._duals = np.zeros(self._prices.couplings)
        unit = _unit(self._task)
        self._annealer = Annealer(incumbent, self._guide(), unit=unit, seed=seed)
        self._rounds = 0

    def climb(self) -> None:
        """All rungs in turn, until proven or stopped."""
        try:
            self._at_once()
            self._root()
            self._branch()
            while not self._incumbent.done:
                self._rounds += 1
                self._open_parts()
                self._prove()
        finally:
            self._annealer.end()

    def _at_once(self) -> None:
        """Each member's cheapest row, and then those that fit beside the others'."""
        lane = Lane(self._flat, seed=self._seed)
        rows = cheapest(lane, self._guide())
        self._incumbent.offer(as_rows(rows, self._flat.choices), "roster.phase.first")
        heat = 0.1 * float(self._prices.under.max(initial=1.0))
        steps = 20 * self._flat.members
        _, rows = lane.anneal(rows, Schedule(steps, heat, 0.02 * heat))
        _, rows = lane.anneal(rows, Schedule(steps // 4, 0.0, 0.0))
        self._incumbent.offer(as_rows(rows, self._flat.choices), "roster.phase.first")

    def _root(self) -> None:
        """The bound by column generation, and its duals for the annealer."""
        incumbent, generator = self._incumbent, self._generator
        for bound in generator.root(lambda: incumbent.done):
            incumbent.learn(bound, "roster.phase.root")
            self._duals = generator.best
            self._annealer.follow(self._guide())
            if not self._annealer.begun and generator.rounds >= 5:
                self._annealer.begin()
        if not self._annealer.begun:
            self._annealer.begin()

    def _branch(self) -> None:
        """Dives, bold ones first, and then branch and price: good rosters and, where it ends, the proof."""
        incumbent = self._incumbent
        for share in DIVES:
            if not incumbent.done and math.isfinite(self._generator.bound):
                self._tree().dive(lambda: incumbent.done, share)
        if not incumbent.done and math.isfinite(self._generator.bound):
            self._tree().search(lambda: incumbent.done)

    def _tree(self) -> Tree:
        """All that may be better than the best roster so far, with the rows of the root that can be part of it."""
        narrow = self._narrow()
        arrays = flat(narrow)
        generator = Generator(arrays, Prices(narrow, arrays))
        generator.best = self._generator.best
        for member, row, cost in self._generator.master.columns():
            if narrow.members[member].price(as_rows(row[None], arrays.choices)[0]) is not None:
                generator.master.add(member, row, cost)
        return Tree(self._incumbent, arrays, generator)

    def _guide(self) -> Guide:
        return Guide(self._flat, self._prices.under_duals(self._duals), self._duals)

    def _narrow(self) -> Task:
        """The task without what cannot be part of a better roster; the annealer goes on with it."""
        incumbent = self._incumbent
        if incumbent.cost is None or not math.isfinite(self._generator.bound):
            return self._task
        cells = self._prices.under_duals(self._generator.best)
        narrow = narrowed(self._task, self._flat, cells, incumbent.cost - self._generator.bound)
        self._annealer.follow(Guide(flat(narrow), cells, self._generator.best))
        return narrow

    def _open_parts(self) -> None:
        """Parts for CP-SAT until they have not helped for some rounds."""
        if self._incumbent.done or self._task.whole is None:
            return
        whole = self._task.whole(closed(self._narrow()))
        stop = lambda: self._incumbent.done  # noqa: E731
        parts = Parts(self._incumbent, whole, seed=self._seed + 1000 * self._rounds, stop=stop)
        while not self._incumbent.done and parts.stalled < STALL_ROUNDS:
            parts.round(min(PART_SECONDS, self._incumbent.limit.left), workers=1)

    def _prove(self) -> None:
        """Search the cells that a better roster could use; to the end, it is a proof."""
        incumbent = self._incumbent
        if incumbent.done or incumbent.rows is None or incumbent.cost is None or self._task.whole is None:
            return
        if incumbent.gap > NEAR:
            return
        cost = incumbent.cost
        whole = self._task.whole(closed(self._narrow()))
        self._annealer.end()
        share = 0.3 if incumbent.gap < 0.01 else 0.1
        limits = Limits(incumbent.limit.left * share, self._seed, lambda: incumbent.done)
        improved = whole.improve(incumbent.rows, limits)
        if improved.rows is not None:
            incumbent.offer(improved.rows, "roster.phase.prove")
        incumbent.learn(min(improved.bound, cost), "roster.phase.prove")
        if not incumbent.done:
            self._annealer.begin()


def _unit(task: Task) -> float:
    """Half of what a wish costs in the middle: the scale of what rosters differ by."""
    wishes = [abs(float(p)) for m in task.members for p in m.prices.ravel() if 0 < abs(p) < CLOSED // 2]
    return float(np.median(wishes)) / 2 if wishes else 1.0
