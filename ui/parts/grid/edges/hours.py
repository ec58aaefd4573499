"""The hours right of the cells: planned against agreed, as figures and as a bar that grows from the middle."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui.parts.grid.edges.edge import RIGHT, Edge
from ui.parts.grid.ink import NO_PEN, SMOOTH, Ink
from ui.parts.grid.view import GridView, HoursBar

WIDTH = 116
LOW = 33
"""Lower rows bring figures and bar closer together."""
FULL_SHARE = 0.35
"""The share at which the bar reaches its end."""


class HoursColumn(Edge):
    """Sticks right of the cells."""

    def show_view(self, view: GridView) -> None:
        """Take a new view; paints only the rows whose hours are others."""
        before, self.view = self.view, view
        if len(before.rows) != len(view.rows):
            self.update()
            return
        for number, (old, new) in enumerate(zip(before.rows, view.rows, strict=True)):
            if old is not new and old.hours != new.hours and number < self.track.count:
                self.update(0, self.track.start(number) - self.scrolled, self.width(), self.track.size(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        painter.setRenderHint(SMOOTH)
        painter.fillRect(event.rect(), ink.surface)
        top, bottom = event.rect().top() + self.scrolled, event.rect().bottom() + self.scrolled
        for row in self.track.touched(top, bottom):
            area = QRect(0, self.track.start(row) - self.scrolled, self.width(), self.track.size(row))
            painter.fillRect(0, area.bottom(), area.width(), 1, ink.border)
            hours = self.view.rows[row].hours
            if hours is not None:
                self._paint_figures(painter, ink, hours, area)
                self._paint_bar(painter, ink, hours, area)
        painter.fillRect(0, 0, 1, self.height(), ink.strong)
        painter.end()

    def _paint_figures(self, painter: QPainter, ink: Ink, hours: HoursBar, area: QRect) -> None:
        px = ink.look.px
        left, room = px(12), area.width() - px(24)
        top = area.center().y() - (px(14) if area.height() >= px(LOW) else px(12))
        self.write(painter, hours.planned, (left, top, room, px(16)), size="small", weight="strong")
        taken = painter.fontMetrics().horizontalAdvance(hours.planned) + px(4)
        agreed = f"/ {hours.agreed}"
        self.write(painter, agreed, (left + taken, top + 1, room - taken, px(16)), size="caption", tone="tertiary")
        box = (left, top, room, px(16))
        self.write(painter, hours.difference, box, size="small", weight="strong", tone=hours.tone, place=RIGHT)

    def _paint_bar(self, painter: QPainter, ink: Ink, hours: HoursBar, area: QRect) -> None:
        px = ink.look.px
        low = area.height() < px(LOW)
        rail = QRectF(px(12), area.center().y() + px(6 if low else 8), area.width() - px(24), px(4 if low else 5))
        painter.setPen(NO_PEN)
        painter.setBrush(ink.rail)
        painter.drawRoundedRect(rail, rail.height() / 2, rail.height() / 2)
        middle, half = rail.center().x(), rail.width() / 2
        length = max(3.0, min(1.0, abs(hours.share) / FULL_SHARE) * half)
        painter.setBrush(ink.look.colour(hours.tone))
        start = middle if hours.share >= 0 else middle - length
        painter.drawRoundedRect(QRectF(start, rail.top(), length, rail.height()), rail.height() / 2, rail.height() / 2)
        painter.setBrush(ink.look.colour("secondary"))
        painter.drawRect(QRectF(middle - 0.75, rail.top() - 2, 1.5, rail.height() + 4))
