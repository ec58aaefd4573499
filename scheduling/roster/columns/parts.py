"""Open a few members or days of the best roster at a time, and search each part to its end."""

from __future__ import annotations

import random

from scheduling.roster.columns.incumbent import Incumbent
from scheduling.roster.columns.task import Whole
from scheduling.roster.stated.cpsat import SUBSOLVERS, Limits
from scheduling.stop import Stop

Kept = frozenset[tuple[int, int]]


class Parts:
    """Draws parts; grows what is searched to its end quickly and shrinks what is not."""

    def __init__(self, incumbent: Incumbent, whole: Whole, *, seed: int, stop: Stop) -> None:
        self._incumbent, self._whole, self._stop = incumbent, whole, stop
        self._random = random.Random(seed)
        self._rounds = seed
        task = incumbent.task
        self._members, self._days = len(task.members), task.days
        self._width = {"members": min(self._members, 5), "days": min(self._days, 7)}
        self._score = {"members": 1.0, "days": 1.0}
        self.stalled = 0

    def round(self, seconds: float, *, workers: int) -> None:
        """Open one part for so many seconds at most."""
        rows = self._incumbent.rows
        if rows is None:
            return
        kind = self._random.choices(list(self._score), list(self._score.values()))[0]
        kept = self._members_kept() if kind == "members" else self._days_kept()
        self._rounds += 1
        subsolvers = SUBSOLVERS if workers > 1 else SUBSOLVERS[:1]
        limits = Limits(seconds, self._rounds, self._stop, workers, subsolvers)
        improved = self._whole.improve(rows, limits, kept=kept)
        better = improved.rows is not None and self._incumbent.offer(improved.rows, "roster.phase.parts")
        self.stalled = 0 if better else self.stalled + 1
        self._learn(kind, better=better, finished=improved.finished)

    def _members_kept(self) -> Kept:
        opened = set(self._random.sample(range(self._members), self._width["members"]))
        return frozenset((m, d) for m in range(self._members) for d in range(self._days) if m not in opened)

    def _days_kept(self) -> Kept:
        width = self._width["days"]
        first = self._random.randrange(-2, max(1, self._days - width + 3))
        return frozenset(
            (m, d) for m in range(self._members) for d in range(self._days) if not first <= d < first + width
        )

    def _learn(self, kind: str, *, better: bool, finished: bool) -> None:
        largest, smallest = (self._members, 2) if kind == "members" else (self._days, 4)
        step = 1 if finished else -1
        self._width[kind] = min(largest, max(min(smallest, largest), self._width[kind] + step))
        self._score[kind] = max(0.3, self._score[kind] * 0.9 + (1.0 if better else 0.0))
