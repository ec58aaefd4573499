"""A day of rounds on a real patch, for pictures and measurements of the map: nearest neighbour, no optimiser."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from pathlib import Path

from scheduling.progress import silent
from scheduling.stop import never
from scheduling.travel import tasks
from scheduling.travel.problem import GraphRequest, MatrixRequest, ShapesRequest
from teamapp.patch import build
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from teamapp.patch.search import Address
from ui.parts.map.model import HomePlace, LooseStop, MapStop, RoundLine
from ui.parts.map.style import nurse_colour

INITIALS = ("LS", "NJ", "BV", "AK", "FD", "MO", "TW", "EB")


def make_pack(source: Path, pack: Path, name: str) -> Path:
    """Map, addresses and streets, by the same two tasks as in the product."""
    build.run(BuildRequest(str(source), str(pack), name), lambda _progress: None, lambda: False)
    tasks.graph(GraphRequest(str(source), str(pack)), silent, never)
    return pack


def day_on(
    pack: PatchPack, *, rounds: int = 6, stops: int = 10, radius_metres: float = 1_200, seed: int = 5
) -> tuple[tuple[RoundLine, ...], tuple[HomePlace, ...], tuple[LooseStop, ...]]:
    """Rounds from one office, by bicycle; two visits are left without a nurse."""
    homes = _scattered(pack, 1 + rounds * stops + 2, radius_metres, seed)
    points = tuple((home.latitude, home.longitude) for home in homes)
    office, clients, loose = 0, list(range(1, 1 + rounds * stops)), homes[1 + rounds * stops :]
    clients.sort(key=lambda k: math.atan2(points[k][0] - points[0][0], (points[k][1] - points[0][1]) * 0.6))
    seconds = tasks.matrix(MatrixRequest(str(pack.path), points, "bicycle", 15.0), silent, never).seconds
    tours = []
    for first in range(0, len(clients), stops):
        left, tour = clients[first : first + stops], [office]
        while left:
            tour.append(min(left, key=lambda k: seconds[tour[-1]][k] or 0))
            left.remove(tour[-1])
        tours.append([*tour, office])
    legs = tuple((a, b) for tour in tours for a, b in pairwise(tour))
    ways = tasks.shapes(ShapesRequest(str(pack.path), points, legs, "bicycle", 15.0), silent, never)
    lines = iter(ways.lines)
    made = []
    for index, tour in enumerate(tours):
        line = tuple(place for _ in tour[1:] for place in next(lines))
        visits = tuple(
            MapStop(
                f"v{k}",
                n,
                points[k],
                f"{homes[k].street} {homes[k].number}",
                ways.on_street[k],
                done=n < 3 and not index,
            )
            for n, k in enumerate(tour[1:-1], 1)
        )
        made.append(RoundLine(f"n{index}", INITIALS[index], nurse_colour(index), line, visits))
    spare = tuple(LooseStop(f"x{k}", (a.latitude, a.longitude), a.street) for k, a in enumerate(loose))
    return tuple(made), (HomePlace(points[0], "Office"),), spare


def _scattered(pack: PatchPack, count: int, radius_metres: float, seed: int) -> list[Address]:
    """Addresses in the middle of the patch, at least 35 m apart; farther out where the map has few houses."""
    known = list(pack.houses())
    random.Random(seed).shuffle(known)
    while True:
        kept = _apart(pack, known, count, radius_metres)
        if len(kept) == count or radius_metres > 50_000:
            kept.sort(key=lambda pair: math.hypot(*pair[1]))
            return [address for address, _ in (kept[0], *random.Random(seed).sample(kept[1:], len(kept) - 1))]
        radius_metres *= 1.5


def _apart(
    pack: PatchPack, known: list[Address], count: int, radius_metres: float
) -> list[tuple[Address, tuple[float, float]]]:
    kept: list[tuple[Address, tuple[float, float]]] = []
    for address in known:
        at = pack.frame.metres(address.latitude, address.longitude)
        if math.hypot(*at) < radius_metres and all(math.dist(at, other) > 35 for _, other in kept):
            kept.append((address, at))
        if len(kept) == count:
            break
    return kept
