"""Draws rounds as lines along the streets: side by side where shared, an arrow now and then, dots to each door."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from teamapp.patch.frame import Frame
from ui.parts.map.model import RoundLine
from ui.parts.map.rounds.lanes import Laned, Metres, shifted, side_by_side
from ui.parts.map.style import MapStyle

SMOOTH = QPainter.RenderHint.Antialiasing
SOLID, DOTS, NO_BRUSH = Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine, Qt.BrushStyle.NoBrush
ROUND, ROUND_JOIN = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin

CHUNK = 24  # corners in a piece that is drawn or skipped as one
NEAREST_PIXELS = 1.1
ARROW_PIXELS = 110.0
ARROWS_FROM_WIDTH = 3.0
FADED = 0.16


@dataclass(frozen=True, slots=True)
class Drawn:
    """A round's line at one scale, in pieces with their boxes, and its arrows."""

    pieces: tuple[tuple[QPolygonF, QRectF], ...]
    arrows: tuple[QPolygonF, ...]


class RoundsPainter:
    """The rounds of a day, ready to be drawn at any scale; used by one thread."""

    def __init__(self, rounds: tuple[RoundLine, ...], frame: Frame) -> None:
        self._rounds, self._frame = rounds, frame
        self._laned: list[Laned] | None = None
        self._drawn: dict[float, list[Drawn]] = {}

    def paint(self, painter: QPainter, style: MapStyle, *, seen: QRectF, scale: float, alone: str | None) -> None:
        """Draws what is seen (metres, the painter's unit) at so many pixels per metre; `alone` is a nurse who stands
        out."""
        width = line_width(scale)
        painter.setRenderHint(SMOOTH)
        painter.setBrush(NO_BRUSH)
        drawn = list(zip(self._rounds, self._at(scale), strict=True))
        self._doors(painter, style, scale, alone)
        halo = QColor(style.halo)
        halo.setAlphaF(0.85)
        for line, shape in drawn:
            painter.setOpacity(_opacity(line, alone))
            _draw(painter, shape, _pen(halo, (width + 2.4) / scale), seen)
        for line, shape in drawn:
            painter.setOpacity(_opacity(line, alone))
            _draw(painter, shape, _pen(line_colour(line.colour, style), width / scale), seen)
        if width >= ARROWS_FROM_WIDTH:
            painter.setPen(_pen(QColor("#FFFFFF"), 1.05 / scale))
            for line, shape in drawn:
                painter.setOpacity(_opacity(line, alone))
                for arrow in shape.arrows:
                    painter.drawPolyline(arrow)

    def _doors(self, painter: QPainter, style: MapStyle, scale: float, alone: str | None) -> None:
        """A dotted line from the street to each door."""
        for line in self._rounds:
            painter.setOpacity(_opacity(line, alone))
            painter.setPen(QPen(line_colour(line.colour, style), 1.8 / scale, DOTS, ROUND))
            for stop in line.stops:
                if stop.on_street:
                    ends = (self._frame.metres(*stop.on_street), self._frame.metres(*stop.place))
                    painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))

    def _at(self, scale: float) -> list[Drawn]:
        if self._laned is None:
            lines = [[self._frame.metres(*place) for place in line.points] for line in self._rounds]
            self._laned = side_by_side(lines)
        if scale not in self._drawn:
            lane = (line_width(scale) + 1.0) / scale
            self._drawn[scale] = [_drawn_at(shifted(laned, lane), scale) for laned in self._laned]
        return self._drawn[scale]


def _opacity(line: RoundLine, alone: str | None) -> float:
    return 1.0 if alone in (None, line.nurse) else FADED


def line_colour(colour: str, style: MapStyle) -> QColor:
    """A nurse's colour as a line: brighter on a dark ground."""
    return QColor(colour).lighter(style.lines_percent)


def line_width(scale: float) -> float:
    """Pixels; thinner when the whole patch is seen at once."""
    return min(4.2, max(2.2, 3.0 + math.log2(scale * 2) * 0.6))


def _drawn_at(line: list[Metres], scale: float) -> Drawn:
    kept = _thinned(line, NEAREST_PIXELS / scale)
    pieces = []
    margin = 6 / scale
    for start in range(0, len(kept) - 1, CHUNK):
        polygon = QPolygonF([QPointF(*point) for point in kept[start : start + CHUNK + 1]])
        pieces.append((polygon, polygon.boundingRect().adjusted(-margin, -margin, margin, margin)))
    return Drawn(tuple(pieces), tuple(_arrows(kept, scale)))


def _thinned(line: list[Metres], nearest: float) -> list[Metres]:
    kept = line[:1]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= nearest:
            kept.append(point)
    return kept + line[-1:] if len(line) > 1 else kept


def _arrows(line: list[Metres], scale: float) -> list[QPolygonF]:
    """One every so many pixels, on pieces that are long enough to show it."""
    step = ARROW_PIXELS / scale
    arrows, upcoming, past = [], step / 2, 0.0
    for a, b in pairwise(line):
        length = math.dist(a, b)
        while upcoming < past + length:
            if length * scale > 9:
                share = (upcoming - past) / length
                arrows.append(_arrow((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])), a, b, scale))
                upcoming += step
            else:
                upcoming = past + length + 1 / scale
        past += length
    return arrows


def _arrow(at: Metres, a: Metres, b: Metres, scale: float) -> QPolygonF:
    length = math.dist(a, b)
    cos, sin = (b[0] - a[0]) / length / scale, (b[1] - a[1]) / length / scale
    corners = ((-1.3, -1.15), (0.9, 0.0), (-1.3, 1.15))
    return QPolygonF([QPointF(at[0] + x * cos - y * sin, at[1] + x * sin + y * cos) for x, y in corners])


def _draw(painter: QPainter, drawn: Drawn, pen: QPen, seen: QRectF) -> None:
    painter.setPen(pen)
    for polygon, box in drawn.pieces:
        if box.intersects(seen):
            painter.drawPolyline(polygon)


def _pen(colour: QColor, metres: float) -> QPen:
    return QPen(colour, metres, SOLID, ROUND, ROUND_JOIN)
