"""One job of the planner at a time: started off the main thread, told in a strip, stopped, dropped, and its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from teamapp.services.refused import refuse
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from scheduling.client import Worker
    from scheduling.job import WorkerFailed
    from ui.parts.cards.progress_strip import ProgressStrip

TICK_MS = 250
Found = TypeVar("Found")


class Solving(QObject):
    """What a page does with the planner is the same whatever is asked; the page keeps what it asked and what came."""

    changed = Signal()
    """Began or ended."""
    told = Signal(object)
    """What the job says on the way."""
    ticked = Signal(float)
    """Seconds since the start, some times a second."""
    came = Signal(object)
    """The answer; the job is on until whoever asked has called `read` or `end`."""
    given_up = Signal()
    """There will be no answer: it failed or was refused, which was said, or it was dropped."""

    def __init__(self, frame: Frame, parent: QObject, *, strip: ProgressStrip | None = None) -> None:
        super().__init__(parent)
        self._frame, self._strip = frame, strip
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._heard)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self._running: object | None = None
        self._stopping, self._words = False, ""
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._ticked)
        if strip is not None:
            strip.stopped.connect(self.stop)

    @property
    def running(self) -> bool:
        return self._running is not None

    @property
    def stopped(self) -> bool:
        """Whether a person ended it early."""
        return self._stopping

    def begin(self, title: str, seconds: float, start: Callable[[Worker, WorkerBridge], Stoppable]) -> bool:
        """`start` runs in the database thread and may refuse in words; False while another job is on."""
        if self.running:
            return False
        run = self._running = object()
        self._stopping, self._words = False, ""
        if self._strip is not None:
            self._strip.begin(title, limit_seconds=seconds)
        self._clock.start()
        self._tick.start()
        bridge, desk = self._bridge, self._frame.desk

        def begin() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return start(desk.worker, bridge)

        self._frame.ask(self, begin, lambda job: self._started(run, job), failed=self._refused)
        self.changed.emit()
        return True

    def say(self, words: str) -> None:
        """What the strip says beside the time."""
        self._words = words
        self._ticked()

    def read(self, work: Callable[[], Found], done: Callable[[Found], None]) -> None:
        """Make something of the answer off the main thread; then the job has ended, unless it was dropped meanwhile."""
        run = self._running

        def hand_over(found: Found) -> None:
            if self._running is run and run is not None:
                self.end()
                done(found)

        self._frame.ask(self, work, hand_over, failed=self._refused)

    def stop(self) -> None:
        """Keep the best so far."""
        if self.running:
            self._stopping = True
            self._bridge.stop()

    def cancel(self) -> None:
        """Leave it: something else is wanted."""
        if self.running:
            self._bridge.cancel()
            self.end()
            self.given_up.emit()

    def end(self) -> None:
        self._running = None
        self._tick.stop()
        if self._strip is not None:
            self._strip.end()
        self.changed.emit()

    def _started(self, run: object, job: Stoppable) -> None:
        if self._running is not run:
            job.cancel()
            return
        self._bridge.watch(job)
        if self._stopping:
            self._bridge.stop()

    def _ticked(self) -> None:
        seconds = self._clock.elapsed() / 1000
        self.ticked.emit(seconds)
        if self._strip is not None:
            self._strip.tell(seconds, self._words)

    def _heard(self, said: object) -> None:
        if self.running:
            self.told.emit(said)

    def _done(self, answer: object) -> None:
        if self.running:
            self.came.emit(answer)

    def _failed(self, failure: WorkerFailed) -> None:
        self._give_up(self._frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._give_up(in_words(error, self._frame))

    def _give_up(self, words: str) -> None:
        if self.running:
            self.end()
            self._frame.notices.warn(words)
            self.given_up.emit()
