"""What if she worked there, or did not? The planner looks at the whole month, and its answer is a preview."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from scheduling.roster.why.problem import NextBestAnswer
from teamapp.domain.ids import NurseId
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.next_best import SECONDS, NextBest, Otherwise, begin_next_best, next_best_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.shell.overlay.trouble import in_words
from ui.shell.work.bridge import Stoppable, WorkerBridge

TICK_MS = 250


class AskingOtherwise(QObject):
    """One question at a time."""

    changed = Signal()

    def __init__(self, board: Board, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._frame, self._strip = board, board.frame, strip
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        strip.stopped.connect(self.stop)
        self._asked: tuple[PeriodView, Otherwise] | None = None
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(lambda: self._strip.tell(self._clock.elapsed() / 1000, ""))

    @property
    def running(self) -> bool:
        return self._asked is not None

    def begin(self, nurse: NurseId, day: date, kind: str) -> None:
        """Ask for the best roster in which she works this; where she works it now, in which she does not."""
        view, bridge, desk = self._board.view, self._bridge, self._frame.desk
        if view is None or self.running:
            return
        otherwise = Otherwise(nurse, day, kind)
        self._asked = view, otherwise
        self._strip.begin(self._title(view, otherwise), limit_seconds=SECONDS)
        self._clock.start()
        self._tick.start()

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return begin_next_best(desk.worker, view, otherwise, on_done=bridge.on_done, on_failed=bridge.on_failed)

        self._frame.ask(self, start, self._started, failed=self._refused)
        self.changed.emit()

    def stop(self) -> None:
        """Keep the best so far."""
        if self.running:
            self._bridge.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        if self.running:
            self._bridge.cancel()
            self._end()

    def _title(self, view: PeriodView, asked: Otherwise) -> str:
        name, day = view.nurse(asked.nurse).given_name, self._board.words.day(asked.day)
        shift = view.kind(asked.kind).name
        if view.worked(asked.nurse, asked.day) == asked.kind:
            return self.tr("{nurse} without {shift} on {day}").format(nurse=name, shift=shift, day=day)
        return self.tr("{nurse} {shift} on {day}").format(nurse=name, shift=shift, day=day)

    def _started(self, job: Stoppable) -> None:
        if self.running:
            self._bridge.watch(job)
        else:
            job.cancel()

    def _done(self, answer: NextBestAnswer) -> None:
        if self._asked is not None:
            view, asked = self._asked
            self._frame.ask(self, lambda: next_best_of(view, answer), lambda found: self._show(found, view, asked))

    def _show(self, found: NextBest, view: PeriodView, asked: Otherwise) -> None:
        if not self.running:
            return
        self._end()
        said = tuple(self._board.words.say(one) for one in found.said)
        if found.suggestion is None:
            self._frame.notices.tell(" ".join(said))
            return
        self._board.propose(proposal_of(found.suggestion, title=self._title(view, asked), said=said))

    def _failed(self, failure: WorkerFailed) -> None:
        if self.running:
            self._end()
            self._frame.notices.warn(self._frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._end()
        self._frame.notices.warn(in_words(error, self._frame))

    def _end(self) -> None:
        self._asked = None
        self._tick.stop()
        self._strip.end()
        self.changed.emit()
