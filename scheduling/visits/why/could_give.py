"""Everything that could give for a visit: what it asks itself, what the others ask, and the nurses' working times."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scheduling.visits.evaluate.day import Day
from scheduling.visits.exact.fewest import Could
from scheduling.visits.exact.model.obstacles import obstacles
from scheduling.visits.giving import Give
from scheduling.visits.problem import Nurse, Plan, Visit


def could_give(day: Day, plan: Plan, key: str, settled: Collection[str] = ()) -> Could:
    """What is named here may give; everything else is kept, `settled` visits too."""
    visit = day.visits[key]
    planned = {stay.visit for tour in plan.rounds for stay in tour.stays}
    others = [other for other in day.problem.visits if other.key in planned - {key, *settled}]
    gives = [*_own(day, visit)]
    for other in others:
        gives += _others(day, other, visit)
    for nurse in day.problem.nurses:
        gives += _hours(day, nurse)
    return Could(key, tuple(dict.fromkeys(gives)))


def stands_between(day: Day, visit: Visit, part: int, nurse: Nurse, gives: frozenset[Give]) -> bool:
    """Does something forbid it that does not give?"""
    return not gives.issuperset(obstacles(day, visit, part, nurse))


def _own(day: Day, visit: Visit) -> Iterator[Give]:
    if visit.windows:
        yield Give("window", visit.key)
    if visit.pinned_start is not None:
        yield Give("pinned_start", visit.key)
    for nurse in day.problem.nurses:
        for part in range(len(visit.parts)):
            yield from obstacles(day, visit, part, nurse)
    if visit.client in day.client_gaps:
        yield Give("client_gap", visit.key)
    if len(visit.parts) == 2:
        yield Give("alone", visit.key)
        if visit.pair is not None and visit.pair.kind != "independent":
            yield Give("apart", visit.key)


def _others(day: Day, other: Visit, visit: Visit) -> Iterator[Give]:
    """Another visit may begin at another time, or not be made where it matters no more than this one."""
    if other.windows:
        yield Give("window", other.key)
    if other.pinned_start is not None:
        yield Give("pinned_start", other.key)
    if any(pin is not None for pin in other.pinned_nurses):
        yield Give("pinned_nurse", other.key)
    if other.optional or (not visit.optional and other.priority <= visit.priority):
        yield Give("left_out", other.key)


def _hours(day: Day, nurse: Nurse) -> Iterator[Give]:
    costs = day.problem.costs
    if nurse.shift is not None:
        yield Give("shift_start", nurse=nurse.key)
        if costs.overtime == "hard":
            yield Give("shift_end", nurse=nurse.key)
    if nurse.pause is not None and costs.missed_break == "hard":
        yield Give("break", nurse=nurse.key)
