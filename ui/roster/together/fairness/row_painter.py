"""Paints a nurse's row: who she is, her bar around the fair share, her months, three quiet figures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.parts.charts.kinds import PartKind
from ui.parts.charts.stacks import NEAR, Stack, paint_column, paint_scale, paint_stack
from ui.parts.marks.avatar import paint_avatar
from ui.roster.together.fairness.columns import Columns
from ui.roster.together.fairness.view import NurseLoad
from ui.theme.look import Look
from ui.theme.tokens import Tone, TypeSize, Weight

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
HIGHEST = 2.0
"""A month's column reaches up to so many fair shares."""


@dataclass(frozen=True, slots=True)
class RowPainter:
    """One look, one set of columns; `chosen_months` are the months that the bar adds up."""

    look: Look
    columns: Columns
    kinds: tuple[PartKind, ...]
    longest: float
    chosen_months: range

    def paint(self, painter: QPainter, area: QRectF, nurse: NurseLoad, stack: Stack, months: tuple[Stack, ...]) -> None:
        """The whole row in its area."""
        self._name(painter, area, nurse)
        self._bar(painter, area, stack)
        self._months(painter, area, months)
        self._figures(painter, area, nurse)

    def _name(self, painter: QPainter, area: QRectF, nurse: NurseLoad) -> None:
        px, middle = self.look.px, area.center().y()
        side = float(px(28))
        paint_avatar(painter, QRectF(px(14), middle - side / 2, side, side), self.look, nurse.initials)
        room = self.columns.bar_left - px(52) - px(8)
        name = QRectF(px(52), middle - px(17), room, px(18))
        self.write(painter, name, nurse.name, weight="medium")
        self.write(painter, QRectF(px(52), middle, room, px(15)), nurse.detail, size="caption", tone="tertiary")

    def _bar(self, painter: QPainter, area: QRectF, stack: Stack) -> None:
        px = self.look.px
        paint_scale(painter, self.columns.bar(area.top(), area.height()), self.look, self.longest)
        height = float(px(18))
        box = self.columns.bar(area.center().y() - height / 2, height)
        paint_stack(painter, box, self.look, self.kinds, stack, longest=self.longest)
        words = QRectF(self.columns.difference_left, area.top(), px(52), area.height())
        near = abs(stack.total - 1) <= NEAR
        tone: Tone = "tertiary" if near else "text"
        self.write(painter, words, signed_percent(stack), size="small", tone=tone, weight="medium", place=RIGHT)

    def _months(self, painter: QPainter, area: QRectF, months: tuple[Stack, ...]) -> None:
        if not self.columns.month_width:
            return
        width, top = self.columns.month_width * 0.46, area.top() + 5
        for number, stack in enumerate(months):
            cell = self.columns.month(number, top, area.height() - 10)
            painter.setOpacity(1.0 if number in self.chosen_months else 0.35)
            box = QRectF(cell.center().x() - width / 2, cell.top(), width, cell.height())
            paint_column(painter, box, self.look, self.kinds, stack, highest=HIGHEST)
        painter.setOpacity(1.0)

    def _figures(self, painter: QPainter, area: QRectF, nurse: NurseLoad) -> None:
        if not self.columns.figure_width:
            return
        wishes = self.columns.figure(0, area.top(), area.height())
        if nurse.wishes:
            self.write(painter, wishes, f"{nurse.wishes_met} / {nurse.wishes}", size="small", place=CENTRE)
            middle = QPointF(wishes.center().x(), area.center().y() + self.look.px(12))
            self._share(painter, middle, nurse.wishes_met / nurse.wishes)
        else:
            self.write(painter, wishes, "–", size="small", tone="tertiary", place=CENTRE)
        for number, figure in ((1, nurse.points), (2, nurse.covers)):
            box = self.columns.figure(number, area.top(), area.height())
            tone: Tone = "text" if figure else "tertiary"
            self.write(painter, box, str(figure) if figure else "–", size="small", tone=tone, place=CENTRE)

    def _share(self, painter: QPainter, middle: QPointF, share: float) -> None:
        width, height = float(self.look.px(40)), 3.0
        track = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("hover"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(width * share)
        painter.setBrush(self.look.colour("secondary"))
        painter.drawRoundedRect(track, 1.5, 1.5)

    def ring(self, painter: QPainter, area: QRectF, *, strong: bool) -> None:
        """Around what is chosen; strong where the keyboard is."""
        painter.setPen(QPen(self.look.colour("accent" if strong else "strong"), 2.0 if strong else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 5, 5)

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        *,
        size: TypeSize = "body",
        weight: Weight = "regular",
        tone: Tone = "text",
        place: int = LEFT,
    ) -> None:
        """Words in a box, cut with dots where they do not fit."""
        painter.setFont(self.look.font(size, weight, tabular=True))
        painter.setPen(self.look.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, place, shown)


def signed_percent(stack: Stack) -> str:
    """`+8 %` above the fair share, `−12 %` below it."""
    percent = round(100 * (stack.total - 1))
    return f"{percent:+d} %".replace("-", "−") if percent else "0 %"
