"""The names left of the cells: who, of which level, for how many hours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from ui.parts.grid.edges.edge import CENTRE, Edge
from ui.parts.grid.ink import NO_PEN, SMOOTH, Ink
from ui.parts.grid.view import GridRow, GridView
from ui.theme.tokens import Tone

WIDTH = 196
TWO_LINES = 33
"""Lower rows have room for the name alone."""
HAND = Qt.CursorShape.PointingHandCursor


class NameColumn(Edge):
    """Sticks left of the cells; a name can be clicked."""

    pressed = Signal(int)  # row

    def show_view(self, view: GridView) -> None:
        """Take a new view; paints only the rows that say something else."""
        before, self.view = self.view, view
        if len(before.rows) != len(view.rows):
            self.update()
            return
        for number, (old, new) in enumerate(zip(before.rows, view.rows, strict=True)):
            if old is not new and _said(old) != _said(new) and number < self.track.count:
                self.update(0, self.track.start(number) - self.scrolled, self.width(), self.track.size(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        painter.setRenderHint(SMOOTH)
        painter.fillRect(event.rect(), ink.surface)
        top, bottom = event.rect().top() + self.scrolled, event.rect().bottom() + self.scrolled
        for row in self.track.touched(top, bottom):
            y, height = self.track.start(row) - self.scrolled, self.track.size(row)
            self._paint_row(painter, ink, self.view.rows[row], QRect(0, y, self.width(), height))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), ink.strong)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if row >= 0:
            self.pressed.emit(row)

    def row_at(self, position: QPoint) -> int:
        """The row at a point, -1 below the last."""
        return self.track.at(position.y() + self.scrolled)

    def _paint_row(self, painter: QPainter, ink: Ink, row: GridRow, area: QRect) -> None:
        px = ink.look.px
        painter.fillRect(0, area.bottom(), area.width(), 1, ink.border)
        side = min(px(28), area.height() - 8)
        face = QRect(px(14), area.center().y() - side // 2 + 1, side, side)
        painter.setPen(NO_PEN)
        painter.setBrush(ink.look.colour("hover"))
        painter.drawEllipse(face)
        if row.initials:
            box = (face.x(), face.y(), face.width(), face.height())
            self.write(painter, row.initials, box, size="caption", weight="strong", tone="secondary", place=CENTRE)
        else:
            side = px(15)
            place = face.center().x() - side // 2 + 1, face.center().y() - side // 2 + 1
            painter.drawPixmap(*place, ink.icon("user-round-plus", "secondary", 15))
        left, middle = px(52), area.center().y() + 1
        room = area.width() - left - px(6)
        tone: Tone = "tertiary" if row.quiet else "text"
        if area.height() < px(TWO_LINES):
            self.write(painter, row.name, (left, area.y(), room, area.height()), weight="medium", tone=tone)
            return
        self.write(painter, row.name, (left, middle - px(17), room, px(18)), weight="medium", tone=tone)
        self.write(painter, row.detail, (left, middle, room, px(15)), size="caption", tone="tertiary")


def _said(row: GridRow) -> tuple[str, str, str, bool]:
    """What is written of a nurse."""
    return row.initials, row.name, row.detail, row.quiet
