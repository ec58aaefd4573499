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


@entity(number=20, name="roster_period")
@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPeriod(Entity):
    """Days that are planned and published together, both ends included."""

    first: date = field(metadata=wire(2, indexed=True))
    last: date = field(metadata=wire(3))
    state: PeriodState = field(default=PeriodState.DRAFT, metadata=wire(4))
    published_at: datetime | None = field(default=None, metadata=wire(5))
    published_by: NurseId | None = field(default=None, metadata=wire(6))


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
