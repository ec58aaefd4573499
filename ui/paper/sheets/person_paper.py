"""One colleague's days on a sheet for her kitchen: weeks below each other, each day with its shift and times."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.paper.flow import QUIET, RULE, Flow
from ui.parts.grid.view import GridCell, GridDay, GridRow
from ui.parts.marks.chip import paint_chip
from ui.theme.colours import LIGHT
from ui.theme.look import Look

_TALL, _LOW, _ROOMY = 74.0, 48.0, 62.0
_WEEK, _GAP = 15.0, 8.0
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPaper:
    """`row` and `days` are what the grid on the screen shows."""

    title: str
    note: str
    row: GridRow
    days: tuple[GridDay, ...]
    landscape: bool = True

    def write(self, flow: Flow) -> None:
        flow.say(self.title, 18, "strong")
        flow.say(self.note, 10, colour=QUIET, gap=2)
        flow.space(10)
        look = Look(LIGHT)
        try:
            self._weeks(flow, look)
        finally:
            look.close()

    def _weeks(self, flow: Flow, look: Look) -> None:
        """As high as six weeks on one page allow; a week is never parted from its number."""
        wide, count = flow.width / 7, -(-len(self.days) // 7)
        high = max(_LOW, min(_TALL, flow.left / max(1, count) - _WEEK - _GAP))
        for start in range(0, len(self.days), 7):
            flow.need(_WEEK + high)
            flow.write(QRectF(0, flow.down, flow.width, _WEEK), self.days[start].week, 9, colour=QUIET)
            flow.space(_WEEK)
            week = zip(self.days[start : start + 7], self.row.cells[start : start + 7], strict=True)
            for place, (day, cell) in enumerate(week):
                _day(flow, look, QRectF(place * wide, flow.down, wide - 4, high), day, cell)
            flow.space(high + _GAP)


def _day(flow: Flow, look: Look, box: QRectF, day: GridDay, cell: GridCell) -> None:
    painter = flow.painter
    painter.setPen(QPen(QColor(RULE), 0.6))
    painter.setBrush(QColor("#F0F0F0") if day.weekend or day.holiday else QColor("#FFFFFF"))
    painter.drawRoundedRect(box, 5, 5)
    inside = box.adjusted(7, 5, -5, -5)
    flow.write(QRectF(inside.left(), inside.top(), inside.width(), 15), f"{day.name} {day.number}", 10, "medium")
    if cell.chip is None:
        return
    chip, roomy = cell.chip, box.height() >= _ROOMY
    down = inside.top() + (19 if roomy else 17)
    paint_chip(painter, QRectF(inside.left(), down, 22, 19), look, chip.kind, chip.letter, text_size=11)
    flow.fit(QRectF(inside.left() + 28, down, inside.width() - 28, 19), chip.name, 10, "strong")
    times = QRectF(inside.left(), inside.top() + 43, inside.width(), 14)
    if roomy:
        flow.fit(times, chip.times, 9)
    else:
        flow.fit(QRectF(inside.left() + 38, inside.top(), inside.width() - 38, 13), chip.times, 8, how=_RIGHT)
