"""The grid as one model for CP-SAT: to open parts of a roster, and to prove that there is no better one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduling.roster.columns.public.grid import Grid, Member
from scheduling.roster.columns.row import OFF, Cell, Row
from scheduling.roster.columns.task import Improved
from scheduling.roster.stated.cpsat import CpSatModel, Limits, solve_model
from scheduling.rules.statement import Var


class Compact:
    """Every rule of a grid stated cell by cell."""

    def __init__(self, grid: Grid, closed: frozenset[Cell] = frozenset()) -> None:
        self._grid = grid
        self._model = CpSatModel()
        self._cells: dict[tuple[int, int, int], Var] = {}
        for index, member in enumerate(grid.members):
            self._state_member(index, member, closed)
        for need in grid.cover:
            self._state_cover(need.day, need.kind, needed=need.needed, under=need.under, over=need.over)
        for cell, price in grid.prices.items():
            if cell in self._cells:
                self._model.charge(self._cells[cell], price)
        self._model.price_all()
        self._offset = grid.constant - sum(need.over * need.needed for need in grid.cover)
        self._asked = list(self._cells.values())

    def improve(
        self, rows: Sequence[Row] | None, limits: Limits, *, kept: frozenset[tuple[int, int]] = frozenset()
    ) -> Improved:
        """Search from a roster, the (member, day) pairs in `kept` as they are."""
        hint: Mapping[Var, bool] = {}
        fixed: Mapping[Var, bool] = {}
        if rows is not None:
            works = {cell: rows[cell[0]][cell[1]] == cell[2] for cell in self._cells}
            hint = {self._cells[cell]: value for cell, value in works.items()}
            fixed = {self._cells[cell]: value for cell, value in works.items() if cell[:2] in kept}
        solved = solve_model(self._model, self._asked, limits, hint=hint, fixed=fixed)
        found = None if solved.values is None else self._rows(solved.values)
        return Improved(found, solved.bound + self._offset, solved.optimal)

    def _rows(self, values: Mapping[Var, bool]) -> tuple[Row, ...]:
        rows = [[OFF] * self._grid.days for _ in self._grid.members]
        for (member, day, kind), var in self._cells.items():
            if values[var]:
                rows[member][day] = kind
        return tuple(tuple(row) for row in rows)

    def _state_member(self, index: int, rule: Member, closed: frozenset[Cell]) -> None:
        grid, model = self._grid, self._model
        works: list[Var] = []
        for day in range(grid.days):
            open_kinds = [
                kind
                for kind in range(len(grid.kinds))
                if rule.caps[kind] > 0 and day not in rule.days_off and (index, day, kind) not in closed
            ]
            cells = [(1, self._cell(index, day, kind)) for kind in open_kinds]
            works.append(model.bool())
            model.linear([*cells, (-1, works[-1])], 0, 0)
        self._state_successions(index)
        self._state_amounts(index, rule)
        self._state_runs(rule, works)
        self._state_weekends(rule, works)

    def _cell(self, member: int, day: int, kind: int) -> Var:
        self._cells[member, day, kind] = self._model.bool()
        return self._cells[member, day, kind]

    def _on(self, member: int, days: Sequence[int], kinds: Sequence[int]) -> list[tuple[int, Var]]:
        places = ((member, day, kind) for day in days for kind in kinds)
        return [(1, self._cells[place]) for place in places if place in self._cells]

    def _state_successions(self, index: int) -> None:
        """A kind and those that may not follow it the next day exclude each other."""
        for day in range(self._grid.days - 1):
            for kind, after in enumerate(self._grid.cannot_follow):
                terms = self._on(index, (day,), (kind,)) + self._on(index, (day + 1,), sorted(after))
                if len(terms) > 1 and self._on(index, (day,), (kind,)):
                    self._model.linear(terms, None, 1)

    def _state_amounts(self, index: int, rule: Member) -> None:
        """Caps a kind and minutes in all."""
        days = range(self._grid.days)
        for kind, cap in enumerate(rule.caps):
            if 0 < cap < self._grid.days:
                self._model.linear(self._on(index, days, (kind,)), None, cap)
        minutes = [
            (length, var) for kind, length in enumerate(self._grid.minutes) for _, var in self._on(index, days, (kind,))
        ]
        self._model.linear(minutes, rule.min_minutes, rule.max_minutes)

    def _state_runs(self, rule: Member, works: Sequence[Var]) -> None:
        """Runs of work and of rest are neither too long nor, inside the grid, too short."""
        for first in range(len(works) - rule.max_run):
            self._model.linear([(1, var) for var in works[first : first + rule.max_run + 1]], None, rule.max_run)
        for length in range(1, rule.min_run):
            for first in range(1, len(works) - length):
                run = [(-1, var) for var in works[first : first + length]]
                self._model.linear([(1, works[first - 1]), *run, (1, works[first + length])], 1 - length, None)
        for length in range(1, rule.min_rest):
            for first in range(1, len(works) - length):
                run = [(1, var) for var in works[first : first + length]]
                self._model.linear([(-1, works[first - 1]), *run, (-1, works[first + length])], -1, None)

    def _state_weekends(self, rule: Member, works: Sequence[Var]) -> None:
        worked = []
        for saturday in range(5, self._grid.days, 7):
            weekend = self._model.bool()
            for var in works[saturday : saturday + 2]:
                self._model.linear([(1, var), (-1, weekend)], None, 0)
            worked.append((1, weekend))
        if len(worked) > rule.max_weekends:
            self._model.linear(worked, None, rule.max_weekends)

    def _state_cover(self, day: int, kind: int, *, needed: int, under: int, over: int) -> None:
        """One slack for what is missing; each nurse costs the price of a surplus, so that a loose slack never pays."""
        terms = [
            (1, self._cells[member, day, kind])
            for member in range(len(self._grid.members))
            if (member, day, kind) in self._cells
        ]
        missing = self._model.priced(needed, under + over)
        self._model.linear([*terms, (1, missing)], needed, None)
        for _, var in terms:
            self._model.charge(var, over)
