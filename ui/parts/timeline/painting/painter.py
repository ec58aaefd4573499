"""Paint the still part of the timeline: axes, lanes, tray and blocks. The view keeps it as one picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.parts.timeline.layout import NOON_RANGE, Band, Row, Sheet
from ui.parts.timeline.model import Block, Day, Lane
from ui.parts.timeline.painting.blocks import paint_badge, paint_block, paint_loose, paint_window
from ui.parts.timeline.painting.ink import (
    CENTRE,
    LEFT_MIDDLE,
    NO_BRUSH,
    NO_PEN,
    Ink,
    fewer_parts,
    fitting,
    shorter_names,
)

WRAPPED = Qt.TextFlag.TextWordWrap
PARTS = " · "
"""Between the figures below a name."""

HOUR_STEPS = (1, 2, 3, 4)
FADED = 0.25
"""How much is left of what a filter puts into the background."""
HOUR_ROOM = 52.0
"""Pixels that the words of an hour need at text size 100 %."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The timeline's own words, translated by the widget."""

    first: str
    second: str
    tray: str
    tray_hint: str
    carry_hint: str = ""


class DayPainter:
    """Draws one laid-out day."""

    def __init__(self, ink: Ink, labels: Labels, day: Day, sheet: Sheet) -> None:
        self._ink, self.labels, self._day, self._sheet = ink, labels, day, sheet
        self._left, self._width = sheet.measures.left, sheet.measures.width

    def paint(self, painter: QPainter) -> None:
        """The whole day without selection, ghost and now line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self._width, 1e6), self._ink.surface)
        for number, band in enumerate(self._sheet.bands):
            later = number or band.start >= NOON_RANGE.start
            self._axis(painter, band, self.labels.second if later else self.labels.first)
            for row in band.rows:
                self._row(painter, band, row)
            self._tray_head(painter, band)
        painter.setPen(self._ink.strong)
        painter.drawLine(QPointF(self._left, 0), QPointF(self._left, self._sheet.height))

    def anew(self, painter: QPainter, band: Band, row: Row, lane: Lane, *, tall: float) -> None:
        """One lane painted over what was there, its blocks so tall at the top of their row, to leave room for times."""
        painter.fillRect(QRectF(0, row.top, self._width, row.height - 1), self._ink.surface)
        self._hours(painter, band, row.top, row.bottom - 1)
        self._lane(painter, band, row, lane, tall=tall)
        painter.setPen(self._ink.strong)
        painter.drawLine(QPointF(self._left, row.top), QPointF(self._left, row.bottom))

    def box(self, band: Band, row: Row, block: Block, *, tall: float = 0.0) -> QRectF:
        return QRectF(*self._sheet.rect_of(band, row, block, tall=tall))

    def window(self, painter: QPainter, band: Band, row: Row, block: Block) -> None:
        """The window that counts for a block, as far as the band reaches."""
        held = [window for window in block.windows if window[0] <= block.start] or list(block.windows[:1])
        if held:
            low, high = (min(max(minute, band.start), band.end) for minute in held[-1])
            paint_window(painter, self._ink, self.box(band, row, block), (band.x(low), band.x(high)), late=block.late)

    def lock_box(self, row: Row) -> QRectF:
        """Where a lane shows whether it is locked, and is clicked to change that."""
        size = 22 * self._ink.scale
        return QRectF(self._left - size - 6, row.top + 4, size, size)

    def _axis(self, painter: QPainter, band: Band, title: str) -> None:
        ink, width, axis = self._ink, self._width, self._sheet.measures.axis
        painter.fillRect(QRectF(0, band.top, width, axis), ink.subtle)
        self._hours(painter, band, band.top + axis, band.bottom)
        painter.setFont(ink.axis)
        half = HOUR_ROOM * ink.scale / 2
        for minute in range(-(-band.start // 60) * 60, band.end + 1, 60 * self._hour_step(band)):
            x = band.x(minute)
            painter.setPen(ink.border)
            painter.drawLine(QPointF(x, band.top + axis - 6), QPointF(x, band.top + axis))
            painter.setPen(ink.tertiary)
            painter.drawText(QRectF(x - half, band.top, 2 * half, axis), CENTRE, f"{minute // 60 % 24:02d}:00")
        painter.setPen(ink.strong)
        for y in (band.top, band.top + axis):
            if y:
                painter.drawLine(QPointF(0, y), QPointF(width, y))
        painter.setFont(ink.head)
        painter.setPen(ink.secondary)
        room = self._left - 20
        painter.drawText(QRectF(14, band.top, room, axis), LEFT_MIDDLE | WRAPPED, title)

    def _hours(self, painter: QPainter, band: Band, top: float, bottom: float) -> None:
        for minute in range(band.start, band.end + 1, 30):
            painter.setPen(self._ink.half_hour if minute % 60 else self._ink.border)
            painter.drawLine(QPointF(band.x(minute), top), QPointF(band.x(minute), bottom))

    def _hour_step(self, band: Band) -> int:
        """Every hour is named, every second one where they would touch."""
        hour = band.x(60) - band.x(0)
        return next((step for step in HOUR_STEPS if step * hour >= HOUR_ROOM * self._ink.scale), HOUR_STEPS[-1])

    def _row(self, painter: QPainter, band: Band, row: Row) -> None:
        if row.lane is None:
            painter.fillRect(QRectF(0, row.top, self._left, row.height), self._ink.warn_soft)
            for block in row.blocks:
                paint_loose(painter, self._ink, self.box(band, row, block), block)
        else:
            self._lane(painter, band, row, self._day.lanes[row.lane])
        last_of_tray = row.lane is not None or row is [one for one in band.rows if one.lane is None][-1]
        if last_of_tray:
            painter.setPen(self._ink.border)
            painter.drawLine(QPointF(0, row.bottom), QPointF(self._width, row.bottom))

    def _lane(self, painter: QPainter, band: Band, row: Row, lane: Lane, *, tall: float = 0.0) -> None:
        ink = self._ink
        self._person(painter, row, lane)
        low, high = max(lane.start, band.start), min(lane.end, band.end)
        if low < high:
            painter.setPen(NO_PEN)
            painter.setBrush(ink.subtle)
            shift = QRectF(band.x(low), row.top + 4, band.x(high) - band.x(low), row.height - 8)
            painter.drawRoundedRect(shift, 6, 6)
            painter.setBrush(NO_BRUSH)
        self._pauses(painter, band, row, lane)
        for block in sorted(row.blocks, key=lambda one: one.status != "cancelled"):
            box = self.box(band, row, block, tall=tall)
            painter.setOpacity(FADED if block.faded else 1.0)
            self._way(painter, band, box, block)
            paint_block(painter, ink, box, block, ink.kinds[lane.kind])
        painter.setOpacity(1.0)

    def _way(self, painter: QPainter, band: Band, box: QRectF, block: Block) -> None:
        """The dotted way to a visit; between arriving and beginning she waits, and nothing is drawn."""
        if not block.travel or block.status == "cancelled":
            return
        arrives = block.start - block.waiting
        left = max(self._left + 4.0, band.x(arrives - block.travel) + 1)
        painter.setPen(self._ink.travel)
        painter.drawLine(QPointF(left, box.center().y()), QPointF(band.x(arrives) - 2, box.center().y()))

    def _person(self, painter: QPainter, row: Row, lane: Lane) -> None:
        ink, middle, scale = self._ink, row.middle, self._ink.scale
        side = 24 * scale
        chip, kind = QRectF(14, middle - side / 2, side, side), ink.kinds[lane.kind]
        painter.setPen(kind.edge)
        painter.setBrush(kind.fill)
        painter.drawRoundedRect(chip, 5, 5)
        painter.setBrush(NO_BRUSH)
        painter.setPen(kind.text)
        painter.setFont(ink.head)
        painter.drawText(chip, CENTRE, lane.letter)
        paint_badge(painter, ink, QPointF(chip.right() - 8, chip.top() - 5), lane.badge)
        left = chip.right() + 12 * scale
        room = self._left - left - 4
        painter.setFont(ink.title)
        painter.setPen(ink.text)
        locked = 20 * scale if lane.locked else 0
        painter.drawText(
            QRectF(left, middle - 19 * scale, room - locked, 18 * scale), LEFT_MIDDLE,
            fitting(shorter_names(lane.title), ink.title_width, room - locked),
        )  # fmt: skip
        painter.setFont(ink.detail)
        painter.setPen(ink.tertiary)
        detail = fitting((lane.detail, *fewer_parts(lane.short or lane.detail, PARTS)), ink.detail_width, room)
        painter.drawText(QRectF(left, middle, room + 2, 16 * scale), LEFT_MIDDLE, detail)
        if lane.locked:
            self.lock(painter, row, locked=True)

    def lock(self, painter: QPainter, row: Row, *, locked: bool) -> None:
        """The lock of a lane; an open one is shown only under the hand."""
        box, ratio = self.lock_box(row), painter.device().devicePixelRatio()
        lock = self._ink.look.pixmap("lock" if locked else "lock-open", "secondary", 14, ratio=ratio)
        painter.drawPixmap(QPointF(box.left() + 4, box.top() + 3), lock)

    def _pauses(self, painter: QPainter, band: Band, row: Row, lane: Lane) -> None:
        """A break is a cup between the visits."""
        ratio, half = painter.device().devicePixelRatio(), 7.5 * self._ink.scale
        for pause in lane.pauses:
            if band.start <= pause.start < band.end:
                middle = (band.x(pause.start) + band.x(pause.end)) / 2
                cup = self._ink.look.pixmap("coffee", "tertiary", 15, ratio=ratio)
                painter.drawPixmap(QPointF(middle - half, row.middle - half), cup)

    def _tray_head(self, painter: QPainter, band: Band) -> None:
        rows = [row for row in band.rows if row.lane is None]
        if not rows:
            return
        ink, scale = self._ink, self._ink.scale
        middle = (rows[0].top + rows[-1].bottom) / 2
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(QPointF(17, middle - 9 * scale), ink.look.pixmap("triangle-alert", "warn", 18, ratio=ratio))
        left = 14 + 36 * scale
        room = self._left - left - 4
        count = sum(len(row.blocks) for row in rows)
        painter.setFont(ink.strong_title)
        painter.setPen(ink.warn_text)
        words = fitting((f"{self.labels.tray} · {count}", str(count)), ink.title_width, room)
        painter.drawText(QRectF(left, middle - 19 * scale, room, 18 * scale), LEFT_MIDDLE, words)
        painter.setFont(ink.detail)
        hint = fitting((self.labels.tray_hint,), ink.detail_width, room)
        painter.drawText(QRectF(left, middle, room, 16 * scale), LEFT_MIDDLE, hint)
