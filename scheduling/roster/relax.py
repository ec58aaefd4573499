"""The roster's model without its whole numbers, and with them for a solver that proves: what no roster can undercut.

The relaxation lets a nurse work half a shift. Its price bounds every roster from below, the cells that it uses are
where good rosters are found, and a cell whose reduced cost exceeds the gap is used by no better roster (Wolsey,
Integer Programming, 2nd edition, section 7.6: reduced cost fixing).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from ortools.math_opt.python import mathopt

from scheduling.roster.cpsat import CpSatModel, Solved
from scheduling.rules.statement import Var

TINY = 1e-6
HUGE = 2**60
"""From here on a limit of the model stands for "none"."""

LP_TROUBLE = (AttributeError, RuntimeError, ValueError)
"""What MathOpt raises when a solver ends abnormally; the first is its own slip while it words the error."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The relaxation's price, the variables that it uses, and what the use of each unused one adds to the price."""

    price: float
    used: frozenset[Var]
    adds: Mapping[Var, float]

    def useless(self, cost: int) -> frozenset[Var]:
        """Variables that no roster at or below this cost uses."""
        return frozenset(var for var, added in self.adds.items() if self.price + added > cost + 0.01)


class Relaxation:
    """A copy of a stated model for solvers of linear programs; `asked` are the variables of its cells."""

    def __init__(self, model: CpSatModel, asked: Iterable[Var]) -> None:
        proto = model.model.proto
        self._model = mathopt.Model()
        domains = [list(variable.domain) for variable in proto.variables]
        columns = [self._model.add_variable(lb=domain[0], ub=domain[-1]) for domain in domains]
        for constraint in proto.constraints:
            low, high = constraint.linear.domain[0], list(constraint.linear.domain)[-1]
            row = self._model.add_linear_constraint(
                lb=low if low > -HUGE else -math.inf, ub=high if high < HUGE else math.inf
            )
            for index, factor in zip(constraint.linear.vars, constraint.linear.coeffs, strict=True):
                row.set_coefficient(columns[index], factor)
        for index, price in zip(proto.objective.vars, proto.objective.coeffs, strict=True):
            self._model.objective.set_linear_coefficient(columns[index], price)
        self._unit = math.gcd(*map(int, proto.objective.coeffs))
        self._cells = {var: columns[model.variable(var).index] for var in asked}
        self._columns = columns

    def solve(self) -> Relaxed | None:
        """The relaxation; None where the solver gives up on it."""
        try:
            result = mathopt.solve(self._model, mathopt.SolverType.GLOP)
            values, reduced = result.variable_values(), result.reduced_costs()
        except LP_TROUBLE:
            return None
        used = frozenset(var for var, column in self._cells.items() if values[column] > TINY)
        adds = {var: max(0.0, reduced[column]) for var, column in self._cells.items() if var not in used}
        return Relaxed(result.objective_value(), used, adds)

    def prove(self, closed: frozenset[Var], seconds: float) -> Solved:
        """Search every roster that leaves the `closed` cells empty, with HiGHS on one thread; cannot be interrupted."""
        for column in self._columns:
            column.integer = True
        for var in closed:
            self._cells[var].upper_bound = 0.0
        limits = mathopt.SolveParameters(
            time_limit=timedelta(seconds=seconds), threads=None, relative_gap_tolerance=0.0
        )
        try:
            result = mathopt.solve(self._model, mathopt.SolverType.HIGHS, params=limits)
        except LP_TROUBLE:
            return Solved(None, -math.inf, optimal=False)
        values = None
        if result.has_primal_feasible_solution():
            found = result.variable_values()
            values = {var: found[column] > 0.5 for var, column in self._cells.items()}
        optimal = result.termination.reason is mathopt.TerminationReason.OPTIMAL
        return Solved(values, self.whole(result.termination.objective_bounds.dual_bound), optimal=optimal)

    def whole(self, bound: float) -> float:
        """The least price above a bound: every price is a multiple of one unit."""
        if not math.isfinite(bound) or self._unit == 0:
            return bound
        return float(self._unit * math.ceil(bound / self._unit - 1e-4))
