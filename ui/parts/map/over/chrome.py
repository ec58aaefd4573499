"""What lies over the map: scale bar, whose data it is, a hint, the ring of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme.look import Look

CENTRE = Qt.AlignmentFlag.AlignCenter
NO_PEN, NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
SMOOTH = QPainter.RenderHint.Antialiasing
LENGTHS = (5000, 2000, 1000, 500, 200, 100, 50, 20, 10)
LONGEST_PIXELS = 130
MARGIN = 10.0


def draw_scale_bar(painter: QPainter, look: Look, *, view: QRectF, scale: float) -> None:
    """A round number of metres at the bottom left."""
    longest = min(LONGEST_PIXELS, view.width() / 4)  # a small map still has room for whose data it is
    metres = next((length for length in LENGTHS if length * scale <= longest), LENGTHS[-1])
    text = f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
    font = look.font("caption", "medium", tabular=True)
    width, high = metres * scale, QFontMetricsF(font).height()
    box = QRectF(view.left() + MARGIN, view.bottom() - MARGIN - high - 9, width + 14, high + 9)
    _plate(painter, look, box)
    painter.setPen(look.colour("secondary"))
    painter.setFont(font)
    painter.drawText(box.adjusted(0, 0, 0, -7), CENTRE, text)
    painter.setPen(QPen(look.colour("secondary"), 1.5))
    left, right, y = box.left() + 7, box.right() - 7, box.bottom() - 5
    painter.drawPolyline([QPointF(left, y - 4), QPointF(left, y), QPointF(right, y), QPointF(right, y - 4)])


def draw_attribution(painter: QPainter, look: Look, *, view: QRectF, text: str) -> None:
    """Whose data the map is made of, at the bottom right; the licence asks for it, on paper too."""
    font = look.font("caption")
    metrics = QFontMetricsF(font)
    width, high = metrics.horizontalAdvance(text) + 14, metrics.height() + 4
    box = QRectF(view.right() - width - 6, view.bottom() - high - 6, width, high)
    _plate(painter, look, box)
    painter.setPen(look.colour("secondary"))
    painter.setFont(font)
    painter.drawText(box, CENTRE, text)


def draw_hint(painter: QPainter, look: Look, *, view: QRectF, text: str) -> None:
    """A sentence at the top, in the middle."""
    font = look.font("body", "medium")
    width = QFontMetricsF(font).horizontalAdvance(text) + 28
    box = QRectF(view.center().x() - width / 2, view.top() + 12, width, look.px(32))
    painter.setRenderHint(SMOOTH)
    painter.setPen(NO_PEN)
    painter.setBrush(look.colour("text"))
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(look.colour("surface"))
    painter.setFont(font)
    painter.drawText(box, CENTRE, text)


def draw_crosshair(painter: QPainter, look: Look, at: QPointF) -> None:
    """Where Enter drops the pin."""
    for colour, width in ((look.colour("surface"), 4.0), (look.colour("accent"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(at - QPointF(12, 0), at + QPointF(12, 0))
        painter.drawLine(at - QPointF(0, 12), at + QPointF(0, 12))


def draw_focus_ring(painter: QPainter, look: Look, view: QRectF) -> None:
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.setBrush(NO_BRUSH)
    painter.drawRect(view.adjusted(1, 1, -1, -1))


def _plate(painter: QPainter, look: Look, box: QRectF) -> None:
    ground = QColor(look.colour("surface"))
    ground.setAlphaF(0.86)
    painter.setRenderHint(SMOOTH)
    painter.setPen(NO_PEN)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
