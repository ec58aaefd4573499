"""Paints a piece of the patch: land, water, buildings, ways and roads, in that order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from teamapp.patch.layers import BRIDGE, TUNNEL, Layer
from ui.parts.map.land.ground import Ground, detail_for
from ui.parts.map.style import MapStyle, PathLook, RoadLook

SOLID, NO_PEN, NO_BRUSH = Qt.PenStyle.SolidLine, Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
ROUND, FLAT, ROUND_JOIN = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
SMOOTH = QPainter.RenderHint.Antialiasing

BUILDINGS_FROM = 0.28
EDGES_FROM = 0.9
STREAMS_FROM = 0.2
TRAMS_FROM = 0.3
TUNNEL_OPACITY = 0.4
RIVER_METRES, STREAM_METRES = 7.0, 2.0
LAND = tuple(layer for layer in Layer if layer not in (Layer.RIVER, Layer.STREAM, Layer.RAIL, Layer.TRAM))


class GroundPainter:
    """Paints one box at one scale (pixels per metre); the painter's units are metres."""

    def __init__(self, painter: QPainter, ground: Ground, style: MapStyle, *, box: QRectF, scale: float) -> None:
        self._painter, self._ground, self._style, self._scale = painter, ground, style, scale
        margin = 24 / scale
        self._box = box.adjusted(-margin, -margin, margin, margin)
        self._detail = detail_for(scale)
        painter.setRenderHint(SMOOTH)
        painter.fillRect(self._box, QColor(style.ground))

    def paint(self) -> None:
        """Everything, from the ground up."""
        for layer in LAND:
            if layer is not Layer.BUILDING:
                self._area(layer)
            if layer is Layer.WATER:
                self._waterways()
        if self._scale >= BUILDINGS_FROM:
            self._area(Layer.BUILDING)
        self._painter.setBrush(NO_BRUSH)
        self._ways()
        self._painter.setOpacity(TUNNEL_OPACITY)
        self._roads(TUNNEL)
        self._painter.setOpacity(1.0)
        self._roads("")
        self._rails()
        self._roads(BRIDGE)

    def _area(self, layer: Layer) -> None:
        edged = layer is Layer.BUILDING and self._scale >= EDGES_FROM
        self._painter.setPen(QPen(QColor(self._style.building_edge), 1 / self._scale) if edged else NO_PEN)
        self._painter.setBrush(QBrush(QColor(self._style.areas[layer])))
        self._draw(layer)

    def _waterways(self) -> None:
        self._painter.setBrush(NO_BRUSH)
        for layer, metres in ((Layer.STREAM, STREAM_METRES), (Layer.RIVER, RIVER_METRES)):
            if layer is Layer.RIVER or self._scale >= STREAMS_FROM:
                self._painter.setPen(self._pen(self._style.areas[Layer.WATER], max(metres * self._scale, 1.0)))
                self._draw(layer)

    def _ways(self) -> None:
        for road, look in reversed(tuple(self._style.paths.items())):
            if self._scale >= look.from_scale:
                self._painter.setPen(self._way_pen(look))
                self._draw(road, road + BRIDGE)

    def _roads(self, crossing: str) -> None:
        """All roads that cross alike: first every edge, then every fill, so that crossings are open."""
        shown = [(road, look) for road, look in self._style.roads.items() if self._scale >= look.from_scale]
        for road, look in shown:
            width = self._width(look)
            if width >= 1.6:
                self._painter.setPen(self._pen(look.edge, width + 1.8, FLAT if crossing else ROUND))
                self._draw(road + crossing)
        for road, look in shown:
            width = self._width(look)
            self._painter.setPen(self._pen(look.fill if width >= 1.6 else look.edge, width))
            self._draw(road + crossing)

    def _rails(self) -> None:
        outer, inner = self._style.rail
        width = max(1.4, min(3.2, 3 * self._scale))
        self._painter.setPen(self._pen(outer, width, FLAT))
        self._draw(Layer.RAIL)
        pen = self._pen(inner, width * 0.55, FLAT)
        pen.setDashPattern([5, 5])
        self._painter.setPen(pen)
        self._draw(Layer.RAIL)
        if self._scale >= TRAMS_FROM:
            self._painter.setPen(self._pen(self._style.tram, 1.0, FLAT))
            self._draw(Layer.TRAM)

    def _draw(self, *layers: str) -> None:
        for layer in layers:
            for path in self._ground.paths(layer, self._box, self._detail):
                self._painter.drawPath(path)

    def _width(self, look: RoadLook) -> float:
        return min(max(look.metres * self._scale, look.least), look.most)

    def _way_pen(self, look: PathLook) -> QPen:
        pen = self._pen(look.colour, look.width, FLAT)
        if look.dashes:
            pen.setDashPattern(_list(look.dashes))
        return pen

    def _pen(self, colour: str, pixels: float, cap: Qt.PenCapStyle = ROUND) -> QPen:
        return QPen(QColor(colour), pixels / self._scale, SOLID, cap, ROUND_JOIN)


def _list(dashes: Iterable[float]) -> list[float]:
    return list(dashes)
