"""The rows of the palette on a ground of their own, so that a key paints nothing of the page below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.shell.overlay.found.answer_delegate import AnswerDelegate
from ui.shell.overlay.found.answers import Answers
from ui.theme.look import look


class AnswerList(QListView):
    """Chosen by the mouse, and by the arrows of the line above, which keeps the keyboard."""

    def __init__(self, answers: Answers, *, line: QWidget) -> None:
        super().__init__()
        self.setModel(answers)
        self.setItemDelegate(AnswerDelegate(answers))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(line)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What was found"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look().colour("surface"))
        painter.end()
        super().paintEvent(event)
