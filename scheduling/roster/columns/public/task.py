"""A public instance as a task of the ladder: its rules walk; wide caps stay out of large diagrams."""

from __future__ import annotations

from collections.abc import Sequence

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
    caps = [_cap(grid, index, kind) for index, (_, left) in enumerate(made) for kind in sorted(left)]
    return Task(members, (*_demand(grid), *caps), grid.constant, judge, lambda closed: Compact(grid, closed))


class _Diagrams:
    """One diagram for all members with equal rules."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._composer = Composer(_choices(grid))

    def of(self, member: Member) -> tuple[Diagram, frozenset[int]]:
        """Her diagram, and the kinds whose caps it leaves out because it would grow too much."""
        kinds, rests = self._grid.kinds, Runs(member.min_run, member.max_run, member.min_rest)
        names = tuple(frozenset(kinds[kind] for kind in after) for after in self._grid.cannot_follow)
        never = [Cap(kind, 0) for kind, most in zip(kinds, member.caps, strict=True) if most == 0]
        first: tuple[Walk, ...] = (*never, Successions(names, kinds), rests, Weekends(member.max_weekends))
        walks = (*first, Minutes(member.min_minutes, member.max_minutes))
        diagram = self._composer.of(walks)
        left: set[int] = set()
        for kind in sorted(_binding(self._grid, member), key=lambda kind: member.caps[kind]):
            try:
                larger = self._composer.of((*walks, Cap(kinds[kind], member.caps[kind])))
            except DiagramTooLarge:
                left.add(kind)
                continue
            if larger.arcs > MOST_ARCS:
                left.add(kind)
            else:
                diagram, walks = larger, (*walks, Cap(kinds[kind], member.caps[kind]))
        return diagram, frozenset(left)


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


def _cap(grid: Grid, member: int, kind: int) -> Coupling:
    cells: dict[Cell, int] = {(member, day, kind): 1 for day in range(grid.days)}
    return Coupling(cells, 0, grid.members[member].caps[kind], 0, MUST)
