"""Two weeks in small squares: on which days she comes, when, and where something breaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.theme.look import look
from ui.theme.tokens import Tone

State = Literal["none", "fits", "strained", "no"]
_COLUMNS, _HEAD, _ROW, _GAP = 7, 16, 26, 3
_FILL: dict[State, Tone] = {"none": "subtle", "fits": "soft", "strained": "warn_soft", "no": "danger_soft"}
_INK: dict[State, Tone] = {"none": "tertiary", "fits": "accent", "strained": "warn", "no": "danger"}
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySquare:
    """One day: `text` is short (`9:05`, `2×`), `spoken` says all of it."""

    day: date
    letter: str
    state: State
    text: str = ""
    spoken: str = ""


class DayStrip(QWidget):
    """Seven squares a line; the letters of the weekdays above."""

    def __init__(self, squares: tuple[DaySquare, ...]) -> None:
        super().__init__()
        self._squares = squares
        lines = -(-len(squares) // _COLUMNS)
        self.setFixedHeight(look().px(_HEAD + lines * (_ROW + _GAP)))
        self.setMinimumWidth(look().px(_COLUMNS * 30))
        self.setAccessibleName("; ".join(square.spoken for square in squares if square.spoken))

    def event(self, event: QEvent) -> bool:
        """The day under the hand, in words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = next((one for n, one in enumerate(self._squares) if self._box(n).contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), found.spoken if found is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(now.font("caption", "medium"))
        painter.setPen(now.colour("tertiary"))
        for number, square in enumerate(self._squares[:_COLUMNS]):
            box = self._box(number)
            painter.drawText(QRectF(box.x(), 0, box.width(), now.px(_HEAD - 2)), _CENTRE, square.letter)
        painter.setFont(now.font(10, "strong", tabular=True))
        for number, square in enumerate(self._squares):
            box = self._box(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour(_FILL[square.state]))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(now.colour(_INK[square.state]))
            painter.drawText(box, _CENTRE, square.text)
        painter.end()

    def _box(self, number: int) -> QRectF:
        now = look()
        line, column = divmod(number, _COLUMNS)
        wide = (self.width() - (_COLUMNS - 1) * _GAP) / _COLUMNS
        top = now.px(_HEAD) + line * now.px(_ROW + _GAP)
        return QRectF(column * (wide + _GAP), top, wide, now.px(_ROW))
