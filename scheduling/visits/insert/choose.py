"""Which days, times and nurses to propose: every group of nurses is weighed, exactly, on the prices of the places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scheduling.core.face import Floats, Ints
from scheduling.visits.insert.price import Place
from scheduling.visits.insert.problem import Newcomer, Way

OPEN = 5_000.0
"""The price of a visit that nobody of the group can make."""

MOST_NURSES, MOST_WAYS = 12, 4
FACE: Mapping[Way, float] = {"known": 60.0, "near": 2.0, "other": 25.0}
"""The price of each different nurse that she would meet."""

Prices = Mapping[tuple[int, int, int], Sequence[Place]]
"""By number of the day, the visit of the day and the shift."""

Span = tuple[int, int]
"""A pattern of days and a shift of the windows, by their numbers."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to propose: days, a shift of the windows, and who would come; `bound`: nobody else may."""

    way: Way
    pattern: int
    shift: int
    group: frozenset[str]
    price: float

    @property
    def bound(self) -> bool:
        return self.way != "near"


def choices(newcomer: Newcomer, prices: Prices, *, most: int = 3) -> tuple[Choice, ...]:
    """Few faces as asked, little travel as asked where that differs, and the best other times or days."""
    groups = _Groups(newcomer, prices)
    asked = newcomer.shifts.index(0.0)
    as_asked = [(pattern, asked) for pattern in range(newcomer.asked_patterns)]
    known, near = groups.best("known", as_asked), groups.best("near", as_asked)
    found = [known] if near.group == known.group and near.pattern == known.pattern else [known, near]
    every = [(p, s) for p in range(len(newcomer.patterns)) for s in range(len(newcomer.shifts))]
    others = sorted((groups.best("other", [span]) for span in every if span not in as_asked), key=lambda c: c.price)
    for other in others:
        if len(found) < most and _kind(newcomer, other) not in {_kind(newcomer, one) for one in found}:
            found.append(other)
    return tuple(found)


def _kind(newcomer: Newcomer, one: Choice) -> tuple[bool, bool, bool]:
    """What differs from what was asked: the days, earlier, later; so that two answers are never much the same."""
    shift = newcomer.shifts[one.shift]
    days = one.pattern >= newcomer.asked_patterns
    return days, not days and shift < 0, (shift > 0 and not days) or (days and shift != 0)


class _Groups:
    """The price of her visits for every set of nurses at once: a set is a number, bit by bit."""

    def __init__(self, newcomer: Newcomer, prices: Prices) -> None:
        self._newcomer, self._prices = newcomer, prices
        self._nurses = _often(prices)[:MOST_NURSES]
        self._masks: Ints = np.arange(1 << len(self._nurses), dtype=np.int32)
        self._sizes: Ints = np.zeros_like(self._masks)
        for bit in range(len(self._nurses)):
            self._sizes = self._sizes + (self._masks >> bit & 1)
        self._best = {spot: self._cheapest(places) for spot, places in prices.items()}

    def best(self, way: Way, spans: Sequence[Span]) -> Choice:
        """The best group for a way, over days and times."""
        return min((self._in_span(way, span) for span in spans), key=lambda one: (one.price, one.pattern, one.shift))

    def _in_span(self, way: Way, span: Span) -> Choice:
        pattern, shift = span
        days = self._newcomer.patterns[pattern]
        total: Floats = np.asarray(FACE[way] * self._sizes, np.float64)
        for day in days:
            for visit in range(len(self._newcomer.visits)):
                total = total + self._best[day, visit, shift]
        mask = int(np.argmin(total))
        return Choice(way, pattern, shift, self._used(days, shift, mask), float(total[mask]))

    def _used(self, days: Sequence[int], shift: int, mask: int) -> frozenset[str]:
        """Those of the group who would really come."""
        group = {nurse for bit, nurse in enumerate(self._nurses) if mask >> bit & 1}
        spots = [(day, visit, shift) for day in days for visit in range(len(self._newcomer.visits))]
        places = [cheapest_in(self._prices[spot], group) for spot in spots]
        return frozenset(nurse for place in places if place is not None for nurse in place.nurses)

    def _cheapest(self, places: Sequence[Place]) -> Floats:
        """For every set of nurses the cheapest place that needs nobody else."""
        best: Floats = np.full(len(self._masks), OPEN)
        bits = {nurse: 1 << bit for bit, nurse in enumerate(self._nurses)}
        for place in places:
            if all(nurse in bits for nurse in place.nurses):
                need = sum(bits[nurse] for nurse in place.nurses)
                inside = (self._masks & need) == need
                best[inside] = np.minimum(best[inside], place.cost)
        return best


def cheap_in(places: Sequence[Place], group: Iterable[str]) -> list[Place]:
    """The places that the group can fill, the cheapest first."""
    inside = frozenset(group)
    return sorted((p for p in places if inside.issuperset(p.nurses)), key=lambda place: (place.cost, place.nurses))


def cheapest_in(places: Sequence[Place], group: Iterable[str]) -> Place | None:
    """The cheapest place that the group can fill."""
    return next(iter(cheap_in(places, group)), None)


def ways_of(places: Sequence[Sequence[Place]]) -> list[list[Place | None]]:
    """Ways to place several visits: the cheapest place for each, then one of them elsewhere at a time."""
    first: list[Place | None] = [own[0] if own else None for own in places]
    ways = [first]
    for rank in range(1, MOST_WAYS):
        for visit, own in enumerate(places):
            if rank < len(own) and len(ways) < MOST_WAYS:
                ways.append([own[rank] if v == visit else place for v, place in enumerate(first)])
    return ways


def _often(prices: Prices) -> list[str]:
    """The nurses by how much of hers they could do."""
    counts: dict[str, int] = {}
    for places in prices.values():
        for nurse in {nurse for place in places for nurse in place.nurses}:
            counts[nurse] = counts.get(nurse, 0) + 1
    return sorted(counts, key=lambda nurse: (-counts[nurse], nurse))
