"""Plan a week on the worker: first the travel times that are not known yet, then the rounds of all its days."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.week.problem import SolvedWeek, SolveWeek, WeekImprovement
from teamapp.services.refused import refuse
from teamapp.services.rounds.planning.hold import kept_times
from teamapp.services.rounds.planning.running import SPARE_SECONDS
from teamapp.services.rounds.week.continuity import clients_of_week
from teamapp.services.rounds.week.figures import WeekFigures, week_figures
from teamapp.services.rounds.week.outcome import PlannedWeek, days_after
from teamapp.services.rounds.week.question import Ways, WeekQuestion, WeekWish, ask_week
from teamapp.services.travel import Measuring, TravelTimes


@dataclass(frozen=True, slots=True)
class WeekProgress:
    """The best week so far: seconds since the start, its cost, and the figures of the days that are planned."""

    seconds: float
    value: float
    figures: WeekFigures


@dataclass(frozen=True, slots=True)
class WeekListeners:
    """Who is told; called on the worker's thread."""

    on_progress: Callable[[WeekProgress], None] | None = None
    on_done: Callable[[PlannedWeek], None] | None = None
    on_failed: Callable[[WorkerFailed], None] | None = None


class WeekJob:
    """A week being planned. `stop` keeps the best so far, `cancel` drops it, `wait` is for callers without a loop.

    Refused when no day of the wish can be planned.
    """

    def __init__(
        self, worker: Worker, times: TravelTimes, wish: WeekWish, listeners: WeekListeners = WeekListeners()
    ) -> None:
        if not wish.wanted:
            raise refuse("rounds.week_nothing_to_plan", day=wish.facts.first.isoformat())
        self._worker, self._wish, self._listeners = worker, wish, listeners
        self._ways = Ways.of(wish.wanted)
        self._solving: Job[SolvedWeek] | None = None
        self._question: WeekQuestion | None = None
        self._lock = threading.Lock()
        self._stopped = False
        self._ended = threading.Event()
        self._outcome: PlannedWeek | WorkerFailed | None = None
        requests = self._ways.requests(wish.pack)
        self._measuring = Measuring(worker, times, requests, on_done=self._solve, on_failed=self._failed)

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def stop(self) -> None:
        """Hand over the best week found so far."""
        with self._lock:
            self._stopped = True
            solving = self._solving
        if solving is not None:
            solving.stop()

    def cancel(self) -> None:
        """End at once without an answer."""
        self._measuring.cancel()
        with self._lock:
            solving = self._solving
        if solving is not None and not solving.ended:
            solving.cancel()

    def wait(self, timeout_seconds: float | None = None) -> PlannedWeek:
        """The answer. Raises WorkerFailed, or TimeoutError while it goes on."""
        if not self._ended.wait(timeout_seconds):
            raise TimeoutError(f"the week was not planned within {timeout_seconds} s")
        if isinstance(self._outcome, WorkerFailed):
            raise self._outcome
        assert self._outcome is not None
        return self._outcome

    def _solve(self, matrices: tuple[MatrixAnswer, ...]) -> None:
        wish = self._wish
        question = self._question = ask_week(wish, self._ways, matrices)
        job = self._worker.submit(
            "visits.week",
            SolveWeek(question.problem, wish.seed, wish.seconds, question.start),
            SolvedWeek,
            on_progress=self._improved,
            progress_type=WeekImprovement,
            on_done=self._done,
            on_failed=self._failed,
            deadline_seconds=wish.seconds + SPARE_SECONDS,
        )
        with self._lock:
            self._solving = job
            stopped = self._stopped
        if stopped:
            job.stop()

    def _improved(self, best: WeekImprovement) -> None:
        if self._listeners.on_progress is not None and self._question is not None:
            days = tuple(days_after(self._question, best.plans).values())
            facts = self._wish.facts
            figures = week_figures(days, clients_of_week(facts, days), aim=facts.aim)
            self._listeners.on_progress(WeekProgress(best.seconds, best.value, figures))

    def _done(self, solved: SolvedWeek) -> None:
        question = self._question
        assert question is not None
        plans = (kept_times(one.question.problem, plan) for one, plan in zip(question.asked, solved.plans, strict=True))
        outcome = self._outcome = PlannedWeek(self._wish, question, replace(solved, plans=tuple(plans)))
        self._ended.set()
        if self._listeners.on_done is not None:
            self._listeners.on_done(outcome)

    def _failed(self, failure: WorkerFailed) -> None:
        if self._ended.is_set():
            return
        self._outcome = failure
        self._ended.set()
        if self._listeners.on_failed is not None:
            self._listeners.on_failed(failure)
