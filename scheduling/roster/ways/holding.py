"""A month in which something is mended while everything else is assumed to become no worse than it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.roster.around.named import NamedModel, Thing, amounts_of
from scheduling.roster.around.present import asked_for, held
from scheduling.roster.stated.cpsat import CpSatModel
from scheduling.roster.stated.stating import state_plan
from scheduling.roster.ways.giving import GAPS
from scheduling.rules.check import check_plan
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.statement import Var

ANY_DAY = -1


@dataclass(frozen=True, slots=True)
class Holding:
    """A model without prices; `guards` has one variable a thing: while it is 1 the thing becomes no worse.

    Shifts of other days stay filled as they are: a hole that moves is not mended.
    """

    model: CpSatModel
    guards: Mapping[Thing, Var]


def holding(plan: Plan, *, first_day: int, day: int) -> Holding | None:
    """One open shift fewer on a day (or, with `ANY_DAY`, in the month); None where nothing is short there."""
    findings = check_plan(plan)
    short = sum(one.amount for one in findings if one.rule in GAPS and day in (ANY_DAY, one.days[0]))
    if not short:
        return None
    named, asked = NamedModel(), asked_for(plan)
    opened = held(plan, lambda nurse, on: (worked := plan.row(nurse)[on]) == FREE or (on, worked) in asked)
    state_plan(opened, named, first_day=first_day, about=named.about)
    gaps = {setting.key for setting in plan.active() if setting.rule in GAPS}
    mended = {thing for thing in named.parts if thing.setting in gaps and day in (ANY_DAY, thing.day)}
    named.inner.linear([(1, part.var) for thing in mended for part in named.parts[thing]], None, short - 1)
    now = amounts_of(findings)
    for thing in named.parts:
        if thing.setting in gaps and thing not in mended:
            named.keep(thing, now[thing])
    guards = {
        thing: guard
        for thing in named.parts
        if thing.setting not in gaps and (guard := named.guarded(thing, now[thing])) is not None
    }
    return Holding(named.inner, guards)
