"""The ground as 512-pixel tiles, painted by the painting thread; the window only puts them down.

Tiles exist at scales of 2^(k/2) pixels per metre. While one is being painted, those of other scales are stretched in
its place.
"""

from __future__ import annotations

import logging
import math
import sqlite3
import threading
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from teamapp.patch.open import PatchPack
from teamapp.patch.problem import PatchRefused
from ui.parts.map.land.ground import Ground
from ui.parts.map.land.paint import GroundPainter
from ui.parts.map.style import MapStyle, map_style
from ui.parts.map.thread import PaintThread, Work

PIXELS = 512
KEPT = 140
"""Tiles in memory, 1 MB each."""

STAND_INS = 3
"""How many other levels are drawn under missing tiles."""


_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TileKey:
    """Column and row of a tile at level k, whose scale is 2^(k/2) screen pixels per metre, in a style."""

    level: int
    column: int
    row: int
    dark: bool
    ratio: float

    @property
    def metres(self) -> float:
        """Length of a side."""
        return PIXELS / level_scale(self.level)

    @property
    def box(self) -> QRectF:
        side = self.metres
        return QRectF(self.column * side, self.row * side, side, side)


def level_scale(level: int) -> float:
    """Screen pixels per metre."""
    return float(2.0 ** (level / 2))


def level_for(scale: float) -> int:
    """The level whose scale is nearest."""
    return round(2 * math.log2(scale))


class TileStore:
    """Hands out painted tiles and has missing ones painted, those asked for last and nearest first."""

    def __init__(self, pack: PatchPack, thread: PaintThread) -> None:
        self._thread = thread
        self._pack, self._ground = pack, Ground(pack)
        self._lock = threading.Lock()
        self._tiles: OrderedDict[TileKey, QImage] = OrderedDict()
        self._wanted: list[TileKey] = []
        thread.do_between(self._next)

    def tile(self, key: TileKey) -> QImage | None:
        """The painted tile, if it is there."""
        with self._lock:
            if key in self._tiles:
                self._tiles.move_to_end(key)
            return self._tiles.get(key)

    def want(self, keys: list[TileKey]) -> None:
        """Have exactly these painted next, the first one first; what was asked for before is no longer needed."""
        with self._lock:
            self._wanted = [] if self._pack.closed else [key for key in keys if key not in self._tiles]
        self._thread.wake()

    def stand_ins(self, box: QRectF, key: TileKey) -> list[tuple[TileKey, QImage]]:
        """Painted tiles of other levels in the same style that cover a box, the coarsest first, to be stretched."""
        with self._lock:
            painted = dict(self._tiles)
        levels = {k.level for k in painted if k.dark == key.dark and k.ratio == key.ratio} - {key.level}
        nearest = sorted(levels, key=lambda level: abs(level - key.level + 0.1))[:STAND_INS]
        keys = (k for level in sorted(nearest) for k in tiles_over(box, level, dark=key.dark, ratio=key.ratio))
        return [(other, painted[other]) for other in keys if other in painted]

    def _next(self) -> Work | None:
        with self._lock:
            if not self._wanted:
                return None
            key = self._wanted[0]
        return lambda: self._paint(key)

    def _paint(self, key: TileKey) -> None:
        """On the painting thread."""
        try:
            image = paint_tile(self._ground, key, map_style(dark=key.dark))
        except (PatchRefused, sqlite3.Error):
            if self._pack.closed:  # the team was closed meanwhile: nothing is wrong, and nobody looks any more
                self.want([])
                return
            _log.exception("a piece of the map cannot be read; its ground stays bare")
            image = bare_tile(map_style(dark=key.dark))
        with self._lock:
            self._tiles[key] = image
            self._wanted = [other for other in self._wanted if other != key]
            while len(self._tiles) > KEPT:
                self._tiles.popitem(last=False)


def paint_tile(ground: Ground, key: TileKey, style: MapStyle) -> QImage:
    """One tile; runs in any thread."""
    image = QImage(PIXELS, PIXELS, QImage.Format.Format_RGB32)
    scale, box = level_scale(key.level), key.box
    painter = QPainter(image)
    try:
        painter.scale(scale, scale)
        painter.translate(-box.left(), -box.top())
        painter.setClipRect(box)
        GroundPainter(painter, ground, style, box=box, scale=scale / key.ratio).paint()
    finally:
        painter.end()
    image.setDevicePixelRatio(key.ratio)
    return image


def bare_tile(style: MapStyle) -> QImage:
    """Ground and nothing on it."""
    image = QImage(PIXELS, PIXELS, QImage.Format.Format_RGB32)
    image.fill(QColor(style.ground))
    return image


def tiles_over(box: QRectF, level: int, *, dark: bool, ratio: float) -> list[TileKey]:
    """The tiles that cover a box, those in its middle first."""
    side = PIXELS / level_scale(level)
    columns = range(math.floor(box.left() / side), math.floor(box.right() / side) + 1)
    rows = range(math.floor(box.top() / side), math.floor(box.bottom() / side) + 1)
    middle = box.center()
    keys = [TileKey(level, column, row, dark, ratio) for column in columns for row in rows]
    return sorted(keys, key=lambda key: (key.box.center() - middle).manhattanLength())
