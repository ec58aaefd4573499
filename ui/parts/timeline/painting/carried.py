"""A move that is under way: the rounds as they would be with their new times, the ghost, and the verdict in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.parts.timeline.layout import Band, Row, Sheet
from ui.parts.timeline.model import Day, DragVerdict, Lane
from ui.parts.timeline.moving.carry import Carry
from ui.parts.timeline.painting.blocks import paint_block
from ui.parts.timeline.painting.ink import CENTRE, LEFT_MIDDLE, NO_BRUSH, Ink
from ui.parts.timeline.painting.painter import DayPainter
from ui.parts.timeline.words import clock

LINES = 6
WIDEST = 360.0
Starts = Mapping[tuple[str, int], int]


class CarriedPainter:
    """Draws over the still day."""

    def __init__(self, ink: Ink, day_painter: DayPainter, sheet: Sheet, day: Day) -> None:
        self._ink, self._painter, self._sheet, self._day = ink, day_painter, sheet, day
        self._lanes = {lane.key: number for number, lane in enumerate(day.lanes)}

    def paint(self, painter: QPainter, carry: Carry) -> None:
        """The lanes that would change, then the ghost on top."""
        verdict = carry.verdict
        before = {block.key: block.start for lane in self._day.lanes for block in lane.blocks}
        for lane in verdict.lanes if verdict is not None else ():
            self._lane(painter, lane, before, carry)
        place = self._ghost(painter, carry)
        if place is not None and verdict is not None:
            self._bubble(painter, verdict, *place, by_keys=carry.by_keys)

    def _lane(self, painter: QPainter, lane: Lane, before: Starts, carry: Carry) -> None:
        number = self._lanes.get(lane.key)
        for band in self._sheet.bands:
            for row in band.rows:
                if row.lane is not None and row.lane == number:
                    mine = tuple(b for b in lane.blocks if band.holds(b.start) and b.key != carry.block.key)
                    self._row(painter, band, replace(row, blocks=mine), lane, before)

    def _row(self, painter: QPainter, band: Band, row: Row, lane: Lane, before: Starts) -> None:
        """One row with the new times of what would move."""
        ink = self._ink
        tall = self._tall(row)
        self._painter.anew(painter, band, row, lane, tall=tall)
        painter.setFont(ink.time)
        free_from = 0.0
        for block in row.blocks:
            if before.get(block.key) == block.start:
                continue
            words = clock(block.start)
            wide = ink.time_width.horizontalAdvance(words)
            left = max(band.x(block.start), free_from)
            if left + wide <= band.x(block.end) + 2 * wide:
                painter.setPen(ink.danger_text if block.badge else ink.accent_text)
                top = row.top + 4 * ink.scale + tall
                painter.drawText(QRectF(left, top + 1, wide + 4, 15 * ink.scale), LEFT_MIDDLE, words)
                free_from = left + wide + 6

    def _tall(self, row: Row) -> float:
        return min(self._sheet.measures.block, row.height - 20 * self._ink.scale)

    def _ghost(self, painter: QPainter, carry: Carry) -> tuple[Row, QRectF] | None:
        """Where the verdict says that it would begin, else under the hand; the row and the box in it."""
        ink, index = self._ink, self._lanes.get(carry.spot.lane or "")
        lanes = carry.verdict.lanes if carry.verdict is not None else ()
        told = (b for lane in lanes if lane.key == carry.spot.lane for b in lane.blocks if b.key == carry.block.key)
        ghost = next(told, None)
        hand = replace(carry.block, start=carry.spot.start, travel=0, waiting=0, badge="", changed=False)
        place = self._sheet.row_of(index, (ghost or hand).start)
        if place is None:
            return None
        band, row = place
        tall = self._tall(row) if row.lane is not None and lanes else 0.0
        box = self._painter.box(band, row, ghost or hand, tall=tall)
        kind = ink.kinds[self._day.lanes[row.lane].kind] if row.lane is not None else ink.kinds["office"]
        paint_block(painter, ink, box, ghost or hand, kind)
        allowed = carry.verdict is None or carry.verdict.allowed
        painter.setPen(ink.selected if allowed else ink.bad)
        painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
        if ghost is not None and tall:
            painter.setFont(ink.time)
            painter.drawText(
                QRectF(box.left() - 30, box.bottom() + 1, box.width() + 60, 15 * ink.scale), CENTRE, clock(ghost.start)
            )
        return row, box

    def _bubble(self, painter: QPainter, verdict: DragVerdict, row: Row, box: QRectF, *, by_keys: bool) -> None:
        """The verdict in words, below the row or above it where there is no room, so that its times can be read."""
        ink, scale = self._ink, self._ink.scale
        lines = self._lines(verdict, by_keys=by_keys)
        if not lines:
            return
        line = 17 * scale
        wide = max(QFontMetricsF(ink.title).horizontalAdvance(words) for words in lines) + 34 * scale
        tall = line * len(lines) + 14
        left, right = self._sheet.measures.left + 4, self._sheet.measures.width - 4
        below = row.bottom + 3
        top = below if below + tall < self._sheet.height else max(2.0, row.top - 3 - tall)
        bubble = QRectF(max(left, min(box.left(), right - wide)), top, wide, tall)
        painter.setPen(ink.selected if verdict.allowed else ink.bad)
        painter.setBrush(ink.surface)
        painter.drawRoundedRect(bubble, 6, 6)
        painter.setBrush(NO_BRUSH)
        ratio = painter.device().devicePixelRatio()
        icon = "circle-check" if verdict.allowed else "circle-alert"
        mark = ink.look.pixmap(icon, "ok" if verdict.allowed else "danger", 14, ratio=ratio)
        painter.drawPixmap(QPointF(bubble.left() + 8, bubble.top() + 8), mark)
        for number, words in enumerate(lines):
            painter.setFont(ink.title if number == 0 else ink.detail)
            painter.setPen(ink.text if number == 0 else ink.secondary)
            place = QRectF(bubble.left() + 27 * scale, bubble.top() + 7 + number * line, wide, line)
            painter.drawText(place, LEFT_MIDDLE, words)

    def _lines(self, verdict: DragVerdict, *, by_keys: bool) -> list[str]:
        metrics, room = QFontMetricsF(self._ink.title), WIDEST * self._ink.scale
        said = list(verdict.lines[:LINES])
        if by_keys:
            said.append(self._painter.labels.carry_hint)
        return [metrics.elidedText(words, Qt.TextElideMode.ElideRight, room) for words in said if words]
