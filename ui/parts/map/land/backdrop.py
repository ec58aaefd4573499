"""Puts the painted tiles under everything else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTransform

from ui.parts.map.land.tiles import PIXELS, TileKey, TileStore, level_for, level_scale, tiles_over
from ui.parts.map.style import MapStyle

STRETCHED = QPainter.RenderHint.SmoothPixmapTransform
SMOOTH_LEVELS = 2
"""A stand-in this many half steps finer is still put down smoothly; finer ones are many and stand but a moment."""

OVERVIEW_LEVELS = 6
"""The overview that is painted first is this many half steps coarser: an eighth of the size."""


def draw_tiles(
    painter: QPainter, store: TileStore | None, style: MapStyle, *, seen: QRectF, transform: QTransform, dark: bool
) -> None:
    """Draws the tiles of the seen box (metres) with a painter in pixels; asks for those that are missing."""
    target = transform.mapRect(seen)
    painter.fillRect(target, QColor(style.ground))
    if store is None:
        return
    ratio = painter.device().devicePixelRatio()
    level = level_for(transform.m11() * ratio)
    keys = tiles_over(seen, level, dark=dark, ratio=ratio)
    images = [(key, store.tile(key)) for key in keys]
    missing = [key for key, image in images if image is None]
    if missing:
        for other, stretched in store.stand_ins(seen, missing[0]):
            painter.setRenderHint(STRETCHED, other.level <= level + SMOOTH_LEVELS)
            painter.drawImage(transform.mapRect(other.box), stretched)
        overview = tiles_over(seen, level - OVERVIEW_LEVELS, dark=dark, ratio=ratio)
        store.want([*overview, *missing, *_surrounding(keys, seen, level)])
    sharp = abs(level_scale(level) / (transform.m11() * ratio) - 1) < 1e-6
    painter.setRenderHint(STRETCHED, not sharp)
    for key, image in images:
        if image is None:
            continue
        box = transform.mapRect(key.box)
        if sharp:
            painter.drawImage(QPointF(round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio), image)
        else:
            painter.drawImage(box, image)


def _surrounding(keys: list[TileKey], seen: QRectF, level: int) -> list[TileKey]:
    """The tiles just outside, so that a short move finds them painted."""
    margin = PIXELS / 2 / level_scale(level)
    wide = tiles_over(seen.adjusted(-margin, -margin, margin, margin), level, dark=keys[0].dark, ratio=keys[0].ratio)
    inside = set(keys)
    return [key for key in wide if key not in inside]
