"""What differs between two rosters, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduling.rules.plan import Plan


@dataclass(frozen=True, slots=True)
class Move:
    """A nurse's day with another shift kind than before; an empty kind is a free day."""

    nurse: str
    day: int
    before: str
    after: str


def moves_between(before: Plan, after: Plan) -> tuple[Move, ...]:
    """The cells of the first roster that the second one changes."""
    return tuple(
        Move(nurse.id, day, was, becomes)
        for nurse in before.nurses
        for day, (was, becomes) in enumerate(zip(before.row(nurse.id), after.row(nurse.id), strict=True))
        if was != becomes
    )


def rows_of(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """A roster's rows, of every nurse."""
    return {nurse.id: plan.row(nurse.id) for nurse in plan.nurses}
