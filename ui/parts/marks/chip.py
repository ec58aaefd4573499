"""Paints the chip of a kind of day: colour, form and letter say the same, so that none of them is needed alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from ui.theme.look import Look
from ui.theme.tokens import SIZE, ChipLook, DayKind

_CENTRE = Qt.AlignmentFlag.AlignCenter
_NO_BRUSH, _NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
_STRIPE = 6


def chip_pixmap(
    look: Look, kind: DayKind, letter: str, width: int, height: int, *, ratio: float = 1.0, text_size: int = 12
) -> QPixmap:
    """A chip of `width` x `height` device-independent pixels, painted once and kept by the look."""

    def make() -> QPixmap:
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_chip(painter, QRectF(0, 0, width, height), look, kind, letter, text_size=text_size)
        painter.end()
        return pixmap

    return look.kept(("chip", kind, letter, width, height, ratio, text_size), make)


def paint_chip(painter: QPainter, box: QRectF, look: Look, kind: DayKind, letter: str, *, text_size: int = 12) -> None:
    """The chip itself, for a pixmap, a legend or paper."""
    chip = look.chip(kind)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(painter, box, chip)
    if chip.form == "hatch":
        painter.setPen(_NO_PEN)
        painter.setBrush(QColor(chip.fill))
        radius = min(7.5, box.height() / 2 - 2)
        painter.drawEllipse(box.center(), radius, radius)
    painter.setPen(QColor(chip.ink))
    painter.setFont(look.font(text_size, "strong"))
    painter.drawText(box, _CENTRE, letter)


def paint_ground(painter: QPainter, box: QRectF, chip: ChipLook, *, hatched: bool = False) -> None:
    """Fill, stripes and edge without a letter; `hatched` adds stripes to a solid one (a new face on the timeline)."""
    radius = float(SIZE.chip_radius)
    width = 1.4 if chip.form == "outline" else 1.0
    inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    path = QPainterPath()
    path.addRoundedRect(inside, radius, radius)
    painter.fillPath(path, QColor(chip.fill))
    edge = QColor(chip.edge)
    if hatched or chip.form == "hatch":
        _stripes(painter, path, box, edge)
    painter.setPen(QPen(edge, width))
    painter.setBrush(_NO_BRUSH)
    painter.drawPath(path)


def _stripes(painter: QPainter, path: QPainterPath, box: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(colour, 1))
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += _STRIPE
    painter.restore()
