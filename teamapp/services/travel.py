"""Travel times from the worker, each way asked once: another day, or a new client, costs only what is still unknown.

`TravelTimes` knows ways, not matrices: what is known between two places at one mode and speed is known in every
question that holds both, whatever their order. Who asks makes a `Measuring` and need not care what of it is computed.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.text import Text
from scheduling.travel.problem import (
    GrowAnswer,
    GrowRequest,
    MatrixAnswer,
    MatrixRequest,
    Point,
    ShapesAnswer,
    ShapesRequest,
    Table,
)
from teamapp.patch.frame import Frame

Measured = Callable[[tuple[MatrixAnswer, ...]], None]
Failed = Callable[[WorkerFailed], None]

MOST_PLACES = 400
"""How many places are remembered for one way of travelling; sixty clients and their nurses stay far below."""

MOST_TRAVELLERS = 24
"""How many ways of travelling (pack, mode and speed) are remembered."""


@dataclass(slots=True)
class _Known:
    """What is known for one pack, mode and speed: each place's number, and seconds and metres from number to number."""

    number: dict[Point, int] = field(default_factory=dict)
    off_street: dict[int, float | None] = field(default_factory=dict)
    seconds: dict[tuple[int, int], int | None] = field(default_factory=dict)
    metres: dict[tuple[int, int], int | None] = field(default_factory=dict)
    estimated: bool = False
    why: Text | None = None

    def missing(self, points: tuple[Point, ...]) -> tuple[int, ...]:
        """The indices of points that need a row and a column; between all others every way is known."""
        settled: list[int] = []
        fresh: list[int] = []
        for index, point in enumerate(points):
            here = self.number.get(point, -1)
            if here >= 0 and self._joined(here, settled):
                settled.append(here)
            else:
                fresh.append(index)
        return tuple(fresh)

    def _joined(self, here: int, others: list[int]) -> bool:
        known = self.seconds
        return (here, here) in known and all((here, one) in known and (one, here) in known for one in others)

    def with_more(self, points: tuple[Point, ...]) -> int:
        """How many places there would be with these."""
        return len(self.number.keys() | set(points))

    def take(self, points: tuple[Point, ...], off_street: tuple[float | None, ...]) -> list[int]:
        """The numbers of points, new ones where they have none."""
        numbers = [self.number.setdefault(point, len(self.number)) for point in points]
        self.off_street.update(zip(numbers, off_street, strict=True))
        return numbers

    def keep(self, starts: Iterable[int], ends: list[int], legs: tuple[Table, Table]) -> None:
        """Remember a piece of a matrix: seconds and metres from each start (rows) to each end (columns)."""
        for start, seconds, metres in zip(starts, *legs, strict=True):
            ways = [(start, end) for end in ends]
            self.seconds.update(zip(ways, seconds, strict=True))
            self.metres.update(zip(ways, metres, strict=True))

    def matrix(self, points: tuple[Point, ...]) -> MatrixAnswer:
        """The answer for points between which everything is known."""
        rows = [self.number[point] for point in points]
        return MatrixAnswer(
            tuple(tuple(self.seconds[a, b] for b in rows) for a in rows),
            tuple(tuple(self.metres[a, b] for b in rows) for a in rows),
            self.estimated,
            tuple(self.off_street[a] for a in rows),
            self.why,
        )


class TravelTimes:
    """Remembers the ways that the worker computed for this team. Used from any thread."""

    def __init__(self) -> None:
        self._known: dict[MatrixRequest, _Known] = {}
        self._lock = threading.Lock()

    def get(self, request: MatrixRequest) -> MatrixAnswer | None:
        """The matrix of a question, None while any of its ways is unknown."""
        with self._lock:
            known = self._known.get(replace(request, points=()))
            return None if known is None or known.missing(request.points) else known.matrix(request.points)

    def growth(self, request: MatrixRequest) -> GrowRequest | None:
        """A row and a column for each place that is new, where that is less work than the whole matrix; else None."""
        with self._lock:
            known = self._known.get(replace(request, points=()))
            if known is None or known.with_more(request.points) > MOST_PLACES:
                return None
            fresh = known.missing(request.points)
        if 2 * len(fresh) >= len(request.points):
            return None
        return GrowRequest(request.pack, request.points, fresh, request.mode, request.kmh)

    def keep(self, request: MatrixRequest, answer: MatrixAnswer) -> None:
        """Remember a whole matrix."""
        with self._lock:
            known = self._room_for(request)
            known.estimated, known.why = answer.estimated, answer.why
            rows = known.take(request.points, answer.off_street_metres)
            known.keep(rows, rows, (answer.seconds, answer.metres))

    def grow(self, request: GrowRequest, answer: GrowAnswer) -> None:
        """Remember the rows and columns of new places."""
        with self._lock:
            known = self._room_for(MatrixRequest(request.pack, request.points, request.mode, request.kmh))
            known.estimated, known.why = answer.estimated, answer.why
            rows = known.take(request.points, answer.off_street_metres)
            fresh = [rows[index] for index in request.fresh]
            known.keep(fresh, rows, (answer.from_seconds, answer.from_metres))
            known.keep(rows, fresh, (_turned(answer.to_seconds), _turned(answer.to_metres)))

    def _room_for(self, request: MatrixRequest) -> _Known:
        """Where a traveller's ways are remembered; the oldest is forgotten when there are too many."""
        traveller = replace(request, points=())
        known = self._known.pop(traveller, None)
        if known is None or known.with_more(request.points) > MOST_PLACES:
            known = _Known()
        self._known[traveller] = known
        while len(self._known) > MOST_TRAVELLERS:
            self._known.pop(next(iter(self._known)))
        return known


