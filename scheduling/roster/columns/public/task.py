"""A public instance as a task of the ladder: its rules walk; wide caps stay out of large diagrams."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scheduling.roster.columns.diagram import Choices, Composer, Diagram, DiagramTooLarge
from scheduling.roster.columns.public.compact import Compact
from scheduling.roster.columns.public.grid import Grid, Member, cost, keeps
from scheduling.roster.columns.public.walks import Cap, Minutes, Runs, Successions, Weekends
from scheduling.roster.columns.row import Cell, Row
from scheduling.roster.columns.task import CLOSED, Coupling, Prices, Task
from scheduling.roster.columns.task import Member as TaskMember
from scheduling.rules.plan import Worked
from scheduling.rules.walk import Walk

MOST_ARCS = 100_000
"""Caps on a kind are left out of a diagram that they would make larger than this."""

HARDLY = 1_500_000
"""Weekends and minutes are left out only of a diagram that they would make larger than this."""

MUST = 10_000
"""The price of what must not be: above all that a roster could win by it."""


def task_of(grid: Grid) -> Task:
    """The task whose best roster is the instance's."""

    def judge(rows: Sequence[Row]) -> int | None:
        legal = all(keeps(grid, member, row) for member, row in zip(grid.members, rows, strict=True))
        return cost(grid, rows) if legal else None

    diagrams = _Diagrams(grid)
    made = [diagrams.of(member) for member in grid.members]
    members = tuple(
        TaskMember(member.key, diagram, _prices(grid, index))
        for index, (member, (diagram, _)) in enumerate(zip(grid.members, made, strict=True))
    )
    left = [_amount(index, one) for index, (_, amounts) in enumerate(made) for one in amounts]
    return Task(members, (*_demand(grid), *left), grid.constant, judge, lambda closed: Compact(grid, closed))


@dataclass(frozen=True, slots=True)
class Left:
    """An amount over one member's (day, kind) that her diagram leaves out."""

    weights: Mapping[tuple[int, int], int]
    low: int
    high: int


class _Diagrams:
    """One diagram for all members with equal rules."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._composer = Composer(_choices(grid))
        self._too_large: set[tuple[Walk, ...]] = set()

    def of(self, member: Member) -> tuple[Diagram, tuple[Left, ...]]:
        """Her diagram, and the amounts that it leaves out because it would grow too much."""
        kinds, rests = self._grid.kinds, Runs(member.min_run, member.max_run, member.min_rest)
        names = tuple(frozenset(kinds[kind] for kind in after) for after in self._grid.cannot_follow)
        never = [Cap(kind, 0) for kind, most in zip(kinds, member.caps, strict=True) if most == 0]
        walks: tuple[Walk, ...] = (*never, Successions(names, kinds), rests)
        diagram = self._composer.of(walks)
        left: list[Left] = []
        for walk, amount, most_arcs in self._amounts(member):
            larger = None if diagram.arcs > most_arcs else self._larger((*walks, walk))
            if larger is None or larger.arcs > most_arcs:
                left.append(amount)
            else:
                diagram, walks = larger, (*walks, walk)
        return diagram, tuple(left)

    def _larger(self, walks: tuple[Walk, ...]) -> Diagram | None:
        if walks in self._too_large:
            return None
        try:
            return self._composer.of(walks)
        except DiagramTooLarge:
            self._too_large.add(walks)
            return None

    def _amounts(self, member: Member) -> Iterator[tuple[Walk, Left, int]]:
        """What a row adds up to: weekends and minutes, which most rows would break, then caps, the tightest first."""
        grid = self._grid
        weekends = {(day, kind): 1 for day in range(grid.days) if day % 7 == 5 for kind in range(len(grid.kinds))}
        yield Weekends(member.max_weekends), Left(weekends, 0, member.max_weekends), HARDLY
        unit = math.gcd(*grid.minutes)
        minutes = {(d, k): length // unit for d in range(grid.days) for k, length in enumerate(grid.minutes)}
        least, most = -(-member.min_minutes // unit), member.max_minutes // unit
        yield Minutes(member.min_minutes, member.max_minutes), Left(minutes, least, most), HARDLY
        for kind in sorted(_binding(grid, member), key=lambda kind: member.caps[kind]):
            cap = member.caps[kind]
            yield Cap(grid.kinds[kind], cap), Left({(day, kind): 1 for day in range(grid.days)}, 0, cap), MOST_ARCS


def _binding(grid: Grid, member: Member) -> list[int]:
    """Kinds whose cap could be broken by a row that keeps the minutes."""
    return [
        kind
        for kind, cap in enumerate(member.caps)
        if 0 < cap < min(grid.days, member.max_minutes // grid.minutes[kind])
    ]


def _choices(grid: Grid) -> Choices:
    return [
        (*(Worked(day, key, 0, minutes, minutes) for key, minutes in zip(grid.kinds, grid.minutes, strict=True)), None)
        for day in range(grid.days)
    ]


def _prices(grid: Grid, index: int) -> Prices:
    prices = np.zeros((grid.days, len(grid.kinds) + 1), np.int64)
    for (member, day, kind), price in grid.prices.items():
        if member == index:
            prices[day, kind] += price
    prices[sorted(grid.members[index].days_off), :-1] = CLOSED
    return prices


def _demand(grid: Grid) -> list[Coupling]:
    return [
        Coupling(
            {(member, need.day, need.kind): 1 for member in range(len(grid.members))},
            *(need.needed, need.needed, need.under, need.over),
        )
        for need in grid.cover
    ]


def _amount(member: int, left: Left) -> Coupling:
    cells: dict[Cell, int] = {(member, day, kind): weight for (day, kind), weight in left.weights.items()}
    return Coupling(cells, left.low, left.high, MUST, MUST)
