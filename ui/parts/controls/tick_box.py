"""A box to tick, painted by hand so that it is crisp in every theme and text size."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.theme.look import look
from ui.theme.tokens import Tone

_BOX, _GAP = 18, 9
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class TickBox(QCheckBox):
    """A check box with its text to the right."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        box, gap = look().px(_BOX), look().px(_GAP)
        width = self.fontMetrics().horizontalAdvance(self.text()) if self.text() else -gap
        return QSize(max(look().px(24), box + gap + width + 4), max(look().px(24), self.fontMetrics().height()))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = now.px(_BOX)
        box = QRectF(1, (self.height() - side) / 2, side - 1, side - 1)
        on = self.isChecked()
        fill: Tone = ("accent" if on else "surface") if self.isEnabled() else "hover"
        painter.setPen(now.colour("accent" if on or self.hasFocus() else "input"))
        painter.setBrush(now.colour(fill))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            tick = now.pixmap("check", "on_accent", _BOX - 4, ratio=self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPoint(1, 1), tick)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("on_accent" if on else "accent"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        painter.setPen(now.colour("text" if self.isEnabled() else "tertiary"))
        left = side + now.px(_GAP)
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), int(_TEXT), self.text())
        painter.end()
