"""The way of one round, for paper and for files: its stops, and the line between them.

Where the nurse lives is not in it: the line begins at the first stop and ends at the last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import Point, ShapesAnswer, ShapesRequest
from teamapp.domain.entities import Client, Nurse
from teamapp.domain.ids import VisitId
from teamapp.domain.units import MinuteOfDay, degrees
from teamapp.services.day.rounds import RoundSheet, VisitLine
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.places import vehicle_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WayStop:
    """A visit whose place is known; `number` is that of the round sheet, where visits without a place count too."""

    visit: VisitId
    number: int
    client: Client
    start: MinuteOfDay | None
    place: Point
    on_street: Point | None = None


@dataclass(frozen=True, slots=True)
class RoundWay:
    """`straight` until the streets have been asked with `request`, which is None where there is nothing to ask."""

    nurse: Nurse
    stops: tuple[WayStop, ...]
    line: tuple[Point, ...]
    request: ShapesRequest | None
    straight: bool = True

    def along(self, answer: ShapesAnswer) -> RoundWay:
        """The same round along the streets; a leg without a way stays straight."""
        request = self.request
        if request is None or answer.estimated:
            return self
        line: list[Point] = []
        for (start, end), shape in zip(request.legs, answer.lines, strict=True):
            line += shape or (request.points[start], request.points[end])
        doors = dict(zip(request.points, answer.on_street, strict=True))
        stops = tuple(replace(stop, on_street=doors[stop.place]) for stop in self.stops)
        return replace(self, stops=stops, line=tuple(line), straight=False)


def round_way(desk: Desk, sheet: RoundSheet) -> RoundWay:
    """The round in the order of its sheet, in straight lines so far."""
    stops = tuple(
        _stop(number, line, (degrees(home.lat), degrees(home.lon)))
        for number, line in enumerate(sheet.lines, 1)
        if (home := line.address) is not None and home.lat is not None and home.lon is not None
    )
    points = tuple(dict.fromkeys(stop.place for stop in stops))
    rows = {point: row for row, point in enumerate(points)}
    legs = tuple((rows[one.place], rows[other.place]) for one, other in pairwise(stops) if one.place != other.place)
    vehicle = vehicle_of(sheet.nurse, desk.team)
    pack = str(desk.patch.path) if desk.patch is not None else None
    request = ShapesRequest(pack, points, legs, vehicle.mode, vehicle.kmh) if points and pack is not None else None
    return RoundWay(sheet.nurse, stops, tuple(stop.place for stop in stops), request)


def find_way(
    worker: Worker,
    request: ShapesRequest,
    *,
    on_done: Callable[[ShapesAnswer], None],
    on_failed: Callable[[WorkerFailed], None],
) -> Job[ShapesAnswer]:
    """Ask the worker for the line along the streets; it answers on a thread of its own."""
    return worker.submit("travel.shapes", request, ShapesAnswer, on_done=on_done, on_failed=on_failed)


def _stop(number: int, line: VisitLine, place: Point) -> WayStop:
    return WayStop(visit=line.visit.id, number=number, client=line.client, start=line.start, place=place)
