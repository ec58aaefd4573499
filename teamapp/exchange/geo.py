"""A round as GeoJSON (RFC 7946): its stops as points in their order, and the way between them as a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

Place = tuple[float, float]
"""Latitude and longitude in degrees, as everywhere in the program; GeoJSON has them the other way round."""

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class StopPoint:
    """One stop: its number in the round, when it begins (`08:30`), what it is called, and where."""

    number: int
    start: str
    title: str
    place: Place


def encode(
    name: str, stops: Sequence[StopPoint], line: Sequence[Place], *, straight: bool = False, attribution: str = ""
) -> bytes:
    """The file: a FeatureCollection, the line first; a round of one stop has no line.

    `straight` says of the line that it follows no street, `attribution` whose streets it follows.
    """
    features: list[object] = []
    if len(line) > 1:
        way = {"type": "LineString", "coordinates": [_position(one) for one in line]}
        said = {"round": name, "straight": straight, **({"attribution": attribution} if attribution else {})}
        features.append({"type": "Feature", "geometry": way, "properties": said})
    for stop in stops:
        where = {"type": "Point", "coordinates": _position(stop.place)}
        named = {"number": stop.number, "start": stop.start, "title": stop.title}
        features.append({"type": "Feature", "id": stop.number, "geometry": where, "properties": named})
    return msgspec.json.format(msgspec.json.encode({"type": "FeatureCollection", "features": features}), indent=1)


def _position(place: Place) -> list[float]:
    return [round(place[1], _DIGITS), round(place[0], _DIGITS)]
