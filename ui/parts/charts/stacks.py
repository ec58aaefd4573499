"""Bars made of parts, measured against a share that would be fair; and the same month by month, small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.parts.charts.kinds import PartInk, PartKind, paint_part
from ui.theme.look import Look

GAP = 1.5
NEAR = 0.1
"""Within a tenth of the fair share nobody needs to think about it."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Amounts in the order of the kinds; 1.0 in all is exactly the fair share."""

    amounts: tuple[float, ...]

    @property
    def total(self) -> float:
        return sum(self.amounts)


def paint_scale(painter: QPainter, box: QRectF, look: Look, longest: float) -> None:
    """The ground of the bars: a soft band around the fair share, and the line in its middle."""
    one = box.width() / longest
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hover"))
    painter.drawRect(QRectF(box.left() + one * (1 - NEAR), box.top(), one * 2 * NEAR, box.height()))
    painter.setPen(QPen(look.colour("secondary"), 1.2))
    x = box.left() + one
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def paint_stack(
    painter: QPainter, box: QRectF, look: Look, kinds: Sequence[PartKind], stack: Stack, *, longest: float
) -> None:
    """One bar from left to right; `longest` times the fair share is the whole width."""
    left = box.left()
    for kind, amount in zip(kinds, stack.amounts, strict=True):
        length = amount / longest * box.width()
        if length > GAP:
            paint_part(painter, QRectF(left, box.top(), length - GAP, box.height()), look, kind)
        left += length


def paint_column(
    painter: QPainter, box: QRectF, look: Look, kinds: Sequence[PartKind], stack: Stack, *, highest: float
) -> None:
    """One small column from the ground up, without letters; a dash where the fair share is."""
    painter.setPen(Qt.PenStyle.NoPen)
    bottom = box.bottom()
    for kind, amount in zip(kinds, stack.amounts, strict=True):
        height = min(amount, highest) / highest * box.height()
        if height > 0.5:
            painter.setBrush(PartInk.of(kind, look).edge)
            painter.drawRect(QRectF(box.left(), bottom - height, box.width(), max(1.0, height - 0.5)))
        bottom -= height
    y = box.bottom() - box.height() / highest
    painter.setPen(QPen(look.colour("secondary"), 1))
    painter.drawLine(QPointF(box.left() - 2, y), QPointF(box.right() + 2, y))
