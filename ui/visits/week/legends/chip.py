"""One chip as the table of clients paints it, to be explained beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.visits.week.filling.view import Face
from ui.visits.week.tables.client_ink import CHIP_HEIGHT, CHIP_WIDTH, paint_face


class FaceChip(QWidget):
    """As large as in a row with room."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(look().px(CHIP_WIDTH), look().px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRect(self.rect()), look(), self._face)
        painter.end()
