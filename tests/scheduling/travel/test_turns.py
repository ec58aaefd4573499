"""What happens where streets meet: turns, lights, bollards, gates, forbidden turns, islands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import osmium
import pytest
from osmium.osm.mutable import Node, Relation, Way

from scheduling.travel.problem import Mode, Point
from scheduling.travel.provider import whole
from scheduling.travel.streets.journeys import street_journeys
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.streets.making.forbidden import forbidden_turn
from scheduling.travel.streets.making.posts import CAR, Delay, Post, post_of
from scheduling.travel.streets.network import network_for
from scheduling.travel.streets.turns import SECONDS

Tags = Mapping[str, str]
STREET: Tags = {"highway": "residential"}
NORTH, EAST, SOUTH, WEST, MIDDLE = (52.001, 4.0), (52.0, 4.0016243), (51.999, 4.0), (52.0, 3.9983757), (52.0, 4.0)


@dataclass(slots=True)
class Drawn:
    """A cross of four equal arms, 111 m each, from node 5 to nodes 1 (north), 2, 3 and 4 (west), ways 1 to 4."""

    post: Tags = field(default_factory=dict)
    arms: Mapping[int, Tags] = field(default_factory=dict)
    more: Sequence[tuple[Sequence[int], Tags]] = ()
    turns: Sequence[tuple[Tags, Sequence[tuple[str, int, str]]]] = ()

    def write(self, file: Path) -> Path:
        with osmium.SimpleWriter(str(file)) as writer:
            for number, (latitude, longitude) in enumerate((NORTH, EAST, SOUTH, WEST, MIDDLE), 1):
                tags = dict(self.post) if number == 5 else {}
                writer.add_node(Node(id=number, version=1, visible=True, location=(longitude, latitude), tags=tags))
            arms = [((arm, 5), self.arms.get(arm, STREET)) for arm in (1, 2, 3, 4)]
            for number, (nodes, tags) in enumerate([*arms, *self.more], 1):
                writer.add_way(Way(id=number, version=1, visible=True, nodes=list(nodes), tags=dict(tags)))
            for number, (tags, members) in enumerate(self.turns, 1):
                found = [(kind, ref, role) for kind, ref, role in members]
                writer.add_relation(Relation(id=number, version=1, visible=True, members=found, tags=dict(tags)))
        return file


def legs(file: Path, *points: Point, mode: Mode = "car") -> tuple[tuple[int | None, ...], ...]:
    """Seconds between points at 36 km/h, ten metres a second, so that an arm takes about ten."""
    network = network_for(build_graph(file), mode, kmh=33.75 if mode == "car" else 36.0)
    return whole(street_journeys(network, points)).seconds


def test_turning_takes_longer_than_going_on(tmp_path: Path) -> None:
    """From the west to the east straight on; to the north the same way and a turn."""
    ((_, on, turned),) = legs(Drawn().write(tmp_path / "cross.osm.pbf"), WEST, EAST, NORTH)[:1]
    assert on is not None
    assert turned == pytest.approx(on + SECONDS["car"].turn, abs=0.6)


@pytest.mark.parametrize(("direction", "delayed"), [(None, {0, 1}), ("forward", {0}), ("backward", {1})])
def test_lights_delay_those_whom_they_concern(direction: str | None, delayed: set[int]) -> None:
    """Traffic lights of one direction of the street leave the other alone."""
    tags = {"highway": "traffic_signals"} | ({"traffic_signals:direction": direction} if direction else {})
    post = post_of(tags)
    assert post is not None
    assert {way for way, delay in enumerate((post.along, post.against)) if delay & Delay.SIGNALS} == delayed


def test_lights_are_waited_for(tmp_path: Path) -> None:
    """The same way takes longer over traffic lights, also where nothing else meets."""
    plain = legs(Drawn().write(tmp_path / "plain.osm.pbf"), WEST, EAST)
    lit = legs(Drawn(post={"highway": "traffic_signals"}).write(tmp_path / "lit.osm.pbf"), WEST, EAST)
    assert plain[0][1] is not None
    assert lit[0][1] == pytest.approx(plain[0][1] + SECONDS["car"].signals, abs=0.6)


@pytest.mark.parametrize(("tags", "closed"), [
    ({"barrier": "bollard"}, {"car"}), ({"barrier": "bollard", "motor_vehicle": "yes"}, set()),
    ({"barrier": "gate"}, set()), ({"barrier": "gate", "access": "no"}, {"car", "bicycle", "foot"}),
    ({"barrier": "gate", "access": "private"}, set()),
    ({"barrier": "lift_gate", "access": "no", "bicycle": "yes", "foot": "yes"}, {"car"}),
    ({"barrier": "stile"}, {"car", "bicycle"}),
])  # fmt: skip
def test_barriers_stop_whom_they_are_for(tmp_path: Path, tags: Tags, closed: set[str]) -> None:
    """A bollard stops cars, a stile bicycles too, a shut gate everybody; the tags of a mode win."""
    drawn = Drawn(post=tags).write(tmp_path / "barred.osm.pbf")
    modes: tuple[Mode, ...] = ("bicycle", "car", "foot")
    assert {mode for mode in modes if legs(drawn, WEST, EAST, mode=mode)[0][1] is None} == closed


@pytest.mark.parametrize("private", [{"highway": "service", "access": "private"}, STREET])
def test_private_streets_are_for_their_doors(tmp_path: Path, private: Tags) -> None:
    """Nobody passes through the short private street from the west to the north, but a door on it is reached, and the
    half hour that keeps others out is in nobody's time."""
    drawn = Drawn(more=(((1, 4), private),)).write(tmp_path / "private.osm.pbf")
    half_way = ((NORTH[0] + WEST[0]) / 2, (NORTH[1] + WEST[1]) / 2)
    network = network_for(build_graph(drawn), "foot", kmh=5.0)
    found = whole(street_journeys(network, ((52.0, 3.9985), (52.0009, 4.0), half_way)))
    around, short = 203, 177
    assert found.metres[0][1] == pytest.approx(around if private != STREET else short, abs=2)
    assert found.metres[0][2] == pytest.approx(8 + 157 / 2, abs=2)
    for a, b in ((0, 1), (0, 2), (2, 0), (1, 2)):
        assert found.seconds[a][b] == pytest.approx((found.metres[a][b] or 0) * 3.6 / 5, abs=2)


