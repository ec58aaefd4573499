"""Say that something is impossible only after a second, plainer look (or-tools issue 5274: presolve may be wrong)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ortools.sat.python import cp_model

from scheduling.roster.around.named import Thing
from scheduling.roster.stated.cpsat import POLL_SECONDS, CpSatModel
from scheduling.rules.statement import Var
from scheduling.stop import Stop, stopping


def impossible(model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var] = ()) -> bool:
    """Whether no roster fits the model with the assumed variables at 1: one worker, no presolve, objective or hint."""
    return _status(model, seconds=seconds, stop=stop, assumed=assumed, presolve=False) == cp_model.INFEASIBLE


def possible(model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var] = ()) -> bool:
    """Whether a roster was found that fits the model with the assumed variables at 1."""
    found = _status(model, seconds=seconds, stop=stop, assumed=assumed, presolve=True)
    return found in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def clash(model: CpSatModel, guards: Mapping[Thing, Var], *, seconds: float, stop: Stop) -> tuple[Thing, ...] | None:
    """Things whose guards cannot all be 1 together, as the solver names them; None where it finds no clash in time.

    No objective, no hint, one worker, no presolve: only then are the named assumptions to be relied on, and even so
    the caller solves them again.
    """
    plain, solver = _plain(model), _solver(seconds, presolve=False)
    literals = {plain.get_bool_var_from_proto_index(model.variable(var).index): thing for thing, var in guards.items()}
    plain.add_assumptions(list(literals))
    with stopping(solver, stop, poll_seconds=POLL_SECONDS):
        status = solver.solve(plain)
    if status != cp_model.INFEASIBLE:
        return None
    named = {literal.index: thing for literal, thing in literals.items()}
    return tuple(named[index] for index in solver.sufficient_assumptions_for_infeasibility() if index in named)


def _status(
    model: CpSatModel, *, seconds: float, stop: Stop, assumed: Iterable[Var], presolve: bool
) -> cp_model.CpSolverStatus:
    plain, solver = _plain(model), _solver(seconds, presolve=presolve)
    for var in assumed:
        plain.add(plain.get_int_var_from_proto_index(model.variable(var).index) == 1)
    with stopping(solver, stop, poll_seconds=POLL_SECONDS):
        return solver.solve(plain)


def _plain(model: CpSatModel) -> cp_model.CpModel:
    """The same model without objective and hint."""
    plain = model.model.clone()
    plain.proto.clear_objective()
    plain.proto.clear_solution_hint()
    return plain


def _solver(seconds: float, *, presolve: bool) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_presolve = presolve
    return solver
