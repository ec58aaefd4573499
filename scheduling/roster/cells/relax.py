"""The roster's model without its whole numbers, and with them for a solver that proves: what no roster can undercut.

The relaxation lets a nurse work half a shift. Its price bounds every roster from below, the cells that it uses are
where good rosters are found, and a cell whose reduced cost exceeds the gap is used by no better roster (Wolsey,
Integer Programming, 2nd edition, section 7.6: reduced cost fixing).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from scheduling.roster.columns.root.master import LP_TROUBLE
from scheduling.roster.stated.cpsat import CpSatModel, Solved
from scheduling.rules.statement import Var

TINY = 1e-6
HUGE = 2**60
"""From here on a limit of the model stands for "none"."""


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
        self._model = mathopt.Model.from_model_proto(_linear(model))
        self._columns = list(self._model.variables())
        self._unit = math.gcd(*map(int, proto.objective.coeffs))
        self._cells = {var: self._columns[model.variable(var).index] for var in asked}

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


def _linear(model: CpSatModel) -> model_pb2.ModelProto:
    """The stated model as a linear program, written as a whole: adding rows and columns one at a time is slow."""
    proto, copy = model.model.proto, model_pb2.ModelProto()
    domains = [list(variable.domain) for variable in proto.variables]
    copy.variables.ids.extend(range(len(domains)))
    copy.variables.lower_bounds.extend(domain[0] for domain in domains)
    copy.variables.upper_bounds.extend(domain[-1] for domain in domains)
    copy.variables.integers.extend(False for _ in domains)
    prices = sorted(zip(proto.objective.vars, proto.objective.coeffs, strict=True))
    copy.objective.linear_coefficients.ids.extend(index for index, _ in prices)
    copy.objective.linear_coefficients.values.extend(price for _, price in prices)
    matrix = copy.linear_constraint_matrix
    for row, constraint in enumerate(proto.constraints):
        low, *_, high = constraint.linear.domain
        copy.linear_constraints.ids.append(row)
        copy.linear_constraints.lower_bounds.append(low if low > -HUGE else -math.inf)
        copy.linear_constraints.upper_bounds.append(high if high < HUGE else math.inf)
        terms: Counter[int] = Counter()
        for index, factor in zip(constraint.linear.vars, constraint.linear.coeffs, strict=True):
            terms[index] += factor
        matrix.row_ids.extend(row for _ in terms)
        matrix.column_ids.extend(sorted(terms))
        matrix.coefficients.extend(terms[index] for index in sorted(terms))
    return copy
