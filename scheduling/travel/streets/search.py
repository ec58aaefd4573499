"""The typed face of the compiled many-to-many search."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.core import paths
from scheduling.travel.streets.graph import Bytes, Floats, Ints
from scheduling.travel.streets.network import Network
from scheduling.travel.streets.snap import OnStreet

CLOSED = -1


@dataclass(frozen=True, slots=True)
class Doors:
    """The two ends of each place's street, and what it costs to get from the place to them (or to it; CLOSED: not
    allowed)."""

    junction: Ints
    out_cost: Ints
    in_cost: Ints
    length: Ints


@dataclass(frozen=True, slots=True)
class Found:
    """Tenths of a second and of a metre between places (-1: no way); `door[i, j]` and `reached_by[i]` lead back along
    the way.

    `reached_by[i, junction]` is the arc of the network that leads there from place i; -2 or -3: place i's first or
    second door.
    """

    tenths: Ints
    decimetres: Ints
    door: Bytes
    reached_by: Ints


def doors_of(network: Network, places: list[OnStreet]) -> Doors:
    """Where the search may begin and end for each place."""
    edge = np.array([place.edge for place in places], np.int64)
    share = np.array([place.share for place in places])
    along, against = network.tenths[edge, 0], network.tenths[edge, 1]
    length = network.metres[edge] * 10
    return Doors(
        junction=_pair(network.graph.tail[edge], network.graph.head[edge]),
        out_cost=_pair(_part(against, share), _part(along, 1 - share)),
        in_cost=_pair(_part(along, share), _part(against, 1 - share)),
        length=_pair(length * share, length * (1 - share)),
    )


def _part(cost: Ints, share: Floats) -> Floats:
    return np.where(cost < 0, float(CLOSED), np.rint(cost * share))


def _pair(one: Ints | Floats, other: Ints | Floats) -> Ints:
    return np.ascontiguousarray(np.stack((one, other), axis=1).astype(np.int32))


def many_to_many(network: Network, doors: Doors) -> Found:
    """The fastest ways between all places over the junctions; ways inside one street are not looked at here."""
    count = len(doors.junction)
    junctions = network.graph.junctions
    wanted = np.zeros(junctions, np.uint8)
    wanted[doors.junction[doors.in_cost >= 0]] = 1
    found = Found(
        np.empty((count, count), np.int32),
        np.empty((count, count), np.int32),
        np.zeros((count, count), np.uint8),
        np.empty((count, junctions), np.int32),
    )
    paths.matrix(
        network.start, network.target, network.cost, network.length,
        doors.junction, doors.out_cost, doors.in_cost, doors.length,
        wanted, int(wanted.sum()), found.tenths, found.decimetres, found.door, found.reached_by,
        np.empty(junctions, np.int32), np.empty(junctions, np.int32), np.empty(len(network.target) + 3, np.int64),
    )  # fmt: skip
    return found
