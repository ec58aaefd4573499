"""From "Make three rosters" to three rosters: the job on the worker, what it tells, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.services.roster.planning.alternatives import (
    SECONDS,
    AlternativesAnswer,
    alternatives_of,
    begin_alternatives,
)
from teamapp.services.roster.shown.view import PeriodView
from ui.roster.board import Board
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.planner.solving import Solving

if TYPE_CHECKING:
    from scheduling.client import Worker


class Making(QObject):
    """One job at a time; each further one searches another way."""

    made = Signal(object)  # Alternatives
    told = Signal(object)  # AlternativesProgress
    ticked = Signal(float)  # seconds since the start
    changed = Signal()
    """Began or ended."""

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self.solving = Solving(board.frame, self)
        self.solving.changed.connect(self.changed)
        self.solving.told.connect(self.told)
        self.solving.ticked.connect(self.ticked)
        self.solving.came.connect(self._done)
        self._view: PeriodView | None = None
        self._seed = 0
        self.seconds = SECONDS

    @property
    def running(self) -> bool:
        return self.solving.running

    def begin(self, view: PeriodView, *, seconds: float = SECONDS) -> None:
        """Ask the planner for the three."""

        def start(worker: Worker, bridge: WorkerBridge) -> Stoppable:
            return begin_alternatives(
                worker,
                view,
                seconds=seconds,
                seed=seed,
                on_progress=bridge.on_progress,
                on_done=bridge.on_done,
                on_failed=bridge.on_failed,
            )

        seed = self._seed + 1
        if self.solving.begin("", seconds, start):
            self._view, self._seed, self.seconds = view, seed, seconds

    def stop(self) -> None:
        """Keep what was found so far."""
        self.solving.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        self.solving.cancel()

    def _done(self, answer: AlternativesAnswer) -> None:
        view = self._view
        if view is not None:
            self.solving.read(lambda: alternatives_of(view, answer), self.made.emit)