@pytest.mark.parametrize("turn", [("no_left_turn", 1), ("only_straight_on", 2)])
def test_forbidden_turns_are_not_made(tmp_path: Path, turn: tuple[str, int]) -> None:
    """No left turn from the west to the north, or straight on only: neither is driven; on foot nothing changes."""
    said, goal = turn
    members = (("w", 4, "from"), ("n", 5, "via"), ("w", goal, "to"))
    relation = ({"type": "restriction", "restriction": said, "except": "bicycle"}, members)
    around = Drawn(turns=(relation,), more=(((2, 1), STREET),)).write(tmp_path / "turns.osm.pbf")
    free = Drawn(more=(((2, 1), STREET),)).write(tmp_path / "free.osm.pbf")
    for mode in ("bicycle", "foot"):
        assert legs(around, WEST, NORTH, mode=mode) == legs(free, WEST, NORTH, mode=mode)
    barred, allowed = legs(around, WEST, NORTH)[0][1], legs(free, WEST, NORTH)[0][1]
    assert barred is not None
    assert allowed is not None
    assert barred > allowed + 10  # over the east
    assert legs(around, WEST, EAST) == legs(free, WEST, EAST)


@pytest.mark.parametrize("tags", [
    {"restriction": "no_left_turn", "except": "motorcar;bicycle"}, {"restriction": "no_entry"},
    {"restriction:conditional": "no_left_turn @ (Mo-Fr)"}, {"restriction:hgv": "no_left_turn"},
])  # fmt: skip
def test_turns_that_concern_nobody_are_left(tags: Tags) -> None:
    """Lorries, some hours of the week and what our modes are excepted from bar nobody."""
    turn = forbidden_turn(tags, (("w", "from", 1), ("n", "via", 2), ("w", "to", 3)))
    assert turn is None or turn.modes == 0


def test_one_turns_back_only_at_an_end(tmp_path: Path) -> None:
    """On a one-way ring with one dead arm a car turns in the arm, not on the ring: the way back is the way round."""
    ring = {"highway": "residential", "oneway": "yes"}
    drawn = Drawn(arms={2: {"highway": "footway"}, 3: {"highway": "footway"}}, more=(((1, 4), ring),))
    there, back = legs(drawn.write(tmp_path / "arm.osm.pbf"), NORTH, WEST)
    assert there[1] is not None
    assert back[0] is not None


@pytest.mark.parametrize(("size", "known"), [(60, False), (20, True)])
def test_islands_are_places_of_their_own_when_people_live_there(tmp_path: Path, size: int, known: bool) -> None:
    """Sixty junctions without a bridge are an island that cannot be reached; twenty are a slip, and the door belongs to
    the nearest real street."""
    file = tmp_path / "island.osm.pbf"
    with osmium.SimpleWriter(str(file)) as writer:
        for column, count in ((0, 80), (1, size)):
            for row in range(count):
                for side in (0, 1):
                    place = (4.0 + column * 0.005 + side * 0.0005, 52.0 + row * 0.0003)
                    writer.add_node(Node(id=column * 1000 + row * 2 + side + 1, version=1, location=place))
        number = 0
        for column, count in ((0, 80), (1, size)):
            for row in range(count):
                start = column * 1000 + row * 2 + 1
                streets = [(start, start + 1)] + ([(start, start + 2)] if row + 1 < count else [])
                for nodes in streets:
                    number += 1
                    writer.add_way(Way(id=number, version=1, nodes=list(nodes), tags=dict(STREET)))
    ((_, across),) = legs(file, (52.0, 4.0), (52.001, 4.005), mode="foot")[:1]
    assert (across is not None) == known


def test_a_plain_crossing_is_no_post() -> None:
    """A zebra and a street lamp delay nobody; a bollard closes a street to cars without delaying bicycles."""
    assert post_of({"highway": "crossing"}) is None
    assert post_of({"highway": "street_lamp"}) is None
    assert post_of({"barrier": "bollard"}) == Post(closed=CAR)
