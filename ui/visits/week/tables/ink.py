"""What both tables paint alike: the ground of a day, lines between rows, names, and where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.theme.look import Look
from ui.theme.tokens import Tone
from ui.visits.week.filling.view import Head

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
NO_BRUSH, NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
SMOOTH = QPainter.RenderHint.Antialiasing
_FOCUS = QStyle.StateFlag.State_Selected.value
_HOVER = QStyle.StateFlag.State_MouseOver.value
_ELIDE = Qt.TextElideMode.ElideRight
PAD = 14


def ground(painter: QPainter, option: QStyleOptionViewItem, now: Look, head: Head | None) -> QRect:
    """Today's column is soft, weekends are darker; a thin line below each row. Gives the cell."""
    rect: QRect = option.rect
    if head is not None and head.today:
        painter.fillRect(rect, now.colour("soft"))
    elif head is not None and head.weekend:
        painter.fillRect(rect, now.colour("subtle"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("border"))
    return rect


def ring(painter: QPainter, option: QStyleOptionViewItem, now: Look) -> None:
    """Around the cell that the keyboard is on; a faint one under the pointer."""
    state = option.state.value
    if not state & (_FOCUS | _HOVER):
        return
    painter.setRenderHint(SMOOTH)
    painter.setBrush(NO_BRUSH)
    painter.setPen(QPen(now.colour("accent" if state & _FOCUS else "strong"), 2 if state & _FOCUS else 1))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 6, 6)


def write(painter: QPainter, now: Look, box: QRect, words: str, tone: Tone = "text") -> None:
    """A line at the left of a box, cut with dots."""
    painter.setPen(now.colour(tone))
    painter.drawText(box, LEFT, QFontMetrics(painter.font()).elidedText(words, _ELIDE, box.width()))
