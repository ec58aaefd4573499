"""What if she worked there, or did not? The planner looks at the whole month, and its answer is a preview."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scheduling.roster.why.problem import NextBestAnswer
from teamapp.domain.ids import NurseId
from teamapp.services.roster.planning.next_best import SECONDS, NextBest, Otherwise, begin_next_best, next_best_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.planner.solving import Solving

if TYPE_CHECKING:
    from scheduling.client import Worker


class AskingOtherwise(QObject):
    """One question at a time."""

    changed = Signal()

    def __init__(self, board: Board, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._frame = board, board.frame
        self.solving = Solving(board.frame, self, strip=strip)
        self.solving.changed.connect(self.changed)
        self.solving.came.connect(self._done)
        self._asked: tuple[PeriodView, Otherwise] | None = None

    @property
    def running(self) -> bool:
        return self.solving.running

    def begin(self, nurse: NurseId, day: date, kind: str) -> None:
        """Ask for the best roster in which she works this; where she works it now, in which she does not."""
        view = self._board.view
        if view is None:
            return
        asked = Otherwise(nurse, day, kind)

        def start(worker: Worker, bridge: WorkerBridge) -> Stoppable:
            return begin_next_best(worker, view, asked, on_done=bridge.on_done, on_failed=bridge.on_failed)

        if self.solving.begin(self._title(view, asked), SECONDS, start):
            self._asked = view, asked

    def stop(self) -> None:
        """Keep the best so far."""
        self.solving.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        self.solving.cancel()

    def _title(self, view: PeriodView, asked: Otherwise) -> str:
        name, day = view.nurse(asked.nurse).given_name, self._board.words.day(asked.day)
        shift = view.kind(asked.kind).name
        if view.worked(asked.nurse, asked.day) == asked.kind:
            return self.tr("{nurse} without {shift} on {day}").format(nurse=name, shift=shift, day=day)
        return self.tr("{nurse} {shift} on {day}").format(nurse=name, shift=shift, day=day)

    def _done(self, answer: NextBestAnswer) -> None:
        if self._asked is not None:
            view, asked = self._asked
            self.solving.read(lambda: next_best_of(view, answer), lambda found: self._show(found, view, asked))

    def _show(self, found: NextBest, view: PeriodView, asked: Otherwise) -> None:
        said = tuple(self._board.words.say(one) for one in found.said)
        if found.suggestion is None:
            self._frame.notices.tell(" ".join(said))
            return
        self._board.propose(proposal_of(found.suggestion, title=self._title(view, asked), said=said))
