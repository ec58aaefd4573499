"""Makes the street graph of an extract: joins what need not be apart, numbers the junctions, marks what hangs
together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from scheduling.progress import Report, silent
from scheduling.stop import Stop, never
from scheduling.travel.streets.component import largest_component
from scheduling.travel.streets.graph import Bytes, StreetGraph
from scheduling.travel.streets.read import Street, read_streets


def build_graph(source: Path, report: Report = silent, *, stop: Stop = never) -> StreetGraph:
    """The graph of all streets in an OpenStreetMap extract, for the three modes at once."""
    return graph_of(read_streets(source, report, stop=stop))


def graph_of(pieces: Iterable[Street]) -> StreetGraph:
    """The graph of streets that meet only at their ends."""
    streets = join_chains(list(pieces))
    number: dict[int, int] = {}
    tail = [number.setdefault(street.places[0][0], len(number)) for street in streets]
    head = [number.setdefault(street.places[-1][0], len(number)) for street in streets]
    points = list(chain.from_iterable(street.places for street in streets))
    speeds = [street.speed for street in streets]
    return StreetGraph(
        tail=np.array(tail, np.int32),
        head=np.array(head, np.int32),
        first=np.cumsum([0, *(len(street.places) for street in streets)], dtype=np.int32),
        latitude=np.array([point[1] for point in points], np.int32),
        longitude=np.array([point[2] for point in points], np.int32),
        speed=np.array(speeds, np.uint8).reshape(-1, 6),
        connected=_connected(tail, head, speeds, len(number)),
    )


def _connected(tail: list[int], head: list[int], speeds: Sequence[Sequence[int]], junctions: int) -> Bytes:
    marks = np.zeros(junctions, np.uint8)
    for mode in range(3):
        successors: list[list[int]] = [[] for _ in range(junctions)]
        for a, b, speed in zip(tail, head, speeds, strict=True):
            if speed[2 * mode]:
                successors[a].append(b)
            if speed[2 * mode + 1]:
                successors[b].append(a)
        marks[largest_component(successors)] |= 1 << mode
    return marks


def join_chains(pieces: list[Street]) -> list[Street]:
    """Joins streets end to end wherever exactly two with the same speeds meet, so that junctions are few."""
    at: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        at[piece.places[0][0]].append(index)
        at[piece.places[-1][0]].append(index)
    through = {
        node for node, meeting in at.items() if len(meeting) == 2 and _go_on(pieces, meeting[0], meeting[1], node)
    }
    used = bytearray(len(pieces))
    starts = chain(
        (node for node in at if node not in through), through
    )  # the latter only for rings without a junction
    return [joined for node in starts for joined in _joined_from(node, pieces, at, through, used)]


def _go_on(pieces: list[Street], one: int, other: int, node: int) -> bool:
    """Whether two different pieces that meet at `node` are one street with the same speeds."""
    if one == other:
        return False
    into = _turned(pieces[one]) if pieces[one].places[0][0] == node else pieces[one]
    out = pieces[other] if pieces[other].places[0][0] == node else _turned(pieces[other])
    return into.speed == out.speed


def _turned(street: Street) -> Street:
    """The same street in the other direction."""
    a, b, c, d, e, f = street.speed
    return Street((b, a, d, c, f, e), street.places[::-1])


def _joined_from(
    node: int, pieces: list[Street], at: dict[int, list[int]], through: set[int], used: bytearray
) -> Iterator[Street]:
    for first in at[node]:
        if used[first]:
            continue
        places = [pieces[first].places[0] if pieces[first].places[0][0] == node else pieces[first].places[-1]]
        speed: tuple[int, ...] = ()
        here, index = node, first
        while not used[index]:
            used[index] = True
            street = pieces[index] if pieces[index].places[0][0] == here else _turned(pieces[index])
            speed = speed or street.speed
            places.extend(street.places[1:])
            here = street.places[-1][0]
            if here not in through or here == node:
                break
            index = next((other for other in at[here] if not used[other]), index)
        yield Street(speed, tuple(places))
