"""The signs on the map: numbered stops in nurse colours with initials, homes, visits without a nurse, a dropped pin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.parts.map.style import MapStyle
from ui.theme.look import Look

SMOOTH = QPainter.RenderHint.Antialiasing
NO_PEN, CENTRE, DASHES = Qt.PenStyle.NoPen, Qt.AlignmentFlag.AlignCenter, Qt.PenStyle.DashLine
RADIUS = 10.0
TAG_HEIGHT = 12.0
BOX = 48
"""Pixels of a sign's square picture; its point on the map is the middle."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a sign says and how: `state` is "", "hover" or "chosen"."""

    kind: str
    colour: str = ""
    text: str = ""
    initials: str = ""
    done: bool = False
    state: str = ""


def sign_pixmap(sign: Sign, style: MapStyle, look: Look, *, ratio: float) -> QPixmap:
    """The sign as a pixmap, painted once for a look."""
    return look.kept(("map-sign", sign, ratio, look.dark), lambda: _painted(sign, style, look, ratio))


def draw_dots(painter: QPainter, look: Look, street: QPointF, door: QPointF) -> None:
    """From the street to a door: dots on a light ground, and a ring where one leaves the street."""
    painter.setRenderHint(SMOOTH)
    painter.setPen(QPen(look.colour("surface"), 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(street, door)
    painter.setPen(QPen(look.colour("accent"), 2.2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(street, door)
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(street, 4, 4)


def _bare(ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(BOX * ratio), round(BOX * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _disc(sign: Sign, style: MapStyle, look: Look, ratio: float) -> QPixmap:
    """What all stops of a nurse have in common: painted once, then copied and written on."""
    pixmap = _bare(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(SMOOTH)
    painter.translate(BOX / 2, BOX / 2)
    _shadow(painter, _radius(sign))
    _paint_disc(painter, sign, style, look)
    painter.end()
    return pixmap


def paint_stop(painter: QPainter, sign: Sign, style: MapStyle, look: Look) -> None:
    """A stop around the painter's origin, in lines and letters: for paper."""
    painter.setRenderHint(SMOOTH)
    _paint_disc(painter, sign, style, look)
    _stop(painter, sign, style, look)


def _radius(sign: Sign) -> float:
    return RADIUS + (1.5 if sign.state else 0)


def _paint_disc(painter: QPainter, sign: Sign, style: MapStyle, look: Look) -> None:
    radius = _radius(sign)
    if sign.state == "chosen":
        painter.setPen(QPen(QColor(style.marker_edge), 1.2))
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(0, 0), radius + 4.2, radius + 4.2)
    if sign.initials:
        _tag(painter, sign, look, top=radius + (1.5 if sign.state == "chosen" else -2.5))
    painter.setPen(QPen(QColor(style.marker_edge if not sign.done else sign.colour), 1.8))
    painter.setBrush(QColor(sign.colour) if not sign.done else look.colour("surface"))
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _painted(sign: Sign, style: MapStyle, look: Look, ratio: float) -> QPixmap:
    if sign.kind == "stop":
        common = replace(sign, text="")
        pixmap = look.kept(("map-disc", common, ratio, look.dark), lambda: _disc(common, style, look, ratio)).copy()
    else:
        pixmap = _bare(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(SMOOTH)
    painter.translate(BOX / 2, BOX / 2)
    match sign.kind:
        case "home":
            _home(painter, look, ratio)
        case "pin":
            _pin(painter, look)
        case "loose":
            _loose(painter, sign, look)
        case _:
            _stop(painter, sign, style, look)
    painter.end()
    return pixmap


def _stop(painter: QPainter, sign: Sign, style: MapStyle, look: Look) -> None:
    """The number, over the disc that is there already."""
    painter.setPen(QColor(style.marker_text) if not sign.done else _readable(QColor(sign.colour), look))
    painter.setFont(look.font(11, "strong", tabular=True))
    painter.drawText(QRectF(-12, -12, 24, 23.5), CENTRE, sign.text)


def _tag(painter: QPainter, sign: Sign, look: Look, *, top: float) -> None:
    """Initials on a small plate under the number."""
    font = look.font(9, "strong")
    width = QFontMetricsF(font).horizontalAdvance(sign.initials) + 7
    plate = QRectF(-width / 2, top, width, TAG_HEIGHT)
    painter.setPen(QPen(QColor(sign.colour), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(plate, 3.5, 3.5)
    painter.setPen(_readable(QColor(sign.colour), look))
    painter.setFont(font)
    painter.drawText(plate.adjusted(0, 1.2, 0, 0), CENTRE, sign.initials)


def _readable(colour: QColor, look: Look) -> QColor:
    """A nurse colour as ink on the surface: lighter in the dark theme."""
    return colour.lighter(190) if look.dark else colour


def _loose(painter: QPainter, sign: Sign, look: Look) -> None:
    radius = 9 + (1.5 if sign.state else 0)
    _shadow(painter, radius)
    pen = QPen(look.colour("warn" if sign.state != "chosen" else "accent"), 2, DASHES)
    pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(look.colour("warn_soft"))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.setPen(look.colour("warn"))
    painter.setFont(look.font(12, "strong"))
    painter.drawText(QRectF(-12, -12, 24, 23.5), CENTRE, "?")


def _home(painter: QPainter, look: Look, ratio: float) -> None:
    _shadow(painter, 11)
    painter.setPen(QPen(look.colour("surface"), 2))
    painter.setBrush(look.colour("text"))
    painter.drawRoundedRect(QRectF(-11.5, -11.5, 23, 23), 6, 6)
    icon = look.pixmap("house", "surface", 14, ratio=ratio)
    size = icon.deviceIndependentSize()
    painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), icon)


def _pin(painter: QPainter, look: Look) -> None:
    """Its point is the place."""
    path = QPainterPath(QPointF(0, 0))
    path.cubicTo(QPointF(-3, -6), QPointF(-9, -9), QPointF(-9, -14))
    path.arcTo(QRectF(-9, -23, 18, 18), 180, -180)
    path.cubicTo(QPointF(9, -9), QPointF(3, -6), QPointF(0, 0))
    painter.setPen(QPen(look.colour("surface"), 1.6))
    painter.setBrush(look.colour("accent"))
    painter.drawPath(path)
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(QPointF(0, -14), 3.2, 3.2)


def _shadow(painter: QPainter, radius: float) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(QColor(0, 0, 0, 46))
    painter.drawEllipse(QPointF(0.4, 1.6), radius + 0.8, radius + 0.8)
