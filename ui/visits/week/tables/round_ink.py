"""Paints a round in a cell: its shift, how many visits, hours with clients and on the way, and their share."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.marks.avatar import initials, paint_avatar
from ui.parts.marks.chip import chip_pixmap
from ui.theme.look import Look, look
from ui.theme.tokens import Tone
from ui.visits.week.filling.view import Badge, RoundCell, RoundRow
from ui.visits.week.tables.ink import CENTRE, NO_PEN, PAD, RIGHT, SMOOTH, ground, ring, write
from ui.visits.week.tables.rows import AFTER, FIRST_DAY, Index, RoundsModel

ROW, CHIP, AVATAR, SIGN = 46, 22, 26, 12
_SIGNS: dict[Badge, tuple[str, Tone]] = {
    "": ("", "text"), "consider": ("triangle-alert", "warn"), "must": ("circle-alert", "danger"),
}  # fmt: skip


class RoundInk(QStyledItemDelegate):
    """Quiet numbers; only what is wrong, left over or other than now has a colour."""

    def __init__(self, model: RoundsModel) -> None:
        super().__init__(model)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, row, column = look(), self._model.rows[index.row()], index.column()
        painter.save()
        head = self._model.heads[column - FIRST_DAY] if FIRST_DAY <= column < AFTER else None
        rect = ground(painter, option, now, head)
        painter.setRenderHint(SMOOTH)
        cell = self._model.cell(index)
        if column == 0:
            _name(painter, rect, now, row)
        elif cell is not None and cell.loud:
            _loud(painter, rect, now, cell)
        elif cell is not None:
            _round(painter, rect, now, cell, strong=not row.sums)
        if column:
            ring(painter, option, now)
        painter.restore()


def _name(painter: QPainter, rect: QRect, now: Look, row: RoundRow) -> None:
    left = rect.left() + now.px(PAD)
    if row.nurse is not None:
        box = QRect(left, 0, now.px(AVATAR), now.px(AVATAR))
        box.moveTop(rect.center().y() - box.height() // 2)
        paint_avatar(painter, box.toRectF(), now, initials(row.name))
        left = box.right() + now.px(10)
    inside = QRect(left, rect.top(), rect.right() - left - now.px(4), rect.height() - 1)
    painter.setFont(now.font("body", "medium"))
    if not row.detail:
        open_visits = not row.sums and row.nurse is None
        write(painter, now, inside, row.name, "danger" if open_visits else "secondary")
        return
    upper, lower = _halves(inside, now)
    write(painter, now, upper, row.name)
    painter.setFont(now.font("caption"))
    write(painter, now, lower, row.detail, "tertiary")


def _loud(painter: QPainter, rect: QRect, now: Look, cell: RoundCell) -> None:
    """A number that somebody must look at."""
    plate = QRect(0, 0, now.px(34), now.px(24))
    plate.moveCenter(rect.center())
    painter.setPen(now.colour("danger"))
    painter.setBrush(now.colour("danger_soft"))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setFont(now.font("body", "strong", tabular=True))
    painter.drawText(plate, CENTRE, cell.head)


def _round(painter: QPainter, rect: QRect, now: Look, cell: RoundCell, *, strong: bool) -> None:
    left = rect.left() + now.px(8)
    if cell.kind is not None:
        side, ratio = now.px(CHIP), painter.device().devicePixelRatioF()
        corner = QPoint(left, rect.center().y() - side // 2)
        painter.drawPixmap(corner, chip_pixmap(now, cell.kind, cell.letter, side, side, ratio=ratio, text_size=11))
        _badge(painter, corner + QPoint(side, 0), now, cell)
        left += side + now.px(9)
    upper, lower = _halves(QRect(left, rect.top(), rect.right() - left - now.px(8), rect.height() - 1), now)
    caption, head = now.font("caption", tabular=True), now.font("small", "strong" if strong else "medium", tabular=True)
    wide, share = QFontMetrics(head).horizontalAdvance, QFontMetrics(caption).horizontalAdvance(cell.share) + now.px(5)
    painter.setFont(head)
    fits = wide(cell.head) + share <= upper.width()
    write(painter, now, upper, cell.head if fits else cell.short, "accent" if cell.changed else "text")
    painter.setFont(caption)
    if wide(cell.short) + share <= upper.width():
        painter.setPen(now.colour("tertiary"))
        painter.drawText(upper, RIGHT, cell.share)
    fits = painter.fontMetrics().horizontalAdvance(cell.line) <= lower.width()
    words = cell.line if fits else cell.brief
    if painter.fontMetrics().horizontalAdvance(words) <= lower.width():
        write(painter, now, lower, words, "secondary")


def _badge(painter: QPainter, at: QPoint, now: Look, cell: RoundCell) -> None:
    """At the corner of the chip: a circle for what must be fixed, a triangle for what is to be considered, a lock."""
    name, tone = _SIGNS[cell.badge]
    if cell.locked and not name:
        name, tone = "lock", "secondary"
    if not name:
        return
    size = now.px(SIGN)
    box = QRect(at.x() - size + now.px(5), at.y() - now.px(5), size, size)
    painter.setPen(NO_PEN)
    painter.setBrush(now.colour("surface"))
    painter.drawEllipse(box.toRectF().adjusted(-1.5, -1.5, 1.5, 1.5))
    painter.drawPixmap(box.topLeft(), now.pixmap(name, tone, SIGN, ratio=painter.device().devicePixelRatioF()))


def _halves(box: QRect, now: Look) -> tuple[QRect, QRect]:
    """Two lines close to the middle."""
    line, middle = now.px(16), box.center().y()
    upper = QRect(box.left(), middle - line, box.width(), line)
    return upper, upper.translated(0, line)
