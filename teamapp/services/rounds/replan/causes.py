"""What can happen to a planned day."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.ids import NeedId, NurseId, VisitId
from teamapp.domain.units import MinuteOfDay, Minutes


@dataclass(frozen=True, slots=True)
class NurseAway:
    """She does not come, or goes home; nobody is asked why."""

    nurse: NurseId


@dataclass(frozen=True, slots=True)
class TakesLonger:
    """A visit takes so many minutes more than planned."""

    visit: VisitId
    extra: Minutes


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A visit is not wanted today, and why."""

    visit: VisitId
    reason: str


@dataclass(frozen=True, slots=True)
class NotHome:
    """Nobody opened: go again, not before a minute of the day, or leave it for today (None)."""

    visit: VisitId
    again: MinuteOfDay | None = None


@dataclass(frozen=True, slots=True)
class NewVisit:
    """Care that a client gets anyway is wanted once more today, within a window."""

    need: NeedId
    window: tuple[MinuteOfDay, MinuteOfDay]
    minutes: Minutes


Cause = NurseAway | TakesLonger | Cancelled | NotHome | NewVisit
