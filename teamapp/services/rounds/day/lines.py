"""The rounds as lines along the streets, for the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import Point, ShapesAnswer, ShapesRequest
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.places import Places, places_of


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit on a round: its number in the round and where the client lives."""

    visit: VisitId
    number: int
    place: Point
    on_street: Point | None = None


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A nurse's round: from home past her stops and back, as one line."""

    nurse: NurseId
    home: Point
    stops: tuple[Stop, ...]
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class LinesQuestion:
    """What to ask the worker, a request for each way of getting around, and whose legs are which.

    `rows` gives the row of each client's place among the points, to find where it lies on the street.
    """

    requests: tuple[ShapesRequest, ...]
    legs: tuple[tuple[tuple[NurseId, int], ...], ...]
    homes: Mapping[NurseId, Point]
    rows: Mapping[Point, int]
    stops: Mapping[NurseId, tuple[Stop, ...]]


def lines_question(day: OpenDay, pack: str | None) -> LinesQuestion:
    """The legs of all rounds of the day; a round without visits has none."""
    places = places_of(day.facts)
    requests, owners = [], []
    for number, vehicle in enumerate(places.vehicles):
        legs = [
            (nurse, leg)
            for nurse, round_legs in _legs(day, places).items()
            if places.vehicle[nurse] == number
            for leg in round_legs
        ]
        if legs:
            wanted = tuple(leg for _nurse, leg in legs)
            requests.append(ShapesRequest(pack, places.points, wanted, vehicle.mode, vehicle.kmh))
            owners.append(tuple((nurse, position) for position, (nurse, _leg) in enumerate(legs)))
    homes = {nurse: places.points[row] for nurse, row in places.home.items()}
    rows = {point: row for row, point in enumerate(places.points)}
    return LinesQuestion(tuple(requests), tuple(owners), homes, rows, _stops(day, places))


def round_lines(question: LinesQuestion, answers: tuple[ShapesAnswer, ...]) -> tuple[RoundLine, ...]:
    """The lines of each nurse's legs joined into one."""
    joined: dict[NurseId, list[Point]] = {}
    on_street: dict[NurseId, tuple[Point | None, ...]] = {}
    for legs, answer in zip(question.legs, answers, strict=True):
        for nurse, position in legs:
            joined.setdefault(nurse, []).extend(answer.lines[position])
            on_street[nurse] = answer.on_street
    return tuple(
        RoundLine(
            nurse,
            question.homes[nurse],
            tuple(
                replace(stop, on_street=on_street[nurse][question.rows[stop.place]])
                for stop in question.stops.get(nurse, ())
            ),
            tuple(points),
        )
        for nurse, points in joined.items()
    )


class Shaping:
    """The lines being asked of the worker; `on_done` gets the answers in the order asked, on the worker's thread."""

    def __init__(
        self,
        worker: Worker,
        question: LinesQuestion,
        *,
        on_done: Callable[[tuple[ShapesAnswer, ...]], None],
        on_failed: Callable[[WorkerFailed], None],
    ) -> None:
        self._answers: list[ShapesAnswer] = []
        self._wanted = len(question.requests)
        self._on_done, self._on_failed = on_done, on_failed
        self._jobs: list[Job[ShapesAnswer]] = []
        for request in question.requests:
            job = worker.submit("travel.shapes", request, ShapesAnswer, on_done=self._arrived, on_failed=self._fail)
            self._jobs.append(job)
        if not self._wanted:
            on_done(())

    @property
    def ended(self) -> bool:
        return all(job.ended for job in self._jobs)

    def stop(self) -> None:
        """Nothing to keep: the same as cancel."""
        self.cancel()

    def cancel(self) -> None:
        for job in self._jobs:
            if not job.ended:
                job.cancel()

    def _arrived(self, answer: ShapesAnswer) -> None:
        """The worker answers in the order asked."""
        self._answers.append(answer)
        if len(self._answers) == self._wanted:
            self._on_done(tuple(self._answers))

    def _fail(self, failure: WorkerFailed) -> None:
        on_failed, self._on_failed = self._on_failed, lambda _failure: None
        on_failed(failure)


def _legs(day: OpenDay, places: Places) -> Mapping[NurseId, list[tuple[int, int]]]:
    """From home to the first stop, from stop to stop, and home again; staying where one is is no leg."""
    found: dict[NurseId, list[tuple[int, int]]] = {}
    for round_ in day.plan.rounds:
        nurse = NurseId(Id(round_.nurse))
        rows = [stay.place for stay in round_.stays if stay.visit is not None]
        if rows:
            path = [places.home[nurse], *rows, places.home[nurse]]
            found[nurse] = [(a, b) for a, b in pairwise(path) if a != b]
    return found


def _stops(day: OpenDay, places: Places) -> Mapping[NurseId, tuple[Stop, ...]]:
    found: dict[NurseId, tuple[Stop, ...]] = {}
    for round_ in day.plan.rounds:
        visits = [stay for stay in round_.stays if stay.visit is not None]
        found[NurseId(Id(round_.nurse))] = tuple(
            Stop(VisitId(Id(stay.visit or "")), number, places.points[stay.place])
            for number, stay in enumerate(visits, 1)
        )
    return found
