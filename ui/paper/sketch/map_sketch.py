"""A round on the map, for paper: streets, names, the way and its numbered stops, all in lines and letters.

The unit of the painters of the map is a pixel of the screen; on paper that is three quarters of a point. North is up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from teamapp.patch.frame import Frame
from teamapp.patch.open import PatchPack
from teamapp.services.papers.round_way import RoundWay
from ui.parts.map.extent import box_around, frame_around
from ui.parts.map.land.ground import Ground
from ui.parts.map.land.paint import GroundPainter
from ui.parts.map.model import MapStop, RoundLine
from ui.parts.map.names.inscribe import HALO_PIXELS
from ui.parts.map.names.lay_out import FittingName, Names, NameTask, Rect
from ui.parts.map.over.chrome import draw_attribution, draw_scale_bar
from ui.parts.map.rounds.rounds_paint import RoundsPainter, line_width
from ui.parts.map.signs.marks import RADIUS, Sign, paint_stop
from ui.parts.map.signs.spread import spread
from ui.parts.map.style import PAPER, ROUND_ON_PAPER
from ui.theme.colours import LIGHT
from ui.theme.look import Look

_PIXEL = 0.75
_FREE = 34.0
"""Pixels between the outermost stop and the edge."""

_NEAREST_SCALE = 1.6
"""Pixels per metre, for a round in one street."""

_ROUND_PEN = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@dataclass(frozen=True, slots=True)
class MapSketch:
    """`pack` is the team's map; without one the round stands on white, with its scale."""

    way: RoundWay
    pack: PatchPack | None


def shape_of(sketch: MapSketch) -> float:
    """How high the round is for its width."""
    places = [stop.place for stop in sketch.way.stops]
    frame = frame_around(places)
    box = box_around(frame.metres(*point) for point in (*places, *sketch.way.line))
    left, top, right, bottom = box or (0.0, 0.0, 0.0, 0.0)
    return (bottom - top) / max(right - left, 1.0)


def draw_sketch(painter: QPainter, room: QRectF, sketch: MapSketch) -> None:
    """Fill a room, in points, with a round that has a stop at least."""
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(_PIXEL, _PIXEL)
    view = QRectF(0, 0, room.width() / _PIXEL, room.height() / _PIXEL)
    look = Look(LIGHT)
    try:
        _Drawing(painter, view, sketch, look).draw()
    finally:
        look.close()
        painter.restore()


