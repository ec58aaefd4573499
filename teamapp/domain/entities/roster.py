"""Who works when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from teamapp.domain.ids import Id, NurseId, ShiftKindId, same_id
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, entity, wire


class PeriodState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"


class Phase(StrEnum):
    """How far a team has come in making a roster together; each phase begins when the one before is closed."""

    WISHES = "wishes"  # everyone enters wishes and sees nobody else's
    GAPS = "gaps"  # the team settles shortages and surpluses: swaps, points, claims
    SOLVE = "solve"  # the planner's computer does the rest


@entity(number=20, name="roster_period")
@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPeriod(Entity):
    """Days that are planned and published together, both ends included.

    `phase` is None where the team does not make this roster in phases; a phase also ends after its last day.
    """

    first: date = field(metadata=wire(2, indexed=True))
    last: date = field(metadata=wire(3))
    state: PeriodState = field(default=PeriodState.DRAFT, metadata=wire(4))
    published_at: datetime | None = field(default=None, metadata=wire(5))
    published_by: NurseId | None = field(default=None, metadata=wire(6))
    phase: Phase | None = field(default=None, metadata=wire(7))
    wishes_until: date | None = field(default=None, metadata=wire(8))
    gaps_until: date | None = field(default=None, metadata=wire(9))


@entity(number=21, name="assignment")
@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Entity):
    """A nurse works a shift kind on a day: one cell of the roster, with the reason why it is there."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    day: date = field(metadata=wire(3, indexed=True))
    shift_kind: ShiftKindId = field(metadata=wire(4))
    pinned: bool = field(default=False, metadata=wire(5))
    by_solver: bool = field(default=False, metadata=wire(6))
    reason: Text | None = field(default=None, metadata=wire(7))


def assignment_id(nurse: NurseId, day: date) -> Id:
    """One cell of the grid is one entity on every device."""
    return same_id("assignment", nurse, day)


@entity(number=22, name="wishes_ready")
@dataclass(frozen=True, slots=True, kw_only=True)
class WishesReady(Entity):
    """A nurse says that her wishes for a period are complete, even if she has none."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    period: Id = field(metadata=wire(3, indexed=True))
    ready: bool = field(default=True, metadata=wire(4))


@entity(number=23, name="points")
@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Entity):
    """What a nurse earned by giving way, or spent; the ledger of fairness adds them up."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    day: date = field(metadata=wire(3, indexed=True))
    points: int = field(metadata=wire(4))
    why: Text = field(metadata=wire(5))
    ask: Id | None = field(default=None, metadata=wire(6))


@entity(number=26, name="roster_pattern")
@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPattern(Entity):
    """Weeks that return: (nurse, day counted from a Monday, shift kind), to be laid over a roster."""

    name: str = field(metadata=wire(2))
    weeks: int = field(metadata=wire(3))
    cells: tuple[tuple[NurseId, int, ShiftKindId], ...] = field(default=(), metadata=wire(4))


def wishes_ready_id(nurse: NurseId, period: Id) -> Id:
    """One word a nurse and period on every device."""
    return same_id("wishes_ready", nurse, period)
