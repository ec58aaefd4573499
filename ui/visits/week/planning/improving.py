"""From "Improve rounds" to a suggested week: the work for the planner and what it tells on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from teamapp.services.desk import Desk
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.week.figures import WeekFigures
from teamapp.services.rounds.week.opened import OpenWeek
from teamapp.services.rounds.week.outcome import PlannedWeek, week_after, week_differences
from teamapp.services.rounds.week.question import WeekWish
from teamapp.services.rounds.week.running import WeekJob, WeekListeners, WeekProgress
from ui.shell.background.bridge import Stoppable
from ui.visits.board import Board
from ui.visits.week.shown.reading import ShownWeek
from ui.visits.week.shown.wording import Spelling, progress_words
from ui.visits.work import Planner, Work

SECONDS = 30.0
"""How long a week is improved; the first whole week is there in half a second."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A planned week, how it would look, and what would be different on each day."""

    planned: PlannedWeek
    after: OpenWeek
    differences: Mapping[date, tuple[Difference, ...]]

    @property
    def days(self) -> int:
        """On how many days something changes."""
        return sum(bool(own) for own in self.differences.values())

    @property
    def visits(self) -> int:
        return sum(len(own) for own in self.differences.values())


class WeekImproving(QObject):
    """Makes a whole week better."""

    found = Signal(object)
    """A Suggestion, which may change nothing."""

    def __init__(self, board: Board, spelling: Spelling, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._spelling = board, spelling
        self._first: WeekFigures | None = None

    def begin(self, week: ShownWeek, *, seconds: float = SECONDS) -> bool:
        """Plan the days that lie ahead; those before and what has begun stay."""
        self._first = None
        wish = WeekWish(facts=week.open.facts, pack=week.pack, seconds=seconds)

        def start(desk: Desk, planner: Planner[WeekProgress, PlannedWeek]) -> Stoppable:
            told = WeekListeners(planner.on_progress, planner.on_done, planner.on_failed)
            return WeekJob(planner.worker, desk.travel, wish, told)

        def done(planned: PlannedWeek) -> None:
            self._board.frame.ask(self, lambda: _suggested(week.open, planned), self.found.emit)

        return self._board.run(
            Work(title=self.tr("Improving the week"), seconds=seconds, start=start, telling=self._tell, done=done)
        )

    def _tell(self, progress: WeekProgress) -> str:
        first = self._first = self._first or progress.figures
        return progress_words(first, progress.figures, self._spelling)


def _suggested(week: OpenWeek, planned: PlannedWeek) -> Suggestion:
    """Not cheap: made in the database thread."""
    return Suggestion(planned, week_after(week, planned), week_differences(planned))
