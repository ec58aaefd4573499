"""From the optimiser's plan to the change that writes it, and what it would change, visit by visit."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.planning.outcome import visits_after
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
    after = visits_after(facts, planned.question, planned.solved.plan)
    found = [Difference(a, b) for a, b in zip(facts.visits, after, strict=True) if differs(a, b)]
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


def differs(before: Visit, after: Visit) -> bool:
    """Whether somebody would notice: another nurse, another time, or none any more."""
    if (before.nurse, before.second_nurse) != (after.nurse, after.second_nurse):
        return True
    if before.start is None or after.start is None:
        return before.start is not after.start
    return abs(before.start - after.start) >= MOVED_MINUTES or before.second_start != after.second_start
