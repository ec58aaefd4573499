"""Makes the street graph of an extract: numbers the junctions, marks what hangs together, finds the forbidden turns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from scheduling.progress import Report, silent
from scheduling.stop import Stop, never
from scheduling.travel.streets.graph import Bytes, Ints, StreetGraph
from scheduling.travel.streets.making.chains import join_chains
from scheduling.travel.streets.making.component import components
from scheduling.travel.streets.making.forbidden import ForbiddenTurn
from scheduling.travel.streets.making.read import Street, Town, read_town

ISLAND_JUNCTIONS = 50
"""A part of the net that hangs together but not with the rest is a place to live on from this size; smaller ones are
car parks, courtyards and slips of the map, whose doors belong to the nearest real street."""


def build_graph(source: Path, report: Report = silent, *, stop: Stop = never) -> StreetGraph:
    """The graph of all streets in an OpenStreetMap extract, for the three modes at once."""
    return graph_of(read_town(source, report, stop=stop))


def graph_of(town: Town) -> StreetGraph:
    """The graph of streets that meet only at their ends."""
    streets = join_chains(town.streets, town.kept)
    number: dict[int, int] = {}
    tail = [number.setdefault(street.places[0][0], len(number)) for street in streets]
    head = [number.setdefault(street.places[-1][0], len(number)) for street in streets]
    closed = np.zeros(len(number), np.uint8)
    for node, post in town.posts.items():
        if node in number:
            closed[number[node]] = post.closed
    points = list(chain.from_iterable(street.places for street in streets))
    ends = list(zip(tail, head, strict=True))
    turns, modes = _forbidden(town.turns, streets, number, ends)
    return StreetGraph(
        tail=np.array(tail, np.int32),
        head=np.array(head, np.int32),
        first=np.cumsum([0, *(len(street.places) for street in streets)], dtype=np.int32),
        latitude=np.array([point[1] for point in points], np.int32),
        longitude=np.array([point[2] for point in points], np.int32),
        speed=np.array([street.speed for street in streets], np.uint8).reshape(-1, 6),
        rank=np.array([street.rank for street in streets], np.uint8),
        delays=np.array([street.delays for street in streets], np.uint8).reshape(-1, 2),
        connected=_connected(ends, [street.speed for street in streets], closed.tolist()),
        closed=closed,
        forbidden=turns,
        forbidden_modes=modes,
    )


def _connected(ends: list[tuple[int, int]], speeds: Sequence[Sequence[int]], closed: list[int]) -> Bytes:
    """For each street the modes in which it belongs to a part of the net that is large enough."""
    marks = np.zeros(len(ends), np.uint8)
    for mode in range(3):
        apart = _apart(ends, closed, 1 << mode)
        successors: list[list[int]] = [[] for _ in range(max(chain([-1], chain.from_iterable(apart))) + 1)]
        for (a, b), speed in zip(apart, speeds, strict=True):
            if speed[2 * mode]:
                successors[a].append(b)
            if speed[2 * mode + 1]:
                successors[b].append(a)
        part = np.zeros(len(successors), np.int64)
        for nth, members in enumerate(components(successors)):
            part[members] = nth
        size = np.bincount(part) if len(part) else part
        enough = min(ISLAND_JUNCTIONS, int(size.max(initial=0)))
        pairs = np.array(apart, np.int64).reshape(-1, 2)
        together = (part[pairs[:, 0]] == part[pairs[:, 1]]) & (size[part[pairs[:, 0]]] >= enough)
        marks[together] |= 1 << mode
    return marks


def _apart(ends: list[tuple[int, int]], closed: list[int], mode_bit: int) -> list[tuple[int, int]]:
    """The streets' junctions, with a copy for each street where nobody of this mode gets from one to the other."""
    fresh = iter(range(len(closed), len(closed) + 2 * len(ends)))
    return [tuple(next(fresh) if closed[end] & mode_bit else end for end in pair) for pair in ends]  # type: ignore[misc]


def _forbidden(
    turns: list[ForbiddenTurn], streets: list[Street], number: Mapping[int, int], ends: list[tuple[int, int]]
) -> tuple[Ints, Bytes]:
    """Pairs of arcs (2 x street, plus 1 against it) that may not follow each other, and for which modes."""
    at: dict[int, set[int]] = defaultdict(set)
    wanted = {number[turn.via] for turn in turns if turn.via in number}
    for edge, pair in enumerate(ends):
        for end in pair:
            if end in wanted:
                at[end].add(edge)
    pairs, modes = [], []
    for turn in turns:
        node = number.get(turn.via, -1)
        for pair in _pairs(turn, node, [(edge, streets[edge], ends[edge]) for edge in sorted(at.get(node, ()))]):
            pairs.append(pair)
            modes.append(turn.modes)
    return np.array(pairs, np.int32).reshape(-1, 2), np.array(modes, np.uint8)


def _pairs(
    turn: ForbiddenTurn, node: int, meeting: list[tuple[int, Street, tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    """The arcs of one turn; nothing when a way passes the node, so that it is not clear from where one comes."""
    into = {2 * edge: street.ways[1] for edge, street, (_, head) in meeting if head == node}
    into |= {2 * edge + 1: street.ways[0] for edge, street, (tail, _) in meeting if tail == node}
    starts = [arc for arc, way in into.items() if way == turn.start]
    goals = [arc ^ 1 for arc, way in into.items() if way == turn.end]
    if len(starts) != 1 or len(goals) != 1:
        return
    if turn.only:
        yield from ((starts[0], arc ^ 1) for arc in into if arc ^ 1 not in (goals[0], starts[0] ^ 1))
    else:
        yield starts[0], goals[0]
