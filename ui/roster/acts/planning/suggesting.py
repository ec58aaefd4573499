"""From "Suggest roster" to a suggestion: the job on the worker, its progress in the page, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer
from teamapp.services.roster.planning.suggest import Suggestion, start_suggestion, suggestion_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.planner.solving import Solving

if TYPE_CHECKING:
    from scheduling.client import Worker

SECONDS = 30.0
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
        self._board, self._frame, self._words = board, board.frame, board.words
        self.solving = Solving(board.frame, self, strip=strip)
        self.solving.changed.connect(self.changed)
        self.solving.told.connect(self._progressed)
        self.solving.came.connect(self._done)
        self._view: PeriodView | None = None
        self._last: Progress | None = None
        self._seed = 0

    @property
    def running(self) -> bool:
        return self.solving.running

    def begin(self, view: PeriodView, *, seconds: float = SECONDS) -> None:
        """Ask the worker for a better roster than the one in the view."""

        def start(worker: Worker, bridge: WorkerBridge) -> Stoppable:
            return start_suggestion(
                worker,
                view,
                seconds=seconds,
                seed=seed,
                on_progress=bridge.on_progress,
                on_done=bridge.on_done,
                on_failed=bridge.on_failed,
            )

        seed = self._seed + 1
        if self.solving.begin(self.tr("Suggesting a roster"), seconds, start):
            self._view, self._last, self._seed = view, None, seed

    def stop(self) -> None:
        """Keep the best so far."""
        self.solving.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        self.solving.cancel()

    def _progressed(self, progress: Progress) -> None:
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
        self.solving.say(" · ".join(parts))

    def _bound(self, progress: Progress) -> list[str]:
        if not progress.bound or not progress.value:
            return []
        gap = 100 * max(0.0, progress.value - progress.bound) / progress.value
        if gap > WORTH_SAYING:
            return []
        return [self._gap(gap)]

    def _done(self, answer: RosterAnswer) -> None:
        view = self._board.view  # somebody may have gone on editing
        if view is not None:
            self.solving.read(lambda: suggestion_of(view, answer), self._hand_over)

    def _hand_over(self, suggestion: Suggestion) -> None:
        """What no roster can put right, such as demand beyond all hours, is said beside the suggestion."""
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
        ended = (
            self.tr("stopped by you after {n} s") if self.solving.stopped else self.tr("ended when its {n} s were over")
        )
        said.append(ended.format(n=round(suggestion.seconds)))
        return said

    def _gap(self, percent: float) -> str:
        """`at most 0.8 % from the best there can be`."""
        digits = 1 if percent < FINE_BELOW else 0
        return self.tr("at most {percent} % from the best there can be").format(
            percent=self._words.number(percent, digits=digits)
        )
