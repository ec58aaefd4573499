"""Writes a name on the slant of its street, with a halo, as a picture that is kept."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QTransform

SMOOTH = QPainter.RenderHint.Antialiasing
TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied
HALO_PIXELS = 3.0
SLANTS = 90  # pictures are shared between angles closer than two degrees
KEPT = 900


@dataclass(frozen=True, slots=True)
class Script:
    """How a name is written."""

    colour: str
    halo: str
    pixels: float
    manner: Literal["medium", "strong", "italic"]

    def font(self, face: QFont) -> QFont:
        font = QFont(face)
        font.setPixelSize(max(6, round(self.pixels)))
        font.setWeight(QFont.Weight.DemiBold if self.manner == "strong" else QFont.Weight.Medium)
        font.setItalic(self.manner == "italic")
        return font


class Inscriber:
    """Keeps the pictures of the names it has written; used by one thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, Script, int, float], QImage] = OrderedDict()

    def write(self, name: str, script: Script, angle: float, *, font: QFont, ratio: float) -> QImage:
        slant = round(angle / math.pi * SLANTS)
        key = (name, script, slant, ratio)
        image = self._kept.get(key)
        if image is None:
            image = self._kept[key] = _written(name, script, slant * 180 / SLANTS, script.font(font), ratio)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return image


def _written(name: str, script: Script, degrees: float, font: QFont, ratio: float) -> QImage:
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(name)
    path = QPainterPath()
    path.addText(-width / 2, metrics.capHeight() / 2, font, name)
    turned = QTransform().rotate(degrees).map(path)
    box: QRectF = turned.boundingRect().adjusted(-3, -3, 3, 3)
    half_width, half_height = max(-box.left(), box.right()), max(-box.top(), box.bottom())
    image = QImage(math.ceil(2 * half_width * ratio), math.ceil(2 * half_height * ratio), TRANSPARENT)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(SMOOTH)
    painter.translate(image.width() / ratio / 2, image.height() / ratio / 2)
    halo = QColor(script.halo)
    halo.setAlphaF(0.88)
    pen = QPen(halo, HALO_PIXELS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(turned, pen)
    painter.fillPath(turned, QColor(script.colour))
    painter.end()
    return image
