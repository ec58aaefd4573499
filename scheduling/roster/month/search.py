"""Make a month from whole rows: a quick roster, the bound, the best of what its mix uses, and parts near the bound.

Two threads share the two cores: while one builds the rows and proves the bound, the other opens parts of the quick
roster. Then the model is solved among the cells of the cheapest mix of rows, where the best rosters nearly always lie;
after that parts are opened again, and the whole, without the cells that no better roster uses.
"""

from __future__ import annotations

import math
from dataclasses import replace

from scheduling.roster.aside import Aside
from scheduling.roster.best import Best
from scheduling.roster.columns.diagram import DiagramTooLarge, NoRow
from scheduling.roster.columns.row import OFF, Cell, Row
from scheduling.roster.month.root import Root, root_of
from scheduling.roster.month.whole import WholeMonth
from scheduling.roster.month.words import Words, price_unit
from scheduling.roster.moves import Moves
from scheduling.roster.problem import RosterProblem
from scheduling.roster.stated.cpsat import SUBSOLVERS, Limits
from scheduling.roster.stated.stating import Choice
from scheduling.stop import After, AnyOf, Stop

NO_ROWS = (DiagramTooLarge, NoRow)
"""Why a month may have no rows to search by."""

ALONE_SECONDS = 8.0
"""Rows are made and priced alone for so long: both take both cores now and then."""

LIKED_SHARE = 0.5
"""For the roster among the cells that the mix uses: so large a part of the time that is left."""

PART_SECONDS = 2.5
FRESH_SECONDS = 3.0
"""For the roster among the cells that the mix of one half uses."""

LIKELY_UNITS = 3
"""Parts are opened for rows that are dearer than the bound by so many units of price at most: there the best lie."""

WHOLE_SHARE = 0.15
"""For all cells at once: so large a part of the time that is left."""

NEAR = 1.5
"""A roster that costs so many times the bound at most is worth beginning with."""

PROOF_GAP = 0.02
STALL_PARTS = 6
"""Above this gap a proof is far: parts are opened on both cores until so many have not helped."""

SMALL_CELLS = 120
"""Nurses times days."""

FIRST_GAP = 0.01
"""So near to its own bound the first roster of liked cells is good enough: better cells come later."""

CLOSE = 0.01
"""Below a whole unit of the prices, above all errors of rounding."""


