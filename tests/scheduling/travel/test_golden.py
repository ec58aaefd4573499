"""Real towns, against another engine's matrices: near enough to plan by."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from scheduling.travel.problem import USUAL_KMH, Mode
from scheduling.travel.provider import whole
from scheduling.travel.streets.graph import StreetGraph, from_bytes, to_bytes
from scheduling.travel.streets.journeys import street_journeys
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.streets.network import network_for
from tests.support.counting import calls_of
from tests.support.visits.golden_travel import Town, agreement, as_they_walk, golden_points, golden_seconds, maps_folder

CALLS_OF_60 = 40_000  # a net has 30,000 streets: a loop of Python over them shows; `bench_travel` has the seconds
MEAN_ERROR = 0.08
NEAREST_FIVE = 0.88


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, StreetGraph]:
    towns = {town: maps_folder() / f"{town}.osm.pbf" for town in ("delft", "heidelberg")}
    towns["delft as they walk"] = as_they_walk("delft", tmp_path_factory.mktemp("walk") / "delft.osm.pbf")
    return {name: build_graph(file) for name, file in towns.items()}


@pytest.mark.parametrize(
    ("town", "mode", "pairs"),
    [
        ("delft", "bicycle", 14_400),
        ("delft", "car", 7_800),
        ("delft as they walk", "foot", 8_300),
        ("heidelberg", "bicycle", 14_500),
        ("heidelberg", "car", 14_100),
        ("heidelberg", "foot", 14_500),
    ],
)
def test_near_the_other_engine(graphs: Mapping[str, StreetGraph], town: str, mode: Mode, pairs: int) -> None:
    """With one speed factor the times differ by 8 % at most in the mean, and the nearest five are nearly the same.

    In Delft the two engines disagree on where one may walk, see `as_they_walk`; with its rules ours finds the same.
    """
    name: Town = "delft" if town.startswith("delft") else "heidelberg"
    network = network_for(graphs[town], mode, kmh=USUAL_KMH[mode])
    found = agreement(whole(street_journeys(network, golden_points(name))).seconds, golden_seconds(name, mode))
    assert found.mean_error <= MEAN_ERROR
    assert found.nearest >= NEAREST_FIVE
    assert found.pairs > pairs


def test_sixty_points_are_fast(graphs: Mapping[str, StreetGraph]) -> None:
    """A whole town's net is unpacked and sixty points are joined with little work outside compiled code."""
    graph = graphs["heidelberg"]
    blob, points = to_bytes(graph), golden_points("heidelberg")[:60]
    whole(street_journeys(network_for(graph, "bicycle", kmh=17.0), points[:2]))  # the libraries' own first-call costs
    made = calls_of(lambda: whole(street_journeys(network_for(from_bytes(blob), "bicycle", kmh=17.0), points)))
    assert made < CALLS_OF_60
