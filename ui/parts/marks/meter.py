"""A share as a thin bar with its name and value above it: "Knows this client   11 of last 14"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.theme.look import look
from ui.theme.tokens import Tone


class Bar(QWidget):
    """Six pixels high; `share` from 0 to 1."""

    def __init__(self, share: float = 0.0, *, tone: Tone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._tone = share, tone
        self.setFixedHeight(look().px(6))

    @property
    def share(self) -> float:
        return self._share

    def show_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        radius = track.height() / 2
        painter.setBrush(look().colour("border"))
        painter.drawRoundedRect(track, radius, radius)
        if self._share > 0:
            painter.setBrush(look().colour(self._tone))
            track.setWidth(max(track.height(), track.width() * self._share))
            painter.drawRoundedRect(track, radius, radius)
        painter.end()


class Meter(QWidget):
    """Name left, value right, bar below: one reason of an answer to "why?"."""

    def __init__(self, name: str, value: str, share: float, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayout(column(row(small(name), None, Label(value, weight="strong")), Bar(share), gap=4))
        self.setAccessibleName(f"{name}: {value}")
