"""The street graph as one traveller sees it: what each street and each turn costs her, forwards and backwards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.travel.problem import MODES, USUAL_KMH, Mode
from scheduling.travel.streets.graph import PER_DEGREE, PER_KMH, Bools, Floats, Ints, StreetGraph
from scheduling.travel.streets.turns import Turns, arcs_of, turns_of

EARTH_METRES = 6_371_008.8
ENTRY_MARK = 1 << 22  # decimetres: no way in a patch is 419 km long
LONGEST_TENTHS = 200_000.0  # one street, five and a half hours: bounds the search's queue
NEVER_FASTER_KMH = 6.0  # at or below this one walks (or pushes the bicycle), whatever one's riding speed


@dataclass(frozen=True, slots=True)
class Steps:
    """From arc a one reaches `arc[first[a]]` .. `arc[first[a + 1] - 1]`, at so many tenths of a second and of a metre.

    Onward that is the turn and the arc after it, backward the turn and the arc before it. ENTRY_MARK is added to the
    decimetres where a private street is entered, so that a way counts its entries.
    """

    first: Ints
    arc: Ints
    tenths: Ints
    decimetres: Ints


@dataclass(frozen=True, slots=True)
class Network:
    """Streets in metres and tenths of a second for one mode and speed.

    `x` and `y` are metres east and north of the middle; `along[p]` metres from the start of its street to point p;
    `tenths[e]` the cost of street e along and against (-1: not allowed). Arc 2e runs along street e, 2e + 1 against.
    """

    graph: StreetGraph
    x: Floats
    y: Floats
    along: Floats
    metres: Floats
    tenths: Ints
    usable: Bools
    onward: Steps
    backward: Steps
    middle: tuple[float, float]

    def metres_of(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies in the metres of this network."""
        east, north = _metres_per_degree(self.middle[0])
        return (longitude - self.middle[1]) * east, (latitude - self.middle[0]) * north

    def degrees_of(self, x: float, y: float) -> tuple[float, float]:
        """Latitude and longitude of a place in metres."""
        east, north = _metres_per_degree(self.middle[0])
        return self.middle[0] + y / north, self.middle[1] + x / east


def network_for(graph: StreetGraph, mode: Mode, *, kmh: float) -> Network:
    """The network for somebody who makes `kmh` on an ordinary street in this mode."""
    middle = float(np.median(graph.latitude)) / PER_DEGREE, float(np.median(graph.longitude)) / PER_DEGREE
    east, north = _metres_per_degree(middle[0])
    x = (graph.longitude / PER_DEGREE - middle[1]) * east
    y = (graph.latitude / PER_DEGREE - middle[0]) * north
    along, metres = _measure(graph, x, y)
    tenths = _costs(graph, mode, metres=metres, kmh=kmh)
    usable = (tenths >= 0).any(axis=1) & ((graph.connected >> MODES.index(mode)) & 1 == 1)
    turns = turns_of(graph, arcs_of(graph, x, y, open_arcs=tenths.reshape(-1) >= 0), mode)
    onward, backward = _steps(turns, tenths.reshape(-1), np.repeat(np.rint(metres * 10), 2).astype(np.int32))
    return Network(graph, x, y, along, metres, tenths, usable, onward, backward, middle)


def _metres_per_degree(latitude: float) -> tuple[float, float]:
    """East and north; good to 0.1 % within 20 km of the latitude."""
    north = float(np.radians(EARTH_METRES))
    return north * float(np.cos(np.radians(latitude))), north


def _measure(graph: StreetGraph, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Metres from the start of its street to each point, and the length of each street."""
    step = np.hypot(np.diff(x, prepend=x[:1]), np.diff(y, prepend=y[:1]))
    step[graph.first[:-1]] = 0.0
    total = np.cumsum(step)
    along = total - np.repeat(total[graph.first[:-1]], np.diff(graph.first))
    return along, along[graph.first[1:] - 1]


def _costs(graph: StreetGraph, mode: Mode, *, metres: Floats, kmh: float) -> Ints:
    """Tenths of a second along and against each street, at least one; -1 where it is not allowed."""
    column = 2 * MODES.index(mode)
    usual = graph.speed[:, column : column + 2] / PER_KMH
    riding = np.where((mode == "foot") | (usual > NEVER_FASTER_KMH), usual * (kmh / USUAL_KMH[mode]), usual)
    with np.errstate(divide="ignore"):
        tenths = np.maximum(1.0, np.rint(metres[:, None] * 36.0 / riding))
    return np.where(usual > 0, np.minimum(tenths, LONGEST_TENTHS), -1).astype(np.int32)


def _steps(turns: Turns, cost: Ints, length: Ints) -> tuple[Steps, Steps]:
    before = np.repeat(np.arange(len(cost), dtype=np.int32), np.diff(turns.first))
    marks = np.int32(ENTRY_MARK) * turns.entered.astype(np.int32)
    onward = Steps(turns.first, turns.after, turns.tenths + cost[turns.after], marks + length[turns.after])
    order = np.argsort(turns.after, kind="stable")
    first = np.zeros(len(cost) + 1, np.int32)
    np.cumsum(np.bincount(turns.after, minlength=len(cost)), out=first[1:])
    back = before[order]
    return onward, Steps(first, back, turns.tenths[order] + cost[back], marks[order] + length[back])
