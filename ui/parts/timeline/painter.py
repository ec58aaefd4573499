"""Paint the still part of the timeline: axes, lanes, tray and blocks. The view keeps it as one picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.parts.timeline.blocks import paint_block, paint_loose, paint_window
from ui.parts.timeline.ink import CENTRE, LEFT_MIDDLE, Ink, elided
from ui.parts.timeline.layout import AXIS, LEFT, Band, Row, Sheet
from ui.parts.timeline.model import Block, Day, Lane


@dataclass(frozen=True, slots=True)
class Labels:
    """The timeline's own words, translated by the widget."""

    first: str
    second: str
    tray: str
    tray_hint: str


class DayPainter:
    """Draws one laid-out day at one width."""

    def __init__(self, ink: Ink, labels: Labels, day: Day, sheet: Sheet, width: float) -> None:
        self._ink, self._labels, self._day, self._sheet, self._width = ink, labels, day, sheet, width

    def paint(self, painter: QPainter) -> None:
        """The whole day without selection, ghost and now line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self._width, 1e6), self._ink.surface)
        for number, band in enumerate(self._sheet.bands):
            self._axis(painter, band, self._labels.second if number else self._labels.first)
            for number, row in enumerate(band.rows):
                self._row(painter, band, row, heads_tray=row.lane is None and number == 0)
        painter.setPen(self._ink.strong)
        painter.drawLine(QPointF(LEFT, 0), QPointF(LEFT, self._sheet.height))

    def box(self, band: Band, row: Row, block: Block) -> QRectF:
        return QRectF(*self._sheet.rect_of(band, row, block, self._width))

    def _axis(self, painter: QPainter, band: Band, title: str) -> None:
        ink, width = self._ink, self._width
        painter.fillRect(QRectF(0, band.top, width, AXIS), ink.subtle)
        painter.setFont(ink.axis)
        for minute in range(band.start, band.end + 1, 30):
            x, hour = band.x(minute, width), minute % 60 == 0
            painter.setPen(ink.border if hour else ink.half_hour)
            painter.drawLine(QPointF(x, band.top + AXIS - (6 if hour else 0)), QPointF(x, band.bottom))
            if hour:
                painter.setPen(ink.tertiary)
                painter.drawText(QRectF(x - 24, band.top + 12, 48, 18), CENTRE, f"{minute // 60 % 24:02d}:00")
        painter.setPen(ink.strong)
        for y in (band.top, band.top + AXIS):
            if y:
                painter.drawLine(QPointF(0, y), QPointF(width, y))
        painter.setFont(ink.head)
        painter.setPen(ink.secondary)
        painter.drawText(QRectF(14, band.top, LEFT - 16, AXIS), LEFT_MIDDLE, title)

    def _row(self, painter: QPainter, band: Band, row: Row, *, heads_tray: bool) -> None:
        bottom = row.top + self._sheet.lane_height
        if row.lane is None:
            self._tray(painter, band, row, with_head=heads_tray)
        else:
            self._lane(painter, band, row, self._day.lanes[row.lane])
        painter.setPen(self._ink.border)
        painter.drawLine(QPointF(0, bottom), QPointF(self._width, bottom))

    def _lane(self, painter: QPainter, band: Band, row: Row, lane: Lane) -> None:
        ink, height = self._ink, self._sheet.lane_height
        self._person(painter, row.top + height / 2, lane)
        low, high = max(lane.start, band.start), min(lane.end, band.end)
        if low < high:
            left, right = band.x(low, self._width), band.x(high, self._width)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.subtle)
            painter.drawRoundedRect(QRectF(left, row.top + 4, right - left, height - 8), 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._pauses(painter, band, row, lane)
        for block in row.blocks:
            self._block(painter, band, row, lane, block)

    def _person(self, painter: QPainter, middle: float, lane: Lane) -> None:
        ink = self._ink
        chip, kind = QRectF(14, middle - 12, 24, 24), ink.kinds[lane.kind]
        painter.setPen(kind.edge)
        painter.setBrush(kind.fill)
        painter.drawRoundedRect(chip, 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(kind.text)
        painter.setFont(ink.head)
        painter.drawText(chip, CENTRE, lane.letter)
        room = LEFT - 56 - (18 if lane.locked else 0)
        painter.setFont(ink.title)
        painter.setPen(ink.text)
        name = elided(lane.title, ink.title_width, room)
        painter.drawText(QRectF(50, middle - 19, room, 18), LEFT_MIDDLE, name)
        painter.setFont(ink.detail)
        painter.setPen(ink.tertiary)
        detail = elided(lane.detail, ink.detail_width, LEFT - 56)
        painter.drawText(QRectF(50, middle, LEFT - 54, 16), LEFT_MIDDLE, detail)
        if lane.locked:
            ratio = painter.device().devicePixelRatio()
            lock = ink.look.pixmap("lock", "tertiary", 13, ratio=ratio)
            painter.drawPixmap(QPointF(LEFT - 20, middle - 16), lock)

    def _pauses(self, painter: QPainter, band: Band, row: Row, lane: Lane) -> None:
        """A break is a cup between the visits."""
        ratio = painter.device().devicePixelRatio()
        for pause in lane.pauses:
            if band.start <= pause.start < band.end:
                middle = (band.x(pause.start, self._width) + band.x(pause.end, self._width)) / 2
                cup = self._ink.look.pixmap("coffee", "tertiary", 15, ratio=ratio)
                painter.drawPixmap(QPointF(middle - 8, row.top + self._sheet.lane_height / 2 - 8), cup)

    def _block(self, painter: QPainter, band: Band, row: Row, lane: Lane, block: Block) -> None:
        ink, box = self._ink, self.box(band, row, block)
        if block.travel:
            painter.setPen(ink.travel)
            middle = box.center().y()
            left = max(LEFT + 4.0, band.x(block.start - block.travel, self._width) + 1)
            painter.drawLine(QPointF(left, middle), QPointF(box.left() - 2, middle))
        paint_block(painter, ink, box, block, ink.kinds[lane.kind])
        if block.late:
            self.window(painter, band, row, block)

    def window(self, painter: QPainter, band: Band, row: Row, block: Block) -> None:
        """The window that counts for a block, as far as the band reaches."""
        held = [window for window in block.windows if window[0] <= block.start] or list(block.windows[:1])
        if held:
            low, high = (min(max(minute, band.start), band.end) for minute in held[-1])
            ends = band.x(low, self._width), band.x(high, self._width)
            paint_window(painter, self._ink, self.box(band, row, block), ends, late=block.late)

    def _tray(self, painter: QPainter, band: Band, row: Row, *, with_head: bool) -> None:
        ink = self._ink
        painter.fillRect(QRectF(0, row.top, LEFT, self._sheet.lane_height), ink.warn_soft)
        if with_head:
            self._tray_head(painter, row.top + self._sheet.lane_height / 2)
        for block in row.blocks:
            paint_loose(painter, ink, self.box(band, row, block), block)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _tray_head(self, painter: QPainter, middle: float) -> None:
        ink = self._ink
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(QPointF(17, middle - 9), ink.look.pixmap("triangle-alert", "warn", 18, ratio=ratio))
        painter.setFont(ink.strong_title)
        painter.setPen(ink.warn_text)
        painter.drawText(QRectF(50, middle - 19, 140, 18), LEFT_MIDDLE, f"{self._labels.tray} · {len(self._day.tray)}")
        painter.setFont(ink.detail)
        painter.drawText(QRectF(50, middle, 140, 16), LEFT_MIDDLE, self._labels.tray_hint)
