"""Why is there nothing better? The planner proves it, and names the agreements that together stand in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scheduling.job import WorkerFailed
from scheduling.roster.ways.problem import NoBetterAnswer
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.ways_out import NoBetter, begin_no_better, no_better_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.board import Board
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.overlay.trouble import in_words


class WhyBetter(QWidget):
    """A question that is asked by a click, because its proof takes some seconds."""

    grew = Signal()

    def __init__(self, board: Board, view: PeriodView) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._board, self._view = board, view
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self.ask = Button(self.tr("Why is there nothing better?"), kind="link")
        self.ask.clicked.connect(self._ask)
        self._said = small("", wrap=True)
        self._said.hide()
        self._box = column(row(self.ask, None), self._said, gap=4)
        self.setLayout(self._box)

    @property
    def words(self) -> str:
        """The first sentence of the answer."""
        return self._said.text()

    def _ask(self) -> None:
        self.ask.setEnabled(False)
        self._say(self.tr("Looking for a proof…"))
        desk, view, bridge = self._board.frame.desk, self._view, self._bridge

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return begin_no_better(desk.worker, view, on_done=bridge.on_done, on_failed=bridge.on_failed)

        self._board.frame.ask(self, start, bridge.watch, failed=self._refused)

    def _done(self, answer: NoBetterAnswer) -> None:
        view = self._view
        self._board.frame.ask(self, lambda: no_better_of(view, answer), self._show)

    def _show(self, found: NoBetter) -> None:
        self._say(self._board.words.say(found.said))
        for hold in found.holds:
            words = self._board.words.say(hold.text)
            line = row(IconLabel("dot", tone="tertiary", size=15), small(words, wrap=True), gap=6)
            line.setStretch(1, 1)
            self._box.addLayout(line)
        self.grew.emit()

    def _failed(self, failure: WorkerFailed) -> None:
        self._say(self._board.frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._say(in_words(error, self._board.frame))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self.grew.emit()
