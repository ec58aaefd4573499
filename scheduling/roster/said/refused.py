"""What no roster can be made of, said by name before anything is solved. What merely contradicts itself is a note."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.roster.problem import RosterProblem
from scheduling.roster.said.notes import notes_on
from scheduling.rules.line import date_of
from scheduling.rules.plan import FREE, Plan
from scheduling.text import Text

__all__ = ["RosterRefused", "notes_on", "refuse_unusable"]

LONGEST_MINUTES = 25 * 60
"""A day, and the hour by which it is longer when the clocks go back."""


class RosterRefused(ValueError):
    """A plan that cannot be solved; `text` names what is wrong with it."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.code, dict(text.values))
        self.text = text


def refuse_unusable(problem: RosterProblem) -> None:
    """Raise RosterRefused for a plan without days, nurses or shift kinds, one that is over, or one that names what it
    does not have."""
    fault = next(_faults(problem), None)
    if fault is not None:
        raise RosterRefused(fault)


def _faults(problem: RosterProblem) -> Iterator[Text]:
    plan = problem.plan
    if not plan.days:
        yield Text("roster.refused.no_days")
    if not plan.nurses:
        yield Text("roster.refused.no_nurses")
    if not plan.kinds:
        yield Text("roster.refused.no_kinds")
    if plan.days and problem.first_day >= len(plan.days):
        yield Text("roster.refused.over", {"date": plan.days[-1].date})
    known = {kind.key for kind in plan.kinds}
    yield from _unusable_kinds(plan)
    for kind in plan.kinds:
        if len(kind.times) != len(plan.days):
            yield Text(
                "roster.refused.kind_days", {"shift": kind.name, "days": len(kind.times), "need_days": len(plan.days)}
            )
    yield from _unknown_demand(plan, known)
    yield from _unusable_rows(plan, known)


def _unusable_kinds(plan: Plan) -> Iterator[Text]:
    """A shift without work in it, and one that is not over when it begins again."""
    for kind in plan.kinds:
        for day, time in enumerate(kind.times[: len(plan.days)]):
            if kind.work_minutes(day) <= 0:
                yield Text("roster.refused.kind_no_work", {"shift": kind.name, "break_minutes": kind.break_minutes})
                break
            if time.end - time.start > LONGEST_MINUTES:
                yield Text("roster.refused.kind_too_long", {"shift": kind.name, "minutes": time.end - time.start})
                break


def _unknown_demand(plan: Plan, known: set[str]) -> Iterator[Text]:
    for demand in plan.demand:
        if demand.kind not in known:
            yield Text("roster.refused.demand_kind", {"shift": demand.kind, "date": date_of(plan, demand.day)})
        if not 0 <= demand.day < len(plan.days):
            yield Text("roster.refused.demand_day", {"shift": demand.kind, "date": date_of(plan, demand.day)})


def _unusable_rows(plan: Plan, known: set[str]) -> Iterator[Text]:
    for nurse in plan.nurses:
        row = plan.row(nurse.id)
        if len(row) != len(plan.days):
            yield Text("roster.refused.row_days", {"nurse": nurse.id, "days": len(row), "need_days": len(plan.days)})
        for day, kind in enumerate(row):
            if kind != FREE and kind not in known:
                yield Text("roster.refused.row_kind", {"nurse": nurse.id, "shift": kind, "date": date_of(plan, day)})
