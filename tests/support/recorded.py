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


Kept = dict[str, list[float] | float]
"""By name: a figure and its yardstick; the load of the machine stands alone."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what it must stay below, in which unit."""

    name: str
    value: float
    limit: float
    unit: str = "ms"
    rest: str = ""
    yardstick: float = 0.0
    """How long the fixed piece of work took beside it, in ms; 0 where the pace of the core does not matter."""


def kind_of_machine() -> str:
    """`2 cores, x86_64, Linux`: figures are compared among such machines only."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"


@dataclass(frozen=True, slots=True)
class Last:
    """A figure of an earlier day, with the yardstick of its moment (0: none)."""

    value: float
    yardstick: float = 0.0

    def ratio(self, now: Figure) -> float:
        """How many times as much it is now, on a core that would be as quick as the one of that day."""
        pace = now.yardstick / self.yardstick if now.yardstick and self.yardstick else 1.0
        return now.value / self.value / pace


def recorded(file: Path = FILE) -> dict[str, Last]:
    """The last figures of this kind of machine; nothing where there are none yet."""
    known = _all(file).get(kind_of_machine(), {})
    return {name: Last(*one) for name, one in known.items() if isinstance(one, list)}


def record(figures: list[Figure], file: Path = FILE) -> None:
    """From now on these are the last ones; figures that were not measured this time stay as they were."""
    known = _all(file)
    own = known.get(kind_of_machine(), {})
    own |= {one.name: [round(one.value, 3), round(one.yardstick, 2)] for one in figures}
    own[LOAD] = round(os.getloadavg()[0], 1)
    known[kind_of_machine()] = own
    lines = (f"{json.dumps(kind)}: {_table(own)}" for kind, own in sorted(known.items()))
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def line(one: Figure, last: dict[str, Last]) -> str:
    """`first paint   0.31 s   of 1 s   31 %   1.02 x the last   yardstick 9.1`; what is over its limit says so."""
    known = last.get(one.name)
    ratio = f"{known.ratio(one):6.2f} x the last" if known is not None and known.value else "   no last one  "
    over = "OVER" if one.value > one.limit else "    "
    share = f"{one.value:9.2f} {one.unit:3}  of {one.limit:g} {one.unit}  {one.value / one.limit:6.0%}"
    pace = f"yardstick {one.yardstick:.1f}" if one.yardstick else ""
    return f"{one.name:58}{share} {over} {ratio}  {pace}  {one.rest}".rstrip()


def _table(own: Kept) -> str:
    """A figure a line, so that a change of one can be seen."""
    return "{\n" + ",\n".join(f"  {json.dumps(name)}: {json.dumps(own[name])}" for name in sorted(own)) + "\n}"


def _all(file: Path) -> dict[str, Kept]:
    found: dict[str, Kept] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found
