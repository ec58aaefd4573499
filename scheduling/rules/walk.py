"""How a rule walks along one nurse's days: what it must remember, and what each day costs by it.

The third use of a rule beside `check` and `state`: a search for one nurse's cheapest whole roster goes from day to
day and can look at nothing but what the rule remembers. The costs of a walk add up to the costs of the findings.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from scheduling.rules.plan import Worked

Memory = Hashable
"""What a rule remembers after a day, as small as it can be: whole numbers and tuples of them."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule remembers after a day, and what that day cost by it."""

    memory: Memory
    cost: int = 0


class Walk(Protocol):
    """One rule along one nurse's days, from the first day of the period to the last."""

    @property
    def start(self) -> Memory:
        """What history and pinned shifts before the first day leave to remember."""
        ...

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        """Work a shift on a day, or none; no step where the rule is kept strictly and forbids it."""
        ...

    def finish(self, memory: Memory) -> int | None:
        """What is still to pay after the last day; None where the rule forbids to end so."""
        ...
