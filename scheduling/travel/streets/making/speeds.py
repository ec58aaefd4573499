"""How fast one goes along a street in each direction, read from its OpenStreetMap tags.

Speeds are km/h for somebody with the usual speed of the mode; zero means not allowed. Tag meanings:
wiki.openstreetmap.org, pages "Key:highway", "Key:access", "Key:oneway", "Key:oneway:bicycle", "Key:cycleway",
"Key:surface".
"""

from __future__ import annotations

from collections.abc import Mapping

Tags = Mapping[str, str]
BothWays = tuple[float, float]
"""km/h along the way's direction and against it."""

WALK_KMH = 5.0
FASTEST_KMH = 120.0
NO_WAY: BothWays = (0.0, 0.0)

BICYCLE = {
    "cycleway": 18.0, "residential": 17.0, "living_street": 14.0, "unclassified": 17.0, "tertiary": 17.0,
    "tertiary_link": 17.0,
    "secondary": 16.0, "secondary_link": 16.0, "primary": 15.0, "primary_link": 15.0, "service": 14.0,
    "track": 12.0, "path": 12.0,
    "footway": 6.0, "pedestrian": 8.0, "bridleway": 8.0, "busway": 0.0, "steps": 1.5, "road": 15.0,
}  # fmt: skip
CAR = {
    "motorway": 105.0, "motorway_link": 60.0, "trunk": 81.0, "trunk_link": 55.5, "primary": 57.0, "primary_link": 46.0,
    "secondary": 51.0, "secondary_link": 44.0, "tertiary": 43.0, "tertiary_link": 38.0, "unclassified": 34.5,
    "residential": 32.0,
    "living_street": 21.0, "service": 16.0, "road": 33.0,
}  # fmt: skip
FOOT = dict.fromkeys(BICYCLE, WALK_KMH) | {
    "steps": 2.5,
    "track": 4.8,
    "bridleway": 4.5,
    "trunk": 5.0,
    "trunk_link": 5.0,
    "busway": 0.0,
}

ALLOWED = frozenset({"yes", "designated", "official", "permissive", "destination"})
CLOSED = frozenset({"no", "agricultural", "forestry"})
VISITED = frozenset({"private", "customers", "permit", "residents", "delivery"})
"""Open to whoever goes to a door there, not to those who pass through."""

PERMITS = (("bicycle", "vehicle", "access"), ("motorcar", "motor_vehicle", "vehicle", "access"), ("foot", "access"))
"""The tags that say who may go, the most particular first, for bicycle, car and foot."""

ROUGH = frozenset(
    {"gravel", "unpaved", "ground", "dirt", "grass", "sand", "mud", "cobblestone", "pebblestone", "earth"}
)
PLAIN = frozenset({"no", "false", "0"})
AGAINST = frozenset({"-1", "reverse"})
ALONG = frozenset({"yes", "true", "1"})
ROUNDABOUT = frozenset({"roundabout", "circular"})
WALKABLE = frozenset({"footway", "pedestrian", "path", "steps"})
SHARED = frozenset({"footway", "path", "track", "service", "bridleway"})


def bicycle(tags: Tags) -> BothWays:
    """A cyclist's speed: against a one-way street she walks, and where cycling is forbidden on a path too."""
    highway = tags["highway"]
    speed = _bicycle_speed(tags, highway)
    if not speed:
        return NO_WAY
    if tags.get("surface") in ROUGH:
        speed *= 0.75
    walk = min(WALK_KMH, speed)
    if tags.get("bicycle") in ("no", "dismount"):
        return walk, walk
    oneway = _bicycle_oneway(tags)
    if oneway in AGAINST:
        return walk, speed
    return (speed, walk) if oneway in ALONG else (speed, speed)


