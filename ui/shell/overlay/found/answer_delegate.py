"""Paints a row of the palette: icon, words, shortcut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.shell.overlay.found.answers import Answers, Index
from ui.theme.look import Look, look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEAST_NOTE = 40
_HEAD, _ROW = 28, 36
_CHOSEN = QStyle.StateFlag.State_Selected.value


class AnswerDelegate(QStyledItemDelegate):
    """36 px a row, 28 px a head."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self._answers = answers

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, look().px(_HEAD if self._answers.at(index.row()).act is None else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, one = look(), self._answers.at(index.row())
        rect: QRect = option.rect
        if one.act is None:
            painter.setFont(now.font("caption", "medium"))
            painter.setPen(now.colour("tertiary"))
            painter.drawText(rect.adjusted(now.px(10), 4, 0, 0), _LEFT, one.text)
            return
        chosen = bool(option.state.value & _CHOSEN)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("soft"))
            painter.drawRoundedRect(rect.adjusted(0, 0, 0, -1), 6, 6)
        self._words(painter, rect, chosen=chosen, index=index, now=now)

    def _words(self, painter: QPainter, rect: QRect, *, chosen: bool, index: Index, now: Look) -> None:
        one = self._answers.at(index.row())
        ratio = painter.device().devicePixelRatio()
        icon = now.pixmap(one.icon, "tertiary" if one.grey else "accent" if chosen else "secondary", ratio=ratio)
        painter.drawPixmap(rect.left() + now.px(10), rect.center().y() - now.px(8) + 1, icon)
        painter.setFont(now.font("caption", "medium"))
        painter.setPen(now.colour("tertiary"))
        keys_width = painter.fontMetrics().horizontalAdvance(one.keys)
        painter.drawText(rect.adjusted(0, 0, -now.px(10), 0), _RIGHT, one.keys)
        painter.setFont(now.font("body", "strong" if chosen else "regular"))
        painter.setPen(now.colour("tertiary" if one.grey else "text"))
        room = rect.adjusted(now.px(37), 0, -now.px(26) - keys_width, 0)
        words = painter.fontMetrics().elidedText(one.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)
        used = painter.fontMetrics().horizontalAdvance(words) + now.px(10)
        if one.note and room.width() - used > now.px(_LEAST_NOTE):
            painter.setFont(now.font("small"))
            painter.setPen(now.colour("secondary"))
            rest = room.adjusted(used, 0, 0, 0)
            painter.drawText(rest, _LEFT, _shortened(painter, one.note, rest.width()))


def height_of(answers: Answers, now: Look) -> int:
    """Of all rows together."""
    heads = sum(answers.at(row).act is None for row in range(answers.rowCount()))
    return heads * now.px(_HEAD) + (answers.rowCount() - heads) * now.px(_ROW)


def _shortened(painter: QPainter, note: str, width: int) -> str:
    return painter.fontMetrics().elidedText(" ".join(note.split()), Qt.TextElideMode.ElideRight, width)
