"""The worker's tasks about travel; services know only `scheduling.travel.problem`."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from scheduling.progress import Progress, Report
from scheduling.stop import Stop
from scheduling.text import Text
from scheduling.travel.packed import write_graph
from scheduling.travel.problem import (
    GraphAnswer,
    GraphRequest,
    GrowAnswer,
    GrowRequest,
    MatrixAnswer,
    MatrixRequest,
    ShapesAnswer,
    ShapesRequest,
    TilesAnswer,
    TilesRequest,
)
from scheduling.travel.provider import check_indices, journeys, whole
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.valhalla import build_tiles, tiles_beside


def matrix(request: MatrixRequest, _report: Report, _stop: Stop) -> MatrixAnswer:
    """Task "travel.matrix": too short to report on or to stop."""
    ways, why = journeys(request.pack, request.points, mode=request.mode, kmh=request.kmh)
    legs = whole(ways)
    return MatrixAnswer(legs.seconds, legs.metres, ways.estimated, ways.off_street_metres, why)


def grow(request: GrowRequest, _report: Report, _stop: Stop) -> GrowAnswer:
    """Task "travel.grow": what a few new points add to a matrix, two searches for each of them."""
    check_indices(request.fresh, points=len(request.points))
    ways, why = journeys(request.pack, request.points, mode=request.mode, kmh=request.kmh)
    everywhere = tuple(range(len(request.points)))
    away, towards = ways.table(request.fresh, everywhere), ways.table(everywhere, request.fresh)
    return GrowAnswer(
        away.seconds,
        away.metres,
        tuple(zip(*towards.seconds, strict=True)),
        tuple(zip(*towards.metres, strict=True)),
        ways.estimated,
        ways.off_street_metres,
        why,
    )


def shapes(request: ShapesRequest, _report: Report, _stop: Stop) -> ShapesAnswer:
    """Task "travel.shapes": too short to report on or to stop."""
    check_indices(chain.from_iterable(request.legs), points=len(request.points))
    ways, why = journeys(request.pack, request.points, mode=request.mode, kmh=request.kmh)
    return ShapesAnswer(ways.lines(request.legs), ways.on_street, ways.estimated, why)


def graph(request: GraphRequest, report: Report, stop: Stop) -> GraphAnswer:
    """Task "travel.graph": adds the streets to a patch pack that task "patch.build" has made from the same extract."""
    streets = build_graph(Path(request.source), report, stop=stop)
    stored = write_graph(Path(request.pack), streets)
    return GraphAnswer(streets.junctions, streets.edges, stored)


def tiles(request: TilesRequest, report: Report, _stop: Stop) -> TilesAnswer:
    """Task "travel.tiles": what Valhalla needs to stand in for a street graph that cannot be read."""
    report(Progress(0.0, None, phase=Text("travel.reading_tiles")))
    return TilesAnswer(build_tiles(Path(request.source), tiles_beside(Path(request.pack))))
