"""How long the sample team's nurses need from door to door: straight line, a usual detour, locking the bicycle."""

from __future__ import annotations

from teamapp.domain.entities.nurse import TravelMode
from teamapp.sample.places import Place, straight_metres

_DETOUR = 1.4
_METRES_PER_MINUTE = {
    TravelMode.BICYCLE: 15_000 / 60,
    TravelMode.E_BIKE: 19_000 / 60,
    TravelMode.CAR: 24_000 / 60,
    TravelMode.FOOT: 5_000 / 60,
}
_ARRIVING_MINUTES = 2


def going_minutes(one: Place, other: Place, mode: TravelMode) -> int:
    """Whole minutes, rounded up, none between a door and itself."""
    if one == other:
        return 0
    return int(straight_metres(one, other) * _DETOUR / _METRES_PER_MINUTE[mode]) + 1 + _ARRIVING_MINUTES
