"""The best roster so far and what is proven, shared by all threads of a solve."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence

from scheduling.progress import Progress, Report
from scheduling.roster.columns.row import Row
from scheduling.roster.columns.task import Task
from scheduling.stop import After, Stop
from scheduling.text import Text


class Incumbent:
    """Judges rosters, keeps the cheapest legal one and the highest bound, and reports each of their changes."""

    def __init__(self, task: Task, limit: After, stop: Stop, report: Report) -> None:
        self.task, self.limit = task, limit
        self._stop, self._report = stop, report
        self._lock = threading.RLock()
        self.rows: tuple[Row, ...] | None = None
        self.cost: int | None = None
        self.bound = -math.inf

    @property
    def done(self) -> bool:
        """Whether it is proven that nothing is better, or time is up, or somebody stopped."""
        return self.proven or self._stop()

    @property
    def proven(self) -> bool:
        return self.cost is not None and self.cost <= self.bound

    @property
    def seconds(self) -> float:
        return self.limit.seconds - self.limit.left

    def offer(self, rows: Sequence[Row], phase: str) -> bool:
        """Judge a roster; true if it is the best so far."""
        cost = self.task.cost(rows)
        with self._lock:
            if cost is None or (self.cost is not None and cost >= self.cost):
                return False
            self.rows, self.cost = tuple(rows), cost
            self._tell(phase)
            return True

    def learn(self, bound: float, phase: str) -> None:
        """A proven lower bound; costs are whole numbers, so it may be rounded up."""
        if not math.isfinite(bound):
            return
        with self._lock:
            whole = math.ceil(bound - 1e-6)
            if whole > self.bound:
                self.bound = whole
                self._tell(phase)

    def _tell(self, phase: str) -> None:
        bound = None if self.bound == -math.inf else self.bound
        self._report(Progress(self.seconds, self.cost, bound, Text(phase)))
