"""The head of the calendar: Monday to Sunday; a weekday can be clicked to wish all of them free."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.grid.layout import spread
from ui.roster.together.wishes.days.calendar import LEAST_WIDTH
from ui.roster.together.wishes.days.model import WEEK
from ui.roster.together.wishes.words import weekday_words
from ui.theme.look import look

HEIGHT = 30
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class WeekdayHead(QWidget):
    """On the same tracks as the days below it."""

    pressed = Signal(int)  # 0 is Monday

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(look().px(HEIGHT))
        self.setToolTip(self.tr("Click a weekday to wish every one of them free"))

    def sizeHint(self) -> QSize:
        return QSize(look().px(LEAST_WIDTH) * WEEK, look().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setFont(now.font("small", "medium"))
        painter.setPen(now.colour("secondary"))
        track = spread(WEEK, room=self.width(), least=now.px(LEAST_WIDTH))
        for day in range(WEEK):
            box = QRectF(track.start(day), 0, track.size(day), self.height() - 1)
            painter.drawText(box, _CENTRE, weekday_words(day))
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("strong"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        track = spread(WEEK, room=self.width(), least=look().px(LEAST_WIDTH))
        day = track.at(round(event.position().x()))
        if day >= 0:
            self.pressed.emit(day)
