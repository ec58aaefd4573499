"""Reads a day in the database thread and opens it with travel times from the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scheduling.travel.problem import MatrixAnswer
from teamapp.services.rounds.day.facts import DayFacts, read_day
from teamapp.services.rounds.day.opened import OpenDay, opened
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.planning.running import matrix_requests
from teamapp.services.travel import Measuring
from ui.shell.background.bridge import WorkerBridge
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day as the store has it, with what the window needs to know around it."""

    facts: DayFacts
    today: date
    minute_now: int
    pack: str | None

    @property
    def now(self) -> int | None:
        """The minute of the day, on today's page only."""
        return self.minute_now if self.facts.day == self.today else None


def local_time(desk: Desk) -> datetime:
    """The time on the team's clock; in the database thread."""
    return desk.clock().astimezone(desk.zone)


def read(desk: Desk, day: date | None) -> ReadDay:
    """A day, today when none is named; in the database thread."""
    local = local_time(desk)
    pack = str(desk.patch.path) if desk.patch is not None else None
    return ReadDay(read_day(desk, day or local.date()), local.date(), local.hour * 60 + local.minute, pack)


def provisional(facts: DayFacts) -> OpenDay:
    """The day at once, as it is stored, before anybody knows how long the ways are."""
    places = places_of(facts)
    size = len(places.points)
    still = MatrixAnswer(((0,) * size,) * size, ((0,) * size,) * size, estimated=True, off_street_metres=(None,) * size)
    return opened(facts, (still,) * len(places.vehicles))


class DayOpener(QObject):
    """Gets travel times for a day; the last day asked for wins."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._bridge: WorkerBridge | None = None

    def open(self, day: ReadDay, then: Callable[[OpenDay], None]) -> None:
        """Call `then` with the day when the ways are known, at once when they have been asked before."""
        self._forget()
        desk = self._frame.desk
        if desk.worker is None:
            return
        bridge = WorkerBridge(self)
        self._bridge = bridge
        bridge.done.connect(lambda matrices: self._frame.ask(bridge, lambda: opened(day.facts, matrices), then))
        bridge.failed.connect(lambda failure: self._frame.notices.warn(self._frame.say(failure.text)))
        requests = matrix_requests(places_of(day.facts), day.pack)
        bridge.watch(Measuring(desk.worker, desk.travel, requests, on_done=bridge.on_done, on_failed=bridge.on_failed))

    def _forget(self) -> None:
        if self._bridge is not None:
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
            self._bridge = None
