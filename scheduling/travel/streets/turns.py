"""Which streets may follow each other and what the change costs: turns, traffic lights, giving way, gates.

The seconds are those that fit the times of another engine best in two towns at once (docs/decisions, the street graph).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduling.travel.problem import MODES, Mode
from scheduling.travel.streets.graph import Bools, Floats, Ints, Longs, StreetGraph
from scheduling.travel.streets.making.posts import Delay
from scheduling.travel.streets.making.speeds import PRIVATE, RANKS, ROUND


@dataclass(frozen=True, slots=True)
class TurnSeconds:
    """What it costs to bear off, to turn and to turn sharply, to wait at lights, to give way and to open a gate."""

    slight: float
    turn: float
    sharp: float
    signals: float
    give_way: float
    gate: float
    back: float


SECONDS: dict[Mode, TurnSeconds] = {
    "bicycle": TurnSeconds(slight=0.5, turn=0.8, sharp=1.5, signals=1.0, give_way=1.4, gate=2.0, back=8.0),
    "car": TurnSeconds(slight=0.3, turn=3.1, sharp=5.5, signals=1.0, give_way=0.0, gate=15.0, back=12.0),
    "foot": TurnSeconds(slight=0.0, turn=0.0, sharp=0.0, signals=0.0, give_way=0.0, gate=4.0, back=0.0),
}
ENTRY_TENTHS = 18_000
"""Half an hour, added where a private street is entered, so that nobody passes through one where there is another way;
taken off again from what is told (see search.real)."""

SLIGHT_FROM, TURN_FROM, SHARP_FROM = 25.0, 55.0, 125.0
"""Degrees away from straight on."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The arcs that may follow arc a: `after[first[a]]` .. `after[first[a + 1] - 1]`, at so many tenths of a second.

    `entered` marks the changes onto a private street; their tenths hold ENTRY_TENTHS.
    """

    first: Ints
    after: Ints
    tenths: Ints
    entered: Bools


@dataclass(frozen=True, slots=True)
class Arcs:
    """Streets by direction: arc 2e runs along edge e, arc 2e + 1 against it; `open` where the mode may go."""

    start: Ints
    end: Ints
    heading_out: Floats
    heading_in: Floats
    open: Bools


def arcs_of(graph: StreetGraph, x: Floats, y: Floats, *, open_arcs: Bools) -> Arcs:
    """Where each arc begins and ends and where it heads there, in radians."""
    low, high = graph.first[:-1], graph.first[1:] - 1
    at_tail = np.arctan2(y[low + 1] - y[low], x[low + 1] - x[low])
    at_head = np.arctan2(y[high] - y[high - 1], x[high] - x[high - 1])
    return Arcs(
        start=np.stack((graph.tail, graph.head), axis=1).reshape(-1),
        end=np.stack((graph.head, graph.tail), axis=1).reshape(-1),
        heading_out=np.stack((at_tail, at_head + np.pi), axis=1).reshape(-1),
        heading_in=np.stack((at_head, at_tail + np.pi), axis=1).reshape(-1),
        open=open_arcs,
    )


def turns_of(graph: StreetGraph, arcs: Arcs, mode: Mode) -> Turns:
    """All changes from arc to arc that the mode may make. Turning back is for where nothing else is possible."""
    into, out = _meetings(arcs)
    bit = 1 << MODES.index(mode)
    barred = (graph.closed[arcs.end[into]] & bit > 0) | _forbidden(graph, into, out, bit)
    back = into == out ^ 1
    onward = np.zeros(len(arcs.open), np.bool_)
    onward[into[~back & ~barred]] = True
    kept = np.where(back, ~onward[into], ~barred)
    into, out = into[kept], out[kept]
    first = np.zeros(len(arcs.open) + 1, np.int32)
    np.cumsum(np.bincount(into, minlength=len(arcs.open)), out=first[1:])
    tenths = np.rint(_seconds(graph, arcs, SECONDS[mode], into=into, out=out) * 10).astype(np.int32)
    entered = _entered(graph, into, out, mode)
    weighed = tenths + np.int32(ENTRY_TENTHS) * entered.astype(np.int32)
    return Turns(first, out.astype(np.int32), weighed, entered)


def _meetings(arcs: Arcs) -> tuple[Longs, Longs]:
    """Every pair of an arc and an arc that begins where it ends, in the order of the former."""
    usable = np.flatnonzero(arcs.open)
    leaving = usable[np.argsort(arcs.start[usable], kind="stable")]
    junctions = int(max(arcs.start.max(initial=-1), arcs.end.max(initial=-1))) + 1
    first = np.zeros(junctions + 1, np.int64)
    np.cumsum(np.bincount(arcs.start[leaving], minlength=junctions), out=first[1:])
    ends = arcs.end[usable]
    count = first[ends + 1] - first[ends]
    into = np.repeat(usable, count)
    nth = np.arange(len(into)) - np.repeat(np.cumsum(count) - count, count)
    return into, leaving[np.repeat(first[ends], count) + nth]


def _forbidden(graph: StreetGraph, into: Longs, out: Longs, bit: int) -> Bools:
    pairs = graph.forbidden[graph.forbidden_modes & bit > 0].astype(np.int64)
    begins = np.zeros(2 * graph.edges, np.bool_)
    begins[pairs[:, 0]] = True
    found = begins[into]
    some = np.flatnonzero(found)
    width = 2 * graph.edges
    found[some] = np.isin(into[some] * width + out[some], pairs[:, 0] * width + pairs[:, 1])
    return found


def _entered(graph: StreetGraph, into: Longs, out: Longs, mode: Mode) -> Bools:
    """Where one comes from the public street onto a private one, or through a private gate."""
    private = graph.rank & (PRIVATE << MODES.index(mode)) > 0
    gated = graph.delays[into // 2, into % 2] & Delay.PRIVATE > 0
    entered: Bools = (private[out // 2] & ~private[into // 2]) | gated
    return entered


def _seconds(graph: StreetGraph, arcs: Arcs, price: TurnSeconds, *, into: Longs, out: Longs) -> Floats:
    """What each change costs; a bend where nothing else meets is none, and on a roundabout only entering it is."""
    turned = np.degrees(np.abs((arcs.heading_out[out] - arcs.heading_in[into] + np.pi) % (2 * np.pi) - np.pi))
    edge, next_edge = into // 2, out // 2
    node = arcs.end[into]
    crossed = _meeting_streets(graph, arcs)[node] >= 3
    circling = graph.rank[next_edge] & ROUND > 0
    angle = np.select(
        [turned >= SHARP_FROM, turned >= TURN_FROM, turned >= SLIGHT_FROM], [price.sharp, price.turn, price.slight], 0.0
    )
    delays = graph.delays[edge, into % 2]
    lights = delays & Delay.SIGNALS > 0
    lesser = (graph.rank[edge] & RANKS < _highest_rank(graph, arcs)[node]) & crossed
    waits = (lesser | (delays & Delay.YIELD > 0)) & ~lights
    seconds = np.where(crossed & ~circling & (graph.rank[edge] & ROUND == 0), angle, 0.0)
    seconds += price.signals * lights + price.give_way * waits + price.gate * (delays & Delay.GATE > 0)
    return np.where(into == out ^ 1, price.back, seconds)


def _meeting_streets(graph: StreetGraph, arcs: Arcs) -> Longs:
    """How many streets that the mode uses meet at each junction."""
    usable = arcs.open[::2] | arcs.open[1::2]
    ends = np.concatenate((graph.tail[usable], graph.head[usable]))
    return np.bincount(ends, minlength=graph.junctions)


def _highest_rank(graph: StreetGraph, arcs: Arcs) -> Longs:
    """The rank of the most important street that the mode uses at each junction."""
    usable = arcs.open[::2] | arcs.open[1::2]
    highest = np.zeros(graph.junctions, np.int64)
    rank = (graph.rank & RANKS)[usable]
    tail, head = graph.tail[usable], graph.head[usable]
    for grade in range(1, RANKS + 1):
        highest[tail[rank == grade]] = highest[head[rank == grade]] = grade
    return highest
