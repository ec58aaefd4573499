"""From "Make three rosters" to three rosters: the job on the worker, what it tells, its end."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.alternatives import (
    SECONDS,
    AlternativesAnswer,
    AlternativesProgress,
    alternatives_of,
    begin_alternatives,
)
from teamapp.services.roster.shown.view import PeriodView
from ui.roster.board import Board
from ui.shell.overlay.trouble import in_words
from ui.shell.work.bridge import Stoppable, WorkerBridge

TICK_MS = 250


class Making(QObject):
    """One job at a time; each further one searches another way."""

    made = Signal(object)  # Alternatives
    told = Signal(object)  # AlternativesProgress
    ticked = Signal(float)  # seconds since the start
    changed = Signal()
    """Began or ended."""

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._progressed)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self._view: PeriodView | None = None
        self._clock, self._seed = QElapsedTimer(), 0
        self.seconds = SECONDS
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(lambda: self.ticked.emit(self._clock.elapsed() / 1000))

    @property
    def running(self) -> bool:
        return self._view is not None

    def begin(self, view: PeriodView, *, seconds: float = SECONDS) -> None:
        """Ask the planner for the three."""
        if self.running:
            return
        self._view, self._seed, self.seconds = view, self._seed + 1, seconds
        self._clock.start()
        self._tick.start()
        bridge, desk, seed = self._bridge, self._board.frame.desk, self._seed

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return begin_alternatives(
                desk.worker,
                view,
                seconds=seconds,
                seed=seed,
                on_progress=bridge.on_progress,
                on_done=bridge.on_done,
                on_failed=bridge.on_failed,
            )

        self._board.frame.ask(self, start, self._started, failed=self._refused)
        self.changed.emit()

    def stop(self) -> None:
        """Keep what was found so far."""
        self._bridge.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        if self.running:
            self._bridge.cancel()
            self._end()

    def _started(self, job: Stoppable) -> None:
        if self.running:
            self._bridge.watch(job)
        else:
            job.cancel()

    def _progressed(self, told: AlternativesProgress) -> None:
        if self.running:
            self.told.emit(told)

    def _done(self, answer: AlternativesAnswer) -> None:
        view = self._view
        if view is not None:
            self._board.frame.ask(self, lambda: alternatives_of(view, answer), self._hand_over, failed=self._refused)

    def _hand_over(self, found: object) -> None:
        if self.running:
            self._end()
            self.made.emit(found)

    def _failed(self, failure: WorkerFailed) -> None:
        if self.running:
            self._end()
            self._board.frame.notices.warn(self._board.frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._end()
        self._board.frame.notices.warn(in_words(error, self._board.frame))

    def _end(self) -> None:
        self._view = None
        self._tick.stop()
        self.changed.emit()
