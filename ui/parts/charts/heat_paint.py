"""Paints one field of a heat picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.parts.charts.heat_view import HeatCell, HeatForm
from ui.theme.look import Look
from ui.theme.tokens import Tone

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_INK: dict[HeatForm, Tone] = {
    "none": "tertiary", "met": "tertiary", "open": "secondary", "tight": "text", "short": "danger", "over": "accent",
}  # fmt: skip
MANY = 2
"""From so many on a shortage is filled instead of outlined."""


def paint_heat(painter: QPainter, area: QRectF, look: Look, cell: HeatCell) -> None:
    """A dot, a ring, a cornered plate, an empty seat or a stack, with its number."""
    side = min(area.width() - 4, area.height() - 6, float(look.px(34)))
    box = QRectF(0, 0, side, min(side, float(look.px(28))))
    box.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match cell.form:
        case "none":
            return
        case "met":
            _dot(painter, box, look)
        case "open":
            _ring(painter, box, look)
        case "tight":
            _cornered(painter, box, look)
        case "short":
            _seat(painter, box, look, strength=cell.strength)
        case "over":
            _stack(painter, box, look)
    if cell.figure and cell.form != "met":
        filled = cell.form == "short" and cell.strength >= MANY
        painter.setPen(look.colour("surface" if filled else _INK[cell.form]))
        painter.setFont(look.font("small", "medium" if cell.form == "open" else "strong", tabular=True))
        painter.drawText(box, _CENTRE, cell.figure)


def _dot(painter: QPainter, box: QRectF, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("strong"))
    painter.drawEllipse(box.center(), look.px(2) + 0.5, look.px(2) + 0.5)


def _ring(painter: QPainter, box: QRectF, look: Look) -> None:
    radius = min(box.width(), box.height()) / 2 - 2
    painter.setPen(QPen(look.colour("strong"), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), radius, radius)


def _cornered(painter: QPainter, box: QRectF, look: Look) -> None:
    """A plate with a folded corner: it stands on edge."""
    painter.setPen(QPen(look.colour("strong"), 1.1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    fold = min(box.width(), box.height()) * 0.3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("warn"))
    corner = box.topRight() + QPointF(-1, 1)
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(fold, 0), corner + QPointF(0, fold)]))


def _seat(painter: QPainter, box: QRectF, look: Look, *, strength: int) -> None:
    """An empty seat: dashed; filled where more than one is missing."""
    pen = QPen(look.colour("danger"), 1.6, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.4, 1.8])
    painter.setPen(pen)
    painter.setBrush(look.colour("danger" if strength >= MANY else "danger_soft"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)


def _stack(painter: QPainter, box: QRectF, look: Look) -> None:
    """Two plates on each other: one too many."""
    accent = QColor(look.colour("accent"))
    painter.setPen(QPen(accent, 1.1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(box.adjusted(4, 1, -1, -4), 4, 4)
    painter.setBrush(look.colour("soft"))
    painter.drawRoundedRect(box.adjusted(1, 4, -4, -1), 4, 4)
