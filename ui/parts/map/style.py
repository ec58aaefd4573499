"""The colours of the map alone: muted, so that the nurses' colours win. Everything else comes from the theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from teamapp.patch.layers import Layer, Road


@dataclass(frozen=True, slots=True)
class RoadLook:
    """Real width in metres, drawn between a least and a most of pixels, from a scale (pixels per metre) on."""

    metres: float
    least: float
    most: float
    fill: str
    edge: str
    from_scale: float


@dataclass(frozen=True, slots=True)
class PathLook:
    """A way for feet or bicycles: a thin line, dashed in units of its width."""

    colour: str
    width: float
    from_scale: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class MapStyle:
    """One style of map. `halo` lies around names and lines so that they stand out from the ground."""

    ground: str
    areas: Mapping[Layer, str]
    building_edge: str
    roads: Mapping[Road, RoadLook]
    paths: Mapping[Road, PathLook]
    rail: tuple[str, str]
    tram: str
    street_name: str
    place_name: str
    water_name: str
    number: str
    green_name: str
    halo: str
    marker_edge: str
    marker_text: str
    lines_percent: int


def _roads(edge: str, **fills: tuple[str, str]) -> Mapping[Road, RoadLook]:
    """The shape of roads is the same in every style; `fills` are (fill, edge) of the important ones and of the rest."""
    quiet = fills["street"]
    return MappingProxyType(
        {
            Road.SERVICE: RoadLook(3.5, 0.6, 9, fills["service"][0], edge, 0.3),
            Road.PEDESTRIAN: RoadLook(5, 0.7, 11, fills["pedestrian"][0], edge, 0.18),
            Road.LIVING: RoadLook(5.5, 0.8, 13, quiet[0], quiet[1], 0.1),
            Road.STREET: RoadLook(6.5, 0.9, 15, quiet[0], quiet[1], 0.06),
            Road.TERTIARY: RoadLook(8, 1.3, 17, *fills["tertiary"], 0.02),
            Road.SECONDARY: RoadLook(9.5, 1.6, 18, *fills["secondary"], 0),
            Road.PRIMARY: RoadLook(10.5, 1.9, 19, *fills["primary"], 0),
            Road.TRUNK: RoadLook(12, 2.1, 20, *fills["trunk"], 0),
            Road.MOTORWAY: RoadLook(15, 2.3, 20, *fills["motorway"], 0),
        }
    )


LIGHT = MapStyle(
    ground="#F4F3EF",
    areas={
        Layer.FARM: "#EFF1E0", Layer.URBAN: "#EFEDE8", Layer.CIVIC: "#F1ECDF", Layer.INDUSTRY: "#EBE9EC",
        Layer.GREEN: "#D9E9C9", Layer.WOOD: "#C6DDB5", Layer.SPORT: "#CDE5CC", Layer.SAND: "#F3EBCF",
        Layer.PARKING: "#E8E7EA", Layer.WATER: "#B5D6E6", Layer.SQUARE: "#EAE6DF", Layer.BUILDING: "#E0DAD2",
    },
    building_edge="#CFC6BB",
    roads=_roads(
        "#D6D0C6", street=("#FFFFFF", "#CFC8BC"), service=("#FFFFFF", ""), pedestrian=("#F3EFE8", ""),
        tertiary=("#FFFFFF", "#C3BBAD"), secondary=("#FDF3C4", "#DAC98A"), primary=("#FBE3AE", "#D9B973"),
        trunk=("#F8CFA2", "#D8A06A"), motorway=("#F3BC8E", "#D39159"),
    ),
    paths={
        Road.CYCLEWAY: PathLook("#A9BCDB", 1.5, 0.14), Road.TRACK: PathLook("#C6AE88", 1.2, 0.15, (4, 3)),
        Road.PATH: PathLook("#CDB9A6", 1.1, 0.6, (3, 2.5)), Road.STEPS: PathLook("#C9A493", 2.4, 0.6, (0.7, 0.7)),
    },
    rail=("#A6A6B0", "#F4F4F6"), tram="#B3B0BC",
    street_name="#4A4743", place_name="#2E3338", water_name="#35708F", number="#756B60", green_name="#48713F",
    halo="#FFFFFF", marker_edge="#FFFFFF", marker_text="#FFFFFF", lines_percent=100,
)  # fmt: skip

DARK = MapStyle(
    ground="#191F25",
    areas={
        Layer.FARM: "#1D251F", Layer.URBAN: "#1B2127", Layer.CIVIC: "#20252A", Layer.INDUSTRY: "#1E2229",
        Layer.GREEN: "#1D2C25", Layer.WOOD: "#1A2E24", Layer.SPORT: "#1E312B", Layer.SAND: "#2B2A20",
        Layer.PARKING: "#20262D", Layer.WATER: "#16384C", Layer.SQUARE: "#242B33", Layer.BUILDING: "#272F37",
    },
    building_edge="#323C46",
    roads=_roads(
        "#141A1F", street=("#3A444E", "#12171C"), service=("#323B44", ""), pedestrian=("#2F3840", ""),
        tertiary=("#45505B", "#12171C"), secondary=("#524F40", "#15130D"), primary=("#5E5540", "#15130D"),
        trunk=("#66533C", "#17110B"), motorway=("#5F4A37", "#17110B"),
    ),
    paths={
        Road.CYCLEWAY: PathLook("#40597A", 1.5, 0.14), Road.TRACK: PathLook("#4E4838", 1.2, 0.15, (4, 3)),
        Road.PATH: PathLook("#454A4D", 1.1, 0.6, (3, 2.5)), Road.STEPS: PathLook("#5A4A44", 2.4, 0.6, (0.7, 0.7)),
    },
    rail=("#4A5159", "#20262C"), tram="#454D57",
    street_name="#B9C3CC", place_name="#E3E9EE", water_name="#7FB6D3", number="#8B98A4", green_name="#88B58D",
    halo="#12171C", marker_edge="#E8EDF1", marker_text="#FFFFFF", lines_percent=125,
)  # fmt: skip

PAPER = MapStyle(
    ground="#FFFFFF",
    areas={
        Layer.FARM: "#FBFCF8", Layer.URBAN: "#FAFAF9", Layer.CIVIC: "#F6F5F1", Layer.INDUSTRY: "#F5F5F6",
        Layer.GREEN: "#EEF4E8", Layer.WOOD: "#E3EDDB", Layer.SPORT: "#EBF3EA", Layer.SAND: "#F8F5EA",
        Layer.PARKING: "#F4F4F5", Layer.WATER: "#C3DCE9", Layer.SQUARE: "#F4F2EE", Layer.BUILDING: "#EAE7E2",
    },
    building_edge="#D6D0C8",
    roads=_roads(
        "#C4C0B8", street=("#FFFFFF", "#B4B0A8"), service=("#FFFFFF", ""), pedestrian=("#F6F4F0", ""),
        tertiary=("#FFFFFF", "#9C978D"), secondary=("#FFFFFF", "#8A857B"), primary=("#F4F2EE", "#7D786F"),
        trunk=("#ECE9E3", "#716C63"), motorway=("#E4E0D9", "#656058"),
    ),
    paths={
        Road.CYCLEWAY: PathLook("#AEB9C8", 1.2, 0.2), Road.TRACK: PathLook("#C2B8A6", 1.0, 0.2, (4, 3)),
        Road.PATH: PathLook("#CFC8BF", 0.9, 0.6, (3, 2.5)), Road.STEPS: PathLook("#C4BAB2", 2.0, 0.6, (0.7, 0.7)),
    },
    rail=("#8F8F96", "#FFFFFF"), tram="#B0B0B6",
    street_name="#33302C", place_name="#111111", water_name="#2A5A73", number="#5E574F", green_name="#3A5733",
    halo="#FFFFFF", marker_edge="#FFFFFF", marker_text="#FFFFFF", lines_percent=100,
)  # fmt: skip
"""Little ink, and every difference is one of lightness too: a printer without colours loses nothing that matters."""

ROUND_ON_PAPER = "#1A1A1A"
"""The one round of a sheet: nearly black."""

NURSE_COLOURS = (
    "#C8283B", "#14785A", "#2F4BD0", "#AD5206", "#7A2BA0", "#0B739B", "#A02266", "#5B6A10", "#274B63", "#8A4B2F",
    "#4A3FB0", "#3E6B3A",
)  # fmt: skip
"""Twelve colours for twelve nurses, dark enough for a white number (contrast at least 4.5)."""


def map_style(*, dark: bool) -> MapStyle:
    return DARK if dark else LIGHT


def nurse_colour(index: int) -> str:
    """The colour of the nurse at a place in the team's order."""
    return NURSE_COLOURS[index % len(NURSE_COLOURS)]
