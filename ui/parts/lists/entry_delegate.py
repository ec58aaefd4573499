"""Paints a row of a list: circle or icon, name, line below, something at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.lists.entries import Entries, Entry, Index
from ui.parts.marks.avatar import paint_avatar
from ui.theme.look import Look, look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CHOSEN = QStyle.StateFlag.State_Selected.value
_HOVER = QStyle.StateFlag.State_MouseOver.value
_ELIDE = Qt.TextElideMode.ElideRight


class EntryDelegate(QStyledItemDelegate):
    """52 px a row with a line below the name, 40 without."""

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, look().px(52 if self._entries.at(index.row()).note else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, one = look(), self._entries.at(index.row())
        rect: QRect = option.rect
        state = option.state.value
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (_CHOSEN | _HOVER):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("soft" if state & _CHOSEN else "subtle"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        left = self._mark(painter, rect, one, now)
        right = self._right(painter, rect, one, now)
        self._words(painter, QRect(left, rect.top(), right - left, rect.height()), one, now)

    def _mark(self, painter: QPainter, rect: QRect, one: Entry, now: Look) -> int:
        left = rect.left() + now.px(14)
        if one.initials:
            side = now.px(28)
            box = QRectF(left, rect.center().y() - side / 2 + 0.5, side, side)
            paint_avatar(painter, box, now, one.initials)
            return left + now.px(40)
        if one.icon:
            icon = now.pixmap(one.icon, "secondary", ratio=painter.device().devicePixelRatio())
            painter.drawPixmap(left, rect.center().y() - now.px(8) + 1, icon)
            return left + now.px(28)
        return left

    def _right(self, painter: QPainter, rect: QRect, one: Entry, now: Look) -> int:
        end = rect.right() - now.px(14)
        if not one.right:
            return end
        painter.setFont(now.font("small", "medium", tabular=True))
        painter.setPen(now.colour(one.tone))
        painter.drawText(QRect(rect.left(), rect.top(), end - rect.left(), rect.height()), _RIGHT, one.right)
        return end - painter.fontMetrics().horizontalAdvance(one.right) - now.px(10)

    def _words(self, painter: QPainter, room: QRect, one: Entry, now: Look) -> None:
        name_room = room
        if one.note:
            name_room = QRect(room.left(), room.center().y() - now.px(18), room.width(), now.px(19))
            note_room = QRect(room.left(), room.center().y() + now.px(1), room.width(), now.px(17))
            painter.setFont(now.font("small"))
            painter.setPen(now.colour("secondary"))
            painter.drawText(note_room, _LEFT, painter.fontMetrics().elidedText(one.note, _ELIDE, room.width()))
        painter.setFont(now.font("body", "medium"))
        painter.setPen(now.colour("text"))
        painter.drawText(name_room, _LEFT, painter.fontMetrics().elidedText(one.name, _ELIDE, room.width()))
