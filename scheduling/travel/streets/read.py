"""Streets out of an OpenStreetMap extract: every way somebody may use, cut where ways meet."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import osmium

from scheduling.progress import Progress, Report, silent
from scheduling.stop import Stop, never
from scheduling.text import Text
from scheduling.travel.errors import TravelRefused
from scheduling.travel.streets.speeds import all_modes

Place = tuple[int, int, int]
"""OpenStreetMap node, latitude and longitude in 1e-7 degrees."""

STOP_EVERY = 2_000  # ways between two looks at the stop criterion


@dataclass(frozen=True, slots=True)
class Street:
    """A piece of street: `speed` in half km/h (see StreetGraph) and its points; the ends are where it can be left."""

    speed: tuple[int, ...]
    places: tuple[Place, ...]


def read_streets(source: Path, report: Report = silent, *, stop: Stop = never) -> list[Street]:
    """All pieces between places where ways meet or end; `travel.no_streets` when there is none."""
    if not source.is_file():
        raise TravelRefused("travel.no_file", file=str(source))
    try:
        ways = list(_ways(source, report, stop))
    except (RuntimeError, osmium.InvalidLocationError) as error:
        raise TravelRefused("travel.not_a_map", file=str(source)) from error
    if not ways:
        raise TravelRefused("travel.no_streets", file=str(source))
    uses = Counter(place[0] for way in ways for place in way.places)
    uses.update(way.places[end][0] for way in ways for end in (0, -1))
    return [piece for way in ways for piece in _pieces(way, uses)]


def _ways(source: Path, report: Report, stop: Stop) -> Iterator[Street]:
    ways = (
        osmium.FileProcessor(str(source))
        .with_locations()
        .with_filter(osmium.filter.EntityFilter(osmium.osm.WAY))
        .with_filter(osmium.filter.KeyFilter("highway"))
    )
    began = time.monotonic()
    for count, way in enumerate(ways):
        if count % STOP_EVERY == 0:
            report(Progress(time.monotonic() - began, None, phase=Text("travel.reading_streets", {"ways": count})))
            if stop():
                raise TravelRefused("travel.cancelled")
        assert isinstance(way, osmium.osm.Way)
        speed = tuple(min(255, round(kmh * 2)) for kmh in all_modes({tag.k: tag.v for tag in way.tags}))
        if not any(speed):
            continue
        places = tuple((n.ref, round(n.lat * 1e7), round(n.lon * 1e7)) for n in way.nodes if n.location.valid())
        if len(places) > 1:
            yield Street(speed, places)


def _pieces(way: Street, uses: Counter[int]) -> Iterator[Street]:
    start = 0
    for end in range(1, len(way.places)):
        if uses[way.places[end][0]] > 1:
            yield Street(way.speed, way.places[start : end + 1])
            start = end
