"""What the map knows how to draw, by name. The pack stores these names; the window gives each a colour."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Layer(StrEnum):
    """Areas in drawing order, then lines."""

    FARM = "farm"
    URBAN = "urban"
    CIVIC = "civic"
    INDUSTRY = "industry"
    GREEN = "green"
    WOOD = "wood"
    SPORT = "sport"
    SAND = "sand"
    PARKING = "parking"
    WATER = "water"
    SQUARE = "square"
    BUILDING = "building"
    RIVER = "river"
    STREAM = "stream"
    RAIL = "rail"
    TRAM = "tram"


class Road(StrEnum):
    """Roads from the most to the least important; a suffix says how they cross others."""

    MOTORWAY = "motorway"
    TRUNK = "trunk"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    STREET = "street"
    LIVING = "living"
    PEDESTRIAN = "pedestrian"
    SERVICE = "service"
    CYCLEWAY = "cycleway"
    TRACK = "track"
    PATH = "path"
    STEPS = "steps"


BRIDGE = "+bridge"
TUNNEL = "+tunnel"

ROAD_OF_HIGHWAY: Mapping[str, Road] = MappingProxyType(
    {
        "motorway": Road.MOTORWAY, "motorway_link": Road.MOTORWAY, "trunk": Road.TRUNK, "trunk_link": Road.TRUNK,
        "primary": Road.PRIMARY, "primary_link": Road.PRIMARY, "secondary": Road.SECONDARY,
        "secondary_link": Road.SECONDARY, "tertiary": Road.TERTIARY, "tertiary_link": Road.TERTIARY,
        "unclassified": Road.STREET, "residential": Road.STREET, "road": Road.STREET, "living_street": Road.LIVING,
        "pedestrian": Road.PEDESTRIAN, "service": Road.SERVICE, "busway": Road.SERVICE, "cycleway": Road.CYCLEWAY,
        "track": Road.TRACK, "path": Road.PATH, "footway": Road.PATH, "bridleway": Road.PATH, "steps": Road.STEPS,
    }
)  # fmt: skip

_GREEN = "grass meadow village_green recreation_ground cemetery allotments orchard vineyard flowerbed greenfield"
_LAND: tuple[tuple[Layer, str, str], ...] = (
    (Layer.WATER, "natural", "water bay"),
    (Layer.WATER, "waterway", "riverbank dock"),
    (Layer.WATER, "landuse", "reservoir basin pond"),
    (Layer.WOOD, "landuse", "forest"),
    (Layer.WOOD, "natural", "wood scrub"),
    (Layer.SPORT, "leisure", "pitch track sports_centre stadium"),
    (Layer.GREEN, "landuse", _GREEN),
    (Layer.GREEN, "leisure", "park garden golf_course playground nature_reserve dog_park"),
    (Layer.GREEN, "natural", "grassland heath wetland"),
    (Layer.SAND, "natural", "sand beach scree shingle bare_rock"),
    (Layer.PARKING, "amenity", "parking"),
    (Layer.CIVIC, "amenity", "university school hospital college kindergarten clinic nursing_home"),
    (Layer.CIVIC, "landuse", "education institutional civil religious"),
    (Layer.URBAN, "landuse", "residential retail commercial"),
    (Layer.INDUSTRY, "landuse", "industrial railway construction port garages depot"),
    (Layer.FARM, "landuse", "farmland farmyard greenhouse_horticulture"),
    (Layer.SQUARE, "place", "square"),
    (Layer.SQUARE, "highway", "pedestrian footway"),
    (Layer.SQUARE, "man_made", "pier"),
)
_LAYER_OF_TAG: Mapping[tuple[str, str], Layer] = MappingProxyType(
    {(key, value): layer for layer, key, values in _LAND for value in values.split()}
)


def layer_of_area(tags: Mapping[str, str]) -> Layer | None:
    """The layer of a closed shape; buildings win over the land they stand on."""
    if tags.get("building", "no") != "no":
        return Layer.BUILDING
    if tags.get("highway") and tags.get("area") != "yes":
        return None
    found = (_LAYER_OF_TAG.get((key, tags[key])) for _, key, _ in _LAND if key in tags)
    return next((layer for layer in found if layer), None)


def layer_of_line(tags: Mapping[str, str]) -> str | None:
    """The layer of an open line: a road with its crossing, a railway or a watercourse."""
    road = ROAD_OF_HIGHWAY.get(tags.get("highway", ""))
    if road:
        return None if tags.get("area") == "yes" else road + _crossing(tags)
    if tags.get("railway") in ("rail", "light_rail", "subway", "tram"):
        if _crossing(tags) == TUNNEL:
            return None
        return Layer.TRAM if tags["railway"] == "tram" else Layer.RAIL
    if tags.get("waterway") in ("river", "canal"):
        return None if _crossing(tags) == TUNNEL else Layer.RIVER
    if tags.get("waterway") in ("stream", "ditch", "drain"):
        return None if _crossing(tags) == TUNNEL else Layer.STREAM
    return None


def _crossing(tags: Mapping[str, str]) -> str:
    if tags.get("tunnel", "no") != "no":
        return TUNNEL
    return BRIDGE if tags.get("bridge", "no") != "no" else ""
