"""Who may make a visit at all: skills, refusals, pins and promises where the team made them hard."""

from __future__ import annotations

from scheduling.visits.evaluate.day import Day
from scheduling.visits.problem import Nurse, Visit


def able(day: Day, visit: Visit, part: int) -> tuple[int, ...]:
    """The nurses (by row) who may give a part: skills, refusals and pins where these are hard."""
    return tuple(c for c, nurse in enumerate(day.problem.nurses) if may(day, visit, part, nurse))


def may(day: Day, visit: Visit, part: int, nurse: Nurse) -> bool:
    """May this nurse give this part at all?"""
    costs = day.problem.costs
    pinned = visit.pinned_nurses[part] if part < len(visit.pinned_nurses) else None
    if pinned is not None and pinned != nurse.key:
        return False
    if costs.unskilled == "hard" and not set(visit.parts[part].skills) <= set(nurse.skills):
        return False
    if costs.refused == "hard" and nurse.key in visit.refused:
        return False
    if costs.not_preferred == "hard" and visit.preferred is not None and nurse.key not in visit.preferred:
        return False
    before = day.published.get(visit.key)
    kept = costs.nurse_changed == "hard" and before is not None and part < len(before.nurses)
    return not (kept and before is not None and before.nurses[part] != nurse.key)


def plannable(day: Day, visit: Visit) -> bool:
    """Is there somebody for every part, and are they two for two parts?"""
    candidates = [set(able(day, visit, part)) for part in range(len(visit.parts))]
    return all(candidates) and len(set().union(*candidates)) >= len(candidates)
