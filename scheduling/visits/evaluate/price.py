"""What a plan costs: the value of every term, each in one small function."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.visits.evaluate.day import EPS, Day
from scheduling.visits.evaluate.trip import Trip
from scheduling.visits.problem import Minutes, Nurse, Part, Stay, Visit


@dataclass(frozen=True, slots=True)
class Given:
    """One part of a visit as the plan gives it."""

    nurse: Nurse
    visit: Visit
    stay: Stay

    @property
    def part(self) -> Part | None:
        return self.visit.parts[self.stay.part] if 0 <= self.stay.part < len(self.visit.parts) else None


def given_parts(day: Day, trips: Mapping[str, Trip]) -> list[Given]:
    """Every part that somebody gives."""
    return [
        Given(trip.nurse, day.visits[stay.visit], stay)
        for trip in trips.values()
        for stay in trip.stays
        if stay.visit is not None
    ]


def unskilled(given: Given) -> bool:
    """Does the nurse lack a skill that this part asks?"""
    return given.part is not None and not set(given.part.skills) <= set(given.nurse.skills)


def not_preferred(given: Given) -> bool:
    """Would the client rather have had somebody else?"""
    return given.visit.preferred is not None and given.nurse.key not in given.visit.preferred


def refused(given: Given) -> bool:
    """Did the client ask not to have this nurse again?"""
    return given.nurse.key in given.visit.refused


def misses_break(nurse: Nurse, trip: Trip | None) -> bool:
    """Is a break due to this nurse that the plan does not give? Without a round only if it is always due."""
    if nurse.pause is None:
        return False
    return trip.break_missed() if trip else nurse.pause.due_after <= 0


def values_of(day: Day, trips: Mapping[str, Trip]) -> dict[str, float]:
    """The value of every term of `Costs`, in the order of its fields."""
    given = given_parts(day, trips)
    late = [day.lateness(one.visit, one.stay.start, one.stay.end) for one in given]
    waits = [wait for trip in trips.values() for wait in trip.charged_waits]
    work = [trips[nurse.key].work if nurse.key in trips else 0.0 for nurse in day.problem.nurses]
    served = {one.visit.key for one in given}
    return {
        "travel": sum(trip.travel for trip in trips.values()),
        "lateness": sum(late),
        "highest_lateness": max(late, default=0.0),
        "waiting": sum(waits),
        "highest_waiting": max(waits, default=0.0),
        "overtime": sum(trip.overtime() for trip in trips.values()),
        "longest_idle": max((_idle(nurse, trips) for nurse in day.problem.nurses), default=0.0),
        "imbalance": _imbalance(day, work),
        "working_time": sum(work),
        "not_preferred": sum(not_preferred(one) for one in given),
        "refused": sum(refused(one) for one in given),
        "unskilled": sum(unskilled(one) for one in given),
        "left_out": sum(visit.priority for visit in day.problem.visits if visit.optional and visit.key not in served),
        "missed_break": sum(misses_break(nurse, trips.get(nurse.key)) for nurse in day.problem.nurses),
        "new_face": sum(day.newness(one.visit, one.nurse.key) for one in given),
        "nurse_changed": sum(_nurse_changed(day, one) for one in given),
        "time_changed": _times_changed(day, given),
    }


def _idle(nurse: Nurse, trips: Mapping[str, Trip]) -> Minutes:
    if nurse.key in trips:
        return trips[nurse.key].idle()
    return nurse.shift.end - nurse.shift.start if nurse.shift else 0.0


def _imbalance(day: Day, work: list[Minutes]) -> float:
    """Whole minutes by which each nurse's work differs from her share of all the work."""
    shares = [nurse.share for nurse in day.problem.nurses]
    total = sum(shares)
    if total <= 0:
        return 0.0
    fair = [sum(work) * share / total for share in shares]
    return float(sum(math.ceil(abs(own - due) - EPS) for own, due in zip(work, fair, strict=True)))


def _nurse_changed(day: Day, given: Given) -> float:
    before = day.published.get(given.visit.key)
    if before is None or given.stay.part >= len(before.nurses):
        return 0.0
    return before.weight if before.nurses[given.stay.part] != given.nurse.key else 0.0


def _times_changed(day: Day, given: list[Given]) -> float:
    """Counted once a visit, by its first part."""
    total = 0.0
    for one in given:
        before = day.published.get(one.visit.key)
        if before and one.stay.part == 0 and abs(one.stay.start - before.start) > day.problem.time_tolerance + EPS:
            total += before.weight
    return total
