"""How near and how fast the travel matrices are: `python -m tests.benchmarks.bench_travel` prints a table."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from scheduling.travel.problem import MODES, USUAL_KMH
from scheduling.travel.provider import whole
from scheduling.travel.streets.graph import from_bytes, to_bytes
from scheduling.travel.streets.journeys import street_journeys
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.streets.network import network_for
from tests.support.figures import machine, tell
from tests.support.visits.golden_travel import Town, agreement, as_they_walk, golden_points, golden_seconds, maps_folder

TOWNS: tuple[Town, ...] = ("delft", "heidelberg")
REPEATS = 5


def main() -> None:
    """CPU milliseconds are medians of five."""
    print("town        mode     unpack  60x60  121x121 ms CPU   factor  mean error  nearest five   pairs")
    sixties = []
    for town in TOWNS:
        began = time.process_time()
        graph = build_graph(maps_folder() / f"{town}.osm.pbf")
        print(f"{town}: streets read in {time.process_time() - began:.1f} s CPU, {graph.edges} streets")
        blob = to_bytes(graph)
        points = golden_points(town)
        for mode in MODES:
            unpack = _milliseconds(
                lambda blob=blob, mode=mode: network_for(from_bytes(blob), mode, kmh=USUAL_KMH[mode])
            )
            network = network_for(from_bytes(blob), mode, kmh=USUAL_KMH[mode])
            sixty = _milliseconds(lambda network=network, points=points: whole(street_journeys(network, points[:60])))
            sixties.append(sixty)
            everything = _milliseconds(lambda network=network, points=points: whole(street_journeys(network, points)))
            near = agreement(whole(street_journeys(network, points)).seconds, golden_seconds(town, mode))
            print(
                f"{town:11} {mode:8} {unpack:6.0f} {sixty:6.0f} {everything:8.0f} {near.factor:15.2f} "
                f"{near.mean_error:11.1%} {near.nearest:13.3f} {near.pairs:7}"
            )
    print(_as_they_walk())
    tell("60 x 60 streets, the slowest of these, CPU", max(sixties) / 1000, reach=0.3, unit="s")
    print(machine())


def _as_they_walk() -> str:
    """Delft on foot with the other engine's own two rules about where one walks."""
    with tempfile.TemporaryDirectory() as folder:
        graph = build_graph(as_they_walk("delft", Path(folder) / "delft.osm.pbf"))
    ways = whole(street_journeys(network_for(graph, "foot", kmh=USUAL_KMH["foot"]), golden_points("delft")))
    near = agreement(ways.seconds, golden_seconds("delft", "foot"))
    return f"delft, their rules for walkers: {near.mean_error:.1%}, {near.nearest:.3f}, {near.pairs} pairs"


def _milliseconds(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(REPEATS):
        began = time.process_time()
        work()
        spent.append((time.process_time() - began) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
