"""Questions about travel and their answers: plain data that crosses the border to the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduling.text import Text

Mode = Literal["bicycle", "car", "foot"]
MODES: tuple[Mode, ...] = ("bicycle", "car", "foot")

GRAPH_FORMAT = b"TWG2"
"""What a street graph that can be travelled begins with; an earlier one is made again from its map file."""

Point = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84)."""

Table = tuple[tuple[int | None, ...], ...]
"""Row: from, column: to; None: there is no way."""


@dataclass(frozen=True, slots=True)
class Legs:
    """Whole seconds and metres from some points (rows) to some points (columns)."""

    seconds: Table
    metres: Table


USUAL_KMH: dict[Mode, float] = {"bicycle": 17.0, "car": 30.0, "foot": 5.0}
"""What someone rides, drives or walks on an ordinary street when nothing else is known (km/h)."""


@dataclass(frozen=True, slots=True)
class MatrixRequest:
    """How long between all of `points`, for somebody who makes `kmh` on an ordinary street.

    `pack` is the path of the team's patch pack; None, or a pack without streets, gives an estimate along straight
    lines.
    """

    pack: str | None
    points: tuple[Point, ...]
    mode: Mode
    kmh: float


@dataclass(frozen=True, slots=True)
class MatrixAnswer:
    """Seconds and metres between the points; `estimated` when no streets were used, and then `why` says so.

    `off_street_metres[i]` is how far point i lies from the street it was put on (None: no street near, so no way from
    or to it).
    """

    seconds: Table
    metres: Table
    estimated: bool
    off_street_metres: tuple[float | None, ...]
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class GrowRequest:
    """The rows and columns of a matrix that are still missing: those of the points whose indices are `fresh`."""

    pack: str | None
    points: tuple[Point, ...]
    fresh: tuple[int, ...]
    mode: Mode
    kmh: float


@dataclass(frozen=True, slots=True)
class GrowAnswer:
    """A row of all points for each fresh one: `from_*` away from it, `to_*` towards it; the rest as in MatrixAnswer."""

    from_seconds: Table
    from_metres: Table
    to_seconds: Table
    to_metres: Table
    estimated: bool
    off_street_metres: tuple[float | None, ...]
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class ShapesRequest:
    """The line to ride for each of `legs`, pairs of indices into `points`."""

    pack: str | None
    points: tuple[Point, ...]
    legs: tuple[tuple[int, int], ...]
    mode: Mode
    kmh: float


@dataclass(frozen=True, slots=True)
class ShapesAnswer:
    """A line for each leg in the order asked, from street to street (empty: no way), and the place on the street of
    each point."""

    lines: tuple[tuple[Point, ...], ...]
    on_street: tuple[Point | None, ...]
    estimated: bool
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class GraphRequest:
    """Read the streets of an OpenStreetMap extract (`source`, .osm.pbf) and put them into the patch pack at `pack`."""

    source: str
    pack: str


@dataclass(frozen=True, slots=True)
class TilesRequest:
    """Let Valhalla, where it is installed, read an extract (`source`) for the patch pack at `pack`."""

    source: str
    pack: str


@dataclass(frozen=True, slots=True)
class TilesAnswer:
    """How many bytes its tiles take."""

    stored_bytes: int


@dataclass(frozen=True, slots=True)
class GraphAnswer:
    """How big the street graph is."""

    junctions: int
    streets: int
    stored_bytes: int
