"""One of a few, painted by hand so that it is crisp in every theme and text size."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from ui.theme.look import look

_RING, _GAP = 18, 10
_FOCUSED = 3
"""The ring is so thick where the keyboard is: a line's worth of pixels has to differ."""
_TEXT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class RadioDot(QRadioButton):
    """A radio button with its text, in strong letters, to the right."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(look().font("body", "strong"))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(look().px(_RING + _GAP) + width + 4, max(look().px(24), self.fontMetrics().height()))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, on = now.px(_RING), self.isChecked()
        ring = QRectF(1, (self.height() - side) / 2, side - 1, side - 1)
        width = _FOCUSED if self.hasFocus() else 1
        inset = (width - 1) / 2
        painter.setPen(QPen(now.colour("accent" if on or self.hasFocus() else "input"), width))
        painter.setBrush(now.colour("surface"))
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            painter.drawEllipse(ring.center(), side * 0.26, side * 0.26)
        painter.setFont(now.font("body", "strong"))
        painter.setPen(now.colour("text" if self.isEnabled() else "tertiary"))
        left = side + now.px(_GAP)
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), _TEXT, self.text())
        painter.end()
