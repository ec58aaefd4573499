"""A round for another map: GeoJSON with the stops and the way between them."""

from __future__ import annotations

from pathlib import Path

from teamapp.domain.units import clock_text
from teamapp.services.exporting.calendar import initials_of
from teamapp.services.papers.round_way import RoundWay
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
