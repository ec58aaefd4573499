"""Which part of a roster to open while the rest stays: the moves of a large neighbourhood search."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from scheduling.roster.stating import Choice

Opened = Callable[[Choice], bool]
"""Whether a cell may change in this round."""


class Neighbours:
    """Draws nurses or days to open; grows what solves quickly and shrinks what does not finish."""

    def __init__(self, nurses: Sequence[str], days: int, seed: int) -> None:
        self._nurses, self._days = nurses, days
        self._random = random.Random(seed)
        self._width = {"nurses": min(len(nurses), 4), "days": min(days, 8)}
        self._score = {"nurses": 1.0, "days": 1.0}
        self._kind = "nurses"

    def draw(self, hot_days: Sequence[int] = ()) -> Opened:
        """The next part to open; half of the stretches of days lie around one of the `hot_days`."""
        self._kind = self._random.choices(list(self._score), list(self._score.values()))[0]
        width = self._width[self._kind]
        if self._kind == "nurses":
            nurses = set(self._random.sample(list(self._nurses), width))
            return lambda choice: choice.nurse in nurses
        first = self._random.randrange(-2, max(1, self._days - width + 3))
        if hot_days and self._random.random() < 0.5:
            first = self._random.choice(list(hot_days)) - self._random.randrange(width)
        return lambda choice: first <= choice.day < first + width

    def learn(self, *, better: bool, finished: bool) -> None:
        """Remember how the last part went."""
        kind = self._kind
        largest, smallest = (len(self._nurses), 2) if kind == "nurses" else (self._days, 4)
        step = 1 if finished else -1
        self._width[kind] = min(largest, max(min(smallest, largest), self._width[kind] + step))
        self._score[kind] = max(0.3, self._score[kind] * 0.9 + (1.0 if better else 0.0))
