"""A round as GeoJSON: stops in order, the way between them, and nobody's home."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from scheduling.travel.problem import ShapesAnswer, ShapesRequest
from teamapp.services.day.rounds import day_sheet
from teamapp.services.exporting.round_map import export_round_map
from teamapp.services.papers.round_way import RoundWay, round_way
from teamapp.services.refused import Refused
from tests.support.sample_desk import TODAY, sample_desk


@pytest.fixture(scope="module")
def way() -> RoundWay:
    """The longest round of the sample day, with a question for the streets."""
    with sample_desk() as desk:
        sheet = max(day_sheet(desk, TODAY).rounds, key=lambda one: len(one.lines))
        found = round_way(desk, sheet)
    points = tuple(dict.fromkeys(stop.place for stop in found.stops))
    rows = [points.index(stop.place) for stop in found.stops]
    legs = tuple((a, b) for a, b in itertools.pairwise(rows) if a != b)
    return replace(found, request=ShapesRequest("a.patch", points, legs, "bicycle", 17.0))


def written(way: RoundWay, folder: Path, **options: bool) -> str:
    file = folder / "round.geojson"
    export_round_map(way, file, attribution="(c) somebody", **options)
    return file.read_text("utf-8")


def test_a_round_leaves_without_the_nurses_home(way, tmp_path) -> None:
    """Longitude before latitude, initials instead of names, the line from the first stop to the last."""
    said = written(way, tmp_path)
    line, *points = json.loads(said)["features"]
    spots = [[round(stop.place[1], 6), round(stop.place[0], 6)] for stop in way.stops]
    assert line["geometry"]["coordinates"] == [one["geometry"]["coordinates"] for one in points] == spots
    assert [one["properties"]["number"] for one in points] == [stop.number for stop in way.stops]
    assert (line["properties"]["round"], line["properties"]["straight"]) == (way.nurse.name, True)
    assert not [stop for stop in way.stops if stop.client.family_name in said]
    assert all(stop.client.family_name in written(way, tmp_path, with_names=True) for stop in way.stops)


def test_the_way_follows_the_streets_where_there_is_one(way, tmp_path) -> None:
    """A leg without a way stays straight; whose streets they are is said; an estimate is no street."""
    request = way.request
    assert request is not None
    shapes = tuple(((1.0, number), (2.0, number)) for number in range(len(request.legs)))
    answer = ShapesAnswer(((), *shapes[1:]), request.points, estimated=False)
    found = way.along(answer)
    first = tuple(request.points[row] for row in request.legs[0])
    assert found.line == first + tuple(spot for shape in shapes[1:] for spot in shape)
    assert all(stop.on_street == stop.place for stop in found.stops)
    assert json.loads(written(found, tmp_path))["features"][0]["properties"]["attribution"] == "(c) somebody"
    assert way.along(replace(answer, estimated=True)) is way


def test_a_round_without_places_is_refused(way, tmp_path) -> None:
    """There would be nothing in the file."""
    with pytest.raises(Refused, match=r"exporting\.no_stops"):
        written(replace(way, stops=()), tmp_path)
