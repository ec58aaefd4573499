"""From "Suggest roster" to a suggestion: the job on the worker, its progress in the page, its end."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.suggest import Suggestion, start_suggestion, suggestion_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.shell.overlay.trouble import in_words
from ui.shell.work.bridge import Stoppable, WorkerBridge

SECONDS = 30.0
TICK_MS = 250
WORTH_SAYING = 50.0
"""A proof that leaves more per cent open tells nobody anything."""
FINE_BELOW = 10.0
"""Below so many per cent the tenths are said too."""


class Suggesting(QObject):
    """One suggestion at a time; each further one searches another way."""

    changed = Signal()
    """Began or ended."""

    def __init__(self, board: Board, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._strip, self._frame, self._words = board, strip, board.frame, board.words
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._progressed)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        strip.stopped.connect(self.stop)
        self._view: PeriodView | None = None
        self._last: Progress | None = None
        self._stopped = False
        self._clock, self._seed = QElapsedTimer(), 0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._tell)

    @property
    def running(self) -> bool:
        return self._view is not None

    def begin(self, view: PeriodView, *, seconds: float = SECONDS) -> None:
        """Ask the worker for a better roster than the one in the view."""
        if self.running:
            return
        self._view, self._last, self._seed = view, None, self._seed + 1
        self._stopped = False
        self._strip.begin(self.tr("Suggesting a roster"), limit_seconds=seconds)
        self._clock.start()
        self._tick.start()
        bridge, desk, seed = self._bridge, self._frame.desk, self._seed

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return start_suggestion(
                desk.worker,
                view,
                seconds=seconds,
                seed=seed,
                on_progress=bridge.on_progress,
                on_done=bridge.on_done,
                on_failed=bridge.on_failed,
            )

        self._frame.ask(self, start, self._started, failed=self._refused)
        self.changed.emit()

    def stop(self) -> None:
        """Keep the best so far."""
        self._stopped = self.running
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

    def _progressed(self, progress: Progress) -> None:
        if self.running:
            self._last = progress
            self._tell()

    def _tell(self) -> None:
        """How far, and how much better; points are the price that the rules put on what is not kept."""
        if self._view is None:
            return
        parts = []
        if self._last is not None and self._last.phase is not None:
            parts.append(self._words.say(self._last.phase))
        if self._last is not None and self._last.value is not None:
            words = self.tr("{before} → {after} points")
            before = self._words.points(self._view.live.cost)
            parts.append(words.format(before=before, after=self._words.points(self._last.value)))
            parts += self._bound(self._last)
        self._strip.tell(self._clock.elapsed() / 1000, " · ".join(parts))

    def _bound(self, progress: Progress) -> list[str]:
        if not progress.bound or not progress.value:
            return []
        gap = 100 * max(0.0, progress.value - progress.bound) / progress.value
        if gap > WORTH_SAYING:
            return []
        return [self._gap(gap)]

    def _done(self, answer: RosterAnswer) -> None:
        view = self._board.view if self.running else None  # somebody may have gone on editing
        if view is not None:
            self._frame.ask(self, lambda: suggestion_of(view, answer), self._hand_over, failed=self._refused)

    def _hand_over(self, suggestion: Suggestion) -> None:
        """What no roster can put right, such as demand beyond all hours, is said beside the suggestion."""
        if self.running:
            self._end()
            self._propose(suggestion)
            if suggestion.notes:
                self._frame.notices.warn(" ".join(self._words.say(note) for note in suggestion.notes))

    def _propose(self, suggestion: Suggestion) -> None:
        changes = len(suggestion.differences)
        if not changes:
            self._frame.notices.tell(self.tr("This roster is already as good as can be found."))
            return

        words = self.tr("Suggestion: 1 cell changes") if changes == 1 else self.tr("Suggestion: {n} cells change")
        holds = self._words.say(suggestion.proof) if suggestion.proof is not None else ""
        said = tuple(self._worth(suggestion))
        proposal = proposal_of(suggestion, title=words.format(n=changes), said=said, holds=holds)
        self._board.propose(proposal)

    def _worth(self, suggestion: Suggestion) -> list[str]:
        """How far the best there can be is from it, where that says something, and why the search ended."""
        if suggestion.proven:
            return [self.tr("the best there is, proven")]
        said = []
        if suggestion.gap is not None and 100 * suggestion.gap <= WORTH_SAYING:
            said.append(self._gap(100 * suggestion.gap))
        ended = self.tr("stopped by you after {n} s") if self._stopped else self.tr("ended when its {n} s were over")
        said.append(ended.format(n=round(suggestion.seconds)))
        return said

    def _gap(self, percent: float) -> str:
        """`at most 0.8 % from the best there can be`."""
        digits = 1 if percent < FINE_BELOW else 0
        return self.tr("at most {percent} % from the best there can be").format(
            percent=self._words.number(percent, digits=digits)
        )

    def _failed(self, failure: WorkerFailed) -> None:
        if self.running:
            self._end()
            self._frame.notices.warn(self._frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._end()
        self._frame.notices.warn(in_words(error, self._frame))

    def _end(self) -> None:
        self._view = None
        self._tick.stop()
        self._strip.end()
        self.changed.emit()
