"""From the optimiser's plan to the change that writes it, and what it would change, visit by visit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from scheduling.visits.problem import Plan, Stay
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.planning.running import PlannedRounds

MOVED_MINUTES = 1
"""A start that differs by less is the same start."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One visit as it is and as it would be."""

    before: Visit
    after: Visit

    @property
    def nurse_changes(self) -> bool:
        return (self.before.nurse, self.before.second_nurse) != (self.after.nurse, self.after.second_nurse)


def differences(planned: PlannedRounds) -> tuple[Difference, ...]:
    """Every visit that the plan gives another nurse or another time, and every one that it leaves out, by start."""
    facts = planned.wish.facts
    given = _given(planned.solved.plan)
    pairs = [(visit, _after(visit, given.get(visit.id, {}), facts)) for visit in facts.visits if not visit.cancelled]
    found = [Difference(before, after) for before, after in pairs if _differs(before, after)]
    return tuple(sorted(found, key=lambda d: (d.after.start or 0, d.after.id)))


def accept_rounds(desk: Desk, planned: PlannedRounds, chosen: tuple[Difference, ...] | None = None) -> Change:
    """Write the plan, or the chosen part of it, as one change. Refused when nothing would be different."""
    wanted = differences(planned) if chosen is None else chosen
    if not wanted:
        raise refuse("rounds.nothing_changes", day=planned.wish.facts.day.isoformat())
    edits = tuple(Edit(desk.store.get(Visit, d.before.id), d.after) for d in wanted)
    day = planned.wish.facts.day
    return desk.commit(
        edits,
        text("rounds.improved", day=day.isoformat(), visits=len(edits)),
        why=text("rounds.improved_why", seconds=round(planned.solved.seconds)),
    )


def _given(plan: Plan) -> Mapping[VisitId, dict[int, tuple[NurseId, Stay]]]:
    """Who makes which part of which visit."""
    given: dict[VisitId, dict[int, tuple[NurseId, Stay]]] = {}
    for nurse, stay in _stays(plan):
        given.setdefault(VisitId(Id(stay.visit or "")), {})[stay.part] = (nurse, stay)
    return given


def _stays(plan: Plan) -> Iterator[tuple[NurseId, Stay]]:
    for round_ in plan.rounds:
        for stay in round_.stays:
            if stay.visit is not None:
                yield NurseId(Id(round_.nurse)), stay


def _after(visit: Visit, parts: dict[int, tuple[NurseId, Stay]], facts: DayFacts) -> Visit:
    """The visit as the plan has it; without a nurse it goes to "not planned"."""
    if 0 not in parts:
        return replace(visit, nurse=None, second_nurse=None, start=None, second_start=None, reason=None)
    nurse, stay = parts[0]
    second, second_stay = parts.get(1, (None, None))
    start = _minute(stay)
    second_start = _minute(second_stay) if second_stay is not None else None
    return replace(
        visit,
        nurse=nurse,
        second_nurse=second,
        start=start,
        second_start=second_start if second_start != start else None,
        reason=_reason(visit, nurse, stay, facts),
    )


def _minute(stay: Stay) -> MinuteOfDay:
    return MinuteOfDay(round(stay.start))


def _reason(visit: Visit, nurse: NurseId, stay: Stay, facts: DayFacts) -> Text:
    """Why this nurse goes, in the figures that decided it."""
    travel = round(stay.travel)
    if visit.nurse_pinned and visit.nurse == nurse:
        return text("rounds.reason_pinned", travel=travel)
    known = facts.faces.get((visit.client, nurse), 0)
    total = sum(count for (client, _nurse), count in facts.faces.items() if client == visit.client)
    if not known:
        return text("rounds.reason_new_face", travel=travel)
    return text("rounds.reason_known", known=known, total=total, travel=travel)


def _differs(before: Visit, after: Visit) -> bool:
    if (before.nurse, before.second_nurse) != (after.nurse, after.second_nurse):
        return True
    if before.start is None or after.start is None:
        return before.start is not after.start
    return abs(before.start - after.start) >= MOVED_MINUTES or before.second_start != after.second_start
