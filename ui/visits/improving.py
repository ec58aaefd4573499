"""From "Improve rounds" to a suggestion: the job on the worker, its progress in the page, its end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from scheduling.job import WorkerFailed
from scheduling.progress import Progress
from teamapp.services.rounds.running import Listeners, PlannedRounds, RoundsJob, RoundsWish
from ui.parts.cards.progress_strip import ProgressStrip
from ui.shell.bridge import WorkerBridge
from ui.shell.frame import Frame
from ui.visits.opened import ReadDay

SECONDS = 10.0
"""How long a day is improved; the first plan is there in a tenth of a second."""


class Improving(QObject):
    """One improvement at a time."""

    suggested = Signal(object)
    """PlannedRounds."""
    changed = Signal()
    """Began or ended."""

    def __init__(self, frame: Frame, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._strip = frame, strip
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._tell)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        strip.stopped.connect(self.stop)
        self._first: float | None = None

    @property
    def running(self) -> bool:
        return self._bridge.running

    def begin(self, day: ReadDay, *, keep_plan: bool, seconds: float = SECONDS) -> None:
        """Start; a price on changes keeps what colleagues and clients already know."""
        desk = self._frame.desk
        if desk.worker is None or self.running:
            return
        self._first = None
        self._strip.begin(self.tr("Improving rounds"), limit_seconds=seconds)
        wish = RoundsWish(day.facts, day.pack, seconds=seconds, keep_plan=keep_plan)
        bridge = self._bridge
        listeners = Listeners(bridge.on_progress, bridge.on_done, bridge.on_failed)
        bridge.watch(RoundsJob(desk.worker, desk.travel, wish, listeners))
        self.changed.emit()

    def stop(self) -> None:
        """Keep the best so far."""
        self._bridge.stop()

    def cancel(self) -> None:
        """Leave it: another day is wanted."""
        if self.running:
            self._bridge.cancel()
            self._end()

    def _tell(self, progress: Progress) -> None:
        if progress.value is None or not self.running:
            return
        if self._first is None:
            self._first = progress.value
        better = 100 * (1 - progress.value / self._first) if self._first else 0.0
        words = self.tr("{percent} % better than the first plan").format(percent=f"{better:.1f}")
        self._strip.tell(progress.seconds, words)

    def _done(self, planned: PlannedRounds) -> None:
        self._end()
        self.suggested.emit(planned)

    def _failed(self, failure: WorkerFailed) -> None:
        self._end()
        self._frame.notices.warn(self._frame.say(failure.text))

    def _end(self) -> None:
        self._strip.end()
        self.changed.emit()