def _bicycle_speed(tags: Tags, highway: str) -> float:
    permit = tags.get("bicycle")
    if permit == "no" and (highway not in WALKABLE or tags.get("foot") in CLOSED):
        return 0.0
    if permit not in ALLOWED and (tags.get("access") in CLOSED or tags.get("vehicle") == "no"):
        return 0.0
    if tags.get("motorroad") == "yes":
        return 0.0
    speed = BICYCLE.get(highway, 0.0)
    if permit in ALLOWED:
        if highway in SHARED:
            return max(speed, 16.0)
        if highway == "pedestrian":
            return 12.0
        if highway in ("trunk", "trunk_link", "busway"):
            return 15.0
    return speed


def _bicycle_oneway(tags: Tags) -> str:
    own = tags.get("oneway:bicycle")
    if own is not None:
        return own
    if any(
        tags.get(key, "").startswith("opposite")
        for key in ("cycleway", "cycleway:left", "cycleway:right", "cycleway:both")
    ):
        return "no"
    return _oneway(tags)


def _permit(tags: Tags, keys: tuple[str, ...]) -> str:
    """The access of a mode: its own tag wins over a general one."""
    return next((tags[key] for key in keys if key in tags), "yes")


def _oneway(tags: Tags) -> str:
    """The one-way rule for everybody: a roundabout and a motorway are one-way unless they say otherwise."""
    stated = tags.get("oneway")
    if stated is not None:
        return stated
    return "yes" if tags.get("junction") in ROUNDABOUT or tags["highway"] == "motorway" else "no"


def car(tags: Tags) -> BothWays:
    """A car's speed: the limit where one is given, and nothing where motor traffic is closed."""
    speed = CAR.get(tags["highway"], 0.0)
    permit = _permit(tags, PERMITS[1])
    if not speed or permit in CLOSED:
        return NO_WAY
    limit = tags.get("maxspeed", "")
    if limit.isdecimal():
        speed = min(float(limit), FASTEST_KMH)
    if tags.get("surface") in ROUGH:
        speed *= 0.75
    oneway = _oneway(tags)
    if oneway in AGAINST:
        return 0.0, speed
    return (speed, 0.0) if oneway in ALONG else (speed, speed)


def foot(tags: Tags) -> BothWays:
    """A walker's speed: the same both ways, everywhere but where walking is closed or on a motorway."""
    highway = tags["highway"]
    speed = FOOT.get(highway, 0.0)
    permit = tags.get("foot")
    if permit in CLOSED or permit == "use_sidepath":
        return NO_WAY
    if permit not in ALLOWED and (tags.get("access") in CLOSED or tags.get("motorroad") == "yes"):
        return NO_WAY
    if permit not in ALLOWED and highway in ("trunk", "trunk_link"):
        return NO_WAY
    if permit in ALLOWED and highway == "busway":
        speed = WALK_KMH
    oneway = tags.get("oneway:foot", "no")
    if oneway in AGAINST:
        return 0.0, speed
    return (speed, 0.0) if oneway in ALONG else (speed, speed)


def all_modes(tags: Tags) -> tuple[float, float, float, float, float, float]:
    """Bicycle, car and foot, each along and against the way."""
    return (*bicycle(tags), *car(tags), *foot(tags))


RANK = {
    "motorway": 7, "motorway_link": 7, "trunk": 6, "trunk_link": 6, "primary": 5, "primary_link": 5, "secondary": 4,
    "secondary_link": 4, "tertiary": 3, "tertiary_link": 3, "unclassified": 2, "residential": 2, "road": 2,
    "living_street": 1, "service": 1, "pedestrian": 1,
}  # fmt: skip
"""How important a street is where streets meet: who comes from a lower rank waits."""

RANKS = 7
"""The bits of a rank."""

ROUND = 8
"""Added to the rank of a roundabout, whose turns are none."""

PRIVATE = 16
"""Shifted by the mode and added to the rank of a street that is only for whoever goes to a door there."""


def rank_of(tags: Tags) -> int:
    """The rank of a street, 0 (a path) to 7 (a motorway), with ROUND on a roundabout and PRIVATE by mode."""
    rank = RANK.get(tags["highway"], 0) + ROUND * (tags.get("junction") in ROUNDABOUT)
    return rank + sum((_permit(tags, keys) in VISITED) * PRIVATE << mode for mode, keys in enumerate(PERMITS))
