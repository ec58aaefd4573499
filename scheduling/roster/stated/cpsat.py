"""The rules' solver Protocol on top of CP-SAT, and solves that stop when asked and report while they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduling.rules.setting import Setting
from scheduling.rules.statement import Terms, Var
from scheduling.stop import Stop, stopping

SUBSOLVERS = ("max_lp", "reduced_costs")
"""Two workers that reason with the relaxation: the default pair hardly finds a bound for rosters."""

POLL_SECONDS = 0.05

Better = Callable[[Mapping[Var, bool], float], None]
"""Hears of a better solution: the values of the asked variables, and the bound at that moment."""


class CpSatModel:
    """A CP-SAT model as the rules see it; variables are indices of its own list."""

    def __init__(self) -> None:
        self.model = cp_model.CpModel()
        self._variables: list[cp_model.IntVar] = [self.model.new_constant(1)]
        self._prices: list[int] = []
        self._priced: list[cp_model.IntVar] = []

    @property
    def one(self) -> Var:
        return Var(0)

    def bool(self) -> Var:
        return self._keep(self.model.new_bool_var(""))

    def linear(self, terms: Terms, low: int | None, high: int | None) -> None:
        expression = cp_model.LinearExpr.weighted_sum(
            [self._variables[var] for _, var in terms], [factor for factor, _ in terms]
        )
        lowest = cp_model.INT_MIN if low is None else low
        highest = cp_model.INT_MAX if high is None else high
        self.model.add_linear_constraint(expression, lowest, highest)

    def slack(self, setting: Setting, most: int) -> Var:
        return self.priced(most, setting.price)

    def priced(self, most: int, price: int) -> Var:
        """A new whole variable from 0 to `most` that costs `price` a unit."""
        var = self._keep(self.model.new_int_var(0, most, ""))
        self.charge(var, price)
        return var

    def charge(self, var: Var, price: int) -> None:
        """Let a variable cost (or, below zero, save) something a unit."""
        self._priced.append(self._variables[var])
        self._prices.append(price)

    def price_all(self) -> None:
        """Make all prices the objective; call once, when every rule has been stated."""
        self.model.minimize(cp_model.LinearExpr.weighted_sum(self._priced, self._prices))

    def variable(self, var: Var) -> cp_model.IntVar:
        return self._variables[var]

    def _keep(self, variable: cp_model.IntVar) -> Var:
        self._variables.append(variable)
        return Var(len(self._variables) - 1)


@dataclass(frozen=True, slots=True)
class Limits:
    """How a single solve is limited: wall seconds, seed, when to stop early, which workers search, and how near to its
    own bound is near enough (a part of the value)."""

    seconds: float
    seed: int
    stop: Stop
    workers: int = 2
    subsolvers: tuple[str, ...] = SUBSOLVERS
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Solved:
    """What a solve found: values of the asked variables (None without a solution), its bound, whether it is
    finished."""

    values: Mapping[Var, bool] | None
    bound: float
    optimal: bool


class _Watch(cp_model.CpSolverSolutionCallback):
    """Hands each better solution on while the search goes on."""

    def __init__(
        self, model: CpSatModel, asked: list[Var], better: Callable[[Mapping[Var, bool], float], None]
    ) -> None:
        super().__init__()
        self._model, self._asked, self._better = model, asked, better

    def on_solution_callback(self) -> None:
        values = {var: self.boolean_value(self._model.variable(var)) for var in self._asked}
        self._better(values, self.best_objective_bound)


def solve_model(
    model: CpSatModel,
    asked: list[Var],
    limits: Limits,
    *,
    hint: Mapping[Var, bool],
    fixed: Mapping[Var, bool],
    better: Better | None = None,
) -> Solved:
    """Search from a hint with some variables fixed; `better` hears of each improvement."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(0.01, limits.seconds)
    parameters.num_workers = limits.workers
    parameters.relative_gap_limit = limits.gap
    parameters.random_seed = limits.seed % 2**31  # all that it takes
    parameters.subsolvers.extend(limits.subsolvers)
    with _fixed(model, hint=hint, fixed=fixed), stopping(solver, limits.stop, poll_seconds=POLL_SECONDS):
        status = solver.solve(model.model, _Watch(model, asked, better) if better is not None else None)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Solved(None, solver.best_objective_bound, optimal=False)
    values = {var: solver.boolean_value(model.variable(var)) for var in asked}
    return Solved(values, solver.best_objective_bound, optimal=status == cp_model.OPTIMAL)


@contextmanager
def _fixed(model: CpSatModel, *, hint: Mapping[Var, bool], fixed: Mapping[Var, bool]) -> Iterator[None]:
    """Fix variables by their domain for the length of a solve, and give the rest a hint."""
    domains = [model.model.proto.variables[model.variable(var).index].domain for var in fixed]
    model.model.proto.clear_solution_hint()
    for var, value in hint.items():
        if var not in fixed:
            model.model.add_hint(model.variable(var), value)
    for domain, value in zip(domains, fixed.values(), strict=True):
        domain[0] = domain[1] = int(value)
    try:
        yield
    finally:
        for domain in domains:
            domain[0], domain[1] = 0, 1
