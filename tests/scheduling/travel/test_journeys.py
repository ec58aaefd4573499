"""Ways through a small town: right, the same as a plain search, and explicit where there is none."""

from __future__ import annotations

import heapq
import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.travel.problem import USUAL_KMH, Mode, Point
from scheduling.travel.provider import whole
from scheduling.travel.straight import crow_metres, straight_journeys
from scheduling.travel.streets.graph import StreetGraph
from scheduling.travel.streets.journeys import StreetJourneys, street_journeys
from scheduling.travel.streets.network import Network, network_for
from scheduling.travel.streets.search import doors_of
from scheduling.travel.streets.snap import OnStreet

A, B, C, D, E = (52.001, 4.000), (52.001, 4.002), (52.001, 4.004), (52.000, 4.000), (52.000, 4.002)
FAR = (52.5, 4.0)


def ways(town: StreetGraph, *points: Point, mode: Mode = "bicycle", kmh: float | None = None) -> StreetJourneys:
    return street_journeys(network_for(town, mode, kmh=kmh or USUAL_KMH[mode]), points)


def test_straight_along_a_street(town: StreetGraph) -> None:
    """137 m of High Street at 17 km/h are 29 seconds."""
    found = ways(town, A, B)
    assert whole(found).metres == ((0, 137), (137, 0))
    assert whole(found).seconds == ((0, 29), (29, 0))


def test_position_along_the_street_counts(town: StreetGraph) -> None:
    """A point a quarter along a street is a quarter of its time away from the junction, on either side of the
    street."""
    found = ways(town, A, (52.0011, 4.0005), (52.0009, 4.0005))
    assert whole(found).metres[0][1] == whole(found).metres[0][2] == 34
    assert whole(found).metres[1][2] == 0
    assert found.off_street_metres == (0.0, 11.1, 11.1)


def test_one_way_is_walked_by_bicycle_and_refused_by_car(town: StreetGraph) -> None:
    """Against the one-way street a cyclist walks 111 m; a car goes round by Back Lane."""
    bicycle, car = ways(town, A, D), ways(town, A, D, mode="car")
    assert whole(bicycle).metres[0][1] == whole(bicycle).metres[1][0] == 111
    assert whole(bicycle).seconds[0][1] == 80
    assert whole(bicycle).seconds[1][0] == 24
    assert whole(car).metres[1][0] == 111
    assert whole(car).metres[0][1] == 274 + 111 + 274


def test_bicycle_path_is_closed_to_the_others(town: StreetGraph) -> None:
    """The path between b and e is for bicycles only."""
    assert whole(ways(town, B, E)).metres[0][1] == 112
    assert whole(ways(town, B, E, mode="foot")).metres[0][1] == 137 + 111 + 137


def test_two_points_on_a_one_way_street(town: StreetGraph) -> None:
    """By car the point behind is reached only by going round the block."""
    south, north = (52.0003, 4.0), (52.0008, 4.0)
    found = ways(town, south, north, mode="car")
    assert whole(found).metres[0][1] == 56
    assert whole(found).metres[1][0] == 22 + 274 + 111 + 274 + 33


def test_speed_scales_riding_but_not_walking(town: StreetGraph) -> None:
    """Twice the speed halves the ride and leaves the walk against the one-way street as it was."""
    slow, fast = ways(town, A, B, D, kmh=7.5), ways(town, A, B, D, kmh=15)
    assert whole(fast).seconds[0][1] == pytest.approx(whole(slow).seconds[0][1] / 2, abs=1)  # type: ignore[operator]
    assert whole(fast).seconds[0][2] == whole(slow).seconds[0][2] == 80


def test_unreachable_is_explicit(town: StreetGraph) -> None:
    """A point far from every street has no way, not a wrong one, and the others keep theirs."""
    found = ways(town, A, FAR, B)
    assert whole(found).seconds == ((0, None, 29), (None, None, None), (29, None, 0))
    assert found.off_street_metres[1] is None
    assert found.on_street[1] is None
    assert found.lines([(0, 1)]) == ((),)
    assert len(found.lines([(0, 2)])[0]) == 2


def test_only_unreachable_points(town: StreetGraph) -> None:
    """Nothing near a street, or nothing at all, is answered, not an error."""
    assert whole(ways(town, FAR)).seconds == ((None,),)
    assert whole(ways(town)).seconds == ()


