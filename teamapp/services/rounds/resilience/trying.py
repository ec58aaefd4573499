"""Try the coming days without each nurse, on the worker: travel times first, then day after day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.visits.resilience.problem import DaysTried, WatchedDay, WithoutEach
from teamapp.services.rounds.ahead.days import Ahead
from teamapp.services.rounds.ahead.rows import places_ahead, travel_of
from teamapp.services.rounds.ahead.settling import known_plan, questions_of
from teamapp.services.rounds.planning.running import SPARE_SECONDS, matrix_requests
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.rounds.resilience.told import DayWithout, told
from teamapp.services.travel import TravelTimes

MOST_SECONDS = 60.0
LATE_MINUTES, OVER_MINUTES = 30, 15
"""What a morning with somebody ill may cost the others: so much later than agreed, so long after their shift."""


@dataclass(frozen=True, slots=True)
class TryingTold:
    """Who hears of the days that are done, and of the end; called on the worker's thread."""

    on_progress: Callable[[tuple[DayWithout, ...]], None]
    on_done: Callable[[tuple[DayWithout, ...]], None]
    on_failed: Callable[[WorkerFailed], None]


class Trying(WaysFirst[tuple[DayWithout, ...]]):
    """The coming days, each without each of its nurses."""

    def __init__(self, worker: Worker, times: TravelTimes, ahead: Ahead, told_to: TryingTold) -> None:
        self._ahead, self._on_progress = ahead, told_to.on_progress
        self._places = places_ahead(ahead)
        requests = matrix_requests(self._places, ahead.pack)
        super().__init__(worker, times, requests, on_done=told_to.on_done, on_failed=told_to.on_failed)

    def begin(self, matrices: Matrices) -> Job[DaysTried]:
        questions = questions_of(self._ahead, self._places, matrices)
        rows = zip(self._ahead.days, questions, strict=True)
        days = tuple(
            WatchedDay(day.day.isoformat(), replace(asked.problem, travel=(), published=()), known_plan(day, asked))
            for day, asked in rows
        )
        return self.worker.submit(
            "visits.resilience",
            WithoutEach(travel_of(matrices), days, late=float(LATE_MINUTES), over=float(OVER_MINUTES)),
            DaysTried,
            on_progress=lambda found: self._on_progress(told(self._ahead, found)),
            progress_type=DaysTried,
            on_done=lambda found: self.end(told(self._ahead, found)),
            on_failed=self.failed,
            deadline_seconds=MOST_SECONDS + SPARE_SECONDS,
        )
