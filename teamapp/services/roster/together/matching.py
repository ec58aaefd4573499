"""Put as many nurses on open places as can be, each on one place: the day's shortage is what stays empty."""

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
