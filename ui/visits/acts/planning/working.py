"""Runs the planner's work for the page: one job at a time, told in the strip, stopped or dropped from there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from teamapp.services.refused import refuse
from ui.parts.cards.progress_strip import ProgressStrip
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.shell.work.bridge import Stoppable, WorkerBridge
from ui.visits.work import Planner, Work

Told = TypeVar("Told")
Found = TypeVar("Found")
TICK_MS = 250


class Working(QObject):
    """Holds the work that is on; `changed` when one begins or ends."""

    changed = Signal()

    def __init__(self, frame: Frame, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._strip = frame, strip
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._tell)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        strip.stopped.connect(self.stop)
        self._work: Work[object, object] | None = None
        self._words = ""
        self._stopping = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        return self._work is not None

    def run(self, work: Work[Told, Found]) -> bool:
        """Start; False while there is other work."""
        if self.running:
            return False
        self._work = work  # type: ignore[assignment]  # what goes in comes out again
        self._words, self._stopping = "", False
        self._strip.begin(work.title, limit_seconds=work.seconds)
        self._clock.start()
        self._timer.start()
        bridge, desk = self._bridge, self._frame.desk

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            planner: Planner[Told, Found] = Planner(desk.worker, bridge.on_progress, bridge.on_done, bridge.on_failed)
            return work.start(desk, planner)

        self._frame.ask(self, start, lambda job: self._started(work, job), failed=self._refused)
        self.changed.emit()
        return True

    def stop(self) -> None:
        """Keep the best so far."""
        self._stopping = self.running
        self._bridge.stop()

    def cancel(self) -> None:
        """Leave it: another day is wanted."""
        work = self._work
        if work is not None:
            self._bridge.cancel()
            self._end()
            work.given_up()

    def _started(self, work: object, job: Stoppable) -> None:
        if self._work is not work:
            job.cancel()
            return
        self._bridge.watch(job)
        if self._stopping:
            self._bridge.stop()

    def _tick(self) -> None:
        self._strip.tell(self._clock.elapsed() / 1000, self._words)

    def _tell(self, told: object) -> None:
        if self._work is not None:
            self._words = self._work.telling(told)
            self._tick()

    def _done(self, found: object) -> None:
        work = self._work
        if work is not None:
            self._end()
            work.done(found)

    def _failed(self, failure: WorkerFailed) -> None:
        self._give_up(self._frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._give_up(in_words(error, self._frame))

    def _give_up(self, words: str) -> None:
        work = self._work
        if work is not None:
            self._end()
            self._frame.notices.warn(words)
            work.given_up()

    def _end(self) -> None:
        self._work = None
        self._timer.stop()
        self._strip.end()
        self.changed.emit()