class MonthSearch:
    """One climb; `climb` is false where the month cannot be searched by rows, and another way has to be gone on."""

    def __init__(self, problem: RosterProblem, best: Best, stop: Stop, *, seed: int, seconds: float) -> None:
        self._problem, self._best, self._stop = problem, best, stop
        self._seed, self._seconds = seed, seconds
        self._words = Words(problem.plan)
        self._unit = price_unit(problem.plan)
        self._moves = Moves([nurse.id for nurse in problem.plan.nurses], len(problem.plan.days), seed)
        self._rounds = 0
        self._finished = False
        self.by_cells = False

    def climb(self) -> bool:
        """All rungs in turn, until proven or stopped; false where the month has no rows."""
        root = self._root()
        if root is None:
            return self._done
        self._learn(root.bound, "roster.phase.root")
        self._among(root, root.liked, LIKED_SHARE * self._left, gap=FIRST_GAP)
        while not self._done:
            finer = root.exact(self._cutoff, self._stop) or root
            if finer is not root:
                self._learn(finer.bound, "roster.phase.root")
                self._among(finer, finer.liked, LIKED_SHARE * self._left)
            self._near(finer)
            self._prove(finer)
        return True

    @property
    def _cutoff(self) -> float:
        """A better roster costs less than this."""
        return self._best.cost - self._unit + CLOSE

    @property
    def _done(self) -> bool:
        return self._finished or self._best.proven or self._stop()

    def _root(self) -> Root | None:
        """Rows and bound; parts of the quick roster meanwhile where that takes long."""
        rows = Aside(self._rows)
        rows.wait(AnyOf((After.seconds_from_now(ALONE_SECONDS), self._stop)))
        whole = None if rows.done else self._model(frozenset())
        while whole is not None and not rows.done and not self._done:
            self._part(whole, busy=True)
        return rows.wait(self._stop)

    def _rows(self) -> Root | None:
        try:
            return root_of(self._problem.plan, self._stop, first_day=self._problem.first_day)
        except NO_ROWS:
            return None

    def _among(self, root: Root, liked: frozenset[Cell], seconds: float, *, workers: int = 2, gap: float = 0.0) -> None:
        """The best roster of the cells that a cheapest mix of rows uses."""
        if self._done or not liked:
            return
        limits = replace(self._limits(seconds, workers=workers), gap=gap)
        near = self._best.cost < NEAR * root.bound
        cells = liked | self._present_cells if near else liked
        present = self._present if near else None
        improved = self._model(root.beyond(cells)).improve(present, limits, better=self._better)
        if improved.rows is not None:
            self._offer(improved.rows, "roster.phase.whole")

    def _prove(self, root: Root) -> None:
        """Split all better rosters until there are none, in a thread, and look for one meanwhile; ends when the best
        roster has become cheaper, as fewer rows are left then."""
        if self._done:
            return
        cost = self._best.cost
        tree = root.tree(self._cutoff, lambda: self._done or self._best.cost < cost)
        gain = max(0.0, self._cutoff - root.bound)
        whole = self._model(root.useless(min(gain, LIKELY_UNITS * self._unit)))
        splitting = Aside(tree.search)
        if self._small:
            self._whole(self._model(root.useless(gain)))
        while not self._done and self._best.cost == cost and not splitting.done:
            self._learn(tree.bound, "roster.phase.prove")
            if tree.fresh:
                self._among(root, tree.fresh.pop().liked, FRESH_SECONDS, workers=1)
                tree.fresh.clear()
            else:
                self._part(whole, busy=True)
        splitting.wait(self._stop)
        self._learn(tree.bound, "roster.phase.prove")
        self._finished = splitting.done and not tree.open and self._best.cost == cost

    def _near(self, root: Root) -> None:
        """Parts on both cores while the gap is too large for a proof, until some have not helped."""
        whole = self._model(root.useless(LIKELY_UNITS * self._unit))
        stalled = 0
        while not self._done and stalled < STALL_PARTS and self._best.cost - root.bound > PROOF_GAP * self._best.cost:
            stalled = 0 if self._part(whole, busy=False) else stalled + 1

    def _whole(self, whole: WholeMonth) -> None:
        """All cells at once for a while: a small month is finished so, and then proven as far as its model goes."""
        if self._done:
            return
        improved = whole.improve(self._present, self._limits(WHOLE_SHARE * self._left, workers=1), better=self._better)
        if improved.rows is not None:
            self._offer(improved.rows, "roster.phase.whole")
        if improved.finished:
            self.by_cells = self._finished = True
            self._learn(self._best.cost, "roster.phase.prove")

    def _part(self, whole: WholeMonth, *, busy: bool) -> bool:
        """Open one part of the best roster; on one core only while the other one is busy; true if it helped."""
        self._rounds += 1
        opened = self._moves.draw(self._best.findings)
        nurses = self._problem.plan.nurses
        kept = frozenset(
            (member, day)
            for member, nurse in enumerate(nurses)
            for day in range(len(self._problem.plan.days))
            if not opened(Choice(nurse.id, day, ""))
        )
        limits = self._limits(min(PART_SECONDS, max(0.1, self._left)), workers=1 if busy else 2)
        improved = whole.improve(self._present, limits, kept=kept)
        better = improved.rows is not None and self._offer(improved.rows, "roster.phase.parts")
        self._moves.learn(better=better, finished=improved.finished)
        return better

    @property
    def _small(self) -> bool:
        """Whether all cells at once can be searched to the end in no time."""
        return len(self._problem.plan.nurses) * len(self._problem.plan.days) <= SMALL_CELLS

    @property
    def _present(self) -> tuple[Row, ...]:
        return self._words.rows(self._best.plan)

    @property
    def _present_cells(self) -> frozenset[Cell]:
        return frozenset(
            (member, day, kind)
            for member, row in enumerate(self._present)
            for day, kind in enumerate(row)
            if kind != OFF
        )

    @property
    def _left(self) -> float:
        """Seconds until the stop is expected."""
        return max(0.1, self._seconds - self._best.seconds)

    def _model(self, closed: frozenset[Cell]) -> WholeMonth:
        problem = self._problem
        return WholeMonth(problem.plan, first_day=problem.first_day, lost=self._best.lost, closed=closed)

    def _limits(self, seconds: float, *, workers: int = 2) -> Limits:
        return Limits(seconds, self._seed + self._rounds, self._stop, workers, SUBSOLVERS[-workers:])

    def _better(self, rows: tuple[Row, ...]) -> None:
        self._offer(rows, "roster.phase.whole")

    def _offer(self, rows: tuple[Row, ...], phase: str) -> bool:
        return self._best.offer(self._problem.plan.with_rows(self._words.roster(rows)), phase)

    def _learn(self, bound: float, phase: str) -> None:
        """Costs differ by whole prices, so a bound may be rounded up."""
        if math.isfinite(bound):
            lost = self._best.lost
            self._best.learn(self._unit * math.ceil((bound - lost) / self._unit - 1e-4), phase)
