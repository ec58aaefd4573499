"""Good rounds for the coming days on the worker: what people know stays, what nobody planned yet is planned roughly."""

from __future__ import annotations

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
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.travel import TravelTimes

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


class Settling(WaysFirst[Settled]):
    """The coming days put in order, as far as there is time."""

    def __init__(self, worker: Worker, times: TravelTimes, ahead: Ahead, told: Told, *, seconds: float) -> None:
        self._ahead, self._seconds = ahead, seconds
        self._places = places_ahead(ahead)
        requests = matrix_requests(self._places, ahead.pack)
        super().__init__(worker, times, requests, on_done=told.on_done, on_failed=told.on_failed)

    def begin(self, matrices: Matrices) -> Job[SettledDays]:
        questions = questions_of(self._ahead, self._places, matrices)
        travel: tuple[Matrix, ...] = travel_of(matrices)
        rows = zip(self._ahead.days, questions, strict=True)
        days = tuple(engine_day(day, question, known_plan(day, question)) for day, question in rows)
        return self.worker.submit(
            "visits.settle",
            SettleDays(travel, days, self._seconds),
            SettledDays,
            on_done=lambda found: self.end(Settled(self._ahead, self._places, questions, found.plans)),
            on_failed=self.failed,
            deadline_seconds=self._seconds + SPARE_SECONDS,
        )
