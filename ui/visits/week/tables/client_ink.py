"""Paints a client's day: the initials of whoever comes, with a nurse's colour at the left edge, and her carers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.parts.map.style import nurse_colour
from ui.theme.look import Look, look
from ui.visits.week.filling.view import ClientRow, Face
from ui.visits.week.tables.ink import CENTRE, NO_BRUSH, NO_PEN, PAD, SMOOTH, ground, ring, write
from ui.visits.week.tables.rows import AFTER, FIRST_DAY, ClientsModel, Index

ROW, CHIP_WIDTH, CHIP_HEIGHT, EDGE = 34, 30, 22, 4
_DASHED = Qt.PenStyle.DashLine


class ClientInk(QStyledItemDelegate):
    """A quiet number of carers; coloured from one above the aim on."""

    def __init__(self, model: ClientsModel) -> None:
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
            painter.setFont(now.font("body", "medium"))
            write(painter, now, rect.adjusted(now.px(PAD), 0, -now.px(4), -1), row.name)
        elif cell is not None:
            paint_faces(painter, rect, now, cell.faces)
        elif column == AFTER:
            _carers(painter, rect, now, row)
        else:
            _wish(painter, rect, now, row)
        ring(painter, option, now)
        painter.restore()


def paint_faces(painter: QPainter, rect: QRect, now: Look, faces: tuple[Face, ...]) -> None:
    """One chip a face, narrower where there are many."""
    room, gap = rect.width() - now.px(12), now.px(3)
    width = min(now.px(CHIP_WIDTH), (room + gap) // max(1, len(faces)) - gap)
    box = QRect(rect.left() + now.px(6), 0, width, now.px(CHIP_HEIGHT))
    box.moveTop(rect.center().y() - box.height() // 2)
    for face in faces:
        paint_face(painter, box, now, face)
        box.translate(width + gap, 0)


def paint_face(painter: QPainter, box: QRect, now: Look, face: Face) -> None:
    """A new face has a dashed edge, a visit of nobody is loud, what a suggestion changes is underlined."""
    inside = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(now.colour("secondary"), 1, _DASHED) if face.new else NO_PEN)
    painter.setBrush(now.colour("hover" if face.initials else "danger_soft"))
    painter.drawRoundedRect(inside, 4, 4)
    if face.initials:
        edge = QColor(nurse_colour(face.colour))
        painter.setPen(NO_PEN)
        painter.setBrush(edge.lighter(150) if now.dark else edge)
        painter.drawRoundedRect(QRectF(box.left(), box.top(), now.px(EDGE), box.height()), 2, 2)
    painter.setPen(now.colour("text" if face.initials else "danger"))
    painter.setFont(now.font("caption", "strong"))
    words = face.initials or "\N{EN DASH}"
    place = box.adjusted(now.px(EDGE) if face.initials else 0, 0, 0, 0)
    fits = painter.fontMetrics().horizontalAdvance(words) <= place.width()
    painter.drawText(place, CENTRE, words if fits else words[:1])
    if face.changed:
        painter.fillRect(QRectF(box.left(), box.bottom() + 2, box.width(), 2), now.colour("accent"))
    painter.setBrush(NO_BRUSH)


def _carers(painter: QPainter, rect: QRect, now: Look, row: ClientRow) -> None:
    if row.many:
        plate = QRect(0, 0, now.px(30), now.px(CHIP_HEIGHT))
        plate.moveCenter(rect.center())
        painter.setPen(NO_PEN)
        painter.setBrush(now.colour("warn_soft"))
        painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(now.colour("warn" if row.many else "secondary"))
    painter.setFont(now.font("body", "strong" if row.many else "regular", tabular=True))
    painter.drawText(rect.adjusted(0, 0, 0, -1), CENTRE, str(row.carers))


def _wish(painter: QPainter, rect: QRect, now: Look, row: ClientRow) -> None:
    """Whom the client named; a sign only where the week is not as she wished."""
    if not row.wish:
        return
    left = rect.left() + now.px(10)
    if row.wish_broken:
        ratio = painter.device().devicePixelRatioF()
        pixmap = now.pixmap("triangle-alert", "warn", 13, ratio=ratio)
        painter.drawPixmap(left, rect.center().y() - now.px(13) // 2, pixmap)
        left += now.px(18)
    painter.setFont(now.font("small", tabular=True))
    box = QRect(left, rect.top(), rect.right() - left - now.px(4), rect.height() - 1)
    write(painter, now, box, row.wish, "warn" if row.wish_broken else "tertiary")
