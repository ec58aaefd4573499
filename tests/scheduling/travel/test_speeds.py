"""Which way and how fast each mode goes along a tagged street."""

from __future__ import annotations

import pytest

from scheduling.travel.streets.making.speeds import PRIVATE, ROUND, bicycle, car, foot, rank_of


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, (17.0, 17.0)),
        ({"oneway": "yes"}, (17.0, 5.0)),
        ({"oneway": "-1"}, (5.0, 17.0)),
        ({"oneway": "yes", "oneway:bicycle": "no"}, (17.0, 17.0)),
        ({"oneway": "yes", "cycleway": "opposite_lane"}, (17.0, 17.0)),
        ({"oneway": "yes", "cycleway:left": "opposite"}, (17.0, 17.0)),
        ({"junction": "roundabout"}, (17.0, 5.0)),
        ({"access": "private"}, (17.0, 17.0)),
        ({"access": "no"}, (0.0, 0.0)),
        ({"access": "no", "bicycle": "yes"}, (17.0, 17.0)),
        ({"bicycle": "no"}, (0.0, 0.0)),
        ({"bicycle": "dismount"}, (5.0, 5.0)),
        ({"surface": "sand"}, (12.75, 12.75)),
        ({"motorroad": "yes"}, (0.0, 0.0)),
    ],
)
def test_bicycle_on_a_residential_street(tags: dict[str, str], expected: tuple[float, float]) -> None:
    """A cyclist obeys access and one-way rules, and walks against a one-way street."""
    assert bicycle({"highway": "residential", **tags}) == expected


def test_bicycle_is_pushed_where_cycling_is_forbidden_on_a_path() -> None:
    """A footpath closed to cyclists is walked, unless walking is closed too."""
    assert bicycle({"highway": "footway", "bicycle": "no"}) == (5.0, 5.0)
    assert bicycle({"highway": "footway", "bicycle": "no", "foot": "no"}) == (0.0, 0.0)
    assert bicycle({"highway": "footway", "bicycle": "designated"}) == (16.0, 16.0)
    assert bicycle({"highway": "motorway"}) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, (32.0, 32.0)),
        ({"oneway": "yes"}, (32.0, 0.0)),
        ({"oneway": "-1"}, (0.0, 32.0)),
        ({"junction": "circular"}, (32.0, 0.0)),
        ({"maxspeed": "20"}, (20.0, 20.0)),
        ({"maxspeed": "walk"}, (32.0, 32.0)),
        ({"motor_vehicle": "no"}, (0.0, 0.0)),
        ({"motor_vehicle": "agricultural"}, (0.0, 0.0)),
        ({"access": "private"}, (32.0, 32.0)),
        ({"access": "no", "motor_vehicle": "yes"}, (32.0, 32.0)),
        ({"highway": "cycleway"}, (0.0, 0.0)),
        ({"highway": "motorway"}, (105.0, 0.0)),
    ],
)
def test_car(tags: dict[str, str], expected: tuple[float, float]) -> None:
    """A car never goes against a one-way street nor where motor traffic is closed."""
    assert car({"highway": "residential", **tags}) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"oneway": "yes"}, (5.0, 5.0)),
        ({"oneway:foot": "yes"}, (5.0, 0.0)),
        ({"foot": "no"}, (0.0, 0.0)),
        ({"access": "no"}, (0.0, 0.0)),
        ({"access": "private"}, (5.0, 5.0)),
        ({"access": "private", "foot": "permissive"}, (5.0, 5.0)),
        ({"highway": "steps"}, (2.5, 2.5)),
        ({"highway": "motorway"}, (0.0, 0.0)),
        ({"highway": "trunk"}, (0.0, 0.0)),
        ({"highway": "trunk", "foot": "yes"}, (5.0, 5.0)),
    ],
)
def test_foot(tags: dict[str, str], expected: tuple[float, float]) -> None:
    """A walker heeds no one-way street for vehicles and stays off motorways."""
    assert foot({"highway": "residential", **tags}) == expected


@pytest.mark.parametrize(
    ("tags", "rank"),
    [
        ({"highway": "tertiary"}, 3),
        ({"highway": "residential", "junction": "roundabout"}, 2 + ROUND),
        ({"highway": "service", "access": "private"}, 1 + PRIVATE + 2 * PRIVATE + 4 * PRIVATE),
        ({"highway": "service", "access": "private", "foot": "yes", "bicycle": "yes"}, 1 + 2 * PRIVATE),
        ({"highway": "service", "motor_vehicle": "customers"}, 1 + 2 * PRIVATE),
        ({"highway": "path", "access": "no"}, 0),
    ],
)
def test_rank_says_how_important_and_for_whom_private(tags: dict[str, str], rank: int) -> None:
    """Bits of one byte: importance, roundabout, and private by mode, the tag of a mode before the general one."""
    assert rank_of(tags) == rank
    assert rank < 256
