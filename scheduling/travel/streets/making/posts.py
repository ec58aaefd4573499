"""What stands on a point of a street: a bollard, a gate, traffic lights, a stop sign; whom it stops and whom it delays.

Tag meanings: wiki.openstreetmap.org, pages "Key:barrier", "Tag:highway=traffic_signals" and "Tag:highway=give_way".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag

from scheduling.travel.streets.making.speeds import ALLOWED, CLOSED, VISITED

Tags = Mapping[str, str]


class Delay(IntFlag):
    """What delays somebody who passes; kept as bits, once for each end of a street."""

    SIGNALS = 1
    YIELD = 2
    GATE = 4
    PRIVATE = 8


NO_DELAY = Delay(0)


@dataclass(frozen=True, slots=True)
class Post:
    """`closed` has bit m for a mode that cannot pass; `along` and `against` are delays by direction of the street."""

    closed: int = 0
    along: Delay = NO_DELAY
    against: Delay = NO_DELAY


WALKED_THROUGH = frozenset(
    {
        "bollard", "block", "cycle_barrier", "kissing_gate", "stile", "turnstile", "full-height_turnstile", "bus_trap",
        "jersey_barrier", "motorcycle_barrier", "chain", "log", "debris", "planter", "horse_stile", "step", "bump_gate",
        "sump_buster", "wicket_gate", "barrier_board",
    }
)  # fmt: skip
"""No car gets through, unless a tag says otherwise."""

CLIMBED = frozenset({"stile", "turnstile", "full-height_turnstile", "horse_stile", "kissing_gate"})
"""Nor does a bicycle."""

OPENED = frozenset({"gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate", "cattle_grid", "toll_booth"})
BICYCLE, CAR, FOOT = 1, 2, 4


def post_of(tags: Tags) -> Post | None:
    """What the tags of a point mean to those who pass; None: nothing."""
    barrier = tags.get("barrier")
    if barrier in WALKED_THROUGH or barrier in OPENED:
        slow = Delay.GATE if barrier in OPENED or barrier in CLIMBED or barrier == "cycle_barrier" else NO_DELAY
        closed = _closed_by(barrier, tags)
        slow |= Delay.PRIVATE if tags.get("access") in VISITED else NO_DELAY
        return Post(closed, slow, slow) if closed or slow else None
    match tags.get("highway"):
        case "traffic_signals":
            return _one_way(tags.get("traffic_signals:direction"), Delay.SIGNALS)
        case "stop" | "give_way":
            return _one_way(tags.get("direction"), Delay.YIELD)
        case "crossing" if tags.get("crossing") == "traffic_signals":
            return _one_way(tags.get("traffic_signals:direction"), Delay.SIGNALS)
    return None


def _one_way(direction: str | None, delay: Delay) -> Post:
    if direction == "forward":
        return Post(along=delay)
    return Post(against=delay) if direction == "backward" else Post(along=delay, against=delay)


def _closed_by(barrier: str, tags: Tags) -> int:
    """The modes that a barrier stops: an own tag of the mode wins over a general one, and both over the usual."""
    closed = 0
    for bit, keys, usual in (
        (BICYCLE, ("bicycle", "vehicle", "access"), barrier in CLIMBED),
        (CAR, ("motorcar", "motor_vehicle", "vehicle", "access"), barrier in WALKED_THROUGH),
        (FOOT, ("foot", "access"), False),
    ):
        permit = next((tags[key] for key in keys if key in tags), None)
        if permit in CLOSED or (usual and permit not in ALLOWED and permit not in VISITED):
            closed |= bit
    return closed
