"""The master problem: which mix of rows is cheapest, as a linear program that remembers its last solution.

Constraints: one row a member, and each coupling with prices for what is below and above. Couplings that concern one
member alone are added only when a mix breaks them.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from ortools.math_opt.python import mathopt
from ortools.util.python.solve_interrupter import SolveInterrupter

from scheduling.roster.columns.lanes import Floats, Ints
from scheduling.roster.columns.root.prices import Flags, Prices
from scheduling.stop import Stop

UNFILLED = 200.0
"""The price of a member without a row, in units of the dearest shortage: it remains only where nothing fits."""

TINY = 1e-6

POLL_SECONDS = 0.05

LP_TROUBLE = (AttributeError, RuntimeError, ValueError)
"""What MathOpt raises when a solver ends abnormally; the first is its own slip while it words the error."""


@dataclass(frozen=True, slots=True)
class Mix:
    """A solution of the master: its cost, the dual of each coupling, the worth of each member's row, and the columns
    used with their shares."""

    cost: float
    duals: Floats
    worth: Floats
    columns: Ints
    shares: Floats
    filled: bool


class Master:
    """Rows so far and the linear program over them; a column is a member's row, known by its number."""

    def __init__(self, prices: Prices) -> None:
        self._prices = prices
        self._model = mathopt.Model()
        self._one_each = [self._one_row() for _ in range(prices.members)]
        self._couplings: dict[int, mathopt.LinearConstraint] = {}
        self._variables: list[mathopt.Variable] = []
        self._number: dict[int, int] = {}
        self._known: dict[tuple[int, bytes], int] = {}
        self._members: list[int] = []
        self._rows: list[Ints] = []
        self._costs: list[float] = []
        self._closed = np.zeros(1024, dtype=bool)
        for coupling in np.flatnonzero(prices.shared):
            self._couple(int(coupling))
        self._wanted = mathopt.ModelSolveParameters(
            variable_values_filter=mathopt.VariableFilter(skip_zero_values=True),
            reduced_costs_filter=mathopt.VariableFilter(filtered_items=[]),
        )
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    def add(self, member: int, row: Ints, cost: float) -> bool:
        """Take a row in; false if it is known."""
        key = (member, row.tobytes())
        if key in self._known:
            return False
        number = self._known[key] = len(self._rows)
        self._members.append(member)
        self._rows.append(row.copy())
        self._costs.append(cost)
        if number == len(self._closed):
            self._closed = np.concatenate([self._closed, np.zeros(len(self._closed), dtype=bool)])
        column = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(column, cost)
        self._one_each[member].set_coefficient(column, 1.0)
        for coupling, weight in self._prices.weights(member, row):
            if coupling in self._couplings:
                self._couplings[coupling].set_coefficient(column, weight)
        self._variables.append(column)
        self._number[column.id] = number
        return True

    def columns(self) -> Iterator[tuple[int, Ints, float]]:
        """The member, the row and the cost of each column."""
        return zip(self._members, self._rows, self._costs, strict=True)

    def shares(self, mix: Mix) -> Floats:
        """The share of each member's cell in a mix."""
        shares: Floats = np.zeros(self._prices.base.shape)
        days = np.arange(self._prices.days)
        for number, share in zip(mix.columns.tolist(), mix.shares.tolist(), strict=True):
            shares[self._members[number], days, self._rows[number]] += share
        return shares

    def likest(self, shares: Floats) -> list[Ints]:
        """For each member the open row whose cells have the largest shares."""
        table, days, members = np.array(self._rows), np.arange(self._prices.days), np.array(self._members)
        liked = shares[members[:, None], days, table].sum(axis=1)
        return [table[own[liked[own].argmax()]] for own in (np.flatnonzero(members == m) for m in range(len(shares)))]

    def only(self, shut: Flags) -> None:
        """Close every column that uses a cell in `shut[member, day, choice]`, and open all others again."""
        table, days = np.array(self._rows), np.arange(self._prices.days)
        closed = shut[np.array(self._members)[:, None], days, table].any(axis=1)
        for number in np.flatnonzero(closed != self._closed[: len(closed)]).tolist():
            self._variables[number].upper_bound = 0.0 if closed[number] else np.inf
        self._closed[: len(closed)] = closed

    def solve(self, stop: Stop) -> Mix | None:
        """The cheapest mix, None once stopped; couplings of one member that it breaks are added."""
        while True:
            result = self._solve_once(stop)
            if result is None:
                return None
            used = [
                (self._number[variable.id], value)
                for variable, value in result.variable_values().items()
                if value > TINY and variable.id in self._number
            ]
            columns = np.array([number for number, _ in used], np.int32)
            shares = np.array([value for _, value in used])
            broken = self._broken(columns, shares)
            if not len(broken):
                return self._mix(result, columns, shares)
            for coupling in broken:
                self._couple(int(coupling))

    def _solve_once(self, stop: Stop) -> mathopt.SolveResult | None:
        """Solve from the last basis; where GLOP gives up on it, from scratch, and with HiGHS if that fails as well."""
        with interrupting(stop) as interrupter:
            for _ in range(2):
                try:
                    result = self._solver.solve(model_params=self._wanted, interrupter=interrupter)
                    if result.has_dual_feasible_solution():
                        return result
                except LP_TROUBLE:
                    pass
                if stop():
                    return None
                self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)
            return mathopt.solve(self._model, mathopt.SolverType.HIGHS)

    def _mix(self, result: mathopt.SolveResult, columns: Ints, shares: Floats) -> Mix:
        of_constraint = result.dual_values()
        duals = np.zeros(self._prices.couplings)
        for coupling, constraint in self._couplings.items():
            duals[coupling] = of_constraint[constraint]
        worth = np.array([of_constraint[constraint] for constraint in self._one_each])
        filled = float(shares.sum()) > self._prices.members - TINY
        cost = result.objective_value() + self._prices.constant
        return Mix(cost, self._prices.clipped(duals), worth, columns, shares, filled)

    def _broken(self, columns: Ints, shares: Floats) -> Ints:
        """Couplings not in the program that a mix breaks."""
        if len(self._couplings) == self._prices.couplings or not len(columns):
            return np.zeros(0, np.int32)
        level = np.zeros(self._prices.couplings)
        for number, share in zip(columns.tolist(), shares.tolist(), strict=True):
            for coupling, weight in self._prices.weights(self._members[number], self._rows[number]):
                level[coupling] += share * weight
        outside = (level < self._prices.lows - TINY) | (level > self._prices.highs + TINY)
        outside[list(self._couplings)] = False
        return np.flatnonzero(outside).astype(np.int32)

    def _couple(self, coupling: int) -> None:
        """Add a coupling, with one variable for what is below and one for what is above."""
        low, high = float(self._prices.lows[coupling]), float(self._prices.highs[coupling])
        under, over = self._model.add_variable(lb=0.0), self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(under, float(self._prices.under[coupling]))
        self._model.objective.set_linear_coefficient(over, float(self._prices.over[coupling]))
        constraint = self._model.add_linear_constraint(lb=low, ub=high)
        constraint.set_coefficient(under, 1.0)
        constraint.set_coefficient(over, -1.0)
        self._couplings[coupling] = constraint
        for member, row, variable in zip(self._members, self._rows, self._variables, strict=True):
            for other, weight in self._prices.weights(member, row):
                if other == coupling:
                    constraint.set_coefficient(variable, weight)

    def _one_row(self) -> mathopt.LinearConstraint:
        unfilled = self._model.add_variable(lb=0.0)
        dearest = float(self._prices.under.max(initial=100.0))
        self._model.objective.set_linear_coefficient(unfilled, UNFILLED * dearest)
        return self._model.add_linear_constraint(unfilled == 1.0)


@contextmanager
def interrupting(stop: Stop) -> Iterator[SolveInterrupter]:
    """Ask the stop criterion beside a solve and interrupt it when it says so."""
    interrupter, ended = SolveInterrupter(), threading.Event()

    def watch() -> None:
        while not ended.wait(POLL_SECONDS):
            if stop():
                interrupter.interrupt()
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield interrupter
    finally:
        ended.set()
        watcher.join()
