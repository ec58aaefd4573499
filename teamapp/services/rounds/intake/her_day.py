"""A day of somebody who may become a client, as an answer shows it: her visits, and what they break or move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.clients.needs import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class HerVisit:
    """One visit of hers: who would come and when; nobody while it cannot be placed."""

    nurses: tuple[NurseId, ...]
    start: MinuteOfDay | None
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class HerDay:
    """A day of an option. `like`: there is no roster yet, so it was looked at as on that day."""

    day: date
    like: date | None
    planned: bool
    visits: tuple[HerVisit, ...]
    breaks: tuple[Text, ...]
    moved: int
    moved_minutes: int

    @property
    def placed(self) -> bool:
        return all(visit.nurses for visit in self.visits)
