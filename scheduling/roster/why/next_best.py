"""The exact price of another answer in one cell: the best roster in which she does, or does not, work there.

The search begins at the present roster. A tiny price on each changed cell keeps the answer near it, so that people see
only what has to change. That there is no such roster at all is said only after a solve without presolve has said so.
"""

from __future__ import annotations

import math
import time
from dataclasses import replace

from scheduling.progress import Report
from scheduling.roster.around.confirm import impossible
from scheduling.roster.around.moves import moves_between, rows_of
from scheduling.roster.around.present import asked_for, charge_changes, choices_at, held, nearest, roster_of, values_of
from scheduling.roster.cpsat import CpSatModel, Limits
from scheduling.roster.explain import beyond
from scheduling.roster.reasons import reasons_of
from scheduling.roster.refused import refuse_unusable
from scheduling.roster.stating import Stated, state_plan
from scheduling.roster.why.problem import NextBestAnswer, NextBestRequest
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import FREE, Plan, Wish
from scheduling.stop import After, AnyOf, Stop

FINE = 1000
"""The rules' prices are counted in so many parts, so that all changed cells together weigh less than one unit."""


def run(request: NextBestRequest, report: Report, stop: Stop) -> NextBestAnswer:
    """The worker's task "roster.next_best"."""
    del report  # too short to tell anything on the way
    return next_best(request, stop)


def next_best(request: NextBestRequest, stop: Stop) -> NextBestAnswer:
    """The best other roster that `request.seconds` find, with a proven least price."""
    began = time.monotonic()
    refuse_unusable(request.problem)
    present = request.problem.plan
    stop = AnyOf((After.seconds_from_now(request.seconds), stop))
    model = CpSatModel()
    stated = _stated(request, model)
    if not _require(request, model, stated):
        return _none(began)
    solved = nearest(model, stated, present, limits=Limits(request.seconds, request.seed, stop))
    if solved.values is None:
        if impossible(model, seconds=request.seconds, stop=stop):
            return _none(began)
        alone = present.with_cell(request.nurse, request.day, _instead(request))
        return _answer(request, alone, least=None, began=began)
    kept = sum(values_of(stated, present).values())
    found = present.with_rows(rows_of(roster_of(stated, solved.values)))
    return _answer(request, found, least=_least(present, solved.bound + kept), began=began)


def _least(present: Plan, bound: float) -> int | None:
    """How much dearer than the present one any such roster is at least, from the bound of the finely priced model."""
    if not math.isfinite(bound):
        return None
    strict = {setting.key for setting in present.active() if setting.hard}
    now = total_cost(found for found in check_plan(present) if found.setting not in strict)
    return math.floor(bound / FINE + 1e-6) - now


def _instead(request: NextBestRequest) -> str:
    """The shift kind in the cell when only that cell changes."""
    now = request.problem.plan.row(request.nurse)[request.day]
    return FREE if request.kind == now else request.kind


def _stated(request: NextBestRequest, model: CpSatModel) -> Stated:
    """The month with fine prices, each changed cell priced below them all."""
    present, first = request.problem.plan, request.problem.first_day
    asked = asked_for(present)
    plan = held(present, lambda nurse, day: (worked := present.row(nurse)[day]) == FREE or (day, worked) in asked)
    plan = replace(
        plan,
        settings=tuple(replace(setting, price=setting.price * FINE) for setting in plan.settings),
        nurses=tuple(
            replace(nurse, wishes=(*nurse.wishes, _weightless(request))) if nurse.id == request.nurse else nurse
            for nurse in plan.nurses
        ),
    )
    stated = state_plan(plan, model, first_day=first)
    charge_changes(model, stated, present, lambda _nurse, _day: 1)
    model.price_all()
    return stated


def _weightless(request: NextBestRequest) -> Wish:
    """A wish that costs nothing: it only opens the cell for a kind that the team does not ask for on that day."""
    return Wish(request.day, request.kind, wanted=True, weight=0)


def _require(request: NextBestRequest, model: CpSatModel, stated: Stated) -> bool:
    """State what is asked; false where the cell cannot be so, whatever the rest: locked, past, leave, skills."""
    now = request.problem.plan.row(request.nurse)[request.day]
    cell = {choice.kind: var for choice, var in choices_at(stated, request.nurse, request.day)}
    if request.kind == FREE:
        model.linear([(1, var) for var in cell.values()], 0, 0)
        return bool(cell) or now == FREE
    var = cell.get(request.kind)
    if var is None:
        return False
    wanted = 0 if request.kind == now else 1
    model.linear([(1, var)], wanted, wanted)
    return True


def _answer(request: NextBestRequest, plan: Plan, *, least: int | None, began: float) -> NextBestAnswer:
    present, first = request.problem.plan, request.problem.first_day
    before, after = check_plan(present), check_plan(plan)
    moves = moves_between(present, plan)
    extra = total_cost(after) - total_cost(before)
    changed = {(move.nurse, move.day) for move in moves}
    return NextBestAnswer(
        possible=True,
        rows=rows_of(plan),
        moves=moves,
        extra=extra,
        least_extra=least,
        proven=least is not None and extra <= least,
        brings=beyond(after, before),
        mends=beyond(before, after),
        reasons=tuple(one for one in reasons_of(plan, first_day=first) if (one.nurse, one.day) in changed),
        seconds=time.monotonic() - began,
    )


def _none(began: float) -> NextBestAnswer:
    return NextBestAnswer(
        possible=False,
        rows={},
        moves=(),
        extra=0,
        least_extra=None,
        proven=True,
        brings=(),
        mends=(),
        reasons=(),
        seconds=time.monotonic() - began,
    )