def test_shape_follows_the_bends(town: StreetGraph) -> None:
    """The line from High Street to Low Street passes the bend of the bicycle path, and turns round on the way back."""
    found = ways(town, (52.001, 4.001), (52.000, 4.003))
    there = found.lines([(0, 1)])[0]
    expected = [(52.001, 4.001), (52.001, 4.002), (52.0005, 4.0021), (52.000, 4.002), (52.000, 4.003)]
    assert [(round(lat, 5), round(lon, 5)) for lat, lon in there] == expected
    assert [(round(lat, 5), round(lon, 5)) for lat, lon in found.lines([(1, 0)])[0]] == expected[::-1]


places = st.tuples(st.floats(51.999, 52.002), st.floats(3.999, 4.005))


@settings(deadline=None, max_examples=60)
@given(points=st.lists(places, min_size=1, max_size=6), mode=st.sampled_from(["bicycle", "car", "foot"]))
def test_equals_a_plain_search(town: StreetGraph, points: list[Point], mode: Mode) -> None:
    """The compiled search finds the times of a textbook Dijkstra, and every line is as long as its metres say."""
    network = network_for(town, mode, kmh=USUAL_KMH[mode])
    found = street_journeys(network, tuple(points))
    legs, every = whole(found), range(len(points))
    drawn = iter(found.lines([(i, j) for i in every for j in every]))
    for i in every:
        for j in every:
            line, start, end = next(drawn), found.places[i], found.places[j]
            assert start is not None
            assert end is not None
            tenths = _plain(network, start, end)
            assert legs.seconds[i][j] == (None if tenths < 0 else round(tenths / 10))
            assert _length(line) == pytest.approx(legs.metres[i][j] or 0, abs=1.5)
            if i != j and legs.seconds[i][j]:
                assert line[0] == pytest.approx(found.on_street[i], abs=1e-7)
                assert line[-1] == pytest.approx(found.on_street[j], abs=1e-7)


@settings(deadline=None, max_examples=40)
@given(points=st.lists(places, min_size=2, max_size=6), mode=st.sampled_from(["bicycle", "car", "foot"]))
def test_backwards_is_the_same_as_forwards(town: StreetGraph, points: list[Point], mode: Mode) -> None:
    """One column, searched backwards from its place, is the column of the whole matrix, to the tenth of a second."""
    found = street_journeys(network_for(town, mode, kmh=USUAL_KMH[mode]), tuple(points))
    legs, every = whole(found), range(len(points))
    for column in every:
        one = found.table(every, (column,))
        assert [row[0] for row in one.seconds] == [row[column] for row in legs.seconds]


def test_straight_line_is_marked_and_longer_than_the_crow_flies() -> None:
    """The fallback says that it is an estimate and takes a detour into account."""
    found = straight_journeys((A, C), "bicycle", kmh=15.0)
    assert found.estimated
    assert whole(found).metres[0][1] == round(crow_metres(A, C) * 1.42)
    assert whole(found).seconds[0][1] == round(crow_metres(A, C) * 1.42 * 3.6 / 15.0)
    assert crow_metres(A, C) == pytest.approx(273.8, abs=0.5)


def _plain(network: Network, start: OnStreet, end: OnStreet) -> int:
    """Tenths of a second from place to place, by a search over dictionaries."""
    best = math.inf
    if start.edge == end.edge:
        step = end.share - start.share
        cost = int(network.tenths[start.edge, 0 if step >= 0 else 1])
        if step == 0:
            return 0
        if cost >= 0:
            best = round(abs(step) * cost)
    doors = doors_of(network, [start, end])
    costs = _from(network, {int(doors.arc[0, k]): int(doors.after[0, k]) for k in (0, 1) if doors.after[0, k] >= 0})
    for k in (0, 1):
        if doors.after[1, k] >= 0:
            best = min(best, costs.get(int(doors.arc[1, k]), math.inf) - int(doors.after[1, k]))
    return -1 if best == math.inf else int(best)


def _from(network: Network, begun: dict[int, int]) -> dict[int, int]:
    """The least cost to the end of each arc, after the arcs that one begins on."""
    costs: dict[int, int] = {}
    heap = [(cost + step, after) for arc, cost in begun.items() for after, step in _steps(network, arc)]
    heapq.heapify(heap)
    while heap:
        cost, arc = heapq.heappop(heap)
        if arc not in costs:
            costs[arc] = cost
            for after, step in _steps(network, arc):
                heapq.heappush(heap, (cost + step, after))
    return costs


def _steps(network: Network, arc: int) -> list[tuple[int, int]]:
    onward = network.onward
    part = slice(int(onward.first[arc]), int(onward.first[arc + 1]))
    return list(zip(onward.arc[part].tolist(), onward.tenths[part].tolist(), strict=True))


def _length(line: tuple[Point, ...]) -> float:
    return sum(crow_metres(a, b) for a, b in pairwise(line))
