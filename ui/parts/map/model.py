"""What the map shows, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class MapStop:
    """One visit on a round: `number` in its order, `on_street` where the nurse leaves the street for the door."""

    visit: str
    number: int
    place: Place
    name: str
    on_street: Place | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A nurse's round: the line she follows along the streets and the visits on it.

    `points` is the whole line in order of travel. Initials stand beside the number, so that colour is never the only
    cue.
    """

    nurse: str
    initials: str
    colour: str
    points: tuple[Place, ...]
    stops: tuple[MapStop, ...]


@dataclass(frozen=True, slots=True)
class HomePlace:
    """Where rounds begin and end: a nurse's home or the team's office."""

    place: Place
    name: str


@dataclass(frozen=True, slots=True)
class LooseStop:
    """A visit that nobody has yet."""

    visit: str
    place: Place
    name: str
