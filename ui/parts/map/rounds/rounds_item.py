"""The rounds on the map: a picture made by the painting thread for the area around the view, put down by the window."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from teamapp.patch.frame import Frame
from ui.parts.map.model import RoundLine
from ui.parts.map.rounds.rounds_paint import RoundsPainter
from ui.parts.map.style import MapStyle
from ui.parts.map.thread import PaintThread

TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied
STRETCHED = QPainter.RenderHint.SmoothPixmapTransform
AROUND = 0.25
"""How much of the view's size is painted beyond each edge."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What picture is wanted: of which rounds, which area in metres, at how many logical pixels per metre."""

    rounds: RoundsPainter
    area: QRectF
    scale: float
    ratio: float
    style: MapStyle
    alone: str | None


class RoundsItem(QGraphicsItem):
    """All rounds of the day. The view says what part of the map it shows before it paints."""

    def __init__(self, world: QRectF, thread: PaintThread, *, style: MapStyle) -> None:
        super().__init__()
        self._world, self._thread, self._style = world, thread, style
        self._seen = QRectF()
        self._painter = RoundsPainter((), Frame(0.0, 0.0))
        self._empty = True
        self._alone: str | None = None
        self._wish: Wish | None = None
        self._made: tuple[Wish, QImage] | None = None

    def show_rounds(self, rounds: tuple[RoundLine, ...], frame: Frame) -> None:
        """Other rounds, in the metres of a frame."""
        self._painter, self._empty = RoundsPainter(rounds, frame), not rounds
        self.update()

    def look_at(self, seen: QRectF) -> None:
        """What part of the map, in metres, is painted next."""
        self._seen = seen

    def show_style(self, style: MapStyle) -> None:
        self._style = style
        self.update()

    def show_alone(self, nurse: str | None) -> None:
        """Let one nurse's round stand out, or none."""
        self._alone = nurse
        self.update()

    def boundingRect(self) -> QRectF:
        return self._world

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._empty:
            return
        ratio = painter.device().devicePixelRatio()
        wish = Wish(self._painter, self._seen, painter.worldTransform().m11(), ratio, self._style, self._alone)
        if not self._answers(wish):
            wide, high = wish.area.width() * AROUND, wish.area.height() * AROUND
            self._wish = replace(wish, area=_whole_pixels(wish.area.adjusted(-wide, -high, wide, high), wish.scale))
            self._thread.do("rounds", self._make)
        if self._made is not None:
            made, image = self._made
            painter.setRenderHint(STRETCHED, made.scale != wish.scale)
            painter.drawImage(made.area, image)

    def _answers(self, wish: Wish) -> bool:
        """Whether the picture that was last asked for will do."""
        asked = self._wish
        return asked is not None and asked.area.contains(wish.area) and replace(asked, area=wish.area) == wish

    def _make(self) -> None:
        """On the painting thread."""
        wish = self._wish
        if wish is not None:
            self._made = (wish, picture_of(wish))


def picture_of(wish: Wish) -> QImage:
    """The rounds of an area on nothing."""
    zoom = wish.scale * wish.ratio
    image = QImage(round(wish.area.width() * zoom), round(wish.area.height() * zoom), TRANSPARENT)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    painter.translate(-wish.area.left(), -wish.area.top())
    wish.rounds.paint(painter, wish.style, seen=wish.area, scale=wish.scale, alone=wish.alone)
    painter.end()
    return image


def _whole_pixels(area: QRectF, scale: float) -> QRectF:
    """The area widened to whole pixels, so that the picture is put down sharp."""
    left, top = math.floor(area.left() * scale), math.floor(area.top() * scale)
    right, bottom = math.ceil(area.right() * scale), math.ceil(area.bottom() * scale)
    return QRectF(left / scale, top / scale, (right - left) / scale, (bottom - top) / scale)
