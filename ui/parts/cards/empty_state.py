"""What an empty page shows: a picture painted by hand, what would be here, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.theme.look import Look, look

_PICTURE = QSize(220, 132)
_LEAST, _SEEN_FROM = 16, 56
"""Heights of the picture: it gives way down to nothing, and is not painted where it would be a speck."""
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """A picture with an icon, a head, a sentence and one action."""

    acted = Signal()

    def __init__(
        self,
        icon: str,
        head: str,
        sentence: str,
        *,
        action: str = "",
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`quiet` leaves the one filled button of the page to another."""
        super().__init__(parent)
        title = Label(head, size="figure", weight="strong", wrap=True)
        title.setAlignment(_CENTRE)
        words = Label(sentence, tone="secondary", wrap=True)
        words.setMaximumWidth(look().px(420))
        words.setMinimumWidth(look().px(180))
        words.setAlignment(_CENTRE)
        box = column(None, HillPicture(icon), gap=10)
        box.addWidget(title)
        middle = row(None, words, None)
        middle.setStretch(1, 1_000)
        box.addLayout(middle)
        self.button: Button | None = None
        if action:
            self.button = Button(action, kind="plain" if quiet else "primary")
            self.button.clicked.connect(self.acted)
            box.addSpacing(look().px(6))
            box.addLayout(row(None, self.button, None))
        box.addStretch(2)
        self.setLayout(box)
        self.setAccessibleName(f"{head}. {sentence}")


class HillPicture(QWidget):
    """Hills, a path with stops, a sun, and the icon on a sheet in front: a neighbourhood without names.

    It gives up height before words do.
    """

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(look().px(_PICTURE.height()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(look().px(_PICTURE.width()), look().px(_PICTURE.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        if self.height() < now.px(_SEEN_FROM):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / _PICTURE.height()
        painter.translate((self.width() - _PICTURE.width() * scale) / 2, 0)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("warn_soft"))
        painter.drawEllipse(QPointF(172, 30), 15, 15)
        self._hill(painter, now, "hover", 20, 96, 78)
        self._hill(painter, now, "soft", 92, 204, 68)
        self._houses(painter, now)
        self._path(painter, now)
        self._sheet(painter, now)
        painter.end()

    def _hill(self, painter: QPainter, now: Look, tone: str, left: int, right: int, top: int) -> None:
        path = QPainterPath(QPointF(left - 20, 116))
        path.cubicTo(QPointF(left + 10, top), QPointF(right - 40, top - 16), QPointF(right + 12, 116))
        path.closeSubpath()
        painter.fillPath(path, now.colour("soft" if tone == "soft" else "hover"))

    def _houses(self, painter: QPainter, now: Look) -> None:
        for x, y, tone in ((36, 84, "strong"), (162, 82, "strong"), (184, 90, "border")):
            painter.setBrush(now.colour("strong" if tone == "strong" else "border"))
            painter.drawRect(QRectF(x, y, 16, 14))
            roof = QPainterPath(QPointF(x - 3, y))
            roof.lineTo(x + 8, y - 9)
            roof.lineTo(x + 19, y)
            roof.closeSubpath()
            painter.fillPath(roof, now.colour("tertiary"))

    def _path(self, painter: QPainter, now: Look) -> None:
        line = QPainterPath(QPointF(10, 118))
        line.cubicTo(QPointF(60, 98), QPointF(150, 132), QPointF(212, 112))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(now.colour("accent"), 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(line)
        painter.setPen(QPen(now.colour("app"), 2))
        painter.setBrush(now.colour("accent"))
        for share in (0.12, 0.5, 0.88):
            painter.drawEllipse(line.pointAtPercent(share), 5, 5)

    def _sheet(self, painter: QPainter, now: Look) -> None:
        painter.setPen(QPen(now.colour("strong"), 1))
        painter.setBrush(now.colour("surface"))
        painter.drawRoundedRect(QRectF(83.5, 30.5, 54, 54), 12, 12)
        icon = now.pixmap(self._icon, "accent", 26, ratio=self.devicePixelRatioF() * 1.0)
        painter.drawPixmap(QRectF(97.5, 44.5, 26, 26), icon, icon.rect().toRectF())
