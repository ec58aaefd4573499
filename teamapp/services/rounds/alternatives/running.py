"""Ask the worker for the three plans of a day, travel times first, in one job that can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.visits.alternatives.problem import AlternativesFound, AlternativesOfDay, AlternativesTold, Style
from teamapp.services.rounds.alternatives.compare import Alternatives, alternatives_of
from teamapp.services.rounds.day.figures import DayFigures, figures_of
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.planning.outcome import day_after
from teamapp.services.rounds.planning.running import SPARE_SECONDS, Asked, RoundsWish, asked, matrix_requests
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.travel import TravelTimes

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


class AlternativesJob(WaysFirst[Alternatives]):
    """The plans being made."""

    def __init__(self, worker: Worker, times: TravelTimes, wish: RoundsWish, listeners: AlternativesListeners) -> None:
        self._wish, self._on_progress = wish, listeners.on_progress
        self._places = places_of(wish.facts)
        requests = matrix_requests(self._places, wish.pack)
        super().__init__(worker, times, requests, on_done=listeners.on_done, on_failed=listeners.on_failed)

    def begin(self, matrices: Matrices) -> Job[AlternativesFound]:
        wish, one = self._wish, asked(self._wish, self._places, matrices)
        start = present_plan(wish.facts, one.question)
        return self.worker.submit(
            "visits.alternatives",
            AlternativesOfDay(one.question.problem, seconds=wish.seconds, seed=wish.seed, start=start),
            AlternativesFound,
            on_progress=lambda told: self._tell(one, told),
            progress_type=AlternativesTold,
            on_done=lambda found: self.end(alternatives_of(one, found)),
            on_failed=self.failed,
            deadline_seconds=wish.seconds + SPARE_SECONDS,
        )

    def _tell(self, one: Asked, told: AlternativesTold) -> None:
        day = day_after(self._wish.facts, one.whole, one.question, told.plan)
        figures = figures_of(day.question.problem, day.plan)
        self._on_progress(AlternativesProgress(told.style, told.number, told.of, figures))
