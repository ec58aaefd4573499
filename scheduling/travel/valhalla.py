"""Valhalla as another way to find ways, where it is installed (package pyvalhalla, Python 3.12 and later).

It reads its own tiles, a folder beside the patch pack, made from the same extract; nothing is asked of any service.
Used when the pack itself holds no usable streets. https://valhalla.github.io/valhalla/api/matrix/api-reference/
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import msgspec

from scheduling.travel.errors import TravelRefused
from scheduling.travel.problem import USUAL_KMH, Legs, Mode, Point
from scheduling.travel.straight import crow_metres

Question = dict[str, object]
COSTING: dict[Mode, str] = {"bicycle": "bicycle", "car": "auto", "foot": "pedestrian"}
SPEED: dict[Mode, str] = {"bicycle": "cycling_speed", "foot": "walking_speed"}
"""A car has no speed of its own there: its times are scaled."""

MOST_PAIRS = 1_000_000
FARTHEST_METRES = 1_000.0
PER_DEGREE = 1e6


class Actor(Protocol):
    """What we use of `valhalla.Actor`."""

    def matrix(self, question: Question, /) -> object: ...
    def route(self, question: Question, /) -> object: ...
    def locate(self, question: Question, /) -> object: ...


class _Cell(msgspec.Struct):
    time: float | None = None
    distance: float | None = None


class _Matrix(msgspec.Struct):
    sources_to_targets: list[list[_Cell]]


class _Leg(msgspec.Struct):
    shape: str


class _Trip(msgspec.Struct):
    legs: list[_Leg]


class _Route(msgspec.Struct):
    trip: _Trip


class _Edge(msgspec.Struct):
    correlated_lat: float
    correlated_lon: float


class _Located(msgspec.Struct):
    edges: list[_Edge] | None = None


@dataclass(frozen=True, slots=True)
class ValhallaJourneys:
    """The ways between points as Valhalla finds them; `on_street[i]` is None where no street is near point i."""

    actor: Actor
    points: tuple[Point, ...]
    on_street: tuple[Point | None, ...]
    mode: Mode
    kmh: float
    estimated: bool = False

    @property
    def off_street_metres(self) -> tuple[float | None, ...]:
        pairs = zip(self.points, self.on_street, strict=True)
        return tuple(None if place is None else round(crow_metres(point, place), 1) for point, place in pairs)

    def table(self, sources: Sequence[int], targets: Sequence[int]) -> Legs:
        """From each of `sources` to each of `targets`."""
        rows = [i for i in sources if self.on_street[i] is not None]
        columns = [j for j in targets if self.on_street[j] is not None]
        found = dict(zip(rows, self._cells(rows, columns), strict=True))
        at = {j: place for place, j in enumerate(columns)}
        cells = [[found[i][at[j]] if i in found and j in at else _Cell() for j in targets] for i in sources]
        share = USUAL_KMH[self.mode] / self.kmh if self.mode not in SPEED else 1.0
        return Legs(
            tuple(tuple(None if c.time is None else round(c.time * share) for c in row) for row in cells),
            tuple(tuple(None if c.distance is None else round(c.distance * 1000) for c in row) for row in cells),
        )

    def lines(self, legs: Sequence[tuple[int, int]]) -> tuple[tuple[Point, ...], ...]:
        """For each leg the line to ride; empty: there is no way."""
        return tuple(self._line(start, end) for start, end in legs)

    def _cells(self, rows: list[int], columns: list[int]) -> list[list[_Cell]]:
        question: Question = {"sources": self._places(rows), "targets": self._places(columns)}
        try:
            found = self.actor.matrix(question | _manner(self.mode, self.kmh))
        except RuntimeError:  # it answers so when no pair at all is connected
            return [[_Cell(0.0, 0.0) if i == j else _Cell() for j in columns] for i in rows]
        return msgspec.convert(found, _Matrix).sources_to_targets

    def _line(self, start: int, end: int) -> tuple[Point, ...]:
        if self.on_street[start] is None or self.on_street[end] is None:
            return ()
        try:
            found = self.actor.route({"locations": self._places([start, end])} | _manner(self.mode, self.kmh))
        except RuntimeError:
            return ()
        return tuple(point for leg in msgspec.convert(found, _Route).trip.legs for point in unfolded(leg.shape))

    def _places(self, rows: Sequence[int]) -> list[dict[str, float]]:
        return [{"lat": self.points[row][0], "lon": self.points[row][1]} for row in rows]


def tiles_beside(pack: Path) -> Path:
    """Where the tiles of a pack lie."""
    return pack.with_suffix(".valhalla")


def valhalla_journeys(tiles: Path, points: tuple[Point, ...], mode: Mode, *, kmh: float) -> ValhallaJourneys:
    """Refuses with travel.no_valhalla where it is not installed, travel.no_tiles where there is nothing to read."""
    if not tiles.is_dir():
        raise TravelRefused("travel.no_tiles", file=str(tiles))
    actor = _actor(tiles)
    located = [_street_of(actor, point, _manner(mode, kmh)) for point in points]
    return ValhallaJourneys(actor, points, tuple(located), mode, kmh)


def build_tiles(source: Path, tiles: Path) -> int:
    """Makes the tiles of an extract whole or not at all, by the program in the package; returns their bytes."""
    folder = Path(str(_module("valhalla").__file__)).parent
    program = folder / "bin" / ("valhalla_build_tiles.exe" if sys.platform == "win32" else "valhalla_build_tiles")
    half = tiles.with_name(tiles.name + ".making")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    settings = half / "valhalla.json"
    settings.write_bytes(msgspec.json.encode(_settings(half)))
    done = subprocess.run([str(program), "-c", str(settings), str(source)], capture_output=True, check=False)
    if done.returncode:
        shutil.rmtree(half, ignore_errors=True)
        raise TravelRefused("travel.not_a_map", file=str(source))
    settings.unlink()
    shutil.rmtree(tiles, ignore_errors=True)
    half.replace(tiles)
    return sum(file.stat().st_size for file in tiles.rglob("*") if file.is_file())


def unfolded(shape: str) -> list[Point]:
    """The points of a line as Valhalla folds it: differences in millionths of a degree, five bits a letter."""
    numbers, value, shift = [], 0, 0
    for letter in shape:
        bits = ord(letter) - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    points, latitude, longitude = [], 0, 0
    for north, east in zip(numbers[::2], numbers[1::2], strict=True):
        latitude, longitude = latitude + north, longitude + east
        points.append((latitude / PER_DEGREE, longitude / PER_DEGREE))
    return points


def _street_of(actor: Actor, point: Point, manner: Question) -> Point | None:
    """The place on the nearest street."""
    try:
        found = actor.locate({"locations": [{"lat": point[0], "lon": point[1]}], "verbose": False} | manner)
    except RuntimeError:
        return None
    (located,) = msgspec.convert(found, list[_Located])
    places = [(edge.correlated_lat, edge.correlated_lon) for edge in located.edges or ()]
    nearest = min(places, key=lambda place: crow_metres(point, place), default=None)
    return nearest if nearest is not None and crow_metres(point, nearest) <= FARTHEST_METRES else None


def _manner(mode: Mode, kmh: float) -> Question:
    costing = COSTING[mode]
    return {"costing": costing, "costing_options": {costing: {SPEED[mode]: kmh} if mode in SPEED else {}}}


def _actor(tiles: Path) -> Actor:
    make = cast("_Makes", _module("valhalla")).Actor
    return make(_settings(tiles))


def _settings(tiles: Path) -> dict[str, object]:
    read = cast("_Configures", _module("valhalla.config")).get_config
    settings = read(tile_extract="", tile_dir=str(tiles), verbose=False)
    limits = settings["service_limits"]
    assert isinstance(limits, dict)
    for costing in COSTING.values():
        limits[costing]["max_matrix_location_pairs"] = MOST_PAIRS
    return settings


class _Makes(Protocol):
    def Actor(self, settings: dict[str, object], /) -> Actor: ...  # noqa: N802  the class


class _Configures(Protocol):
    def get_config(self, *, tile_extract: str, tile_dir: str, verbose: bool) -> dict[str, object]: ...


def _module(name: str) -> _Module:
    try:
        return cast("_Module", import_module(name))
    except ImportError as error:
        raise TravelRefused("travel.no_valhalla") from error


class _Module(Protocol):
    __file__: str
