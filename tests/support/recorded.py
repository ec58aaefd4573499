"""Figures of an earlier day, kept in the tree, so that a measurement says how it stands to the last one."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parents[1] / "benchmarks" / "recorded.json"

LOAD = "load of the machine when these were recorded"
"""Figures by the wall say little where it is higher than the number of cores."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what it must stay below, in which unit."""

    name: str
    value: float
    limit: float
    unit: str = "ms"
    rest: str = ""


def kind_of_machine() -> str:
    """`2 cores, x86_64, Linux`: figures are compared among such machines only."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"


def recorded(file: Path = FILE) -> dict[str, float]:
    """The last figures of this kind of machine; nothing where there are none yet."""
    return _all(file).get(kind_of_machine(), {})


def record(figures: list[Figure], file: Path = FILE) -> None:
    """From now on these are the last ones; figures that were not measured this time stay as they were."""
    known = _all(file)
    own = {**known.get(kind_of_machine(), {}), **{one.name: round(one.value, 3) for one in figures}}
    own[LOAD] = round(os.getloadavg()[0], 1)
    known[kind_of_machine()] = dict(sorted(own.items()))
    file.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def line(one: Figure, last: dict[str, float]) -> str:
    """`first paint   0.31 s   of 1 s   31 %   1.02 x the last`; what is over its limit says so."""
    ratio = f"{one.value / last[one.name]:6.2f} x the last" if last.get(one.name) else "   no last one  "
    over = "OVER" if one.value > one.limit else "    "
    share = f"{one.value:9.2f} {one.unit:3}  of {one.limit:g} {one.unit}  {one.value / one.limit:6.0%}"
    return f"{one.name:58}{share} {over} {ratio}  {one.rest}".rstrip()


def _all(file: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found
