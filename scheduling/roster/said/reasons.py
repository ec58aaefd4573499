"""Why each cell of a roster is as it is, in one short statement a cell."""

from __future__ import annotations

from scheduling.roster.problem import CellReason
from scheduling.rules.hours.contract import contract_minutes, planned_minutes
from scheduling.rules.line import Line, date_of, line_of, shift_name
from scheduling.rules.people.wishes import met
from scheduling.rules.plan import FREE, Demand, Plan
from scheduling.text import Text, TextValue


def reasons_of(plan: Plan, *, first_day: int = 0) -> tuple[CellReason, ...]:
    """A reason for each shift from `first_day` on."""
    reasons = []
    for nurse in plan.nurses:
        line = line_of(plan, nurse)
        for shift in line.planned():
            if shift.day >= first_day:
                reasons.append(CellReason(nurse.id, shift.day, shift.kind, reason_of(line, shift.day)))
    return tuple(reasons)


def reason_of(line: Line, day: int) -> Text:
    """The strongest of: pinned, her wish, one of few who can, needed to fill the shift, her contract hours."""
    plan, nurse = line.plan, line.nurse
    kind = plan.row(nurse.id)[day]
    values: dict[str, TextValue] = {"date": date_of(plan, day), "shift": shift_name(plan, kind)}
    if plan.is_pinned(nurse.id, day):
        return Text("reason.pinned", values)
    if any(wish.wanted and wish.day == day and met(wish, kind) for wish in nurse.wishes):
        return Text("reason.wish", values)
    if (asked := _asked_of_her(plan, line, day)) is not None:
        return Text(
            "reason.skill" if asked.skill else "reason.level", {**values, "skill": asked.skill, "level": asked.level}
        )
    values["planned_minutes"] = planned_minutes(line)
    values["contract_minutes"] = contract_minutes(plan, nurse)
    needed = next((d.needed for d in plan.demand if d.day == day and d.kind == kind and not d.qualified), 0)
    return Text("reason.needed", {**values, "needed": needed}) if needed else Text("reason.hours", values)


def _asked_of_her(plan: Plan, line: Line, day: int) -> Demand | None:
    """A demand for a level or skill that would be missed without her."""
    kind = plan.row(line.nurse.id)[day]
    if kind == FREE:
        return None
    for demand in plan.demand:
        if demand.day != day or demand.kind != kind or not demand.qualified or not line.nurse.meets(demand):
            continue
        able = sum(nurse.meets(demand) and plan.row(nurse.id)[day] == kind for nurse in plan.nurses)
        if able <= demand.needed:
            return demand
    return None
