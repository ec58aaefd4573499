"""Good rounds for the coming days on the worker: what people know stays, what nobody planned yet is planned roughly."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.insert.problem import DayAhead as EngineDay
from scheduling.visits.insert.problem import SettleDays, SettledDays
from scheduling.visits.problem import Matrix, Plan
from teamapp.services.rounds.ahead.days import Ahead, DayAhead
from teamapp.services.rounds.ahead.rows import places_ahead, travel_of
from teamapp.services.rounds.day.places import Places
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question, ask
from teamapp.services.rounds.planning.running import SPARE_SECONDS, matrix_requests
from teamapp.services.travel import Measuring, TravelTimes

SETTLE_SECONDS = 8.0
"""How long rounds are improved while somebody types; the first are there in a second."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The coming days with a plan for each, and what the plans were made from."""

    ahead: Ahead
    places: Places
    questions: tuple[Question, ...]
    plans: tuple[Plan, ...]

    @property
    def estimated(self) -> bool:
        """Whether the ways are along straight lines."""
        return any(question.estimated for question in self.questions)

    def engine_days(self) -> tuple[EngineDay, ...]:
        """The days as the planner takes them, with their plans."""
        rows = zip(self.ahead.days, self.questions, self.plans, strict=True)
        return tuple(engine_day(day, question, plan) for day, question, plan in rows)


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears of the end; called on the worker's thread, or at once on the caller's."""

    on_done: Callable[[Settled], None]
    on_failed: Callable[[WorkerFailed], None]


def engine_day(day: DayAhead, question: Question, plan: Plan | None) -> EngineDay:
    """A day without its matrices; moving others has a price only where people know the rounds."""
    problem = replace(question.problem, travel=(), published=())
    return EngineDay(day.day.isoformat(), problem, plan, 1.0 if day.planned else 0.0)


def questions_of(ahead: Ahead, places: Places, matrices: tuple[MatrixAnswer, ...]) -> tuple[Question, ...]:
    """Each day as the planner sees it."""
    return tuple(ask(day.facts, places, matrices, keep_plan=False) for day in ahead.days)


def known_plan(day: DayAhead, question: Question) -> Plan | None:
    """The rounds that people know; None where there are none yet."""
    return present_plan(day.facts, question) if day.planned else None


class Settling:
    """Travel times first, then the days. `stop` hands over what there is, `cancel` drops it."""

    def __init__(self, worker: Worker, times: TravelTimes, ahead: Ahead, told: Told, *, seconds: float) -> None:
        self._worker, self._ahead, self._told, self._seconds = worker, ahead, told, seconds
        self._places = places_ahead(ahead)
        self._questions: tuple[Question, ...] = ()
        self._job: Job[SettledDays] | None = None
        self._stopped = self._ended = False
        self._lock = threading.Lock()
        requests = matrix_requests(self._places, ahead.pack)
        self._measuring = Measuring(worker, times, requests, on_done=self._settle, on_failed=self._failed)

    @property
    def ended(self) -> bool:
        return self._ended

    def stop(self) -> None:
        """What is there is enough."""
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

    def _settle(self, matrices: tuple[MatrixAnswer, ...]) -> None:
        self._questions = questions_of(self._ahead, self._places, matrices)
        travel: tuple[Matrix, ...] = travel_of(matrices)
        rows = zip(self._ahead.days, self._questions, strict=True)
        days = tuple(engine_day(day, question, known_plan(day, question)) for day, question in rows)
        job = self._worker.submit(
            "visits.settle",
            SettleDays(travel, days, self._seconds),
            SettledDays,
            on_done=self._done,
            on_failed=self._failed,
            deadline_seconds=self._seconds + SPARE_SECONDS,
        )
        with self._lock:
            self._job = job
            stopped = self._stopped
        if stopped:
            job.stop()

    def _done(self, found: SettledDays) -> None:
        self._ended = True
        self._told.on_done(Settled(self._ahead, self._places, self._questions, found.plans))

    def _failed(self, failure: WorkerFailed) -> None:
        if not self._ended:
            self._ended = True
            self._told.on_failed(failure)
