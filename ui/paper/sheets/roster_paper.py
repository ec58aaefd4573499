"""The roster of a period on one sheet: everybody's days, hours, and how many are there for each shift."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.paper.flow import INK, LEFT, QUIET, RULE, WRAP, Flow
from ui.paper.sheets.legend import draw_legend
from ui.parts.grid.view import Chip, CoverRow, GridDay, GridRow, GridView
from ui.parts.marks.chip import paint_chip
from ui.theme.colours import LIGHT
from ui.theme.look import Look
from ui.theme.tokens import Weight

_NAMES, _LONG_NAMES, _HOURS = 112.0, 160.0, 56.0
_MANY_DAYS = 31
_HEAD, _ROW, _LEAST_ROW, _MOST_ROW, _COVER, _LEGEND = 34.0, 24.0, 18.0, 30.0, 14.0, 44.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_GREY = QColor("#F0F0F0")


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPaper:
    """`view` is what the grid on the screen shows, so that paper and window never differ."""

    title: str
    note: str
    view: GridView
    landscape: bool = True

    def write(self, flow: Flow) -> None:
        flow.say(self.title, 16, "strong")
        flow.say(self.note, 9, colour=QUIET, gap=1)
        flow.space(8)
        look = Look(LIGHT)
        try:
            _Grid(flow, self.view, look).draw()
        finally:
            look.close()


class _Grid:
    """Paints a view in the colours of daylight; letters and forms say the same without them."""

    def __init__(self, flow: Flow, view: GridView, look: Look) -> None:
        self._flow, self._view, self._look = flow, view, look
        people = [row for row in view.rows if row.key]
        longest = max((flow.width_of(row.name, 9, "medium") for row in people), default=0.0)
        self._names = min(longest + 10, _NAMES if len(view.days) > _MANY_DAYS else _LONG_NAMES)
        self._wide = (flow.width - self._names - _HOURS) / max(1, len(view.days))
        self._high = self._row_height(len(people))

    def draw(self) -> None:
        self._head()
        for row in self._view.rows:
            if row.key and self._flow.need(self._high):
                self._head()
            if row.key:
                self._row(row)
        self._flow.space(8)
        for cover in self._view.cover:
            if self._flow.need(_COVER):
                self._head()
            self._cover(cover)
        self._legend()

    def _row_height(self, people: int) -> float:
        """As high as one page allows, so that a team is not parted for the sake of a line."""
        if not people:
            return _ROW
        free = self._flow.left - _HEAD - len(self._view.cover) * _COVER - _LEGEND
        fitting = free / people
        return min(fitting, _MOST_ROW) if fitting >= _LEAST_ROW else _ROW

    def _head(self) -> None:
        for place, day in enumerate(self._view.days):
            self._day(day, QRectF(self._x(place), self._flow.down, self._wide, _HEAD))
        self._flow.write(
            self._box(self._x(len(self._view.days)), _HOURS, 14, 18),
            self._view.hours_title,
            7,
            colour=QUIET,
            how=_RIGHT,
        )
        self._flow.space(_HEAD)

    def _day(self, day: GridDay, box: QRectF) -> None:
        if day.weekend or day.holiday:
            self._flow.painter.fillRect(box, _GREY)
        if day.week:
            self._flow.write(QRectF(box.left() + 1, box.top(), 4 * self._wide, 10), day.week, 7, colour=QUIET, how=LEFT)
        self._flow.write(box.adjusted(-4, 10, 4, -12), day.name, 7, colour=QUIET, how=_CENTRE)
        self._flow.write(box.adjusted(-4, 20, 4, 0), day.number, 9, "strong" if day.today else "medium", how=_CENTRE)

    def _row(self, row: GridRow) -> None:
        top, high = self._flow.down, self._high
        self._wash(high)
        self._line()
        self._name(QRectF(0, top, self._names - 6, high), row.name)
        for place, cell in enumerate(row.cells):
            if cell.chip is not None:
                side = min(self._wide - 2.5, min(high, _ROW) - 5)
                box = QRectF(0, 0, min(self._wide - 2.5, _ROW + 8), side)
                box.moveCenter(QPointF(self._x(place) + self._wide / 2, top + high / 2))
                paint_chip(self._flow.painter, box, self._look, cell.chip.kind, cell.chip.letter, text_size=9)
        if row.hours is not None:
            hours = QRectF(self._x(len(row.cells)), top + high / 2 - 11, _HOURS, 11)
            self._flow.write(hours, row.hours.planned, 8, "medium", how=_RIGHT)
            self._flow.write(hours.translated(0, 11), row.hours.difference, 7, colour=QUIET, how=_RIGHT)
        self._flow.space(high)

    def _name(self, room: QRectF, name: str) -> None:
        """On one line, else on two; cut with dots only where even that is too little."""
        flow = self._flow
        if flow.width_of(name, 9, "medium") <= room.width():
            flow.write(room, name, 9, "medium", how=LEFT)
        elif (tall := flow.height_of(name, 8, "medium", room.width())) <= room.height():
            flow.write(room.adjusted(0, (room.height() - tall) / 2, 0, 0), name, 8, "medium", how=WRAP)
        else:
            flow.fit(room, name, 8, "medium")

    def _cover(self, cover: CoverRow) -> None:
        top = self._flow.down
        self._wash(_COVER)
        self._flow.fit(QRectF(0, top, self._names - 6, _COVER), cover.chip.name or cover.chip.letter, 8, colour=QUIET)
        for place, cell in enumerate(cover.cells):
            box = QRectF(self._x(place), top, self._wide, _COVER)
            exception = cell.tone is not None
            weight: Weight = "strong" if exception else "regular"
            self._flow.fit(
                box.adjusted(1, 0, -1, 0), cell.text, 8, weight, colour=INK if exception else QUIET, how=_CENTRE
            )
            if exception:
                self._flow.painter.setPen(QPen(QColor(INK), 0.6))
                self._flow.painter.setBrush(Qt.BrushStyle.NoBrush)
                self._flow.painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        self._flow.space(_COVER)

    def _legend(self) -> None:
        """What the letters mean, as far as they stand in the roster."""
        chips: dict[str, Chip] = {}
        for cell in (cell for row in self._view.rows for cell in row.cells if cell.chip is not None):
            assert cell.chip is not None
            chips.setdefault(cell.chip.letter, cell.chip)
        self._flow.space(10)
        draw_legend(self._flow, self._look, chips.values())

    def _wash(self, height: float) -> None:
        for place, day in enumerate(self._view.days):
            if day.weekend or day.holiday:
                self._flow.painter.fillRect(QRectF(self._x(place), self._flow.down, self._wide, height), _GREY)
            if day.starts_week and place:
                x = self._x(place)
                self._flow.painter.setPen(QPen(QColor(RULE), 0.6))
                self._flow.painter.drawLine(QPointF(x, self._flow.down), QPointF(x, self._flow.down + height))

    def _line(self) -> None:
        self._flow.painter.setPen(QPen(QColor(RULE), 0.35))
        self._flow.painter.drawLine(QPointF(0, self._flow.down), QPointF(self._flow.width, self._flow.down))

    def _x(self, place: int) -> float:
        return self._names + place * self._wide

    def _box(self, x: float, width: float, down: float, height: float) -> QRectF:
        return QRectF(x, self._flow.down + down, width, height)
