"""The anytime ladder: a roster at once, the bound at the root, annealing by its duals, dives, and branches to a proof.

Every roster is judged before it counts. One thread climbs: root, a bold dive, branch and price, and last the model of
everything where the task does not say all. The other one anneals, and dives in turn with it. It ends as soon as the
cost equals the bound. The wall clock decides how far each rung gets, so a seed gives the same cost again only where a
proof ends the search, and the same rows not even then.
"""

from __future__ import annotations

import math
import threading
import time
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
from scheduling.roster.columns.start import kept_amounts
from scheduling.roster.columns.task import CLOSED, Task, Whole
from scheduling.roster.stated.cpsat import Limits
from scheduling.stop import After, AnyOf, Stop

STALL_ROUNDS = 25
PART_SECONDS = 3.0
BOLD = 0.5
DIVES = (0.3, 0.15, 0.4, 0.2)
"""What part of the undecided cells a dive fixes at a time: the first one, and those beside the branching in turn."""

POLL_SECONDS = 0.05

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
    """One climb, and what goes on beside it in a second thread."""

    def __init__(self, incumbent: Incumbent, *, seed: int) -> None:
        self._incumbent, self._task, self._seed = incumbent, incumbent.task, seed
        self._flat = flat(self._task)
        self._prices = Prices(self._task, self._flat)
        self._generator = Generator(self._flat, self._prices)
        self._duals = np.zeros(self._prices.couplings)
        self._annealer = Annealer(incumbent, self._guide(), unit=_unit(self._task), seed=seed)
        self._thread = threading.Thread(target=self._beside, name="beside", daemon=True)
        self._root_done = self._ended = False
        self._error: Exception | None = None

    def climb(self) -> None:
        """All rungs in turn, until proven or stopped; what goes wrong in the other thread is raised here."""
        try:
            self._at_once()
            self._thread.start()
            self._root()
            self._branch()
            self._whole()
        finally:
            self._ended = True
            self._annealer.end()
            if self._thread.ident is not None:
                self._thread.join()
        if self._error is not None:
            raise self._error

    def _over(self) -> bool:
        return self._ended or self._incumbent.done

    def _beside(self) -> None:
        """Anneal; from the root on, dives take turns with it."""
        try:
            turns = 0
            while not self._over():
                self._annealer.round()
                if self._root_done and not self._over():
                    self._tree().dive(self._over, DIVES[turns % len(DIVES)], self._seed + turns // len(DIVES))
                    turns += 1
        except Exception as error:  # noqa: BLE001  handed to whoever climbs
            self._error, self._ended = error, True

    def _at_once(self) -> None:
        """Each member's cheapest row, and then those that fit beside the others'."""
        lane = Lane(self._flat, seed=self._seed)
        rows = kept_amounts(lane, self._flat, self._prices, cheapest(lane, self._guide()))
        self._incumbent.offer(as_rows(rows, self._flat.choices), "roster.phase.first")
        heat = 0.1 * float(self._prices.under.max(initial=1.0))
        steps = 20 * self._flat.members
        _, rows = lane.anneal(rows, Schedule(steps, heat, 0.02 * heat))
        _, rows = lane.anneal(rows, Schedule(steps // 4, 0.0, 0.0))
        self._incumbent.offer(as_rows(rows, self._flat.choices), "roster.phase.first")
        if self._incumbent.rows is None and self._task.whole is not None:
            limits = Limits(0.5 * self._incumbent.limit.left, self._seed, self._over)
            found = self._task.whole(frozenset()).improve(None, limits).rows
            if found is not None:
                self._incumbent.offer(found, "roster.phase.whole")

    def _root(self) -> None:
        """The bound by column generation, and its duals for the annealer."""
        for bound in self._generator.root(self._over):
            self._incumbent.learn(bound, "roster.phase.root")
            self._duals = self._generator.best
            self._annealer.follow(self._guide())
        self._root_done = math.isfinite(self._generator.bound)

    def _branch(self) -> None:
        """A bold dive, and then branch and price: good rosters and, where it ends, the proof."""
        if self._root_done and not self._over():
            self._tree().dive(self._over, BOLD, 0)
        if self._root_done and not self._over():
            self._tree().search(self._over)

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

    def _whole(self) -> None:
        """What the judge knows and the task does not say: CP-SAT opens parts, and the whole, until proven or over."""
        rounds = 0
        while not self._over():
            rounds += 1
            if self._task.whole is None:
                time.sleep(POLL_SECONDS)
                continue
            whole = self._task.whole(closed(self._narrow()))
            parts = Parts(self._incumbent, whole, seed=self._seed + 1000 * rounds, stop=self._over)
            while not self._over() and parts.stalled < STALL_ROUNDS:
                parts.round(min(PART_SECONDS, self._incumbent.limit.left), workers=1)
            self._prove(whole)

    def _prove(self, whole: Whole) -> None:
        """Search the cells that a better roster could use; to the end, it is a proof."""
        rows, cost = self._incumbent.rows, self._incumbent.cost
        if rows is None or cost is None or self._over():
            return
        improved = whole.improve(rows, Limits(0.3 * self._incumbent.limit.left, self._seed, self._over))
        if improved.rows is not None:
            self._incumbent.offer(improved.rows, "roster.phase.prove")
        self._incumbent.learn(min(improved.bound, cost), "roster.phase.prove")


def _unit(task: Task) -> float:
    """Half of what a wish costs in the middle: the scale of what rosters differ by."""
    wishes = [abs(float(p)) for m in task.members for p in m.prices.ravel() if 0 < abs(p) < CLOSED // 2]
    return float(np.median(wishes)) / 2 if wishes else 1.0