def _turned(table: Table) -> Table:
    """Rows as columns."""
    return tuple(zip(*table, strict=True))


@dataclass(frozen=True, slots=True)
class Door:
    """Where one leaves the street for a place, and how far it is from there; None: no street is near."""

    place: Point
    on_street: Point | None
    metres: int


def find_door(
    worker: Worker, pack: str, place: Point, *, on_done: Callable[[Door], None], on_failed: Failed
) -> Job[ShapesAnswer]:
    """The street that a place belongs to, on foot; told on the worker's thread."""

    def tell(answer: ShapesAnswer) -> None:
        (street,) = answer.on_street
        away = 0 if street is None else round(math.dist(*(Frame(*place).metres(*point) for point in (place, street))))
        on_done(Door(place, None if answer.estimated else street, away))

    request = ShapesRequest(pack, (place,), (), "foot", 5.0)
    return worker.submit("travel.shapes", request, ShapesAnswer, on_done=tell, on_failed=on_failed)


class Measuring:
    """Several matrices being computed; `on_done` gets them once, in the order asked, on the worker's thread.

    When all are known already it is called at once, on the caller's thread. Another measuring may bring what is missing
    here before the own answers come: then it is called at the first of them, and the rest only arrive.
    """

    def __init__(
        self,
        worker: Worker,
        times: TravelTimes,
        requests: tuple[MatrixRequest, ...],
        *,
        on_done: Measured,
        on_failed: Failed,
    ) -> None:
        self._worker, self._times, self._requests = worker, times, requests
        self._on_done, self._on_failed = on_done, on_failed
        self._told = False
        self.jobs: list[Job[MatrixAnswer] | Job[GrowAnswer]] = []
        missing = [request for request in dict.fromkeys(requests) if times.get(request) is None]
        for request in missing:
            self._ask(request)
        if not missing:
            self._finish()

    @property
    def ended(self) -> bool:
        return all(job.ended for job in self.jobs)

    def stop(self) -> None:
        """Nothing to keep: the same as cancel."""
        self.cancel()

    def cancel(self) -> None:
        for job in self.jobs:
            if not job.ended:
                job.cancel()

    def _ask(self, request: MatrixRequest) -> None:
        growth = self._times.growth(request)
        if growth is None:
            self.jobs.append(
                self._worker.submit(
                    "travel.matrix",
                    request,
                    MatrixAnswer,
                    on_done=lambda answer: self._arrived(request, answer),
                    on_failed=self._fail,
                )
            )
            return
        self.jobs.append(
            self._worker.submit(
                "travel.grow",
                growth,
                GrowAnswer,
                on_done=lambda answer: self._grown(request, growth, answer),
                on_failed=self._fail,
            )
        )

    def _arrived(self, request: MatrixRequest, answer: MatrixAnswer) -> None:
        self._times.keep(request, answer)
        self._finish()

    def _grown(self, request: MatrixRequest, growth: GrowRequest, answer: GrowAnswer) -> None:
        """What was known may have been forgotten meanwhile: then the rest is asked again."""
        self._times.grow(growth, answer)
        if self._times.get(request) is None:
            self._ask(request)
        self._finish()

    def _finish(self) -> None:
        answers = tuple(self._times.get(request) for request in self._requests)
        known = tuple(answer for answer in answers if answer is not None)
        if len(known) == len(answers) and not self._told:
            self._told = True
            self._on_done(known)

    def _fail(self, failure: WorkerFailed) -> None:
        if not self._told:
            self._told = True
            self._on_failed(failure)
