"""Everything the page shows, read once in the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from teamapp.domain.entities import Nurse, Task
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.attention.waiting import all_waiting
from teamapp.services.day.news import News, news
from teamapp.services.day.rounds import DaySheet, RoundSheet, day_sheet, my_round
from teamapp.services.day.waiting import Waiting
from teamapp.services.roster.asks.away.reading import Away, away_today
from teamapp.services.roster.asks.shown.cards import AskCard, Standing, open_asks
from teamapp.services.tasks import open_tasks

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class TodayRead:
    """The day, what changed, what waits, and who I am."""

    day: date
    hour: int
    me: Nurse | None
    mine: RoundSheet | None
    team: DaySheet
    news: tuple[News, ...]
    waiting: tuple[Waiting, ...]
    tasks: tuple[Task, ...]
    nurses: tuple[Nurse, ...]
    asks: tuple[AskCard, ...]
    away: tuple[Away, ...]

    @property
    def changed(self) -> frozenset[VisitId]:
        """The visits that others changed since I last looked."""
        return frozenset(visit.id for item in self.news for visit in item.visits)


def read(desk: Desk) -> TodayRead:
    """The page's contents as they are now."""
    local = desk.clock().astimezone(desk.zone)
    me: NurseId | None = desk.me
    nurses = tuple(sorted(desk.store.all(Nurse), key=lambda nurse: nurse.name))
    return TodayRead(
        day=local.date(),
        hour=local.hour,
        me=next((nurse for nurse in nurses if nurse.id == me), None),
        mine=my_round(desk, local.date()),
        team=day_sheet(desk, local.date()),
        news=news(desk),
        waiting=all_waiting(desk),
        tasks=open_tasks(desk, nurse=me),
        nurses=nurses,
        asks=tuple(card for card in open_asks(desk) if card.standing is not Standing.CLASH),  # asked as two versions
        away=away_today(desk),
    )
