"""Say that something is impossible only after a second, plainer look (or-tools issue 5274: presolve may be wrong)."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

from scheduling.roster.cpsat import CpSatModel, stopping
from scheduling.rules.statement import Var
from scheduling.stop import Stop


def impossible(model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var] = ()) -> bool:
    """Whether no roster fits the model with the assumed variables at 1: one worker, no presolve, objective or hint."""
    return _status(model, seconds=seconds, stop=stop, assumed=assumed, presolve=False) == cp_model.INFEASIBLE


def possible(model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var] = ()) -> bool:
    """Whether a roster was found that fits the model with the assumed variables at 1."""
    found = _status(model, seconds=seconds, stop=stop, assumed=assumed, presolve=True)
    return found in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def _status(
    model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var], presolve: bool
) -> cp_model.CpSolverStatus:
    plain = model.model.clone()
    plain.proto.clear_objective()
    plain.proto.clear_solution_hint()
    for var in assumed:
        plain.add(plain.get_int_var_from_proto_index(model.variable(var).index) == 1)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_presolve = presolve
    with stopping(solver, stop):
        return solver.solve(plain)
