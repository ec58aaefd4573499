"""Travel times are asked once, and told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from scheduling.job import WorkerFailed
from scheduling.text import Text
from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from teamapp.services.travel import Measuring, TravelTimes

PLACES = ((60.17, 24.94),)
ANSWER = MatrixAnswer(((0,),), ((0,),), estimated=True, off_street_metres=(None,))
ASKED = tuple(MatrixRequest(None, PLACES, mode, 15.0) for mode in ("bicycle", "foot", "car"))


@dataclass(slots=True)
class HeldJob:
    """A computation that ends when the test says so."""

    succeed: Callable[[MatrixAnswer], None]
    fail: Callable[[WorkerFailed], None]
    ended: bool = False


@dataclass(slots=True)
class HeldWorker:
    """Takes every job and does nothing."""

    jobs: list[HeldJob] = field(default_factory=list)

    def submit(self, _task, _request, _answer_type, *, on_done, on_failed) -> HeldJob:
        self.jobs.append(HeldJob(on_done, on_failed))
        return self.jobs[-1]


def test_two_that_ask_for_the_same_are_told_once_each() -> None:
    """A day is opened and improved at once: the answers for the first make the second ready, and it goes on once."""
    worker, times = HeldWorker(), TravelTimes()
    first, second = [], []
    Measuring(worker, times, ASKED, on_done=first.append, on_failed=first.append)
    Measuring(worker, times, ASKED, on_done=second.append, on_failed=second.append)
    for job in worker.jobs:
        job.succeed(ANSWER)
    assert first == second == [(ANSWER,) * 3]


def test_what_is_known_is_not_asked_again() -> None:
    """The third one has its answer at once, without the worker."""
    worker, times, told = HeldWorker(), TravelTimes(), []
    Measuring(worker, times, ASKED, on_done=told.append, on_failed=told.append)
    for job in worker.jobs:
        job.succeed(ANSWER)
    Measuring(worker, times, ASKED, on_done=told.append, on_failed=told.append)
    assert len(worker.jobs) == 3
    assert told == [(ANSWER,) * 3] * 2


def test_a_failure_is_told_once() -> None:
    """The worker dies with three matrices under way: one sentence, not three, and none after an answer."""
    worker, told = HeldWorker(), []
    Measuring(worker, TravelTimes(), ASKED, on_done=told.append, on_failed=told.append)
    failure = WorkerFailed(Text("worker.closed"))
    for job in worker.jobs:
        job.fail(failure)
    assert told == [failure]
