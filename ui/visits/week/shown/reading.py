"""Reads a week in the database thread and opens it with travel times from the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from teamapp.services.desk import Desk
from teamapp.services.rounds.week.facts import read_week
from teamapp.services.rounds.week.opened import OpenWeek, open_week, provisional_week
from teamapp.services.rounds.week.question import Ways
from teamapp.services.travel import Measuring
from ui.shell.background.bridge import WorkerBridge
from ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class ShownWeek:
    """A week on the screen; until its travel times are `measured` every way takes no time."""

    open: OpenWeek
    pack: str | None
    measured: bool


class WeekReader(QObject):
    """The last week asked for wins; a week that is read again keeps its ways until the new ones are known."""

    read = Signal(object)
    """A ShownWeek."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._wanted: date | None = None
        self._bridge: WorkerBridge | None = None

    def want(self, first: date) -> None:
        """Read the week that begins on `first`."""
        self._wanted = first
        desk = self._frame.desk
        self._frame.ask(self, lambda: _read(desk, first), self._show)

    def _show(self, found: ShownWeek) -> None:
        if found.open.facts.first == self._wanted:
            self.read.emit(found)
            self._measure(found)

    def _measure(self, found: ShownWeek) -> None:
        """Travel times, at once when they have been asked before."""
        self._forget()
        desk = self._frame.desk
        if desk.worker is None:
            return
        bridge = self._bridge = WorkerBridge(self)
        facts = found.open.facts
        bridge.done.connect(
            lambda matrices: self._frame.ask(
                bridge, lambda: ShownWeek(open_week(facts, matrices), found.pack, measured=True), self._measured
            )
        )
        bridge.failed.connect(lambda failure: self._frame.notices.warn(self._frame.say(failure.text)))
        requests = Ways.of(facts.days).requests(found.pack)
        bridge.watch(Measuring(desk.worker, desk.travel, requests, on_done=bridge.on_done, on_failed=bridge.on_failed))

    def _measured(self, found: ShownWeek) -> None:
        if found.open.facts.first == self._wanted:
            self.read.emit(found)

    def _forget(self) -> None:
        if self._bridge is not None:
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
            self._bridge = None


def _read(desk: Desk, first: date) -> ShownWeek:
    pack = str(desk.patch.path) if desk.patch is not None else None
    return ShownWeek(provisional_week(read_week(desk, first)), pack, measured=False)
