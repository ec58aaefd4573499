"""Signs that would cover each other stand a little apart: in pixels, at one scale, never far from their places."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

Pixels = tuple[float, float]
APART = 20.0
"""Two signs nearer than this cover each other's numbers."""

SAME = 2.0
"""Pixels within which places are one door."""

FARTHEST = 17.0
"""No sign stands farther from its place than this, however crowded it is."""

ROUNDS = 6


def spread(places: Sequence[Pixels], fixed: Sequence[bool], *, tall: float = 1.0) -> list[Pixels]:
    """How far each sign moves from its place (right, down); the fixed ones stay and push the others.

    Signs that are so many times as high as wide stand that much farther apart up and down.
    """
    flat = [(x, y / tall) for x, y in places]
    at = _around(flat, fixed)
    for _ in range(ROUNDS):
        if not _push(at, flat, fixed):
            break
    return [(x - place[0], (y - place[1]) * tall) for (x, y), place in zip(at, flat, strict=True)]


def _around(places: Sequence[Pixels], fixed: Sequence[bool]) -> list[list[float]]:
    """Those at one door in a circle around it, two of them side by side."""
    at = [list(place) for place in places]
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(places):
        if not fixed[number]:
            groups[round(x / SAME), round(y / SAME)].append(number)
    for group in groups.values():
        radius = min(FARTHEST, APART / 2 / math.sin(math.pi / len(group))) if len(group) > 1 else 0.0
        for nth, number in enumerate(group):
            angle = math.pi + 2 * math.pi * nth / len(group)
            at[number] = [places[number][0] + radius * math.cos(angle), places[number][1] + radius * math.sin(angle)]
    return at


def _push(at: list[list[float]], places: Sequence[Pixels], fixed: Sequence[bool]) -> bool:
    """One round of pushing; false when nobody touches anybody."""
    touched = False
    for one, other in _near(at):
        if fixed[one] and fixed[other]:
            continue
        right, down = at[other][0] - at[one][0], at[other][1] - at[one][1]
        away = math.hypot(right, down)
        if away >= APART - 0.5:
            continue
        touched = True
        if away < 0.1:
            right, down, away = 1.0, 0.0, 1.0
        share = (APART - away) / away / (1 if fixed[one] or fixed[other] else 2)
        for sign, way in ((one, -share), (other, share)):
            if not fixed[sign]:
                at[sign] = _held(at[sign][0] + right * way, at[sign][1] + down * way, places[sign])
    return touched


def _held(x: float, y: float, place: Pixels) -> list[float]:
    """Not farther from its place than FARTHEST."""
    away = math.dist((x, y), place)
    share = min(1.0, FARTHEST / away) if away else 1.0
    return [place[0] + (x - place[0]) * share, place[1] + (y - place[1]) * share]


def _near(at: list[list[float]]) -> Iterator[tuple[int, int]]:
    """Pairs of signs in the same or neighbouring squares, each once, the first by number first."""
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(at):
        squares[int(x // APART), int(y // APART)].append(number)
    for number, (x, y) in enumerate(list(map(tuple, at))):
        column, row = int(x // APART), int(y // APART)
        for square in ((column + a, row + b) for a in (-1, 0, 1) for b in (-1, 0, 1)):
            for other in squares.get(square, ()):
                if number < other:
                    yield number, other
