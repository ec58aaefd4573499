"""Travel times are asked once, and told once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scheduling.job import WorkerFailed
from scheduling.progress import silent
from scheduling.stop import never
from scheduling.text import Text
from scheduling.travel import tasks
from scheduling.travel.problem import GraphRequest, GrowRequest, MatrixAnswer, MatrixRequest
from teamapp.services.travel import MOST_PLACES, Door, Measuring, TravelTimes, find_door
from tests.support.visits.tiny_town import write_town

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
    asked: list[object] = field(default_factory=list)

    def submit(self, _task, request, _answer_type, *, on_done, on_failed) -> HeldJob:
        self.asked.append(request)
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


STREET = tuple((60.17 + step / 1000, 24.94) for step in range(8))


WORK = {"travel.matrix": tasks.matrix, "travel.grow": tasks.grow, "travel.shapes": tasks.shapes}


class PromptWorker:
    """Computes at once, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def submit(self, task, request, _answer_type, *, on_done, on_failed) -> HeldJob:
        self.asked.append(request)
        on_done(WORK[task](request, silent, never))
        return HeldJob(on_done, on_failed, ended=True)


def measured(worker: PromptWorker, times: TravelTimes, points: tuple[tuple[float, float], ...]) -> MatrixAnswer:
    told: list[tuple[MatrixAnswer, ...]] = []
    Measuring(worker, times, (MatrixRequest(None, points, "foot", 5.0),), on_done=told.append, on_failed=told.append)
    return told[0][0]


def test_a_new_client_costs_one_row_and_one_column() -> None:
    """Seven places are known; the eighth asks for itself alone, and the matrix is what a whole search gives."""
    worker, times = PromptWorker(), TravelTimes()
    measured(worker, times, STREET[:7])
    new = (*STREET[3:7], STREET[7], *STREET[:3])
    answer = measured(worker, times, new)
    assert worker.asked[1:] == [GrowRequest(None, new, (4,), "foot", 5.0)]
    assert answer == tasks.matrix(MatrixRequest(None, new, "foot", 5.0), silent, never)


def test_another_order_of_known_places_asks_nothing() -> None:
    """A day with fewer clients in another order is a piece of what is known."""
    worker, times = PromptWorker(), TravelTimes()
    whole = measured(worker, times, STREET)
    piece = measured(worker, times, (STREET[5], STREET[2]))
    assert len(worker.asked) == 1
    assert piece.seconds == ((0, whole.seconds[5][2]), (whole.seconds[2][5], 0))


def test_mostly_new_places_are_asked_whole() -> None:
    """Rows and columns cost two searches a place, a whole matrix one: half of them new is the border."""
    worker, times = PromptWorker(), TravelTimes()
    measured(worker, times, STREET[:4])
    measured(worker, times, STREET)
    assert [type(request) for request in worker.asked] == [MatrixRequest, MatrixRequest]


def test_what_is_forgotten_meanwhile_is_asked_again() -> None:
    """Rows come for a matrix that had to make room while they were computed: the rest is asked, nobody waits."""
    worker, times, told = HeldWorker(), TravelTimes(), []
    measured(PromptWorker(), times, STREET[:7])
    Measuring(worker, times, (MatrixRequest(None, STREET, "foot", 5.0),), on_done=told.append, on_failed=told.append)
    crowd = tuple((10.0 + n / 1000, 20.0) for n in range(MOST_PLACES))
    times.keep(
        MatrixRequest(None, crowd, "foot", 5.0),
        MatrixAnswer(((0,) * len(crowd),) * len(crowd), ((0,) * len(crowd),) * len(crowd), False, (0.0,) * len(crowd)),
    )
    worker.jobs[0].succeed(tasks.grow(worker.asked[0], silent, never))
    assert not told
    worker.jobs[1].succeed(tasks.matrix(worker.asked[1], silent, never))
    assert told[0][0].seconds == tasks.matrix(worker.asked[1], silent, never).seconds


def test_a_place_finds_its_street(tmp_path: Path) -> None:
    """Eleven metres beside High Street; nowhere near a street; and nothing is said without streets."""
    file = tmp_path / "town.pack"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    tasks.graph(GraphRequest(str(write_town(tmp_path / "town.osm.pbf")), str(file)), silent, never)
    told: list[Door] = []
    for pack, place in ((file, (52.0011, 4.001)), (file, (52.1, 4.0)), (tmp_path / "none.pack", (52.0, 4.0))):
        find_door(PromptWorker(), str(pack), place, on_done=told.append, on_failed=told.append)
    near, far, unknown = told
    assert near.on_street == pytest.approx((52.001, 4.001), abs=1e-6)
    assert near.metres == 11
    assert (far.on_street, unknown.on_street) == (None, None)
