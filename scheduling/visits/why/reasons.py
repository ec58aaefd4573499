"""Why a visit is not in the plan: nurse by nurse, the first hard rule that stands in the way."""

from __future__ import annotations

from dataclasses import replace

from scheduling.text import Text
from scheduling.visits.evaluate.able import able
from scheduling.visits.evaluate.around.places import best_places, tries_of
from scheduling.visits.evaluate.day import NO_WAY, Day, opening, shift_start
from scheduling.visits.problem import NotPlanned, Nurse, Plan, Visit

MOST_TRIES = 400
"""So many places are tried for all left-out visits together (about a millisecond each)."""


def explained(day: Day, plan: Plan) -> Plan:
    """The plan with reasons for every visit that is not in it."""
    rows: list[NotPlanned] = []
    left = MOST_TRIES
    for row in sorted(plan.not_planned, key=lambda row: day.visits[row.visit].optional):
        left -= tries_of(day, row.visit)
        rows.append(NotPlanned(row.visit, reasons_for(day, plan, row.visit, thorough=left >= 0)))
    return replace(plan, not_planned=tuple(rows))


def reasons_for(day: Day, plan: Plan, key: str, *, thorough: bool = True) -> tuple[Text, ...]:
    """One reason per nurse who cannot, and one for those who could but for the rest of their round."""
    visit = day.visits[key]
    everyone = day.problem.nurses
    if not everyone:
        return (Text("visits.nobody_on_duty", {"visit": key}),)
    reasons = [text for nurse in everyone if (text := _obstacle(day, visit, nurse)) is not None]
    blocked = {str(text.values.get("nurse", "")) for text in reasons}
    free = [nurse for nurse in everyone if nurse.key not in blocked]
    nobody_together = Text("visits.needs_two", {"visit": key, "nurses": len(free)})
    if len(free) < len(visit.parts):
        reasons += [nobody_together] if len(visit.parts) > 1 else []
    elif free and thorough:
        reasons.extend(_round_reasons(day, plan, visit) or [nobody_together])
    elif free:
        reasons.append(Text("visits.rounds_full", {"visit": key, "nurses": len(free)}))
    return tuple(reasons)


def _obstacle(day: Day, visit: Visit, nurse: Nurse) -> Text | None:
    """What forbids this nurse whatever else she does today; None if nothing does."""
    values: dict[str, str | int | float | bool] = {"visit": visit.key, "nurse": nurse.key}
    c = day.problem.nurses.index(nurse)
    if not any(c in able(day, visit, part) for part in range(len(visit.parts))):
        return Text(f"visits.{_barrier(visit, nurse)}", values)
    there, home = day.leg(nurse, nurse.start_place, visit.place), day.leg(nurse, visit.place, nurse.end_place)
    if max(there, home) >= NO_WAY:
        return Text("visits.no_way", values)
    begin = max(shift_start(nurse) + there, opening(visit), visit.pinned_start or 0.0)
    minutes = min(visit.minutes(part) for part in range(len(visit.parts)))
    window = max(visit.windows, key=lambda one: one.end, default=None)
    strict = window is not None and (window.hard or day.problem.costs.lateness == "hard")
    if window is not None and strict and day.moment(begin, begin + minutes) > window.end:
        return Text("visits.window_outside_shift", values | {"until_minutes": window.end, "earliest_minutes": begin})
    over = day.problem.costs.overtime == "hard" and nurse.shift is not None
    if over and nurse.shift is not None and begin + minutes + home > nurse.shift.end:
        return Text("visits.shift_too_short", values | {"back_minutes": begin + minutes + home})
    return None


def _barrier(visit: Visit, nurse: Nurse) -> str:
    if nurse.key in visit.refused:
        return "refused"
    if any(not set(part.skills) <= set(nurse.skills) for part in visit.parts):
        return "unskilled"
    if any(pin is not None and pin != nurse.key for pin in visit.pinned_nurses):
        return "pinned_to_other"
    return "not_preferred" if visit.preferred is not None and nurse.key not in visit.preferred else "promised_to_other"


def _round_reasons(day: Day, plan: Plan, visit: Visit) -> list[Text]:
    """For those who could: the rule that the best place in today's rounds would break, or what it would cost."""
    reasons: list[Text] = []
    told: set[str] = set()
    for turn, edit in best_places(day.problem, plan, visit.key, limit=len(day.nurses)):
        who = " + ".join(turn.nurses)
        if who in told:
            continue
        told.add(who)
        if edit.newly_broken:
            first = edit.newly_broken[0]
            values = {
                "visit": visit.key,
                "nurse": who,
                "rule": f"visits.rule_{first.code.removeprefix('visits.')}",
                "broken_visit": str(first.values.get("visit", "")),
            }
            reasons.append(Text("visits.would_break", values))
        else:
            reasons.append(Text("visits.costs_more", {"visit": visit.key, "nurse": who, "extra": round(edit.extra, 1)}))
    return reasons
