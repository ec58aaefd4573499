"""Plan a week on the worker: first the travel times that are not known yet, then the rounds of all its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.visits.week.problem import SolvedWeek, SolveWeek, WeekImprovement
from teamapp.services.refused import refuse
from teamapp.services.rounds.planning.hold import kept_times
from teamapp.services.rounds.planning.running import SPARE_SECONDS
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.rounds.week.continuity import clients_of_week
from teamapp.services.rounds.week.figures import WeekFigures, week_figures
from teamapp.services.rounds.week.outcome import PlannedWeek, days_after
from teamapp.services.rounds.week.question import Ways, WeekQuestion, WeekWish, ask_week
from teamapp.services.travel import TravelTimes


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


class WeekJob(WaysFirst[PlannedWeek]):
    """A week being planned. Refused when no day of the wish can be planned."""

    def __init__(
        self, worker: Worker, times: TravelTimes, wish: WeekWish, listeners: WeekListeners = WeekListeners()
    ) -> None:
        if not wish.wanted:
            raise refuse("rounds.week_nothing_to_plan", day=wish.facts.first.isoformat())
        self._wish, self._on_progress = wish, listeners.on_progress
        self._ways = Ways.of(wish.wanted)
        self._question: WeekQuestion | None = None
        requests = self._ways.requests(wish.pack)
        super().__init__(worker, times, requests, on_done=listeners.on_done, on_failed=listeners.on_failed)

    def begin(self, matrices: Matrices) -> Job[SolvedWeek]:
        wish = self._wish
        question = self._question = ask_week(wish, self._ways, matrices)
        return self.worker.submit(
            "visits.week",
            SolveWeek(question.problem, wish.seed, wish.seconds, question.start),
            SolvedWeek,
            on_progress=self._improved,
            progress_type=WeekImprovement,
            on_done=self._done,
            on_failed=self.failed,
            deadline_seconds=wish.seconds + SPARE_SECONDS,
        )

    def _improved(self, best: WeekImprovement) -> None:
        if self._on_progress is not None and self._question is not None:
            days = tuple(days_after(self._question, best.plans).values())
            facts = self._wish.facts
            figures = week_figures(days, clients_of_week(facts, days), aim=facts.aim)
            self._on_progress(WeekProgress(best.seconds, best.value, figures))

    def _done(self, solved: SolvedWeek) -> None:
        question = self._question
        assert question is not None
        plans = (kept_times(one.question.problem, plan) for one, plan in zip(question.asked, solved.plans, strict=True))
        self.end(PlannedWeek(self._wish, question, replace(solved, plans=tuple(plans))))
