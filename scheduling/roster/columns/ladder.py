"""The anytime ladder: bound at the root, dive, parts opened in turn, all patterns mixed anew, and a proof at the end.

Each rung hands its roster to the next; every roster is judged by the grid's own evaluator before it counts. It ends
as soon as the cost equals the bound.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scheduling.progress import Progress, Report, silent
from scheduling.roster.columns.compact import Closed, Compact
from scheduling.roster.columns.dive import Pace, dive
from scheduling.roster.columns.generate import Generator
from scheduling.roster.columns.grid import Grid, Pattern, cost, keeps, short_days
from scheduling.roster.columns.master import Mix
from scheduling.roster.columns.remix import remix
from scheduling.roster.cpsat import Limits
from scheduling.roster.neighbours import Neighbours
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text

PACES = (Pace(0.03, 0.8, 3), Pace(0.06, 0.8, 10), Pace(0.08, 0.8, 3), Pace(0.1, 0.95, 10))
"""Dives differ much by luck: several of them, cheap and bold, beat one careful one."""

QUICK = 0.08
"""A dive that takes less than this part of the time is followed by another one."""

NEAR = 0.03
"""Within this gap a proof is worth its time."""

STALL_ROUNDS = 15


@dataclass(frozen=True, slots=True)
class GridAnswer:
    """A roster of a grid, its cost, a proven lower bound and the seconds it took; no rows if none was found."""

    rows: tuple[Pattern, ...] | None
    cost: int | None
    bound: int
    seconds: float

    @property
    def proven(self) -> bool:
        return self.cost is not None and self.cost <= self.bound


def solve_grid(grid: Grid, stop: Stop, *, seconds: float, seed: int = 0, report: Report = silent) -> GridAnswer:
    """The best roster of a grid within `seconds` of wall clock, or until `stop`."""
    ladder = _Ladder(grid, stop, seconds=seconds, seed=seed, report=report)
    ladder.climb()
    return ladder.answer()


class _Ladder:
    """One climb: the best rows so far, the bound, and the clock."""

    def __init__(self, grid: Grid, stop: Stop, *, seconds: float, seed: int, report: Report) -> None:
        self._grid, self._seed, self._report = grid, seed, report
        self._limit = After.seconds_from_now(seconds)
        self._stop = AnyOf((self._limit, stop))
        self._generator = Generator(grid)
        self._rows: list[Pattern] | None = None
        self._cost: int | None = None
        self._bound = 0
        self._rise = np.zeros(self._generator.open.shape)
        self._root = 0.0
        self._rounds = 0

    def climb(self) -> None:
        """All rungs in turn, until proven or stopped."""
        mix = self._generator.root(self._share(0.5))
        self._learn(self._generator.bound)
        if math.isfinite(self._generator.bound):
            self._root, self._rise = self._generator.through(self._generator.best)
        self._dive(mix)
        if self._rows is None:
            self._take(Compact(self._grid).improve(None, self._limits(0.3))[0], "roster.phase.whole")
        while not self._done and self._rows is not None:
            self._open_parts()
            self._prove(0.3 if self._near else 0.1)
            if not self._near:
                self._mix_anew(0.15)

    def answer(self) -> GridAnswer:
        rows = None if self._rows is None else tuple(self._rows)
        return GridAnswer(rows, self._cost, self._bound, self._limit.seconds - self._limit.left)

    @property
    def _done(self) -> bool:
        return self._stop() or (self._cost is not None and self._cost <= self._bound)

    @property
    def _near(self) -> bool:
        """Whether few enough cells are left for a proof."""
        return self._cost is not None and self._cost - self._bound <= NEAR * self._cost

    def _dive(self, mix: Mix) -> None:
        """At least one dive, and others at another pace if they are quick."""
        for pace in PACES:
            began = self._limit.left
            self._take(dive(self._generator, mix, pace=pace, stop=self._share(0.6)), "roster.phase.dive")
            if self._done or (self._rows is not None and began - self._limit.left > QUICK * self._limit.seconds):
                return

    def _share(self, part: float) -> Stop:
        """Stop after a part of the time that is left."""
        return AnyOf((self._stop, After.seconds_from_now(self._limit.left * part)))

    def _limits(self, part: float) -> Limits:
        return Limits(self._limit.left * part, self._seed, self._stop)

    def _prove(self, part: float) -> None:
        """Search the cells that a better roster could use; to the end, it is a proof."""
        if self._done or self._rows is None:
            return
        rows, bound, finished = Compact(self._grid, self._closed()).improve(self._rows, self._limits(part))
        self._take(rows, "roster.phase.prove")
        if self._cost is not None:
            self._learn(min(bound, self._cost) if finished or bound > self._bound else self._bound)

    def _open_parts(self) -> None:
        """Open a few nurses or days at a time, until that has not helped for some rounds."""
        if self._done or self._rows is None:
            return
        compact = Compact(self._grid, self._closed())
        self._rounds += 1
        moves = Neighbours(
            [str(index) for index in range(len(self._grid.members))], self._grid.days, self._seed + 1000 * self._rounds
        )
        seconds, stalled = min(3.0, self._limit.seconds / 15), 0
        while not self._done and stalled < STALL_ROUNDS:
            opened = moves.draw(self._short_days())
            kept = frozenset(cell for cell, choice in compact.choices.items() if not opened(choice))
            self._rounds += 1
            limits = Limits(min(seconds, self._limit.left), self._seed + self._rounds, self._stop)
            before = self._cost
            rows, _, finished = compact.improve(self._rows, limits, kept=kept)
            self._take(rows, "roster.phase.parts")
            moves.learn(better=self._cost != before, finished=finished)
            stalled = stalled + 1 if self._cost == before else 0

    def _short_days(self) -> list[int]:
        """Days on which somebody is missing."""
        return [] if self._rows is None else short_days(self._grid, self._rows)

    def _mix_anew(self, part: float) -> None:
        """The best whole mix of the patterns known so far, those of the present roster among them."""
        if self._done or self._rows is None:
            return
        for member, row in enumerate(self._rows):
            self._generator.master.add(member, row)
        patterns = self._generator.master.patterns
        self._take(remix(self._grid, patterns, self._rows, self._limits(part)), "roster.phase.mix")

    def _closed(self) -> Closed:
        """Cells that no roster as good as the present one uses: their reduced cost alone exceeds the gap."""
        if self._cost is None or self._root <= 0:
            return frozenset()
        useless = np.argwhere(self._root + self._rise[:, :, :-1] > self._cost + 1e-6)
        return frozenset((int(member), int(day), int(kind)) for member, day, kind in useless)

    def _take(self, rows: Sequence[Pattern] | None, phase: str) -> None:
        """Keep a roster that keeps every rule and is cheaper."""
        if rows is None or not all(keeps(self._grid, m, row) for m, row in zip(self._grid.members, rows, strict=True)):
            return
        price = cost(self._grid, rows)
        if self._cost is None or price < self._cost:
            self._rows, self._cost = list(rows), price
            self._report(Progress(self._limit.seconds - self._limit.left, price, self._bound, Text(phase)))

    def _learn(self, bound: float) -> None:
        """Costs are whole numbers, so a bound may be rounded up."""
        if math.isfinite(bound):
            self._bound = max(self._bound, math.ceil(bound - 1e-6))
