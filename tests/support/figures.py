"""How a measurement is printed: the figure, the figure to reach, and how much of it is used."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence


def tell(name: str, value: float, *, reach: float, unit: str = "ms", rest: str = "") -> None:
    """`first paint   0.31 s   to reach 1 s   31 %`, and whatever else is worth knowing."""
    print(
        f"{name:54}{value:9.2f} {unit:3}  to reach {reach:g} {unit}  {value / reach:6.0%}  {rest}".rstrip(), flush=True
    )


def note(name: str, value: float, *, unit: str = "ms", rest: str = "") -> None:
    """A figure that nobody has set a limit for."""
    print(f"{name:54}{value:9.2f} {unit:3}  {rest}".rstrip(), flush=True)


def machine() -> str:
    """What the figures were measured on, and how busy it was."""
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def most(taken: Sequence[float], share: float = 0.95) -> float:
    """What so large a share stays below."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(taken: Sequence[float]) -> str:
    """For the end of a line: `95 % below 4.20, longest 6.10`."""
    return f"median {statistics.median(taken):.2f}, 95 % below {most(taken):.2f}, longest {max(taken):.2f}"
