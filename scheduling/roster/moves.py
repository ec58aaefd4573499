"""Which part of a month to open while the rest stays: nurses, weeks, both, or around the dearest finding.

A part must be small enough to be searched to its end and large enough to hold a better roster: each kind of part has a
size that grows when its searches finish and shrinks when they do not, and is drawn as often as it has helped.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scheduling.roster.stated.stating import Choice
from scheduling.rules.finding import Finding

Opened = Callable[[Choice], bool]
"""Whether a cell may change in this round."""

HOT = 0.5
"""So often a part lies around a finding; else it is drawn blindly, so that no part is forgotten."""


@dataclass(slots=True)
class Size:
    """How many nurses and days a kind of part opens, its limits, and how well it does."""

    nurses: int
    days: int
    grows: str
    score: float = 1.0


class Moves:
    """Draws parts of one month; the same seed draws the same parts."""

    def __init__(self, nurses: Sequence[str], days: int, seed: int) -> None:
        self._nurses, self._days = list(nurses), days
        self._random = random.Random(seed)
        everybody = len(self._nurses)
        self._sizes = {
            "nurses": Size(min(3, everybody), days, "nurses"),
            "days": Size(everybody, min(6, days), "days"),
            "block": Size(min(6, everybody), min(14, days), "nurses"),
        }
        self._size = self._sizes["nurses"]

    def draw(self, findings: Sequence[Finding]) -> Opened:
        """The next part to open, half of the time around a finding, dear ones first."""
        self._size = self._random.choices(list(self._sizes.values()), [size.score for size in self._sizes.values()])[0]
        about = self._finding(findings)
        nurses = self._some_nurses(about.nurse if about is not None else "")
        first = self._first_day(about)
        last = first + self._size.days

        def opened(choice: Choice) -> bool:
            return first <= choice.day < last and choice.nurse in nurses

        return opened

    def learn(self, *, better: bool, finished: bool) -> None:
        """Remember how the last part went."""
        size, step = self._size, 1 if finished else -1
        if size.grows == "nurses":
            size.nurses = min(len(self._nurses), max(2, size.nurses + step))
        else:
            size.days = min(self._days, max(3, size.days + step))
        size.score = max(0.3, size.score * 0.9 + (1.0 if better else 0.0))

    def _finding(self, findings: Sequence[Finding]) -> Finding | None:
        priced = [found for found in findings if found.cost > 0]
        if not priced or self._random.random() > HOT:
            return None
        return self._random.choices(priced, [found.cost**0.5 for found in priced])[0]

    def _some_nurses(self, wanted: str) -> frozenset[str]:
        """Drawn nurses, the wanted one among them."""
        drawn = self._random.sample(self._nurses, min(len(self._nurses), self._size.nurses))
        if wanted in self._nurses and wanted not in drawn:
            drawn[0] = wanted
        return frozenset(drawn)

    def _first_day(self, about: Finding | None) -> int:
        """The first day of the part; both ends of the month are reached as often as its middle."""
        if self._size.days >= self._days:
            return 0
        if about is not None and about.days:
            return self._random.choice(about.days) - self._random.randrange(self._size.days)
        half = self._size.days // 2
        return self._random.randrange(-half, self._days - half)
