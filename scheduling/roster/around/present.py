"""A model in which the present roster is known: what may change, what a change costs, and how a solution reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scheduling.roster.stated.cpsat import CpSatModel, Limits, Solved, solve_model
from scheduling.roster.stated.stating import Choice, Stated
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.statement import Var

ChangePrice = Callable[[str, int], int]
"""What it costs that a nurse's day differs from the present roster."""


def held(plan: Plan, open_cell: Callable[[str, int], bool]) -> Plan:
    """The plan with every cell locked but the open ones; what is locked already stays locked."""
    days = range(len(plan.days))
    pinned = {
        nurse.id: tuple(day for day in days if plan.is_pinned(nurse.id, day) or not open_cell(nurse.id, day))
        for nurse in plan.nurses
    }
    return replace(plan, pinned=pinned)


def asked_for(plan: Plan) -> frozenset[tuple[int, str]]:
    """The shift kinds that the team asks for, day by day; others (office, training) were agreed on and stay."""
    return frozenset((demand.day, demand.kind) for demand in plan.demand if demand.needed > 0)


def charge_changes(model: CpSatModel, stated: Stated, present: Plan, price: ChangePrice) -> None:
    """Let each cell that differs from the present roster cost its price, once a nurse and day."""
    for choice, var in stated.choices.items():
        was = present.row(choice.nurse)[choice.day]
        cost = price(choice.nurse, choice.day)
        if was == FREE:
            model.charge(var, cost)
        elif was == choice.kind:
            model.charge(var, -cost)


def limit_changes(model: CpSatModel, stated: Stated, present: Plan, most: int) -> None:
    """At most so many cells differ from the present roster."""
    terms = [
        (1 if was == FREE else -1, var)
        for choice, var in stated.choices.items()
        if (was := present.row(choice.nurse)[choice.day]) in (FREE, choice.kind)
    ]
    kept = sum(factor < 0 for factor, _ in terms)
    model.linear(terms, None, most - kept)


def values_of(stated: Stated, plan: Plan) -> dict[Var, bool]:
    """A roster as the model's variables."""
    return {var: plan.row(choice.nurse)[choice.day] == choice.kind for choice, var in stated.choices.items()}


def roster_of(stated: Stated, values: Mapping[Var, bool]) -> Plan:
    """A roster from the model's variables."""
    return stated.plan.with_rows(stated.rows({choice: values[var] for choice, var in stated.choices.items()}))


def nearest(
    model: CpSatModel, stated: Stated, present: Plan, *, limits: Limits, fixed: Mapping[Var, bool] | None = None
) -> Solved:
    """The cheapest roster, looked for from the present one; the prices must stand as the objective."""
    asked = list(stated.choices.values())
    return solve_model(model, asked, limits, hint=values_of(stated, present), fixed=fixed or {})


def choices_at(stated: Stated, nurse: str, day: int) -> list[tuple[Choice, Var]]:
    """The choices of one cell."""
    return [(choice, var) for choice, var in stated.choices.items() if choice.nurse == nurse and choice.day == day]
