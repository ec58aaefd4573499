"""What a solver tells while it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduling.text import Text


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a solve is: `seconds` since its start, the best plan's cost and a proven bound where there is one.

    `value` and `bound` are in the solver's own cost units; `phase` says in words what is being done.
    """

    seconds: float
    value: float | None
    bound: float | None = None
    phase: Text | None = None


Report = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """A report that goes nowhere."""
