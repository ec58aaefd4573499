"""Paints a day of the swap: the chip, a soft column where it is chosen, and the ring of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.marks.chip import chip_pixmap
from ui.roster.asks.swap.days_model import Index, SwapDays
from ui.theme.look import Look, look

COLUMN, ROW = 30, 40
CHIP = 24
_FOCUS = QStyle.StateFlag.State_HasFocus.value
_NO_BRUSH = Qt.BrushStyle.NoBrush
SATURDAY = 5


class DaysInk(QStyledItemDelegate):
    """One column is one day: both cells change together."""

    def __init__(self, model: SwapDays) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(look().px(COLUMN), look().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, day = look(), self._model.days[index.column()]
        rect: QRect = option.rect
        chosen = day in self._model.chosen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, now.colour("soft"))
        elif day.weekday() >= SATURDAY:
            painter.fillRect(rect, now.colour("subtle"))
        if day.weekday() == 0 and index.column():
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), now.colour("strong"))
        self._chip(painter, now, rect, index)
        if chosen and index.row() == 1:
            self._arrows(painter, now, rect)
        if option.state.value & _FOCUS:
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(_NO_BRUSH)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)

    def _chip(self, painter: QPainter, now: Look, rect: QRect, index: Index) -> None:
        chip = self._model.chip(index.row(), index.column())
        side = now.px(CHIP)
        corner = rect.center() - QPoint(side // 2 - 1, side // 2 - 1)
        differs = self._model.differs(self._model.days[index.column()])
        if chip is not None:
            painter.setOpacity(1.0 if differs else 0.4)
            pixmap = chip_pixmap(
                now, chip.kind, chip.letter, side, side, ratio=painter.device().devicePixelRatioF(), text_size=11
            )
            painter.drawPixmap(corner, pixmap)
            painter.setOpacity(1.0)
        elif differs:
            painter.setPen(QPen(now.colour("strong"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(_NO_BRUSH)
            painter.drawRoundedRect(QRectF(QPointF(corner), QSize(side, side)).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _arrows(self, painter: QPainter, now: Look, rect: QRect) -> None:
        """Between the two rows: they change places."""
        size = now.px(14)
        place = QPoint(rect.center().x() - size // 2 + 1, rect.top() - size // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("accent"))
        painter.drawEllipse(QRectF(QPointF(place), QSize(size, size)).adjusted(-1, -1, 1, 1))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place + QPoint(2, 2), now.pixmap("arrow-up-down", "on_accent", 10, ratio=ratio))
