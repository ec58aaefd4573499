"""Paints a cell of the demand: the number, below it which level one of them has, and where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.settings.demand.model import DAYS, DemandModel, Index
from ui.theme.look import look

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
_BELOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CHOSEN = QStyle.StateFlag.State_Selected.value


class DemandDelegate(QStyledItemDelegate):
    """Weekends lie on a darker ground, as in the roster."""

    def __init__(self, model: DemandModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, box = look(), QRectF(option.rect)
        chosen = bool(option.state.value & _CHOSEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() in (5, 6):
            painter.fillRect(box, now.colour("subtle"))
        if index.column() >= DAYS:
            self._hours(painter, box, index)
        else:
            self._cell(painter, box, index)
        if chosen and index.column() < DAYS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 6, 6)
        painter.restore()

    def _cell(self, painter: QPainter, box: QRectF, index: Index) -> None:
        now, need = look(), self._model.need(index)
        painter.setPen(now.colour("text" if need is not None else "tertiary"))
        painter.setFont(now.font("lead", "strong" if need is not None else "regular", tabular=True))
        if need is None or not need.one_of_level:
            painter.drawText(box, _CENTRE, index.data())
            return
        half = box.height() / 2
        painter.drawText(box.adjusted(0, 0, 0, -half + now.px(5)), _TOP, index.data())
        painter.setFont(now.font("caption", tabular=True))
        painter.setPen(now.colour("secondary"))
        words = self.tr("1 × level {level}").format(level=need.one_of_level)
        if painter.fontMetrics().horizontalAdvance(words) > box.width() - now.px(4):
            words = f"1 × {need.one_of_level}"
        painter.drawText(box.adjusted(0, half + now.px(4), 0, 0), _BELOW, words)

    def _hours(self, painter: QPainter, box: QRectF, index: Index) -> None:
        painter.setPen(look().colour("secondary"))
        painter.setFont(look().font("body", tabular=True))
        painter.drawText(box.adjusted(0, 0, -look().px(14), 0), _RIGHT, index.data())
