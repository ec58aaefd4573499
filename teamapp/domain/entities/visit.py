"""Occurrences of care and the rounds they are done on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, VisitId, same_id
from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity, Policy, entity, wire


class VisitStatus(StrEnum):
    """Goes forward only: planned < under way < done | not home."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    NOT_HOME = "not_home"


_STEPS = (
    frozenset({VisitStatus.PLANNED.value}),
    frozenset({VisitStatus.UNDER_WAY.value}),
    frozenset({VisitStatus.DONE.value, VisitStatus.NOT_HOME.value}),
)


@entity(number=40, name="visit")
@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Entity):
    """One occurrence of a need on a day: who goes, when, what became of it.

    `moved_*` and `minutes` change this occurrence without touching its series; None means as the need says.
    `start` is planned, never clocked; it is the minute of `day`.
    """

    id: VisitId = field(metadata=wire(1))
    client: ClientId = field(metadata=wire(2, indexed=True, owner=True))
    need: NeedId = field(metadata=wire(3, indexed=True))
    day: date = field(metadata=wire(4, indexed=True))
    nurse: NurseId | None = field(default=None, metadata=wire(5))
    second_nurse: NurseId | None = field(default=None, metadata=wire(6))
    start: MinuteOfDay | None = field(default=None, metadata=wire(7))
    second_start: MinuteOfDay | None = field(default=None, metadata=wire(8))
    nurse_pinned: bool = field(default=False, metadata=wire(9))
    time_pinned: bool = field(default=False, metadata=wire(10))
    status: VisitStatus = field(default=VisitStatus.PLANNED, metadata=wire(11, Policy.MONOTONE, steps=_STEPS))
    cancelled: bool = field(default=False, metadata=wire(12))
    cancel_reason: str = field(default="", metadata=wire(13, Policy.TEXT))
    minutes: Minutes | None = field(default=None, metadata=wire(14))
    moved_windows: tuple[tuple[MinuteOfDay, MinuteOfDay], ...] | None = field(default=None, metadata=wire(15))
    minutes_extra: Minutes = field(default=Minutes(0), metadata=wire(16))
    extra_reason: str = field(default="", metadata=wire(17, Policy.TEXT))
    reason: Text | None = field(default=None, metadata=wire(18))

    @property
    def planned(self) -> bool:
        """Whether somebody goes at a known time."""
        return self.nurse is not None and self.start is not None and not self.cancelled


def visit_id(need: NeedId, day: date, index: int = 0) -> VisitId:
    """The same occurrence has the same id on every device; `index` counts the times of one need on one day."""
    return VisitId(same_id("visit", need, day, index))


@entity(number=41, name="round")
@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Entity):
    """What a nurse's day on the road is beyond its visits, which are ordered by their start (`round_of`)."""

    nurse: NurseId = field(metadata=wire(2, indexed=True))
    day: date = field(metadata=wire(3, indexed=True))
    locked: bool = field(default=False, metadata=wire(4))


def round_id(nurse: NurseId, day: date) -> Id:
    return same_id("round", nurse, day)


def start_for(visit: Visit, nurse: NurseId) -> MinuteOfDay | None:
    """When this nurse begins at this visit, None if she is not on it or it has no time yet."""
    if visit.nurse == nurse:
        return visit.start
    if visit.second_nurse == nurse:
        return visit.second_start if visit.second_start is not None else visit.start
    return None


def round_of(nurse: NurseId, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
    """A nurse's visits in the order she makes them; cancelled ones are left out."""
    timed = [
        (start, visit.id, visit)
        for visit in visits
        if not visit.cancelled and (start := start_for(visit, nurse)) is not None
    ]
    return tuple(visit for _start, _id, visit in sorted(timed, key=lambda item: item[:2]))
