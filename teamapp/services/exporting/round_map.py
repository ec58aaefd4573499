"""A round for another map: GeoJSON with the stops and the way between them."""

from __future__ import annotations

from pathlib import Path

from scheduling.travel.problem import Point
from teamapp.domain.entities.visit import start_for
from teamapp.domain.units import clock_text
from teamapp.services.exporting.calendar import initials_of
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.lines import RoundLine
from teamapp.store.safe_file import write_safely


def export_round_map(facts: DayFacts, line: RoundLine, file: Path, *, with_names: bool = False) -> Path:
    """Write one nurse's round; clients by initials unless asked otherwise.

    Where the nurse lives is not in it: the line begins at the first stop and ends at the last. Raises StoreRefused.
    """
    from teamapp.exchange.geo import StopPoint, encode

    visits = {visit.id: visit for visit in facts.visits}
    stops = []
    for stop in line.stops:
        visit = visits[stop.visit]
        start, client = start_for(visit, line.nurse), facts.clients[visit.client]
        when = clock_text(start) if start is not None else ""
        stops.append(StopPoint(stop.number, when, client.name if with_names else initials_of(client), stop.place))
    write_safely(file, encode(facts.nurses[line.nurse].name, stops, _between_stops(line)))
    return file


def _between_stops(line: RoundLine) -> tuple[Point, ...]:
    """The line from where it is nearest to the first stop to where it is nearest to the last one."""
    if not line.line or not line.stops:
        return ()
    first = _nearest(line.line, line.stops[0].place)
    last = len(line.line) - 1 - _nearest(line.line[::-1], line.stops[-1].place)
    return line.line[first : last + 1]


def _nearest(line: tuple[Point, ...], place: Point) -> int:
    return min(range(len(line)), key=lambda at: (line[at][0] - place[0]) ** 2 + (line[at][1] - place[1]) ** 2)
