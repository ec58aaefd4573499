"""Reads an OpenStreetMap extract: what can be drawn, what can be named and where people live."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import osmium

from teamapp.patch.layers import Layer, layer_of_area, layer_of_line
from teamapp.patch.problem import (
    LARGEST_MEGABYTES,
    BuildPhase,
    BuildProgress,
    PatchRefused,
    Report,
    Stop,
)

Place = tuple[float, float]
"""Latitude and longitude in degrees."""

KEYS = (
    "building", "natural", "waterway", "landuse", "leisure", "amenity", "highway", "railway", "addr:housenumber",
    "place", "man_made",
)  # fmt: skip
PLACES = frozenset({"city", "town", "suburb", "village", "quarter", "neighbourhood", "hamlet"})
NAMED_LINES = frozenset({Layer.RIVER, Layer.STREAM})
NAMED_AREAS = frozenset({Layer.WATER, Layer.GREEN, Layer.WOOD, Layer.SPORT, Layer.SQUARE, Layer.CIVIC})
LOOK_EVERY = 5_000  # objects between two looks at the stop criterion


@dataclass(frozen=True, slots=True)
class Area:
    """A closed shape: its outlines, then its holes."""

    layer: Layer
    outer: list[list[Place]]
    inner: list[list[Place]]
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A road, railway or watercourse."""

    layer: str
    points: list[Place]
    name: str


@dataclass(frozen=True, slots=True)
class House:
    """An address as the map gives it."""

    street: str
    number: str
    postcode: str
    city: str
    place: Place


@dataclass(frozen=True, slots=True)
class Spot:
    """The name of a town or quarter."""

    kind: str
    name: str
    place: Place


@dataclass(slots=True)
class Extract:
    """Everything that was read; `other_names` are the names that a street also has (in Swedish, formerly)."""

    areas: list[Area] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    coast: list[list[Place]] = field(default_factory=list)
    houses: list[House] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    other_names: dict[str, set[str]] = field(default_factory=dict)


def check_file(source: Path) -> None:
    """Refuses what cannot be an extract of a patch before it is read."""
    try:
        size = source.stat().st_size
        with source.open("rb") as file:
            head = file.read(15)
    except OSError as error:
        raise PatchRefused("patch.no_file", file=str(source)) from error
    if not size:
        raise PatchRefused("patch.empty_file", file=str(source))
    if head[6:] != b"OSMHeader":
        raise PatchRefused("patch.not_a_map", file=str(source))
    if size > LARGEST_MEGABYTES * 1_000_000:
        megabytes = round(size / 1_000_000)
        raise PatchRefused("patch.too_large", file=str(source), megabytes=megabytes, most_megabytes=LARGEST_MEGABYTES)


def read_extract(source: Path, report: Report, *, stop: Stop) -> Extract:
    """Reads all of it; refuses with patch.broken_map or patch.no_streets."""
    extract = Extract()
    try:
        for thing in _things(source, report, stop):
            _sort_in(extract, thing, {tag.k: tag.v for tag in thing.tags})
    except (RuntimeError, osmium.InvalidLocationError) as error:
        raise PatchRefused("patch.broken_map", file=str(source), error=str(error)) from error
    if not any(line.name for line in extract.lines):
        raise PatchRefused("patch.no_streets", file=str(source))
    return extract


def _things(source: Path, report: Report, stop: Stop) -> Iterator[osmium.osm.Node | osmium.osm.Way | osmium.osm.Area]:
    began = time.monotonic()
    things = osmium.FileProcessor(str(source)).with_areas().with_filter(osmium.filter.KeyFilter(*KEYS))
    for count, thing in enumerate(things):
        if count % LOOK_EVERY == 0:
            report(BuildProgress(time.monotonic() - began, BuildPhase("patch.reading", {"objects": count})))
            if stop():
                raise PatchRefused("patch.cancelled")
        if isinstance(thing, osmium.osm.Node | osmium.osm.Way | osmium.osm.Area):
            yield thing


def _sort_in(
    extract: Extract, thing: osmium.osm.Node | osmium.osm.Way | osmium.osm.Area, tags: Mapping[str, str]
) -> None:
    match thing:
        case osmium.osm.Node():
            if thing.location.valid():
                _sort_in_node(extract, (thing.lat, thing.lon), tags)
        case osmium.osm.Area():
            _sort_in_area(extract, thing, tags)
        case osmium.osm.Way():
            _sort_in_way(extract, thing, tags)


def _sort_in_node(extract: Extract, place: Place, tags: Mapping[str, str]) -> None:
    extract.houses.extend(_houses(tags, place))
    if tags.get("place") in PLACES and "name" in tags:
        extract.spots.append(Spot(tags["place"], tags["name"], place))


def _sort_in_area(extract: Extract, thing: osmium.osm.Area, tags: Mapping[str, str]) -> None:
    layer = layer_of_area(tags)
    if not layer and "addr:housenumber" not in tags:
        return
    outer = [_places(ring) for ring in thing.outer_rings()]
    if not outer or len(outer[0]) < 4:
        return
    extract.houses.extend(_houses(tags, _middle(outer[0])))
    if layer:
        inner = [_places(hole) for ring in thing.outer_rings() for hole in thing.inner_rings(ring)]
        extract.areas.append(Area(layer, outer, inner, tags.get("name", "") if layer in NAMED_AREAS else ""))


def _sort_in_way(extract: Extract, thing: osmium.osm.Way, tags: Mapping[str, str]) -> None:
    layer = layer_of_line(tags)
    coast = tags.get("natural") == "coastline"
    if not layer and not coast:
        return
    points = [(node.lat, node.lon) for node in thing.nodes if node.location.valid()]
    if len(points) < 2:
        return
    if coast:
        extract.coast.append(points)
    if not layer:
        return
    named = "highway" in tags or layer in NAMED_LINES
    name = tags.get("name", "") if named else ""
    extract.lines.append(Line(layer, points, name))
    if "highway" in tags and name:
        others = (tags[key] for key in ("name:fi", "name:sv", "name:nl", "alt_name", "old_name") if key in tags)
        extract.other_names.setdefault(name, set()).update(others)


def _houses(tags: Mapping[str, str], place: Place) -> Iterator[House]:
    """One for each number of "12;14"; an address without a street belongs to its place or is none."""
    street = tags.get("addr:street") or tags.get("addr:place")
    if not street:
        return
    postcode = tags.get("addr:postcode", "").replace(" ", "").upper()
    for number in tags.get("addr:housenumber", "").replace(",", ";").split(";"):
        if number.strip():
            yield House(street.strip(), number.strip(), postcode, tags.get("addr:city", "").strip(), place)


def _places(ring: osmium.osm.NodeRefList) -> list[Place]:
    return [(node.lat, node.lon) for node in ring]


def _middle(ring: list[Place]) -> Place:
    corners = ring[:-1]
    return sum(lat for lat, _ in corners) / len(corners), sum(lon for _, lon in corners) / len(corners)
