"""A roster as a grid of nurses, days and shift kinds with the rules of the public benchmarks, and its one evaluator.

Kinds are indices, `OFF` is a free day. Days begin on a Monday.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from scheduling.roster.columns.row import OFF, Row


@dataclass(frozen=True, slots=True)
class Member:
    """What one nurse's row must keep; `caps` is the most of each kind (0: never)."""

    key: str
    caps: tuple[int, ...]
    min_minutes: int
    max_minutes: int
    min_run: int
    max_run: int
    min_rest: int
    max_weekends: int
    days_off: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Cover:
    """A need of nurses on a day and kind, with the price of each one missing and each one too many."""

    day: int
    kind: int
    needed: int
    under: int
    over: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole problem: `minutes` a kind, `cannot_follow` the kinds that may not come the day after a kind.

    `prices` has what it costs (or, below zero, saves) that a member works a kind on a day; `constant` is paid anyway.
    """

    days: int
    kinds: tuple[str, ...]
    minutes: tuple[int, ...]
    cannot_follow: tuple[frozenset[int], ...]
    members: tuple[Member, ...]
    prices: Mapping[tuple[int, int, int], int]
    constant: int
    cover: tuple[Cover, ...]

    def row_price(self, member: int, row: Row) -> int:
        """What a member's row costs beside the cover."""
        return sum(self.prices.get((member, day, kind), 0) for day, kind in enumerate(row) if kind != OFF)


def cost(grid: Grid, rows: Sequence[Row]) -> int:
    """What a roster costs: unmet requests, shortages and surpluses."""
    working = Counter((day, kind) for row in rows for day, kind in enumerate(row) if kind != OFF)
    wishes = sum(grid.row_price(member, row) for member, row in enumerate(rows))
    return grid.constant + wishes + sum(_cover_cost(need, working[need.day, need.kind]) for need in grid.cover)


def short_days(grid: Grid, rows: Sequence[Row]) -> list[int]:
    """Days on which fewer work than needed."""
    working = Counter((day, kind) for row in rows for day, kind in enumerate(row) if kind != OFF)
    return [need.day for need in grid.cover if working[need.day, need.kind] < need.needed]


def _cover_cost(need: Cover, working: int) -> int:
    return max(0, need.needed - working) * need.under + max(0, working - need.needed) * need.over


def keeps(grid: Grid, member: Member, row: Row) -> bool:
    """Whether a row keeps all that a member's row must keep."""
    counts = Counter(kind for kind in row if kind != OFF)
    minutes = sum(grid.minutes[kind] * count for kind, count in counts.items())
    return (
        all(after not in grid.cannot_follow[before] for before, after in pairwise(row) if before != OFF)
        and all(count <= member.caps[kind] for kind, count in counts.items())
        and member.min_minutes <= minutes <= member.max_minutes
        and _runs_fit(member, row)
        and weekends(row) <= member.max_weekends
        and not any(row[day] != OFF for day in member.days_off)
    )


def weekends(row: Row) -> int:
    """How many weekends a row works in."""
    return sum(any(kind != OFF for kind in row[day : day + 2]) for day in range(5, len(row), 7))


def _runs_fit(member: Member, row: Row) -> bool:
    """Runs of work and of rest have their lengths; those at either end of the grid may be cut."""
    first = 0
    for works, run in groupby(row, key=lambda kind: kind != OFF):
        length = len(list(run))
        inner = first > 0 and first + length < len(row)
        first += length
        if works and (length > member.max_run or (inner and length < member.min_run)):
            return False
        if not works and inner and length < member.min_rest:
            return False
    return True
