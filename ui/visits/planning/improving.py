"""From "Improve rounds" to a suggestion: the job on the worker, its progress in the page, its end."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from teamapp.services.rounds.day.figures import DayFigures
from teamapp.services.rounds.planning.running import Listeners, PlannedRounds, RoundsJob, RoundsProgress, RoundsWish
from ui.parts.cards.progress_strip import ProgressStrip
from ui.shell.bridge import WorkerBridge
from ui.shell.frame import Frame
from ui.visits.day.opened import ReadDay

SECONDS = 10.0
"""How long a day is improved; the first plan is there in a tenth of a second."""
_TICK_MS = 250


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
        self._first: DayFigures | None = None
        self._words = ""
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        return self._bridge.running

    def begin(self, day: ReadDay, *, now: DayFigures | None, keep_plan: bool, seconds: float = SECONDS) -> None:
        """Start. `now` are the figures of the present plan; a price on changes keeps what people already know."""
        desk = self._frame.desk
        if desk.worker is None or self.running:
            return
        self._first, self._words, self._began = now, "", time.monotonic()
        self._strip.begin(self.tr("Improving rounds"), limit_seconds=seconds)
        self._timer.start()
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

    def _tick(self) -> None:
        self._strip.tell(time.monotonic() - self._began, self._words)

    def _tell(self, progress: RoundsProgress) -> None:
        if not self.running:
            return
        first = self._first = self._first or progress.figures
        self._words = self._compare(first, progress.figures)
        self._tick()

    def _compare(self, before: DayFigures, after: DayFigures) -> str:
        """`Travel 318 → 271 min (−15 %) · known faces 82 % · 2 not planned`."""
        travel = self.tr("Travel {before} → {after} min").format(
            before=before.travel_minutes, after=after.travel_minutes
        )
        if before.travel_minutes:
            share = round(100 * (after.travel_minutes / before.travel_minutes - 1))
            travel += f" ({share:+d} %)".replace("-", "\N{MINUS SIGN}")  # as it is set in print
        said = [travel, self.tr("known faces {percent} %").format(percent=after.known_percent)]
        if after.not_planned:
            said.append(self.tr("{n} not planned").format(n=after.not_planned))
        return " · ".join(said)

    def _done(self, planned: PlannedRounds) -> None:
        self._end()
        self.suggested.emit(planned)

    def _failed(self, failure: WorkerFailed) -> None:
        self._end()
        self._frame.notices.warn(self._frame.say(failure.text))

    def _end(self) -> None:
        self._timer.stop()
        self._strip.end()
        self.changed.emit()
