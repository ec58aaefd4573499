"""Plan a day on the worker: first the travel times that are not known yet, then the rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from scheduling.visits.problem import Improvement, Plan, SolveDay, SolvedDay
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.figures import DayFigures, figures_of
from teamapp.services.rounds.day.places import Places, places_of
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question, ask
from teamapp.services.rounds.part.scope import WHOLE_DAY, Scope
from teamapp.services.rounds.part.within import within
from teamapp.services.rounds.planning.hold import firmer, held, is_gentle, kept_times
from teamapp.services.rounds.planning.outcome import day_after
from teamapp.services.rounds.planning.ways_first import Matrices, WaysFirst
from teamapp.services.travel import TravelTimes

SPARE_SECONDS = 30.0
"""What the worker gets beyond its own time limit before it is given up."""


@dataclass(frozen=True, slots=True)
class RoundsWish:
    """What to plan and how: seconds to spend, a seed, the streets to use, whether changes have a price, which scope.

    `gentle`: only improve the present plan a little, so that people recognise it, and keep promised times.
    """

    facts: DayFacts
    pack: str | None
    seconds: float = 10.0
    seed: int = 1
    keep_plan: bool = False
    scope: Scope = WHOLE_DAY
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish as the optimiser gets it: the `whole` day, the part of it that may change, and a plan to begin with."""

    wish: RoundsWish
    places: Places
    whole: Question
    question: Question
    start: Plan | None


@dataclass(frozen=True, slots=True)
class PlannedRounds:
    """The optimiser's answer together with the question it answers; `whole` is the day before anything changes."""

    wish: RoundsWish
    places: Places
    whole: Question
    question: Question
    solved: SolvedDay


@dataclass(frozen=True, slots=True)
class RoundsProgress:
    """The best rounds so far: seconds since the start, their cost, and the whole day's figures that people compare."""

    seconds: float
    value: float
    figures: DayFigures
    bound: float | None = None


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who is told; called on the worker's thread."""

    on_progress: Callable[[RoundsProgress], None] | None = None
    on_done: Callable[[PlannedRounds], None] | None = None
    on_failed: Callable[[WorkerFailed], None] | None = None


def matrix_requests(places: Places, pack: str | None) -> tuple[MatrixRequest, ...]:
    """One travel matrix for each way of getting around."""
    return tuple(MatrixRequest(pack, places.points, vehicle.mode, vehicle.kmh) for vehicle in places.vehicles)


def asked(wish: RoundsWish, places: Places, matrices: tuple[MatrixAnswer, ...]) -> Asked:
    """The wish with its travel times."""
    whole = ask(wish.facts, places, matrices, keep_plan=wish.keep_plan)
    question = within(wish.facts, whole, wish.scope)
    start = present_plan(wish.facts, question) if wish.keep_plan or wish.gentle else None
    if wish.gentle and start is not None:
        question = held(question, start, minutes=question.problem.time_tolerance)
    return Asked(wish, places, whole, question, start)


def answered(one: Asked, solved: SolvedDay) -> PlannedRounds:
    """The answer to what was asked; promised times are kept where only little was to change."""
    if one.wish.gentle:
        solved = replace(solved, plan=kept_times(one.question.problem, solved.plan))
    return PlannedRounds(one.wish, one.places, one.whole, one.question, solved)


def asked_again(one: Asked, planned: PlannedRounds) -> Asked | None:
    """A firmer question where too many would feel what was only to be mended; None where the answer will do."""
    if not one.wish.gentle or is_gentle(one.question.problem, planned.solved.plan):
        return None
    return replace(one, question=firmer(one.question))


class RoundsJob(WaysFirst[PlannedRounds]):
    """A day being planned."""

    def __init__(
        self, worker: Worker, times: TravelTimes, wish: RoundsWish, listeners: Listeners = Listeners()
    ) -> None:
        self._wish, self._on_progress = wish, listeners.on_progress
        self._places = places_of(wish.facts)
        self._asked: Asked | None = None
        self._again = False
        requests = matrix_requests(self._places, wish.pack)
        super().__init__(worker, times, requests, on_done=listeners.on_done, on_failed=listeners.on_failed)

    def begin(self, matrices: Matrices) -> Job[SolvedDay]:
        return self._submit(asked(self._wish, self._places, matrices))

    def _submit(self, one: Asked) -> Job[SolvedDay]:
        wish, self._asked = self._wish, one
        return self.worker.submit(
            "visits.solve",
            SolveDay(one.question.problem, wish.seed, wish.seconds, one.start, gentle=wish.gentle),
            SolvedDay,
            on_progress=self._improved,
            progress_type=Improvement,
            on_done=self._done,
            on_failed=self.failed,
            deadline_seconds=wish.seconds + SPARE_SECONDS,
        )

    def _improved(self, best: Improvement) -> None:
        one = self._asked
        if self._on_progress is not None and one is not None:
            day = day_after(self._wish.facts, one.whole, one.question, best.plan)
            figures = figures_of(day.question.problem, day.plan)
            self._on_progress(RoundsProgress(best.seconds, best.value, figures, best.bound))

    def _done(self, solved: SolvedDay) -> None:
        assert self._asked is not None
        outcome = answered(self._asked, solved)
        again = None if self._again else asked_again(self._asked, outcome)
        if again is None:
            self.end(outcome)
        else:
            self._again = True
            self.follow(self._submit(again))
