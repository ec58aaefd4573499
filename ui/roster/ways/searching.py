"""Looks for ways out of a month that cannot be filled, its progress in the page; each is tried as a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scheduling.roster.ways.problem import WaysAnswer
from teamapp.services.roster.planning.ways_out import SECONDS, WaysOut, begin_ways_out, ways_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.roster.acts.planning.suggested import proposal_of
from ui.roster.board import Board
from ui.roster.ways.sheet import WaysSheet
from ui.roster.ways.wording import giving
from ui.shell.background.bridge import Stoppable, WorkerBridge
from ui.shell.planner.solving import Solving

if TYPE_CHECKING:
    from scheduling.client import Worker


class Searching(QObject):
    """One search at a time; stopping keeps the ways found so far."""

    changed = Signal()

    def __init__(self, board: Board, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.solving = Solving(board.frame, self, strip=strip)
        self.solving.changed.connect(self.changed)
        self.solving.came.connect(self._done)
        self._view: PeriodView | None = None
        self.found: WaysOut | None = None

    @property
    def running(self) -> bool:
        return self.solving.running

    def begin(self) -> None:
        """Ask the planner what could give, and what that would mend."""
        view = self._board.view
        if view is None:
            return

        def start(worker: Worker, bridge: WorkerBridge) -> Stoppable:
            return begin_ways_out(worker, view, on_done=bridge.on_done, on_failed=bridge.on_failed)

        if self.solving.begin(self.tr("Looking for ways out"), SECONDS, start):
            self._view = view

    def stop(self) -> None:
        """Keep the ways found so far."""
        self.solving.stop()

    def cancel(self) -> None:
        """Leave it: another period is wanted."""
        self.solving.cancel()

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

    def _done(self, answer: WaysAnswer) -> None:
        view = self._view
        if view is not None:
            self.solving.read(lambda: ways_of(view, answer), self.show)
