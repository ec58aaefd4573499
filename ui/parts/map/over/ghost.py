"""The ghost of a move that is only being thought of: a dashed line over the rounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from ui.theme.look import Look

SMOOTH = QPainter.RenderHint.Antialiasing
NO_BRUSH, NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
ROUND, ROUND_JOIN, FLAT = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin, Qt.PenCapStyle.FlatCap
WIDTH, HALO = 3.0, 6.5
DASHES = (2.6, 1.7)


def draw_ghost(
    painter: QPainter, look: Look, points: Sequence[tuple[float, float]], transform: QTransform, halo: str
) -> None:
    """Draws the line through points (metres) with a painter in pixels; dots mark its corners when they are few."""
    if len(points) < 2:
        return
    line = QPolygonF([transform.map(QPointF(*point)) for point in points])
    painter.setRenderHint(SMOOTH)
    painter.setBrush(NO_BRUSH)
    ground = QColor(halo)
    ground.setAlphaF(0.9)
    painter.setPen(QPen(ground, HALO, Qt.PenStyle.SolidLine, ROUND, ROUND_JOIN))
    painter.drawPolyline(line)
    pen = QPen(look.colour("accent"), WIDTH, Qt.PenStyle.CustomDashLine, FLAT, ROUND_JOIN)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.drawPolyline(line)
    painter.setPen(NO_PEN)
    painter.setBrush(look.colour("accent"))
    for end in (line.first(), line.last()):
        painter.drawEllipse(end, WIDTH + 0.5, WIDTH + 0.5)
