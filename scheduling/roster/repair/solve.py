"""Rosters without the absent nurse, nearest to the present one first, each proven where the time allows.

The past and everything beyond a few days after the absence is locked, so that the model is small. Rules keep their
prices; each changed day of a colleague costs more than any agreement but less than a shift that nobody works.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from scheduling.progress import Report
from scheduling.roster.around.moves import Move, moves_between, rows_of
from scheduling.roster.around.present import asked_for, charge_changes, held, nearest, roster_of
from scheduling.roster.repair.absent import only_hers, without
from scheduling.roster.repair.problem import RepairAnswer, RepairOption, RepairRequest
from scheduling.roster.repair.ranking import COVER_PRICE, wished_off
from scheduling.roster.said.explain import beyond
from scheduling.roster.said.reasons import reasons_of
from scheduling.roster.said.refused import refuse_unusable
from scheduling.roster.stated.cpsat import CpSatModel, Limits
from scheduling.roster.stated.stating import Stated, state_plan
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.finding import Finding
from scheduling.rules.plan import FREE, Plan
from scheduling.stop import After, AnyOf, Stop

DAYS_AFTER = 3
"""So many days after the absence may change too: a colleague who covers may need a later day off."""

OFF_DUTY_PRICE = 300
"""Beside the wish's own price: a day that somebody asked to have off is taken from her only when nobody else can."""

GAPS = frozenset({"coverage", "skill_mix"})
"""The rules about shifts that nobody, or nobody who is able, works."""


def run(request: RepairRequest, report: Report, stop: Stop) -> RepairAnswer:
    """The worker's task "roster.repair"."""
    del report  # too short to tell anything on the way
    return repair(request, stop)


def repair(request: RepairRequest, stop: Stop) -> RepairAnswer:
    """Up to `most_options` options that differ in whom they ask; fewer where there are no more."""
    began = time.monotonic()
    refuse_unusable(request.problem)
    search = _Search(request, AnyOf((After.seconds_from_now(request.seconds), stop)))
    options = list(search.options(began))
    options.sort(key=lambda one: (one.open_shifts, len(one.moves), one.price))
    return RepairAnswer(tuple(options), time.monotonic() - began)


class _Search:
    """The model of one absence; each option found forbids that the next one asks the same people again."""

    def __init__(self, request: RepairRequest, stop: Stop) -> None:
        self._request, self._stop = request, stop
        self._present = without(only_hers(request.problem.plan, request.absence), request.absence)
        self._before = check_plan(self._present)
        self._model = CpSatModel()
        plan = held(self._present, self._may_change)
        self._stated: Stated = state_plan(plan, self._model, first_day=request.problem.first_day)
        charge_changes(self._model, self._stated, self._present, lambda _nurse, _day: request.change_price)
        self._charge_people()
        self._model.price_all()

    def options(self, began: float) -> Iterator[RepairOption]:
        """One after the other, until there is nothing new or the time is up."""
        for _ in range(self._request.most_options):
            left = self._request.seconds - (time.monotonic() - began)
            solved = nearest(
                self._model, self._stated, self._present, limits=Limits(left, self._request.seed, self._stop)
            )
            if solved.values is None:
                return
            option = self._option(roster_of(self._stated, solved.values), proven=solved.optimal)
            yield option
            if not option.asked or self._stop():
                return
            self._forbid(option)

    def _may_change(self, nurse: str, day: int) -> bool:
        """The days of the absence and a few after it, of colleagues, where an asked shift or nothing stands."""
        absence, first = self._request.absence, self._request.problem.first_day
        if nurse == absence.nurse or not max(first, absence.first_day) <= day <= absence.last_day + DAYS_AFTER:
            return False
        worked = self._present.row(nurse)[day]
        return worked == FREE or (day, worked) in asked_for(self._present)

    def _charge_people(self) -> None:
        """A turn too many lately and a day off that was asked for weigh against a colleague."""
        nurses = {nurse.id: nurse for nurse in self._present.nurses}
        for choice, var in self._stated.choices.items():
            if self._present.row(choice.nurse)[choice.day] == choice.kind:
                continue
            price = COVER_PRICE * self._request.covered.get(choice.nurse, 0)
            if wished_off(nurses[choice.nurse], choice.day, choice.kind):
                price += OFF_DUTY_PRICE
            self._model.charge(var, price)

    def _forbid(self, option: RepairOption) -> None:
        """At most half of the shifts that this option hands out may be handed out so again."""
        given = [
            (1, var)
            for choice, var in self._stated.choices.items()
            if Move(choice.nurse, choice.day, self._present.row(choice.nurse)[choice.day], choice.kind) in option.moves
        ]
        self._model.linear(given, None, len(given) // 2)

    def _option(self, plan: Plan, *, proven: bool) -> RepairOption:
        moves = moves_between(self._present, plan)
        findings = check_plan(plan)
        first = self._request.problem.first_day
        changed = {(move.nurse, move.day) for move in moves}
        return RepairOption(
            rows=rows_of(plan),
            moves=moves,
            asked=tuple(dict.fromkeys(move.nurse for move in moves if move.after != FREE)),
            brings=beyond(findings, self._before),
            reasons=tuple(one for one in reasons_of(plan, first_day=first) if (one.nurse, one.day) in changed),
            open_shifts=self._open(findings),
            price=_beside_gaps(findings) - _beside_gaps(self._before),
            proven=proven,
        )

    def _open(self, findings: tuple[Finding, ...]) -> int:
        absence = self._request.absence
        days = range(absence.first_day, absence.last_day + 1)
        return sum(found.amount for found in findings if found.rule == "coverage" and found.days[0] in days)


def _beside_gaps(findings: tuple[Finding, ...]) -> int:
    """What a roster costs apart from the shifts that nobody works."""
    return total_cost(found for found in findings if found.rule not in GAPS)
