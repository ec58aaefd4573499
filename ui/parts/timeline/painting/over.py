"""What lies over the still day: what is chosen, what is pointed at elsewhere, and the time it is now."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ui.parts.timeline.layout import Sheet
from ui.parts.timeline.moving.steps import places
from ui.parts.timeline.painting.ink import CENTRE, NO_BRUSH, NO_PEN, Ink
from ui.parts.timeline.painting.painter import DayPainter
from ui.parts.timeline.words import clock


def paint_chosen(
    painter: QPainter, ink: Ink, day_painter: DayPainter, sheet: Sheet, *,
    focus: tuple[str, int] | None, also: Collection[str], echoed: str,
) -> None:  # fmt: skip
    """A ring around the visit in focus with its window, thinner ones around those chosen with it."""
    for band, row, block in places(sheet):
        if block.key == focus:
            _ring(painter, day_painter.box(band, row, block), ink.selected)
            day_painter.window(painter, band, row, block)
        elif block.visit in also or (focus is not None and block.visit == focus[0]):
            _ring(painter, day_painter.box(band, row, block), ink.also)
        elif block.visit == echoed:
            _ring(painter, day_painter.box(band, row, block), ink.echo)


def paint_lane(painter: QPainter, ink: Ink, sheet: Sheet, lane: int) -> None:
    """A bar at the head of the lane that is chosen."""
    for band in sheet.bands:
        for row in band.rows:
            if row.lane == lane:
                painter.fillRect(QRectF(0, row.top, 4, row.height - 1), ink.accent)


def paint_focus(painter: QPainter, ink: Ink, area: QRectF) -> None:
    """The keyboard is here, and on nothing yet."""
    painter.setPen(ink.selected)
    painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 7, 7)


def paint_now(painter: QPainter, ink: Ink, sheet: Sheet, now: int | None) -> None:
    """A line through the day with the time above it."""
    for band in sheet.bands:
        if now is None or not band.start <= now <= band.end:
            continue
        x, axis, scale = band.x(now), sheet.measures.axis, ink.scale
        painter.setPen(ink.now)
        painter.drawLine(QPointF(x, band.top + axis - 8 * scale), QPointF(x, band.bottom))
        painter.setPen(NO_PEN)
        painter.setBrush(ink.danger)
        pill = QRectF(x - 22 * scale, band.top + axis / 2 - 10 * scale, 44 * scale, 20 * scale)
        painter.drawRoundedRect(pill, 10 * scale, 10 * scale)
        painter.setBrush(NO_BRUSH)
        painter.setPen(ink.surface)
        painter.setFont(ink.axis)
        painter.drawText(pill, CENTRE, clock(now))


def _ring(painter: QPainter, box: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
