"""What stands between a nurse and a part of a visit, as things that could give."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.visits.evaluate.day import Day
from scheduling.visits.giving import Give
from scheduling.visits.problem import Nurse, Visit


def obstacles(day: Day, visit: Visit, part: int, nurse: Nurse) -> Iterator[Give]:
    """Everything that forbids it, whatever else she does; nothing where `may` says yes."""
    costs = day.problem.costs
    pinned = visit.pinned_nurses[part] if part < len(visit.pinned_nurses) else None
    if pinned is not None and pinned != nurse.key:
        yield Give("pinned_nurse", visit.key)
    if costs.unskilled == "hard" and not set(visit.parts[part].skills) <= set(nurse.skills):
        yield Give("skill", visit.key)
    if costs.refused == "hard" and nurse.key in visit.refused:
        yield Give("refused", visit.key, nurse.key)
    if costs.not_preferred == "hard" and visit.preferred is not None and nurse.key not in visit.preferred:
        yield Give("preferred", visit.key)
    before = day.published.get(visit.key)
    if costs.nurse_changed == "hard" and before and part < len(before.nurses) and before.nurses[part] != nurse.key:
        yield Give("promised", visit.key)
