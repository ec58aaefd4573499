"""The worker's tasks about travel; services know only `scheduling.travel.problem`."""

from __future__ import annotations

from pathlib import Path

from scheduling.progress import Report
from scheduling.stop import Stop
from scheduling.travel.errors import TravelRefused
from scheduling.travel.packed import write_graph
from scheduling.travel.problem import (
    GraphAnswer,
    GraphRequest,
    MatrixAnswer,
    MatrixRequest,
    ShapesAnswer,
    ShapesRequest,
)
from scheduling.travel.provider import journeys
from scheduling.travel.streets.build import build_graph


def matrix(request: MatrixRequest, _report: Report, _stop: Stop) -> MatrixAnswer:
    """Task "travel.matrix": too short to report on or to stop."""
    ways, why = journeys(request.pack, request.points, mode=request.mode, kmh=request.kmh)
    return MatrixAnswer(ways.seconds, ways.metres, ways.estimated, ways.off_street_metres, why)


def shapes(request: ShapesRequest, _report: Report, _stop: Stop) -> ShapesAnswer:
    """Task "travel.shapes": too short to report on or to stop."""
    for i, j in request.legs:
        if not (0 <= i < len(request.points) and 0 <= j < len(request.points)):
            raise TravelRefused("travel.bad_leg", start=i, end=j, points=len(request.points))
    ways, why = journeys(request.pack, request.points, mode=request.mode, kmh=request.kmh)
    return ShapesAnswer(tuple(ways.shape(i, j) for i, j in request.legs), ways.on_street, ways.estimated, why)


def graph(request: GraphRequest, report: Report, stop: Stop) -> GraphAnswer:
    """Task "travel.graph": adds the streets to a patch pack that task "patch.build" has made from the same extract."""
    streets = build_graph(Path(request.source), report, stop=stop)
    stored = write_graph(Path(request.pack), streets)
    return GraphAnswer(streets.junctions, streets.edges, stored)
