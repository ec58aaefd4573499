"""The days above a table: name and number, today on a plate, weekends on a darker ground."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme.look import Look, look
from ui.theme.tokens import Tone
from ui.visits.week.filling.view import Head

HEIGHT = 44
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_PEN = Qt.PenStyle.NoPen


class DayHead(QHeaderView):
    """Columns that are no day have words instead; one press on a day opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._heads: tuple[Head, ...] = ()
        self._words: Mapping[int, str] = {}

    def show_heads(self, heads: tuple[Head, ...], words: Mapping[int, str]) -> None:
        """Days begin at column 1; `words` stand in the other columns."""
        self._heads, self._words = heads, words
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = self._heads[section - 1] if 0 < section <= len(self._heads) else None
        painter.fillRect(rect, now.colour(_ground(head)))
        if head is not None:
            _paint_day(painter, rect, now, head)
        else:
            painter.setPen(now.colour("tertiary"))
            painter.setFont(now.font("small", "medium"))
            inside = rect.adjusted(now.px(14 if section == 0 else 6), 0, -now.px(6), 0)
            painter.drawText(inside, _LEFT if section == 0 else _CENTRE, self._words.get(section, ""))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("strong"))
        painter.restore()


def _ground(head: Head | None) -> Tone:
    if head is not None and head.today:
        return "soft"
    return "subtle" if head is not None and head.weekend else "surface"


def _paint_day(painter: QPainter, rect: QRect, now: Look, head: Head) -> None:
    half = rect.height() // 2
    painter.setPen(now.colour("accent" if head.today else "tertiary"))
    painter.setFont(now.font("caption", "medium"))
    painter.drawText(QRect(rect.left(), rect.top() + now.px(4), rect.width(), half - now.px(4)), _CENTRE, head.name)
    number = QRectF(rect.left(), rect.top() + half - now.px(1), rect.width(), half - now.px(2))
    if head.today:
        plate = QRectF(0, 0, now.px(24), now.px(19))
        plate.moveCenter(number.center())
        painter.setPen(_NO_PEN)
        painter.setBrush(now.colour("accent"))
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
    painter.setPen(now.colour("on_accent" if head.today else "text"))
    painter.setFont(now.font("body", "strong", tabular=True))
    painter.drawText(number, _CENTRE, head.number)
