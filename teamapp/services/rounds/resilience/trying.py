"""Try the coming days without each nurse, on the worker: travel times first, then day after day."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.resilience.problem import DaysTried, WatchedDay, WithoutEach
from teamapp.services.rounds.ahead.days import Ahead
from teamapp.services.rounds.ahead.rows import places_ahead, travel_of
from teamapp.services.rounds.ahead.settling import known_plan, questions_of
from teamapp.services.rounds.planning.running import SPARE_SECONDS, matrix_requests
from teamapp.services.rounds.resilience.told import DayWithout, told
from teamapp.services.travel import Measuring, TravelTimes

MOST_SECONDS = 60.0
LATE_MINUTES, OVER_MINUTES = 30, 15
"""What a morning with somebody ill may cost the others: so much later than agreed, so long after their shift."""


@dataclass(frozen=True, slots=True)
class TryingTold:
    """Who hears of the days that are done, and of the end; called on the worker's thread."""

    on_progress: Callable[[tuple[DayWithout, ...]], None]
    on_done: Callable[[tuple[DayWithout, ...]], None]
    on_failed: Callable[[WorkerFailed], None]


class Trying:
    """`stop` keeps the days that are done, `cancel` drops them."""

    def __init__(self, worker: Worker, times: TravelTimes, ahead: Ahead, told_to: TryingTold) -> None:
        self._worker, self._ahead, self._told = worker, ahead, told_to
        self._places = places_ahead(ahead)
        self._job: Job[DaysTried] | None = None
        self._ended = self._stopped = False
        self._lock = threading.Lock()
        requests = matrix_requests(self._places, ahead.pack)
        self._measuring = Measuring(worker, times, requests, on_done=self._try, on_failed=self._failed)

    @property
    def ended(self) -> bool:
        return self._ended

    def stop(self) -> None:
        """The days so far."""
        with self._lock:
            self._stopped = True
            job = self._job
        if job is not None:
            job.stop()

    def cancel(self) -> None:
        self._measuring.cancel()
        with self._lock:
            job = self._job
        if job is not None and not job.ended:
            job.cancel()

    def _try(self, matrices: tuple[MatrixAnswer, ...]) -> None:
        questions = questions_of(self._ahead, self._places, matrices)
        rows = zip(self._ahead.days, questions, strict=True)
        days = tuple(
            WatchedDay(day.day.isoformat(), replace(asked.problem, travel=(), published=()), known_plan(day, asked))
            for day, asked in rows
        )
        job = self._worker.submit(
            "visits.resilience",
            WithoutEach(travel_of(matrices), days, late=float(LATE_MINUTES), over=float(OVER_MINUTES)),
            DaysTried,
            on_progress=lambda found: self._told.on_progress(told(self._ahead, found)),
            progress_type=DaysTried,
            on_done=self._done,
            on_failed=self._failed,
            deadline_seconds=MOST_SECONDS + SPARE_SECONDS,
        )
        with self._lock:
            self._job = job
            stopped = self._stopped
        if stopped:
            job.stop()

    def _done(self, found: DaysTried) -> None:
        self._ended = True
        self._told.on_done(told(self._ahead, found))

    def _failed(self, failure: WorkerFailed) -> None:
        if not self._ended:
            self._ended = True
            self._told.on_failed(failure)
