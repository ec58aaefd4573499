"""How hard a search tries, and when it ends by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to try. Short anneals grow from `first_moves` to `most_moves`; `rounds` None means until stopped.

    With `rounds` given, no `seconds` and nothing to stop it the result depends on seed, `lanes` and `rounds` alone.
    """

    first_moves: int = 40_000
    most_moves: int = 1_500_000
    growth: float = 2.0
    lanes: int = 0
    rounds: int | None = None
    seconds: float | None = None
    """When the solve ends by itself; the anneals plan their lengths by it."""

    gentle: bool = False
    """Only improve the given plan, never begin anew."""

    warm: float = 0.1
    """Restarts from the best begin at this part of the temperature of a fresh anneal."""

    spread: float = 3.0
    """Every other lane begins a fresh anneal so many times hotter: days differ in how rough they are."""

    opening: float = 0.08
    """The part of `seconds` for short anneals."""

    clock: Callable[[], float] = time.monotonic
    """What counts as time."""
