"""Paints a row of a list: circle or icon, name, line below, something at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.lists.entries import Entries, Entry, Index
from ui.parts.marks.avatar import paint_avatar
from ui.theme.look import Look, look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CHOSEN = QStyle.StateFlag.State_Selected.value
_HOVER = QStyle.StateFlag.State_MouseOver.value
_WRAP = int(Qt.TextFlag.TextWordWrap)


class EntryDelegate(QStyledItemDelegate):
    """52 px a row with a line below the name, 40 without; more where words go on in the next line."""

    def __init__(self, entries: Entries, width: Callable[[], int]) -> None:
        """`width` is that of the list now."""
        super().__init__()
        self._entries, self._width = entries, width

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        now, one = look(), self._entries.at(index.row())
        least = now.px(52 if one.note else 40)
        beside = now.px(14 + 40 if one.initials else 14 + 28 if one.icon else 14) + now.px(14)
        if one.right:
            beside += QFontMetrics(_right_font(now)).horizontalAdvance(one.right) + now.px(10)
        name, note = _heights(one, self._width() - beside, now)
        return QSize(120, max(least, name + note + now.px(14)))

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
        painter.setFont(_right_font(now))
        painter.setPen(now.colour(one.tone))
        painter.drawText(QRect(rect.left(), rect.top(), end - rect.left(), rect.height()), _RIGHT, one.right)
        return end - painter.fontMetrics().horizontalAdvance(one.right) - now.px(10)

    def _words(self, painter: QPainter, room: QRect, one: Entry, now: Look) -> None:
        """On as many lines as they need, in the middle of the row."""
        name, note = _heights(one, room.width(), now)
        top = room.center().y() - (name + note) // 2 + 1
        if one.note:
            painter.setFont(now.font("small"))
            painter.setPen(now.colour("secondary"))
            painter.drawText(QRect(room.left(), top + name, room.width(), note), _LEFT | _WRAP, one.note)
        painter.setFont(now.font("body", "medium"))
        painter.setPen(now.colour("text"))
        painter.drawText(QRect(room.left(), top, room.width(), name), _LEFT | _WRAP, one.name)


def _heights(one: Entry, room: int, now: Look) -> tuple[int, int]:
    """How high the name and the line below it are where so much room is."""
    box = QRect(0, 0, max(1, room), 10_000)
    name = QFontMetrics(now.font("body", "medium")).boundingRect(box, _LEFT | _WRAP, one.name).height()
    note = QFontMetrics(now.font("small")).boundingRect(box, _LEFT | _WRAP, one.note).height() if one.note else 0
    return name + (now.px(3) if note else 0), note


def _right_font(now: Look) -> QFont:
    return now.font("small", "medium", tabular=True)
