"""Reading streets, joining them, and keeping them as bytes."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.travel.errors import TravelRefused
from scheduling.travel.streets.graph import StreetGraph, from_bytes, to_bytes
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.streets.making.chains import join_chains
from scheduling.travel.streets.making.component import components
from scheduling.travel.streets.making.read import Street
from tests.support.visits.tiny_town import write_town

SAME = (34, 34, 48, 48, 10, 10)


def test_town_has_its_junctions_and_streets(town: StreetGraph) -> None:
    """Streets are cut where they meet, and a bend or an address node does not cut them."""
    assert town.junctions == 8
    assert town.edges == 8
    assert max(np.diff(town.first)) == 3  # the bicycle path and the half of High Street that has a point in the middle


def test_island_is_not_connected(town: StreetGraph) -> None:
    """A street that nobody can reach from the town, and that is too small to live on, belongs to no mode."""
    assert sorted(town.connected.tolist()) == [0, 7, 7, 7, 7, 7, 7, 7]


def test_bytes_round_trip(town: StreetGraph) -> None:
    """What is stored comes back the same, types included."""
    again = from_bytes(to_bytes(town))
    for field in fields(StreetGraph):
        before, after = getattr(town, field.name), getattr(again, field.name)
        assert before.dtype == after.dtype
        assert np.array_equal(before, after)


@pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b[:7], lambda b: b"", lambda b: b"XXXX" + b[4:]])
def test_spoilt_bytes_are_refused(town: StreetGraph, spoil) -> None:  # type: ignore[no-untyped-def]
    """A damaged graph is refused with a code, never read as something else."""
    with pytest.raises(TravelRefused) as refused:
        from_bytes(spoil(to_bytes(town)))
    assert refused.value.text.code == "travel.bad_graph"


def test_joining_keeps_every_metre() -> None:
    """A street in three pieces, one of them drawn the other way, becomes one piece with all its points in order."""
    a, b, c, d = (1, 0, 0), (2, 0, 10), (3, 0, 20), (4, 0, 30)
    joined = join_chains([Street(SAME, (a, b)), Street(SAME, (c, b)), Street(SAME, (c, d))])
    assert [street.places for street in joined] in ([(a, b, c, d)], [(d, c, b, a)])


def test_joining_stops_where_the_speed_changes() -> None:
    """Two pieces with different speeds stay two."""
    a, b, c = (1, 0, 0), (2, 0, 10), (3, 0, 20)
    assert len(join_chains([Street(SAME, (a, b)), Street((28,) * 6, (b, c))])) == 2


def test_joining_turns_one_way_speeds() -> None:
    """A one-way piece that is drawn against its neighbour keeps its own direction."""
    a, b, c = (1, 0, 0), (2, 0, 10), (3, 0, 20)
    (street,) = join_chains([Street((34, 10, 48, 0, 10, 10), (a, b)), Street((10, 34, 0, 48, 10, 10), (c, b))])
    along = street.places[0] == a
    assert street.speed == ((34, 10, 48, 0, 10, 10) if along else (10, 34, 0, 48, 10, 10))


def test_ring_without_a_junction_survives() -> None:
    """A loop that meets nothing is kept once."""
    a, b, c = (1, 0, 0), (2, 0, 10), (3, 10, 10)
    (ring,) = join_chains([Street(SAME, (a, b)), Street(SAME, (b, c)), Street(SAME, (c, a))])
    assert len(ring.places) == 4
    assert ring.places[0] == ring.places[-1]


@given(st.lists(st.lists(st.integers(0, 11), max_size=4), min_size=12, max_size=12))
def test_components_are_mutually_reachable(successors: list[list[int]]) -> None:
    """Two nodes are in one component exactly when each reaches the other."""
    reach = [_reached(successors, node) for node in range(12)]
    parts = list(components(successors))
    assert sorted(node for part in parts for node in part) == list(range(12))
    for part in parts:
        expected = {other for other in reach[part[0]] if part[0] in reach[other]}
        assert set(part) == expected


def test_long_street_does_not_overflow() -> None:
    """A chain longer than Python's recursion limit is one component when it leads back."""
    count = 20_000
    (whole,) = components([[(node + 1) % count] for node in range(count)])
    assert len(whole) == count


@pytest.mark.parametrize(("make", "code"), [
    (lambda folder: folder / "missing.osm.pbf", "travel.no_file"),
    (lambda folder: write_town(folder / "bare.osm.pbf", streets=False), "travel.no_streets"),
    (lambda folder: _text(folder / "text.osm.pbf"), "travel.not_a_map"),
    (lambda folder: _cut(write_town(folder / "cut.osm.pbf")), "travel.not_a_map"),
])  # fmt: skip
def test_unusable_extracts_are_refused(tmp_path: Path, make, code: str) -> None:  # type: ignore[no-untyped-def]
    """A missing, foreign, damaged or streetless file is refused with its own code and the file's name."""
    file = make(tmp_path)
    with pytest.raises(TravelRefused) as refused:
        build_graph(file)
    assert refused.value.text.code == code
    assert refused.value.text.values == {"file": str(file)}


def test_reading_can_be_stopped(town_file: Path) -> None:
    """A reader that is told to stop refuses with travel.cancelled."""
    with pytest.raises(TravelRefused) as refused:
        build_graph(town_file, stop=lambda: True)
    assert refused.value.text.code == "travel.cancelled"


def _reached(successors: list[list[int]], start: int) -> set[int]:
    seen, todo = {start}, [start]
    while todo:
        for child in successors[todo.pop()]:
            if child not in seen:
                seen.add(child)
                todo.append(child)
    return seen


def _text(file: Path) -> Path:
    file.write_text("this is a letter, not a map\n" * 50, "utf-8")
    return file


def _cut(file: Path) -> Path:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    return file
