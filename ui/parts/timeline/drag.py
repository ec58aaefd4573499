"""A block under the hand: where it would fall, what that would mean, and the ghost that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.parts.timeline.blocks import paint_block
from ui.parts.timeline.ink import LEFT_MIDDLE, Ink
from ui.parts.timeline.layout import LEFT, STEP, Band, Row, Sheet
from ui.parts.timeline.model import Block, Day, DragVerdict, Spot

_LINE = 17.0
_WIDEST = 340.0


@dataclass(slots=True)
class Drag:
    """A drag under way; `grab` is how many minutes into the block the hand took it."""

    block: Block
    grab: float
    spot: Spot = field(default_factory=lambda: Spot(None, 0))
    verdict: DragVerdict | None = None
    moved: bool = False

    def move(self, at: QPointF, sheet: Sheet, day: Day, width: float) -> bool:
        """Follow the hand; true when the block would fall somewhere else than before."""
        found = sheet.row_at(at.y())
        if found is None:
            return False
        band, row = found
        minute = band.minute(max(at.x(), LEFT), width) - self.grab
        lane = day.lanes[row.lane].key if row.lane is not None else None
        spot = Spot(lane, round(minute / STEP) * STEP)
        changed = spot != self.spot
        self.spot, self.moved = spot, True
        return changed


def paint_drag(painter: QPainter, ink: Ink, drag: Drag, sheet: Sheet, day: Day, width: float) -> None:
    """The ghost where it would fall and the verdict beside it."""
    place = _row_of(drag.spot, sheet, day)
    if place is None:
        return
    band, row = place
    ghost = Block(drag.block.visit, drag.block.title, drag.block.detail, drag.spot.start, drag.block.minutes)
    box = QRectF(*sheet.rect_of(band, row, ghost, width))
    kind = ink.kinds[day.lanes[row.lane].kind] if row.lane is not None else ink.kinds["office"]
    paint_block(painter, ink, box, ghost, kind)
    allowed = drag.verdict is None or drag.verdict.allowed
    painter.setPen(ink.selected if allowed else ink.bad)
    painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
    if drag.verdict is not None and drag.verdict.lines:
        _bubble(painter, ink, drag.verdict, box, QRectF(LEFT, 0, width - LEFT, sheet.height))


def _row_of(spot: Spot, sheet: Sheet, day: Day) -> tuple[Band, Row] | None:
    """The row of a lane in the band that holds the minute, or the nearest band."""
    index = next((n for n, lane in enumerate(day.lanes) if lane.key == spot.lane), None)
    rows = [(band, row) for band in sheet.bands for row in band.rows if row.lane == index]
    return min(rows, key=lambda place: _distance(place[0], spot.start), default=None)


def _distance(band: Band, minute: int) -> int:
    return max(band.start - minute, minute - band.end, 0)


def _bubble(painter: QPainter, ink: Ink, verdict: DragVerdict, box: QRectF, area: QRectF) -> None:
    """The verdict in words, below the ghost or above it where there is no room."""
    metrics = QFontMetricsF(ink.title)
    lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, _WIDEST) for line in verdict.lines[:5]]
    wide = max(metrics.horizontalAdvance(line) for line in lines) + 34
    tall = _LINE * len(lines) + 14
    top = box.bottom() + 12 if box.bottom() + 12 + tall < area.bottom() else box.top() - 12 - tall
    bubble = QRectF(min(max(box.left(), area.left() + 4), area.right() - wide - 4), top, wide, tall)
    painter.setPen(ink.selected if verdict.allowed else ink.bad)
    painter.setBrush(ink.surface)
    painter.drawRoundedRect(bubble, 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    icon, tone = ("circle-check", "ok") if verdict.allowed else ("circle-alert", "danger")
    ratio = painter.device().devicePixelRatio()
    mark = ink.look.pixmap(icon, "ok" if tone == "ok" else "danger", 14, ratio=ratio)
    painter.drawPixmap(QPointF(bubble.left() + 8, bubble.top() + 8), mark)
    for number, line in enumerate(lines):
        painter.setFont(ink.title if number == 0 else ink.detail)
        painter.setPen(ink.text if number == 0 else ink.secondary)
        row = QRectF(bubble.left() + 27, bubble.top() + 7 + number * _LINE, wide - 32, _LINE)
        painter.drawText(row, LEFT_MIDDLE, line)
