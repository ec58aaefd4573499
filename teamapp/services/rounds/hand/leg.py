"""The new way of a visit that is being moved: from the stop before it, past it, to the one after, for the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import Point, ShapesAnswer, ShapesRequest
from scheduling.visits.problem import Plan
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.places import places_of


@dataclass(frozen=True, slots=True)
class Leg:
    """Three places, or two where the visit has the place of its neighbour; `request` asks for the streets between."""

    points: tuple[Point, ...]
    request: ShapesRequest


def leg_of(facts: DayFacts, plan: Plan, visit: VisitId, *, part: int = 0, pack: str | None = None) -> Leg | None:
    """The leg in a plan; None when nobody makes the visit there."""
    for round_ in plan.rounds:
        stays = [stay for stay in round_.stays if stay.visit is not None]
        at = next((n for n, stay in enumerate(stays) if (stay.visit, stay.part) == (visit, part)), None)
        if at is None:
            continue
        places, nurse = places_of(facts), NurseId(Id(round_.nurse))
        home = places.home[nurse]
        before = stays[at - 1].place if at else home
        after = stays[at + 1].place if at + 1 < len(stays) else home
        here = stays[at].place
        points = tuple(places.points[row] for row in (before, here, after))
        legs = tuple((a, b) for a, b in ((0, 1), (1, 2)) if points[a] != points[b])
        vehicle = places.vehicles[places.vehicle[nurse]]
        return Leg(points, ShapesRequest(pack, points, legs, vehicle.mode, vehicle.kmh))
    return None


def trace_leg(
    worker: Worker, leg: Leg, *, on_done: Callable[[ShapesAnswer], None], on_failed: Callable[[WorkerFailed], None]
) -> Job[ShapesAnswer]:
    """Ask for the leg along the streets."""
    return worker.submit("travel.shapes", leg.request, ShapesAnswer, on_done=on_done, on_failed=on_failed)


def along(answer: ShapesAnswer) -> tuple[Point, ...]:
    """The lines of a leg as one."""
    return tuple(point for line in answer.lines for point in line)
