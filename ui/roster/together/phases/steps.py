"""The three steps as a quiet line: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look, look
from ui.theme.tokens import Tone

DOT, GAP, LINE, HEIGHT = 16, 7, 22, 30
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class StepLine(QWidget):
    """Names beside the dots where there is room, else only that of the step that is on."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._now = names, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" → ".join(names))

    @property
    def now(self) -> int:
        """The number of the step that is on, from 0."""
        return self._now

    def show_step(self, now: int) -> None:
        """Another step is on."""
        self._now = now
        self.setAccessibleDescription(self._names[now])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width(range(len(self._names))), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(range(self._now, self._now + 1)), look().px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        named = range(len(self._names)) if self.width() >= self.sizeHint().width() else range(self._now, self._now + 1)
        left, middle = 1.0, self.height() / 2
        for number, name in enumerate(self._names):
            if number:
                left = self._line(painter, now, left, middle)
            self._dot(painter, now, QPointF(left + now.px(DOT) / 2, middle), number)
            left += now.px(DOT)
            if number in named:
                left = self._name(painter, now, left + now.px(GAP), number, name)
        painter.end()

    def _line(self, painter: QPainter, now: Look, left: float, middle: float) -> float:
        painter.setPen(QPen(now.colour("strong"), 1.4))
        painter.drawLine(QPointF(left + now.px(GAP), middle), QPointF(left + now.px(GAP + LINE), middle))
        return left + now.px(2 * GAP + LINE)

    def _dot(self, painter: QPainter, now: Look, centre: QPointF, number: int) -> None:
        radius = now.px(DOT) / 2 - 1
        edge: Tone = "accent" if number <= self._now else "strong"
        painter.setPen(QPen(now.colour(edge), 1.6))
        painter.setBrush(now.colour("accent" if number < self._now else "surface"))
        painter.drawEllipse(centre, radius, radius)
        if number < self._now:
            tick = now.pixmap("check", "on_accent", DOT - 6, ratio=self.devicePixelRatioF())
            painter.drawPixmap(centre - QPointF(now.px(DOT - 6) / 2, now.px(DOT - 6) / 2), tick)
        elif number == self._now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            painter.drawEllipse(centre, radius * 0.5, radius * 0.5)

    def _name(self, painter: QPainter, now: Look, left: float, number: int, name: str) -> float:
        on = number == self._now
        painter.setFont(now.font("small", "strong" if on else "regular"))
        painter.setPen(now.colour("text" if on else "tertiary"))
        width = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRectF(left, 0, width + 2, self.height()), _LEFT, name)
        return left + width

    def _width(self, named: range) -> int:
        px, count = look().px, len(self._names)
        fonts = [look().font("small", "strong" if number == self._now else "regular") for number in range(count)]
        words = sum(QFontMetrics(fonts[n]).horizontalAdvance(self._names[n]) + px(GAP) for n in named)
        return words + px(DOT) * count + px(2 * GAP + LINE) * (count - 1) + 4
