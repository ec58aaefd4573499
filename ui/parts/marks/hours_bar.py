"""Planned hours against contract: a bar that grows from the middle, with the signed number above it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import Look, look
from ui.theme.tokens import Tone

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
_NO_PEN = Qt.PenStyle.NoPen
_QUIET, _LOUD, _FULL = 0.06, 0.18, 0.35


@dataclass(frozen=True, slots=True)
class Hours:
    """Planned and agreed hours of a period."""

    planned: float
    agreed: float

    @property
    def share(self) -> float:
        """Difference as a share of what is agreed."""
        return (self.planned - self.agreed) / self.agreed if self.agreed else float(self.planned > 0)

    @property
    def tone(self) -> Tone:
        """Quiet within 6 %, danger from 18 %."""
        share = abs(self.share)
        return "ok" if share <= _QUIET else "warn" if share <= _LOUD else "danger"

    @property
    def signed(self) -> str:
        """`+8`, `−1`, `0`."""
        difference = round(self.planned - self.agreed)
        return f"{difference:+d}".replace("-", "−") if difference else "0"


def paint_hours(painter: QPainter, box: QRectF, look: Look, hours: Hours) -> None:
    """`120 / 112   +8` above the bar; `box` needs about 88 x 36 pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = box.center().y()
    words = QRectF(box.left(), middle - look.px(17), box.width(), look.px(17))
    painter.setFont(look.font("small", "strong", tabular=True))
    painter.setPen(look.colour("text"))
    planned = f"{hours.planned:.0f}"
    painter.drawText(words, _LEFT, planned)
    beside = painter.fontMetrics().horizontalAdvance("000") + look.px(3)
    painter.setPen(look.colour(hours.tone))
    painter.drawText(words, _RIGHT, hours.signed)
    painter.setFont(look.font("caption", tabular=True))
    painter.setPen(look.colour("tertiary"))
    painter.drawText(words.adjusted(beside, 0, 0, 0), _LEFT, f"/ {hours.agreed:.0f}")
    paint_bar(painter, QRectF(box.left(), middle + look.px(5), box.width(), look.px(5)), look, hours)


def paint_bar(painter: QPainter, track: QRectF, look: Look, hours: Hours) -> None:
    """The bar alone."""
    radius = track.height() / 2
    painter.setPen(_NO_PEN)
    painter.setBrush(look.colour("border"))
    painter.drawRoundedRect(track, radius, radius)
    middle = track.center().x()
    length = max(2.0, min(1.0, abs(hours.share) / _FULL) * track.width() / 2)
    painter.setBrush(look.colour(hours.tone))
    left = middle if hours.share >= 0 else middle - length
    painter.drawRoundedRect(QRectF(left, track.top(), length, track.height()), radius, radius)
    painter.setBrush(look.colour("secondary"))
    painter.drawRect(QRectF(middle - 0.75, track.top() - 2, 1.5, track.height() + 4))


class HoursBar(QWidget):
    """The same as a widget."""

    def __init__(self, hours: Hours, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = hours
        self.show_hours(hours)

    def show_hours(self, hours: Hours) -> None:
        self._hours = hours
        words = self.tr("{planned} of {agreed} hours, {difference}")
        self.setAccessibleName(words.format(planned=hours.planned, agreed=hours.agreed, difference=hours.signed))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(96), look().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_hours(painter, QRectF(self.rect()), look(), self._hours)
        painter.end()
