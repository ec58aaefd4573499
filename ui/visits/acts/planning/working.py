"""Runs the planner's work for the page: one job at a time, told in the strip, stopped or dropped from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.parts.cards.progress_strip import ProgressStrip
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.frame import Frame
from ui.shell.planner.solving import Solving
from ui.visits.work import Planner, Work

if TYPE_CHECKING:
    from scheduling.client import Worker

Told = TypeVar("Told")
Found = TypeVar("Found")


class Working(QObject):
    """Holds the work that is on; `changed` when one begins or ends."""

    changed = Signal()

    def __init__(self, frame: Frame, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self.solving = Solving(frame, self, strip=strip)
        self.solving.changed.connect(self.changed)
        self.solving.told.connect(self._tell)
        self.solving.came.connect(self._done)
        self.solving.given_up.connect(self._give_up)
        self._work: Work[object, object] | None = None

    @property
    def running(self) -> bool:
        return self.solving.running

    def run(self, work: Work[Told, Found]) -> bool:
        """Start; False while there is other work."""
        if self.running:
            return False
        self._work = work  # type: ignore[assignment]  # what goes in comes out again
        desk = self._frame.desk

        def start(worker: Worker, bridge: WorkerBridge) -> Stoppable:
            planner: Planner[Told, Found] = Planner(worker, bridge.on_progress, bridge.on_done, bridge.on_failed)
            return work.start(desk, planner)

        return self.solving.begin(work.title, work.seconds, start)

    def stop(self) -> None:
        """Keep the best so far."""
        self.solving.stop()

    def cancel(self) -> None:
        """Leave it: another day is wanted."""
        self.solving.cancel()

    def _tell(self, told: object) -> None:
        if self._work is not None:
            self.solving.say(self._work.telling(told))

    def _done(self, found: object) -> None:
        work, self._work = self._work, None
        self.solving.end()
        if work is not None:
            work.done(found)

    def _give_up(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.given_up()
