"""The head of the grid: weeks, day names, day numbers."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from ui.parts.grid.edges.edge import CENTRE, Edge
from ui.parts.grid.ink import NO_PEN, SMOOTH, Ink
from ui.parts.grid.view import GridDay, GridView
from ui.theme.tokens import Tone

HEIGHT = 54
NAME_AT, NUMBER_AT = 20, 32


class DayHeader(Edge):
    """Sticks above the cells; today is soft here too, its number on a filled plate."""

    pressed = Signal(int)  # column

    def shown(self, view: GridView) -> object:
        return view.days

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        painter.setRenderHint(SMOOTH)
        painter.fillRect(event.rect(), ink.surface)
        columns = self.track.touched(self.scrolled, self.scrolled + self.width())
        for column in columns:
            self._paint_ground(painter, ink, column)
        for column in columns:
            self._paint_day(painter, ink, column)
        self._paint_weeks(painter, ink)
        painter.fillRect(0, self.height() - 1, self.width(), 1, ink.strong)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = self.track.at(event.position().toPoint().x() + self.scrolled)
        if column >= 0:
            self.pressed.emit(column)

    def _paint_ground(self, painter: QPainter, ink: Ink, column: int) -> None:
        day = self.view.days[column]
        x, width, top = self.track.start(column) - self.scrolled, self.track.size(column), ink.look.px(NAME_AT - 2)
        if day.today:
            painter.fillRect(x, top, width, self.height() - top, ink.soft)
        elif day.holiday:
            painter.fillRect(x, top, width, self.height() - top, ink.holiday)
        elif day.weekend:
            painter.fillRect(x, top, width, self.height() - top, ink.subtle)
        if day.starts_week and column:
            painter.fillRect(x, 0, 1, self.height(), ink.strong)

    def _paint_day(self, painter: QPainter, ink: Ink, column: int) -> None:
        day, px = self.view.days[column], ink.look.px
        x, width = self.track.start(column) - self.scrolled, self.track.size(column)
        name = (x, px(NAME_AT), width, px(14))
        self.write(
            painter, day.name, name, size=10, weight="medium", tone="accent" if day.today else "tertiary", place=CENTRE
        )
        number = QRect(x, px(NUMBER_AT), width, px(19))
        if day.today:
            plate = QRect(0, 0, px(21), px(19))
            plate.moveCenter(number.center())
            painter.setPen(NO_PEN)
            painter.setBrush(ink.look.colour("accent"))
            painter.drawRoundedRect(plate, px(19) / 2, px(19) / 2)
        tone = _number_tone(day)
        box = (number.x(), number.y(), number.width(), number.height())
        self.write(painter, day.number, box, size="small", weight="strong", tone=tone, place=CENTRE)

    def _paint_weeks(self, painter: QPainter, ink: Ink) -> None:
        """The name of a week spans its days and stays in sight while they scroll by."""
        px, count = ink.look.px, min(self.track.count, len(self.view.days))
        starts = [column for column in range(count) if self.view.days[column].week]
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else count
            right = self.track.edges[end] - self.scrolled
            left = max(self.track.start(start) - self.scrolled, 0) + px(8)
            if right - left > px(24):
                area = (left, px(2), right - left - px(2), px(17))
                self.write(painter, self.view.days[start].week, area, size="caption", weight="strong", tone="tertiary")


def _number_tone(day: GridDay) -> Tone:
    return "on_accent" if day.today else "text"
