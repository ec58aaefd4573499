"""Valhalla as the second choice: what it is asked, how its answers are read, and that it is not needed.

The answers of the stand-in have the shape of those of pyvalhalla 3.9.1. Where the real one is installed (Python 3.12
and later) the last test asks it.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from scheduling.travel.errors import TravelRefused
from scheduling.travel.problem import Point
from scheduling.travel.provider import journeys, whole
from scheduling.travel.valhalla import build_tiles, tiles_beside, unfolded, valhalla_journeys
from tests.support.visits.tiny_town import write_town

POINTS: tuple[Point, ...] = ((52.001, 4.0), (52.001, 4.002), (52.5, 4.0))
SHAPE = "o|nbbBwjeqFAAA@"


class Stand:
    """Knows two points; the third is nowhere near a street."""

    def __init__(self, settings: dict[str, object]) -> None:
        self.settings = settings
        self.asked: list[dict[str, object]] = []

    def locate(self, question: dict[str, object]) -> object:
        (place,) = question["locations"]  # type: ignore[misc]
        if place["lat"] > 52.4:
            return [{"input_lat": place["lat"], "input_lon": place["lon"], "edges": None, "nodes": None}]
        near = {"way_id": 1, "correlated_lat": place["lat"] - 0.0001, "correlated_lon": place["lon"]}
        return [{"edges": [near], "nodes": []}]

    def matrix(self, question: dict[str, object]) -> object:
        self.asked.append(question)
        starts, ends = question["sources"], question["targets"]
        cell = {"from_index": 0, "to_index": 1, "time": 60, "distance": 0.25, "cost": 90.5}
        none = {"from_index": 0, "to_index": 1, "time": None, "distance": None}
        same = {"time": 0, "distance": 0.0}
        rows = [[same if a == b else cell if a["lon"] < b["lon"] else none for b in ends] for a in starts]  # type: ignore[attr-defined]
        return {"sources_to_targets": rows, "units": "kilometers", "algorithm": "costmatrix"}

    def route(self, question: dict[str, object]) -> object:
        if question["locations"][0]["lon"] > 4.001:  # type: ignore[index]
            raise RuntimeError("No path could be found for input")
        return {"trip": {"legs": [{"shape": SHAPE, "summary": {}}], "status": 0}}


@pytest.fixture
def stand(monkeypatch: pytest.MonkeyPatch) -> None:
    package, config = ModuleType("valhalla"), ModuleType("valhalla.config")
    limits = {costing: {"max_matrix_location_pairs": 2500} for costing in ("auto", "bicycle", "pedestrian")}
    config.get_config = lambda **given: {"mjolnir": given, "service_limits": limits}  # type: ignore[attr-defined]
    package.Actor = Stand  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "valhalla", package)
    monkeypatch.setitem(sys.modules, "valhalla.config", config)


def test_answers_are_read(stand: None, tmp_path: Path) -> None:
    """Whole seconds and metres, None where there is no way or no street, and the line unfolded."""
    found = valhalla_journeys(tmp_path, POINTS, "bicycle", kmh=15.0)
    assert whole(found).seconds == ((0, 60, None), (None, 0, None), (None, None, None))
    assert whole(found).metres[0] == (0, 250, None)
    assert found.table((0,), (1, 2)).seconds == ((60, None),)
    assert found.off_street_metres == (11.1, 11.1, None)
    line, none, nowhere = found.lines([(0, 1), (1, 0), (0, 2)])
    assert line == tuple(unfolded(SHAPE))
    assert none == nowhere == ()


def test_speeds_reach_it_where_it_knows_them(stand: None, tmp_path: Path) -> None:
    """A cyclist's km/h are handed on; a car has none there, so its times are scaled."""
    bicycle = valhalla_journeys(tmp_path, POINTS, "bicycle", kmh=15.0)
    bicycle.table((0,), (1,))
    assert bicycle.actor.asked[0]["costing_options"] == {"bicycle": {"cycling_speed": 15.0}}  # type: ignore[attr-defined]
    car = valhalla_journeys(tmp_path, POINTS, "car", kmh=60.0)
    assert car.table((0,), (1,)).seconds == ((30,),)


@pytest.mark.parametrize("tiles", [True, False])
def test_it_is_the_second_choice(stand: None, tmp_path: Path, tiles: bool) -> None:
    """A pack that cannot be read: its ways where it has tiles, else straight lines with the reason."""
    pack = tmp_path / "streets.pack"
    pack.write_bytes(b"spoilt" * 100)
    if tiles:
        tiles_beside(pack).mkdir()
    found, why = journeys(str(pack), POINTS, mode="foot", kmh=5.0)
    assert found.estimated != tiles
    assert (why is None) == tiles


def test_without_it_nothing_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not installed: its tiles are left alone, and building them says what to do."""
    monkeypatch.setitem(sys.modules, "valhalla", None)
    pack = tmp_path / "streets.pack"
    tiles_beside(pack).mkdir()
    found, why = journeys(str(pack), POINTS, mode="foot", kmh=5.0)
    assert found.estimated
    assert why is not None
    assert why.code == "travel.pack_missing"
    with pytest.raises(TravelRefused) as refused:
        build_tiles(tmp_path / "any.osm.pbf", tiles_beside(pack))
    assert refused.value.text.code == "travel.no_valhalla"


def test_lines_unfold_as_published() -> None:
    """The example of the format's own description, with six digits."""
    assert unfolded("_izlhA~rlgdF_{geC~ywl@_kwzCn`{nI") == [(38.5, -120.2), (40.7, -120.95), (43.252, -126.453)]


@pytest.mark.skipif(find_spec("valhalla") is None, reason="pyvalhalla is not installed (Python 3.12 and later)")
def test_the_real_one_finds_the_ways_of_a_small_town(tmp_path: Path) -> None:
    """Tiles made of the tiny town: both ways along High Street, and the bend of the line back."""
    tiles = tiles_beside(tmp_path / "streets.pack")
    assert build_tiles(write_town(tmp_path / "town.osm.pbf"), tiles) > 1_000
    found = valhalla_journeys(tiles, POINTS[:2], "foot", kmh=5.0)
    legs = whole(found)
    assert legs.metres[0][1] == pytest.approx(137, abs=3)
    assert legs.seconds[0][1] == pytest.approx(137 / 5 * 3.6, rel=0.1)
    (line,) = found.lines([(0, 1)])
    assert line[0] == pytest.approx(POINTS[0], abs=1e-5)
    with pytest.raises(TravelRefused):
        build_tiles(tmp_path / "none.osm.pbf", tiles)
