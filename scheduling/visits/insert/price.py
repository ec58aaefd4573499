"""What a visit would cost at every place of a day's rounds: the engine prices each place, the others stay in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from scheduling.core.face import Ints, Lane
from scheduling.visits.anneal.encode import Encoded, encode
from scheduling.visits.anneal.orders import order_from
from scheduling.visits.evaluate.able import may
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.problem import Agenda, Minutes, Plan, Problem, Turn, Visit

AROUND: Minutes = 120.0
"""Places whose neighbours begin longer before or after the windows are not tried; half of it for two nurses."""


@dataclass(frozen=True, slots=True)
class Place:
    """The cheapest place for a visit with these nurses: before another visit's turn, None: at the end."""

    nurses: tuple[str, ...]
    cost: float
    before: str | None


def cheapest_places(problem: Problem, plan: Plan, guests: Sequence[Visit], *, slow: bool = False) -> list[list[Place]]:
    """For each guest (not yet in the problem) the cheapest place with every nurse or pair who may go."""
    optional = tuple(replace(guest, optional=True, priority=1.0) for guest in guests)
    whole = replace(problem, visits=(*problem.visits, *optional))
    encoded = encode(whole)
    if not encoded.rows:  # nobody works, or nobody may make any of these visits
        return [[] for _ in guests]
    pricing = _Pricing(encoded, plan, slow=slow)
    return [pricing.places(guest) for guest in optional]


def with_turns(agenda: Agenda, places: Sequence[tuple[str, Place]]) -> Agenda:
    """The agenda with visits put where their places say."""
    turns = list(agenda.turns)
    for visit, place in places:
        position = next((q for q, turn in enumerate(turns) if turn.visit == place.before), len(turns))
        turns.insert(position, Turn(visit, place.nurses))
    return replace(agenda, turns=tuple(turns))


class _Pricing:
    """One day with all guests at hand, none of them served; the arrays of the order are changed and put back."""

    def __init__(self, encoded: Encoded, plan: Plan, *, slow: bool) -> None:
        self._encoded, self._day = encoded, encoded.day
        self._order = order_from(encoded, agenda_on(encoded.day, plan))
        self._tried = self._order.copy()
        self._lane = Lane(encoded.instance, slow=slow)
        self._rows = {row.visit.key: i for i, row in enumerate(encoded.rows)}
        self._numbers = {nurse.key: c for c, nurse in enumerate(encoded.day.problem.nurses)}
        starts = {s.visit: s.start for tour in plan.rounds for s in tour.stays if s.visit is not None}
        served = [int(i) for i in self._order.perm if self._order.srv[i]]
        self._turns = [
            (
                starts.get(encoded.rows[i].visit.key, 0.0),
                frozenset(self._order.cg[i, : len(encoded.rows[i].parts)].tolist()),
            )
            for i in served
        ]
        self._base = self._lane.cost(self._order)

    def places(self, guest: Visit) -> list[Place]:
        row = self._rows.get(guest.key)
        if row is None:
            return []
        left_out = float(self._encoded.instance.pg[row, 0])
        rest: Ints = self._order.perm[self._order.perm != row]
        found: list[Place] = []
        self._tried.srv[row] = 1
        for nurses in _teams(self._day, guest):
            self._tried.cg[row, : len(nurses)] = [self._numbers[nurse] for nurse in nurses]
            tries = [(self._cost(row, rest, spot) - self._base + left_out, spot) for spot in self._spots(guest, nurses)]
            cost, spot = min(tries)
            found.append(Place(nurses, cost, self._key_at(spot)))
        self._tried.srv[row] = self._order.srv[row]
        self._tried.cg[row] = self._order.cg[row]
        return found

    def _spots(self, guest: Visit, nurses: tuple[str, ...]) -> list[int]:
        """Before each turn of these nurses that begins around the windows, and after the last of those."""
        around = AROUND / len(nurses)
        low = min((window.start for window in guest.windows), default=0.0) - around
        high = max((window.end for window in guest.windows), default=1440.0) + around
        own = {self._numbers[nurse] for nurse in nurses}
        spots = [q for q, (begin, who) in enumerate(self._turns) if low <= begin <= high and own & who]
        last = max((q + 1 for q, (begin, _who) in enumerate(self._turns) if begin <= high), default=0)
        return [*spots, last]

    def _cost(self, row: int, rest: Ints, spot: int) -> float:
        perm = self._tried.perm
        perm[:spot], perm[spot], perm[spot + 1 :] = rest[:spot], row, rest[spot:]
        return self._lane.cost(self._tried)

    def _key_at(self, spot: int) -> str | None:
        i = int(self._order.perm[spot]) if spot < len(self._turns) else -1
        return self._encoded.rows[i].visit.key if i >= 0 else None


def _teams(day: Day, guest: Visit) -> Iterator[tuple[str, ...]]:
    """Who could go: each nurse, or each two; two whose parts ask the same are tried once."""
    alike = len(guest.parts) == 2 and guest.parts[0] == guest.parts[1]
    for nurses in permutations(day.nurses, len(guest.parts)):
        if alike and nurses[0] > nurses[1] and not guest.pinned_nurses:
            continue
        if all(may(day, guest, part, day.nurses[nurse]) for part, nurse in enumerate(nurses)):
            yield nurses
