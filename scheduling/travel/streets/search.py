"""The typed face of the compiled search."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.core import paths
from scheduling.travel.streets.graph import Bytes, Floats, Ints
from scheduling.travel.streets.network import ENTRY_MARK, Network
from scheduling.travel.streets.snap import OnStreet
from scheduling.travel.streets.turns import ENTRY_TENTHS

CLOSED = -1


@dataclass(frozen=True, slots=True)
class Doors:
    """The two arcs of each place's street: `before` is the cost (and length) from the arc's start to the place, `after`
    from the place to its end (CLOSED: not allowed)."""

    arc: Ints
    before: Ints
    after: Ints
    length_before: Ints
    length_after: Ints


@dataclass(frozen=True, slots=True)
class Found:
    """Tenths of a second and of a metre from places (rows) to places (columns), -1: no way; how the ways run.

    `door[i, j]` is which of j's arcs the way comes by; `led_by[i, arc]` the arc before that one on the way from i,
    -2 or -3 when that is place i's first or second door.
    """

    tenths: Ints
    decimetres: Ints
    door: Bytes
    led_by: Ints


def doors_of(network: Network, places: list[OnStreet]) -> Doors:
    """Where the search may begin and end for each place."""
    edge = np.array([place.edge for place in places], np.int64)
    share = np.array([place.share for place in places])
    shares = np.stack((share, 1 - share), axis=1)
    length = np.rint(network.metres[edge] * 10)[:, None]
    cost = network.tenths[edge]
    length_before = np.rint(length * shares)
    before = np.where(cost < 0, CLOSED, np.rint(cost * shares))
    return Doors(
        arc=_whole(np.stack((2 * edge, 2 * edge + 1), axis=1)),
        before=_whole(before),
        after=_whole(np.where(cost < 0, CLOSED, cost - before)),
        length_before=_whole(length_before),
        length_after=_whole(length - length_before),
    )


def _whole(numbers: Floats) -> Ints:
    return np.ascontiguousarray(numbers.astype(np.int32))


def ways(network: Network, starts: Doors, goals: Doors, *, keep_ways: bool = False) -> Found:
    """The fastest ways over the junctions; those inside one street are not looked at.

    The shorter side is searched from: a few goals are looked for backwards, unless the ways themselves are to be kept.
    """
    if len(goals.arc) < len(starts.arc) and not keep_ways:
        found = _searched(network, goals, starts, forwards=False)
        return Found(found.tenths.T, found.decimetres.T, found.door.T, found.led_by)
    return _searched(network, starts, goals, forwards=True, keep_ways=keep_ways)


def real(found: Found) -> tuple[Ints, Ints]:
    """Tenths of a second and decimetres without the entries of private streets, which only weigh in the search."""
    way = found.decimetres >= 0
    entries = np.where(way, found.decimetres // ENTRY_MARK, 0)
    return found.tenths - entries * ENTRY_TENTHS, np.where(way, found.decimetres % ENTRY_MARK, found.decimetres)


def _searched(network: Network, doors: Doors, goals: Doors, *, forwards: bool, keep_ways: bool = False) -> Found:
    steps = network.onward if forwards else network.backward
    cost, length = (doors.after, doors.length_after) if forwards else (doors.before, doors.length_before)
    back, back_length = (goals.after, goals.length_after) if forwards else (goals.before, goals.length_before)
    arcs, rows, columns = 2 * network.graph.edges, len(doors.arc), len(goals.arc)
    wanted = np.zeros(arcs, np.uint8)
    wanted[goals.arc[back >= 0]] = 1
    longest = int(steps.tenths.max(initial=0)) + int(cost.max(initial=0)) + 1
    found = Found(
        np.empty((rows, columns), np.int32),
        np.empty((rows, columns), np.int32),
        np.zeros((rows, columns), np.uint8),
        np.empty((rows if keep_ways else 1, arcs), np.int32),
    )
    paths.table(
        steps.first, steps.arc, steps.tenths, steps.decimetres,
        doors.arc, cost, length, goals.arc, back, back_length,
        wanted, int(wanted.sum()), found.tenths, found.decimetres, found.door, found.led_by,
        np.empty((4, arcs), np.int32), np.empty(1 << longest.bit_length(), np.int32),
    )  # fmt: skip
    return found
