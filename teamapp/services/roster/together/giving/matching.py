"""Put as many nurses on open places as can be, each on one place, and as cheaply as that can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Place = int
"""The number of an open place."""


def unfilled(places: Sequence[frozenset[str]]) -> tuple[Place, ...]:
    """The places that stay empty when the nurses who could fill each are spread as well as can be (Kuhn, 1955)."""
    taken: dict[str, Place] = {}
    return tuple(place for place in range(len(places)) if not _seat(place, places, taken, set()))


def _seat(place: Place, places: Sequence[frozenset[str]], taken: dict[str, Place], tried: set[str]) -> bool:
    """Find somebody for a place, moving others to places that they could fill as well."""
    for nurse in sorted(places[place] - tried):
        tried.add(nurse)
        if nurse not in taken or _seat(taken[nurse], places, taken, tried):
            taken[nurse] = place
            return True
    return False


def counted(places: Sequence[Place], kinds: Mapping[Place, str]) -> dict[str, int]:
    """How many places of each kind."""
    found: dict[str, int] = {}
    for place in places:
        found[kinds[place]] = found.get(kinds[place], 0) + 1
    return found


Cost = tuple[int, ...]
"""What counts first stands first; costs of the same length add up and compare place by place."""


def cheapest(places: Sequence[Mapping[str, Cost]], length: int) -> dict[Place, str]:
    """As many places filled as can be, at the least cost: one more at a time, along the cheapest chain of moves.

    Successive shortest paths (Jewell 1958; Busacker and Gowen 1960), the paths by Bellman and Ford.
    """
    taken: dict[str, Place] = {}
    while (chain := _chain(places, taken, (0,) * length)) is not None:
        for nurse, place in chain:
            taken[nurse] = place
    return {place: nurse for nurse, place in taken.items()}


def _chain(
    places: Sequence[Mapping[str, Cost]], taken: Mapping[str, Place], nothing: Cost
) -> list[tuple[str, Place]] | None:
    """The cheapest way to fill one more place: who moves where, the last one freshly seated."""
    filled = set(taken.values())
    far: dict[Place, Cost] = {place: nothing for place in range(len(places)) if place not in filled}
    via: dict[Place, tuple[str, Place]] = {}
    waiting = sorted(far)
    while waiting:
        place = waiting.pop(0)
        for nurse, cost in sorted(places[place].items()):
            other = taken.get(nurse)
            if other is None or other == place:
                continue
            reached = _plus(far[place], cost, places[other][nurse])
            if other not in far or reached < far[other]:
                far[other], via[other] = reached, (nurse, place)
                waiting.append(other)
    ends = [(_plus(far[place], cost, nothing), nurse, place) for place in far for nurse, cost in places[place].items()]
    fresh = min((end for end in ends if end[1] not in taken), default=None)
    return None if fresh is None else _back(via, fresh[1], fresh[2])


def _back(via: Mapping[Place, tuple[str, Place]], nurse: str, place: Place) -> list[tuple[str, Place]]:
    """The chain from the fresh nurse back to the place that was empty."""
    chain = [(nurse, place)]
    while place in via:
        nurse, place = via[place]
        chain.append((nurse, place))
    return chain


def _plus(far: Cost, added: Cost, saved: Cost) -> Cost:
    return tuple(one + more - less for one, more, less in zip(far, added, saved, strict=True))
