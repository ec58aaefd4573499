"""The exact price of another answer in one cell: the best roster in which she does, or does not, work there.

The search begins at the present roster. A tiny price on each changed cell keeps the answer near it, so that people see
only what has to change. That there is no such roster at all is said only after a solve without presolve has said so.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace

from scheduling.progress import Report
from scheduling.roster.around.confirm import impossible
from scheduling.roster.around.moves import moves_between, rows_of
from scheduling.roster.around.present import asked_for, charge_changes, choices_at, held, nearest, roster_of, values_of
from scheduling.roster.said.explain import beyond
from scheduling.roster.said.reasons import reasons_of
from scheduling.roster.said.refused import refuse_unusable
from scheduling.roster.stated.cpsat import CpSatModel, Limits
from scheduling.roster.stated.stating import Stated, state_plan
from scheduling.roster.why.problem import NextBestAnswer, NextBestRequest
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import FREE, Plan, Wish
from scheduling.stop import After, AnyOf, Stop

REACH_DAYS, NEAR_SHARE = 4, 0.4
"""So many days around the cell, and so much of the time, for a first answer."""

FINE = 1000
"""The rules' prices are counted in so many parts, so that all changed cells together weigh less than one unit."""


def run(request: NextBestRequest, report: Report, stop: Stop) -> NextBestAnswer:
    """The worker's task "roster.next_best"."""
    del report  # too short to tell anything on the way
    return next_best(request, stop)


def next_best(request: NextBestRequest, stop: Stop) -> NextBestAnswer:
    """The best other roster that `request.seconds` find, with a proven least price.

    First only the days around the cell may change, which answers in a blink; then the whole month, from that roster on.
    """
    began = time.monotonic()
    refuse_unusable(request.problem)
    stop = AnyOf((After.seconds_from_now(request.seconds), stop))
    near = _sought(request, stop, reach=REACH_DAYS, seconds=NEAR_SHARE * request.seconds, start=None)
    if near is None:
        return _none(began)
    left = request.seconds - (time.monotonic() - began)
    whole = _sought(request, stop, reach=len(request.problem.plan.days), seconds=left, start=near.plan)
    assert whole is not None  # what may be near may be in the whole month
    if near.plan is None and whole.plan is None and impossible(whole.model, seconds=request.seconds, stop=stop):
        return _none(began)
    alone = request.problem.plan.with_cell(request.nurse, request.day, _instead(request))
    found = [plan for plan in (near.plan, whole.plan) if plan is not None] or [alone]
    best = min(found, key=lambda plan: total_cost(check_plan(plan)))
    return _answer(request, best, least=whole.least, began=began)


@dataclass(frozen=True, slots=True)
class _Sought:
    """One model of the question: the best roster found in it, and how much dearer it proves any to be at least."""

    model: CpSatModel
    plan: Plan | None
    least: int | None


def _sought(request: NextBestRequest, stop: Stop, *, reach: int, seconds: float, start: Plan | None) -> _Sought | None:
    """Look for it where days within `reach` of the cell, and hers, may change; None where the cell cannot be so."""
    present, model = request.problem.plan, CpSatModel()
    stated = _stated(request, model, reach=reach)
    if not _require(request, model, stated):
        return None
    solved = nearest(model, stated, start or present, limits=Limits(seconds, request.seed, stop))
    kept = sum(values_of(stated, present).values())
    least = _least(present, solved.bound + kept)
    if solved.values is None:
        return _Sought(model, None, least)
    return _Sought(model, present.with_rows(rows_of(roster_of(stated, solved.values))), least)


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


def _stated(request: NextBestRequest, model: CpSatModel, *, reach: int) -> Stated:
    """The month with fine prices, each changed cell priced below them all."""
    present, first = request.problem.plan, request.problem.first_day
    asked = asked_for(present)

    def may_change(nurse: str, day: int) -> bool:
        near = nurse == request.nurse or abs(day - request.day) <= reach
        return near and ((worked := present.row(nurse)[day]) == FREE or (day, worked) in asked)

    plan = held(present, may_change)
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