class _Drawing:
    """One sketch: where its metres lie in the view, and its layers from the ground up."""

    def __init__(self, painter: QPainter, view: QRectF, sketch: MapSketch, look: Look) -> None:
        self._painter, self._view, self._look = painter, view, look
        self._way, self._pack = sketch.way, sketch.pack
        places = [stop.place for stop in self._way.stops]
        self._frame: Frame = self._pack.frame if self._pack is not None else frame_around(places)
        line = [self._frame.metres(*point) for point in self._way.line]
        self._at = [self._frame.metres(*place) for place in places]
        left, top, right, bottom = box_around([*self._at, *line]) or (0.0, 0.0, 0.0, 0.0)
        free = ((view.width() - 2 * _FREE) / max(right - left, 1), (view.height() - 2 * _FREE) / max(bottom - top, 1))
        self._scale = min(_NEAREST_SCALE, *free)
        middle = QTransform.fromTranslate(view.center().x(), view.center().y())
        self._to_view = QTransform.fromScale(self._scale, self._scale) * middle
        self._to_view = QTransform.fromTranslate(-(left + right) / 2, -(top + bottom) / 2) * self._to_view

    def draw(self) -> None:
        """Everything, the stops last."""
        painter = self._painter
        edge = QPainterPath()
        edge.addRoundedRect(self._view, 6, 6)
        painter.save()
        painter.setClipPath(edge)
        seen = self._to_view.inverted()[0].mapRect(self._view)
        moved = self._signs_at()
        painter.save()
        painter.setTransform(self._to_view, True)
        if self._pack is not None:
            GroundPainter(painter, Ground(self._pack), PAPER, box=seen, scale=self._scale).paint()
        self._draw_way(seen)
        painter.restore()
        if self._pack is not None:
            self._draw_names(self._pack, seen, moved)
        self._draw_stops(moved)
        draw_scale_bar(painter, self._look, view=self._view, scale=self._scale)
        if self._pack is not None:
            draw_attribution(painter, self._look, view=self._view, text=self._pack.attribution)
        painter.restore()
        painter.setPen(QPen(QColor("#8A8A8A"), 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge)

    def _signs_at(self) -> list[QPointF]:
        """Stops that would cover each other stand a little apart, as on the screen."""
        spots = [self._to_view.map(QPointF(*at)) for at in self._at]
        moved = spread([(spot.x(), spot.y()) for spot in spots], [False] * len(spots))
        return [spot + QPointF(*by) for spot, by in zip(spots, moved, strict=True)]

    def _draw_way(self, seen: QRectF) -> None:
        """Along the streets with arrows; straight lines are dashed, so that nobody takes them for streets."""
        way, painter = self._way, self._painter
        if way.straight:
            pen = QPen(QColor(ROUND_ON_PAPER), line_width(self._scale) / self._scale, *_ROUND_PEN)
            pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(*self._frame.metres(*point)) for point in way.line]))
            return
        stops = tuple(MapStop(one.visit, one.number, one.place, "", one.on_street) for one in way.stops)
        line = RoundLine(way.nurse.id, way.nurse.initials, ROUND_ON_PAPER, way.line, stops)
        RoundsPainter((line,), self._frame).paint(painter, PAPER, seen=seen, scale=self._scale, alone=None)
        painter.setOpacity(1.0)

    def _draw_names(self, pack: PatchPack, seen: QRectF, moved: list[QPointF]) -> None:
        """Names that keep clear of the stops; as letters, so that the file can be searched."""
        zero = self._to_view.map(QPointF(0, 0))
        taken: tuple[Rect, ...] = tuple(
            (at.x() - zero.x() - 12, at.y() - zero.y() - 12, at.x() - zero.x() + 12, at.y() - zero.y() + 12)
            for at in moved
        )
        task = NameTask(seen, self._scale, 1.0, PAPER, self._look.font("caption"), 1.0, taken)
        for name in Names(pack).fitting(task):
            self._write(name, self._to_view.map(QPointF(name.label.x, name.label.y)))

    def _write(self, name: FittingName, at: QPointF) -> None:
        """A name on the slant of its street, on a light edge."""
        painter, font = self._painter, name.script.font(self._look.font("caption"))
        metrics = QFontMetricsF(font)
        start = QPointF(-metrics.horizontalAdvance(name.label.name) / 2, metrics.capHeight() / 2)
        letters = QPainterPath()
        letters.addText(start, font, name.label.name)
        halo = QColor(name.script.halo)
        halo.setAlphaF(0.85)
        painter.save()
        painter.translate(at)
        painter.rotate(math.degrees(name.label.angle))
        painter.strokePath(letters, QPen(halo, HALO_PIXELS, *_ROUND_PEN))
        painter.setPen(QColor(name.script.colour))
        painter.setFont(font)
        painter.drawText(start, name.label.name)
        painter.restore()

    def _draw_stops(self, moved: list[QPointF]) -> None:
        """In order from the last, so that an early number is never covered; a thread leads to where the door is."""
        painter = self._painter
        for stop, at, place in reversed(list(zip(self._way.stops, moved, self._at, strict=True))):
            door = self._to_view.map(QPointF(*place))
            if math.hypot(at.x() - door.x(), at.y() - door.y()) > RADIUS:
                painter.setPen(QPen(QColor(ROUND_ON_PAPER), 1.0))
                painter.drawLine(door, at)
            painter.save()
            painter.translate(at)
            paint_stop(painter, Sign("stop", ROUND_ON_PAPER, str(stop.number)), PAPER, self._look)
            painter.restore()
