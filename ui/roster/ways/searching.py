"""Looks for ways out of a month that cannot be filled, its progress in the page; each is tried as a preview."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from scheduling.job import WorkerFailed
from scheduling.roster.ways.problem import WaysAnswer
from teamapp.services.refused import refuse
from teamapp.services.roster.planning.ways_out import SECONDS, WaysOut, begin_ways_out, ways_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.roster.ways.sheet import WaysSheet
from ui.roster.ways.wording import giving
from ui.shell.overlay.trouble import in_words
from ui.shell.work.bridge import Stoppable, WorkerBridge

TICK_MS = 250


class Searching(QObject):
    """One search at a time; stopping keeps the ways found so far."""

    changed = Signal()

    def __init__(self, board: Board, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._frame, self._strip = board, board.frame, strip
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        strip.stopped.connect(self.stop)
        self._view: PeriodView | None = None
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(lambda: self._strip.tell(self._clock.elapsed() / 1000, ""))
        self.found: WaysOut | None = None

    @property
    def running(self) -> bool:
        return self._view is not None

    def begin(self) -> None:
        """Ask the planner what could give, and what that would mend."""
        view, bridge, desk = self._board.view, self._bridge, self._frame.desk
        if view is None or self.running:
            return
        self._view = view
        self._strip.begin(self.tr("Looking for ways out"), limit_seconds=SECONDS)
        self._clock.start()
        self._tick.start()

        def start() -> Stoppable:
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return begin_ways_out(desk.worker, view, on_done=bridge.on_done, on_failed=bridge.on_failed)

        self._frame.ask(self, start, self._started, failed=self._refused)
        self.changed.emit()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        if self.running:
            self._bridge.cancel()
            self._end()

    def show(self, found: WaysOut) -> None:
        """What is short, and the ways, each with one click to try it."""
        self.found = found
        sheet = WaysSheet(self._board, found)
        sheet.tried.connect(self.try_way)
        sheet.open()

    def try_way(self, number: int) -> None:
        """Show the roster of one way in the grid; the strip goes from one way to the next."""
        found = self.found
        if found is None:
            return
        way = found.ways[number]
        choices = tuple((str(place), str(place + 1)) for place in range(len(found.ways)))
        proposal = proposal_of(
            way.suggestion,
            title=self.tr("Way out {n}: {strength}").format(n=number + 1, strength=giving(way)),
            said=tuple(self._board.words.say(one) for one in way.gives[:1]),
            choices=choices if len(choices) > 1 else (),
            chosen=str(number),
            choose=lambda key: self.try_way(int(key)),
        )
        self._board.propose(proposal)

    def _started(self, job: Stoppable) -> None:
        if self.running:
            self._bridge.watch(job)
        else:
            job.cancel()

    def stop(self) -> None:
        """Keep the ways found so far."""
        if self.running:
            self._bridge.stop()

    def _done(self, answer: WaysAnswer) -> None:
        view = self._view
        if view is not None:
            self._frame.ask(self, lambda: ways_of(view, answer), self._hand_over, failed=self._refused)

    def _hand_over(self, found: WaysOut) -> None:
        if self.running:
            self._end()
            self.show(found)

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
