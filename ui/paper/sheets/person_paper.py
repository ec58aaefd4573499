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

_HIGH = 74.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


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
        look, wide = Look(LIGHT), flow.width / 7
        try:
            for start in range(0, len(self.days), 7):
                if self.days[start].week:
                    flow.say(self.days[start].week, 9, colour=QUIET)
                    flow.space(2)
                flow.need(_HIGH + 8)
                week = zip(self.days[start : start + 7], self.row.cells[start : start + 7], strict=True)
                for place, (day, cell) in enumerate(week):
                    _day(flow, look, QRectF(place * wide, flow.down, wide - 4, _HIGH), day, cell)
                flow.space(_HIGH + 8)
        finally:
            look.close()


def _day(flow: Flow, look: Look, box: QRectF, day: GridDay, cell: GridCell) -> None:
    painter = flow.painter
    painter.setPen(QPen(QColor(RULE), 0.6))
    painter.setBrush(QColor("#F0F0F0") if day.weekend or day.holiday else QColor("#FFFFFF"))
    painter.drawRoundedRect(box, 5, 5)
    inside = box.adjusted(7, 5, -5, -5)
    flow.write(QRectF(inside.left(), inside.top(), inside.width(), 15), f"{day.name} {day.number}", 10, "medium")
    if cell.chip is None:
        return
    chip = cell.chip
    paint_chip(painter, QRectF(inside.left(), inside.top() + 19, 22, 19), look, chip.kind, chip.letter, text_size=11)
    beside = QRectF(inside.left() + 28, inside.top() + 19, inside.width() - 28, 19)
    flow.write(beside, chip.name, 10, "strong", how=_LEFT)
    flow.write(QRectF(inside.left(), inside.top() + 43, inside.width(), 14), chip.times, 9)
