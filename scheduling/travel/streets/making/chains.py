"""Joins pieces of street that need not be apart, so that junctions are few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from scheduling.travel.streets.making.read import Street


def join_chains(pieces: list[Street], kept: Collection[int] = ()) -> list[Street]:
    """Joins streets end to end wherever exactly two of the same kind meet, but never at a node that is `kept`."""
    at: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        at[piece.places[0][0]].append(index)
        at[piece.places[-1][0]].append(index)
    through = {
        node
        for node, meeting in at.items()
        if len(meeting) == 2 and node not in kept and _go_on(pieces, meeting[0], meeting[1], node)
    }
    used = bytearray(len(pieces))
    starts = chain((node for node in at if node not in through), through)  # the latter: rings without a junction
    return [joined for node in starts for joined in _joined_from(node, pieces, at, through, used)]


def _go_on(pieces: list[Street], one: int, other: int, node: int) -> bool:
    """Whether two different pieces that meet at `node` are one street."""
    if one == other:
        return False
    into = turned(pieces[one]) if pieces[one].places[0][0] == node else pieces[one]
    out = pieces[other] if pieces[other].places[0][0] == node else turned(pieces[other])
    return into.speed == out.speed and into.rank == out.rank


def turned(street: Street) -> Street:
    """The same street in the other direction."""
    a, b, c, d, e, f = street.speed
    return replace(
        street,
        speed=(b, a, d, c, f, e),
        places=street.places[::-1],
        delays=street.delays[::-1],
        ways=street.ways[::-1],
    )


def _joined_from(
    node: int, pieces: list[Street], at: dict[int, list[int]], through: set[int], used: bytearray
) -> Iterator[Street]:
    for first in at[node]:
        if used[first]:
            continue
        here, index = node, first
        chained: list[Street] = []
        while not used[index]:
            used[index] = True
            street = pieces[index] if pieces[index].places[0][0] == here else turned(pieces[index])
            chained.append(street)
            here = street.places[-1][0]
            if here not in through or here == node:
                break
            index = next((other for other in at[here] if not used[other]), index)
        yield _one(chained)


def _one(chained: list[Street]) -> Street:
    first, last = chained[0], chained[-1]
    places = (first.places[0], *(place for street in chained for place in street.places[1:]))
    return replace(first, places=places, delays=(last.delays[0], first.delays[1]), ways=(first.ways[0], last.ways[1]))
