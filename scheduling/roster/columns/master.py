"""The master problem: which mix of patterns covers the need cheapest, as a linear program that remembers its last
solution.

Rows: one pattern a nurse, the need of each day and kind with prices for missing and surplus nurses, and caps on a
kind a nurse, added only when a mix breaks them (in the pricing they would multiply its states).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ortools.math_opt.python import mathopt

from scheduling.roster.columns.grid import OFF, Grid, Pattern
from scheduling.roster.columns.pricing import NEVER, Floats

UNFILLED = 20_000.0
"""The price of a nurse without a pattern: above everything else, so that it remains only where nothing fits."""

TINY = 1e-6

LP_TROUBLE = (AttributeError, RuntimeError, ValueError)
"""What MathOpt raises when GLOP ends abnormally; the first is its own slip while it words the error."""


@dataclass(frozen=True, slots=True)
class Duals:
    """What a nurse more is worth on each (day, kind), and what each (member, kind) pays towards its cap."""

    cover: Floats
    caps: Floats

    def towards(self, other: Duals, share: float) -> Duals:
        """A point on the way to other duals."""
        cover = (1 - share) * self.cover + share * other.cover
        return Duals(cover, (1 - share) * self.caps + share * other.caps)


@dataclass(frozen=True, slots=True)
class Mix:
    """A solution of the master: its cost, its duals, the worth of each nurse's row, and the share of each pattern
    used."""

    cost: float
    duals: Duals
    worth: Floats
    shares: tuple[tuple[int, Pattern, float], ...]

    @property
    def filled(self) -> bool:
        """Whether every nurse has whole patterns."""
        return sum(share for _, _, share in self.shares) > len(self.worth) - TINY


class Master:
    """Patterns so far and the linear program over them."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._model = mathopt.Model()
        self._one_each = [self._one_pattern() for _ in grid.members]
        self._cover = {(need.day, need.kind): self._cover_row(index) for index, need in enumerate(grid.cover)}
        self._caps: dict[tuple[int, int], mathopt.LinearConstraint] = {}
        self._columns: dict[tuple[int, Pattern], mathopt.Variable] = {}
        self._closed: set[tuple[int, Pattern]] = set()
        self._places: dict[int, tuple[int, Pattern]] = {}
        self._wanted = mathopt.ModelSolveParameters(
            variable_values_filter=mathopt.VariableFilter(skip_zero_values=True),
            reduced_costs_filter=mathopt.VariableFilter(filtered_items=[]),
        )
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    @property
    def patterns(self) -> list[tuple[int, Pattern]]:
        return list(self._columns)

    def add(self, member: int, pattern: Pattern) -> bool:
        """Take a pattern in; false if it is known."""
        if (member, pattern) in self._columns:
            return False
        column = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(column, float(self._grid.pattern_price(member, pattern)))
        self._one_each[member].set_coefficient(column, 1.0)
        for day, kind in enumerate(pattern):
            if kind != OFF and (day, kind) in self._cover:
                self._cover[day, kind].set_coefficient(column, 1.0)
        for (other, kind), row in self._caps.items():
            if other == member:
                row.set_coefficient(column, float(pattern.count(kind)))
        self._columns[member, pattern] = column
        self._places[column.id] = (member, pattern)
        return True

    def solve(self) -> Mix:
        """The cheapest mix; caps that it breaks are added until none is broken."""
        while True:
            result = self._solve_once()
            shares = tuple(
                (*self._places[variable.id], value)
                for variable, value in result.variable_values().items()
                if value > TINY and variable.id in self._places
            )
            if not self._cap(shares):
                return self._mix(result, shares)

    def _solve_once(self) -> mathopt.SolveResult:
        """Solve from the last basis; where GLOP gives up on it, from scratch, and with HiGHS if that fails as well."""
        try:
            return self._solver.solve(model_params=self._wanted)
        except LP_TROUBLE:
            self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)
        try:
            return self._solver.solve(model_params=self._wanted)
        except LP_TROUBLE:
            return mathopt.solve(self._model, mathopt.SolverType.HIGHS)

    def only(self, opened: Floats) -> None:
        """Close every pattern that uses a cell forbidden in `opened[member, day, kind]`; the last kind means off."""
        shut = opened >= NEVER / 2
        places = list(self._columns)
        members = np.array([member for member, _ in places])
        patterns = np.array([pattern for _, pattern in places])
        closed = shut[members[:, None], np.arange(self._grid.days), patterns].any(axis=1)
        for place, now in zip(places, closed.tolist(), strict=True):
            if now != (place in self._closed):
                self._columns[place].upper_bound = 0.0 if now else np.inf
                self._closed ^= {place}

    def _mix(self, result: mathopt.SolveResult, shares: tuple[tuple[int, Pattern, float], ...]) -> Mix:
        duals = result.dual_values()
        cover = np.zeros((self._grid.days, len(self._grid.kinds)))
        for (day, kind), row in self._cover.items():
            cover[day, kind] = duals[row]
        caps = np.zeros((len(self._grid.members), len(self._grid.kinds)))
        for (member, kind), row in self._caps.items():
            caps[member, kind] = min(0.0, duals[row])
        worth = np.array([duals[row] for row in self._one_each])
        return Mix(result.objective_value() + self._grid.constant, Duals(cover, caps), worth, shares)

    def _cap(self, shares: tuple[tuple[int, Pattern, float], ...]) -> bool:
        """Add rows for the caps that a mix breaks; true if there were any."""
        used = np.zeros((len(self._grid.members), len(self._grid.kinds)))
        for member, pattern, share in shares:
            for kind in pattern:
                if kind != OFF:
                    used[member, kind] += share
        limits = np.array([member.caps for member in self._grid.members], dtype=float)
        broken = [(int(member), int(kind)) for member, kind in np.argwhere(used > limits + TINY)]
        fresh = [place for place in broken if place not in self._caps]
        for member, kind in fresh:
            self._caps[member, kind] = self._cap_row(member, kind)
        return bool(fresh)

    def _cap_row(self, member: int, kind: int) -> mathopt.LinearConstraint:
        row = self._model.add_linear_constraint(ub=float(self._grid.members[member].caps[kind]))
        for (other, pattern), column in self._columns.items():
            if other == member:
                row.set_coefficient(column, float(pattern.count(kind)))
        return row

    def _one_pattern(self) -> mathopt.LinearConstraint:
        unfilled = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(unfilled, UNFILLED)
        return self._model.add_linear_constraint(unfilled == 1.0)

    def _cover_row(self, index: int) -> mathopt.LinearConstraint:
        need = self._grid.cover[index]
        under, over = self._model.add_variable(lb=0.0), self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(under, float(need.under))
        self._model.objective.set_linear_coefficient(over, float(need.over))
        return self._model.add_linear_constraint(under - over == float(need.needed))
