"""A round for another map: GeoJSON with the stops and the way between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scheduling.travel.problem import ShapesAnswer
from teamapp.domain.units import clock_text
from teamapp.services.day.rounds import day_sheet
from teamapp.services.desk import Desk
from teamapp.services.exporting.calendar import initials_of
from teamapp.services.papers.round_way import RoundWay, round_way
from teamapp.services.refused import refuse
from teamapp.store.safe_file import write_safely


def export_round_map(way: RoundWay, file: Path, *, attribution: str, with_names: bool = False) -> int:
    """Write one nurse's round, clients by initials unless asked otherwise; returns how many stops it has.

    `attribution` says whose data the line along the streets is made of. Raises StoreRefused when it cannot be written,
    Refused for a round in which no visit has a known place.
    """
    from teamapp.exchange.geo import StopPoint, encode

    if not way.stops:
        raise refuse("exporting.no_stops", nurse=way.nurse.name)
    stops = [
        StopPoint(
            stop.number,
            clock_text(stop.start) if stop.start is not None else "",
            stop.client.name if with_names else initials_of(stop.client),
            stop.place,
        )
        for stop in way.stops
    ]
    source = "" if way.straight else attribution
    write_safely(file, encode(way.nurse.name, stops, way.line, straight=way.straight, attribution=source))
    return len(stops)


def export_round_maps(desk: Desk, day: date, folder: Path, *, with_names: bool = False) -> tuple[Path, ...]:
    """Every round of a day that has a stop with a known place, a file each; waits for the planner's word on the way."""
    attribution = desk.patch.attribution if desk.patch is not None else ""
    written = []
    for sheet in day_sheet(desk, day).rounds:
        way = round_way(desk, sheet)
        if desk.worker is not None and way.request is not None:
            way = way.along(desk.worker.submit("travel.shapes", way.request, ShapesAnswer).wait())
        if way.stops:
            name = "".join(one if one.isalnum() else "-" for one in sheet.nurse.name.casefold())
            file = folder / f"round-{name}-{day.isoformat()}.geojson"
            export_round_map(way, file, attribution=attribution, with_names=with_names)
            written.append(file)
    return tuple(written)
