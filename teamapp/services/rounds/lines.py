"""The rounds as lines along the streets, for the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from scheduling.travel.problem import Point, ShapesAnswer, ShapesRequest
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.services.rounds.places import Places, places_of
from teamapp.services.rounds.verdict import OpenDay


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit on a round: its number in the round and where the client lives."""

    visit: VisitId
    number: int
    place: Point


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A nurse's round: from home past her stops and back, as one line."""

    nurse: NurseId
    home: Point
    stops: tuple[Stop, ...]
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class LinesQuestion:
    """What to ask the worker, a request for each way of getting around, and whose legs are which."""

    requests: tuple[ShapesRequest, ...]
    legs: tuple[tuple[tuple[NurseId, int], ...], ...]
    homes: Mapping[NurseId, Point]
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
    return LinesQuestion(tuple(requests), tuple(owners), homes, _stops(day, places))


def round_lines(question: LinesQuestion, answers: tuple[ShapesAnswer, ...]) -> tuple[RoundLine, ...]:
    """The lines of each nurse's legs joined into one."""
    joined: dict[NurseId, list[Point]] = {}
    for legs, answer in zip(question.legs, answers, strict=True):
        for nurse, position in legs:
            joined.setdefault(nurse, []).extend(answer.lines[position])
    return tuple(
        RoundLine(nurse, question.homes[nurse], question.stops.get(nurse, ()), tuple(points))
        for nurse, points in joined.items()
    )


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
