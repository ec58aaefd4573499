"""Ask the worker for the three plans of a day, travel times first, in one job that can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.alternatives.problem import AlternativesFound, AlternativesOfDay, AlternativesTold, Style
from teamapp.services.rounds.alternatives.compare import Alternatives, alternatives_of
from teamapp.services.rounds.day.figures import DayFigures, figures_of
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.planning.outcome import day_after
from teamapp.services.rounds.planning.running import SPARE_SECONDS, Asked, RoundsWish, asked, matrix_requests
from teamapp.services.travel import Measuring, TravelTimes

SECONDS = 15.0
"""For the three together."""


@dataclass(frozen=True, slots=True)
class AlternativesProgress:
    """Which plan is being made, the how manieth of how many, and the whole day's figures so far."""

    style: Style
    number: int
    of: int
    figures: DayFigures


@dataclass(frozen=True, slots=True)
class AlternativesListeners:
    """Who is told; called on the worker's thread."""

    on_progress: Callable[[AlternativesProgress], None]
    on_done: Callable[[Alternatives], None]
    on_failed: Callable[[WorkerFailed], None]


class AlternativesJob:
    """The plans being made. `stop` keeps those found so far, `cancel` drops them."""

    def __init__(self, worker: Worker, times: TravelTimes, wish: RoundsWish, listeners: AlternativesListeners) -> None:
        self._worker, self._wish, self._listeners = worker, wish, listeners
        self._places = places_of(wish.facts)
        self._lock = threading.Lock()
        self._job: Job[AlternativesFound] | None = None
        self._stopped = self._over = False
        requests = matrix_requests(self._places, wish.pack)
        self._measuring = Measuring(worker, times, requests, on_done=self._solve, on_failed=self._failed)

    @property
    def ended(self) -> bool:
        return self._over

    def stop(self) -> None:
        """Hand over what is found so far."""
        with self._lock:
            self._stopped, job = True, self._job
        if job is not None:
            job.stop()

    def cancel(self) -> None:
        """End at once without an answer."""
        self._measuring.cancel()
        with self._lock:
            job = self._job
        if job is not None and not job.ended:
            job.cancel()

    def _solve(self, matrices: tuple[MatrixAnswer, ...]) -> None:
        wish, one = self._wish, asked(self._wish, self._places, matrices)
        job = self._worker.submit(
            "visits.alternatives",
            AlternativesOfDay(
                one.question.problem, seconds=wish.seconds, seed=wish.seed, start=present_plan(wish.facts, one.question)
            ),
            AlternativesFound,
            on_progress=lambda told: self._tell(one, told),
            progress_type=AlternativesTold,
            on_done=lambda found: self._done(one, found),
            on_failed=self._failed,
            deadline_seconds=wish.seconds + SPARE_SECONDS,
        )
        with self._lock:
            self._job, stopped = job, self._stopped
        if stopped:
            job.stop()

    def _tell(self, one: Asked, told: AlternativesTold) -> None:
        day = day_after(self._wish.facts, one.whole, one.question, told.plan)
        figures = figures_of(day.question.problem, day.plan)
        self._listeners.on_progress(AlternativesProgress(told.style, told.number, told.of, figures))

    def _done(self, one: Asked, found: AlternativesFound) -> None:
        self._over = True
        self._listeners.on_done(alternatives_of(one, found))

    def _failed(self, failure: WorkerFailed) -> None:
        if not self._over:
            self._over = True
            self._listeners.on_failed(failure)
