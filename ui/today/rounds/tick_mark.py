"""The circle at the left of a visit: empty, half, ticked, or crossed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from teamapp.domain.entities.visit import VisitStatus
from ui.theme.look import look

_SIZE = 24


class TickMark(QAbstractButton):
    """A button; what it does is the row's business."""

    def __init__(self, status: VisitStatus, *, cancelled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status, self._cancelled = status, cancelled
        over = status in (VisitStatus.DONE, VisitStatus.NOT_HOME)
        self.setEnabled(not over and not cancelled)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(look().px(_SIZE), look().px(_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        done = self._status is VisitStatus.DONE and not self._cancelled
        painter.setBrush(now.colour("accent") if done else now.colour("surface"))
        edge = "accent" if done or self.underMouse() or self._status is VisitStatus.UNDER_WAY else "input"
        painter.setPen(QPen(now.colour("accent" if edge == "accent" else "input"), 1.6))
        painter.drawEllipse(box)
        if done:
            painter.setPen(QPen(now.colour("on_accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            self._check(painter, box)
        elif self._cancelled or self._status is VisitStatus.NOT_HOME:
            painter.setPen(QPen(now.colour("tertiary"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            inset = box.width() * 0.32
            inner = box.adjusted(inset, inset, -inset, -inset)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        elif self._status is VisitStatus.UNDER_WAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            painter.drawEllipse(box.center(), 4, 4)
        painter.end()

    def _check(self, painter: QPainter, box: QRectF) -> None:
        def at(x: float, y: float) -> QPointF:
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

        painter.drawPolyline([at(0.28, 0.53), at(0.44, 0.68), at(0.73, 0.36)])
