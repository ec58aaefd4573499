"""Which names fit on the map at a zoom, and where: laid out by the painting thread, kept until the map leaves the
area."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage

from teamapp.patch.layers import Layer, Road
from teamapp.patch.open import MapLabel, PatchPack
from ui.parts.map.names.inscribe import Inscriber, Script
from ui.parts.map.style import MapStyle

PLACE_PIXELS: Mapping[str, int] = MappingProxyType(
    {"city": 17, "town": 15, "suburb": 13, "village": 13, "quarter": 12, "neighbourhood": 11, "hamlet": 11}
)
STREETS_FROM: Mapping[str, float] = MappingProxyType(
    {
        Road.MOTORWAY: 0.05, Road.TRUNK: 0.05, Road.PRIMARY: 0.05, Road.SECONDARY: 0.08, Road.TERTIARY: 0.12,
        Road.STREET: 0.28, Road.LIVING: 0.32, Road.PEDESTRIAN: 0.38, Road.SERVICE: 0.9, Road.CYCLEWAY: 0.9,
        Road.TRACK: 1.2, Road.PATH: 1.2, Road.STEPS: 2.0,
    }
)  # fmt: skip
"""The scale (pixels per metre) from which a street's name is shown."""

BIG_ROADS = frozenset((Road.MOTORWAY, Road.TRUNK, Road.PRIMARY, Road.SECONDARY, Road.TERTIARY))
NUMBERS_FROM = 2.0
"""The scale from which house numbers are shown."""

AGAIN_PIXELS = 340.0
"""The same name is not repeated nearer than this."""

CELL = 64.0
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class NameTask:
    """What to lay out: the area in metres, logical pixels per metre, and what is taken (pixels from the patch's
    middle)."""

    area: QRectF
    scale: float
    ratio: float
    style: MapStyle
    font: QFont
    text_scale: float
    taken: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A written name and the metres of its middle."""

    image: QImage
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FittingName:
    """A name that fits, where its label says, and how it is written."""

    label: MapLabel
    script: Script


@dataclass(frozen=True, slots=True)
class _Candidate:
    label: MapLabel
    script: Script
    rank: tuple[float, ...]
    room: float


class Names:
    """All names of a patch; used by the painting thread only."""

    def __init__(self, pack: PatchPack) -> None:
        self._pack = pack
        self._labels = pack.labels()
        self._numbers: tuple[MapLabel, ...] | None = None
        self._inscriber = Inscriber()

    def lay_out(self, task: NameTask) -> list[PlacedName]:
        """The names that fit, written as pictures."""
        write, face = self._inscriber.write, task.font
        return [
            PlacedName(write(label.name, one.script, label.angle, font=face, ratio=task.ratio), label.x, label.y)
            for one in self.fitting(task)
            for label in (one.label,)
        ]

    def fitting(self, task: NameTask) -> Iterator[FittingName]:
        """The names that fit without touching each other or what is taken, the most important first."""
        board = _Board(task.taken)
        shown: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for candidate in sorted(self._candidates(task), key=lambda candidate: candidate.rank):
            label = candidate.label
            at = (label.x * task.scale, label.y * task.scale)
            again = 0.0 if label.kind == "house" else AGAIN_PIXELS
            if any(math.dist(at, other) < again for other in shown[label.name]):
                continue
            width = QFontMetricsF(candidate.script.font(task.font)).horizontalAdvance(label.name)
            if width > candidate.room or not board.take(at, width, candidate.script.pixels, label.angle):
                continue
            shown[label.name].append(at)
            yield FittingName(label, candidate.script)

    def _candidates(self, task: NameTask) -> Iterator[_Candidate]:
        area = task.area
        left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
        if self._numbers is None and task.scale >= NUMBERS_FROM:
            self._numbers = tuple(_house_numbers(self._pack))
        for label in (*self._labels, *(self._numbers or ())):
            if left <= label.x <= right and top <= label.y <= bottom:
                found = _candidate(label, task)
                if found is not None:
                    yield found


def _house_numbers(pack: PatchPack) -> Iterator[MapLabel]:
    for house in pack.houses():
        yield MapLabel("house", "", house.number, *pack.frame.metres(house.latitude, house.longitude), 0.0, 0.0)


def _candidate(label: MapLabel, task: NameTask) -> _Candidate | None:
    style, scale, pixels = task.style, task.scale, task.text_scale
    room = label.length_metres * scale
    match label.kind:
        case "place":
            size = PLACE_PIXELS.get(label.layer, 11)
            if scale > 2 or (size <= 11 and scale < 0.1):
                return None
            return _Candidate(
                label, Script(style.place_name, style.halo, size * pixels, "strong"), (0, -size), math.inf
            )
        case "street":
            if scale < STREETS_FROM.get(label.layer, 0.9):
                return None
            high = 11.0 if label.layer in BIG_ROADS else 10.5
            rank = (1, list(STREETS_FROM).index(Road(label.layer)), -room)
            return _Candidate(label, Script(style.street_name, style.halo, high * pixels, "medium"), rank, room * 1.04)
        case "water":
            script = Script(style.water_name, style.areas[Layer.WATER], 11 * pixels, "italic")
            return _Candidate(label, script, (2, -room), room * 1.0) if scale >= 0.15 else None
        case "house":
            script = Script(style.number, style.areas[Layer.BUILDING], 9 * pixels, "medium")
            return _Candidate(label, script, (4,), math.inf) if scale >= NUMBERS_FROM else None
    colours = {Layer.WATER: style.water_name, Layer.CIVIC: style.street_name, Layer.SQUARE: style.street_name}
    colour = colours.get(Layer(label.layer), style.green_name)
    script = Script(colour, style.halo, 10.5 * pixels, "italic")
    if room < 34 or (label.layer == Layer.CIVIC and scale < 0.5):
        return None
    return _Candidate(label, script, (3, -room), room * 1.9)


class _Board:
    """The pixels that are taken, in squares, so that a look is quick."""

    def __init__(self, taken: Sequence[Rect]) -> None:
        self._cells: dict[tuple[int, int], list[Rect]] = defaultdict(list)
        for rect in taken:
            self._add(rect)

    def take(self, at: tuple[float, float], width: float, height: float, angle: float) -> bool:
        """Takes the place of a name, if it is free: small boxes along its slant, not one big one."""
        steps = max(1, math.ceil(width / height))
        cos, sin = math.cos(angle), math.sin(angle)
        half = height * 0.62
        boxes = []
        for step in range(steps):
            along = (step + 0.5) / steps * width - width / 2
            x, y = at[0] + cos * along, at[1] + sin * along
            boxes.append((x - half, y - half, x + half, y + half))
        if any(self._touches(box) for box in boxes):
            return False
        for box in boxes:
            self._add(box)
        return True

    def _touches(self, box: Rect) -> bool:
        return any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for cell in _cells(box)
            for other in self._cells.get(cell, ())
        )

    def _add(self, box: Rect) -> None:
        for cell in _cells(box):
            self._cells[cell].append(box)


def _cells(box: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for row in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield column, row
