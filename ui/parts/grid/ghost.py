"""What hangs on the pointer during a drag: the chip, and what would come of it in a few words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.grid.ink import SMOOTH, Ink
from ui.parts.grid.view import Chip, Verdict
from ui.theme.look import look
from ui.theme.tokens import Tone

ICONS: dict[Tone, str] = {"danger": "circle-alert", "warn": "triangle-alert", "ok": "circle-check"}


class Ghost(QWidget):
    """Drawn above everything, deaf to the mouse."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._chip: Chip | None = None
        self._more = 0
        self.verdict: Verdict | None = None

    def show_drag(self, chip: Chip, *, more: int, verdict: Verdict | None, at: QPoint) -> None:
        """Follow the pointer with a chip, the number of further shifts and the verdict."""
        changed = (chip, more, verdict) != (self._chip, self._more, self.verdict)
        self._chip, self._more, self.verdict = chip, more, verdict
        if changed:
            self.setAccessibleDescription(verdict.text if verdict else "")
            self.resize(self._wanted_width(), look().px(38))
        x = min(at.x() + 10, self._over.width() - self.width() - 2)
        y = at.y() + 12 if at.y() + 12 + self.height() < self._over.height() else at.y() - 12 - self.height()
        self.move(max(2, x), max(2, y))
        self.show()
        self.raise_()
        if changed:
            self.update()

    def end(self) -> None:
        """The drag is over."""
        self.hide()
        self.verdict = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(SMOOTH)
        now = look()
        px = now.px
        painter.setPen(now.colour("strong"))
        painter.setBrush(now.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), px(8), px(8))
        letter = Chip(self._chip.kind, self._chip.letter)
        ink = Ink(now, self.devicePixelRatioF())
        painter.drawPixmap(px(5), px(5), ink.chip(letter, px(28), px(28)))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        now = look()
        px = now.px
        left = px(40)
        if self._more:
            painter.setFont(now.font("small", "strong"))
            painter.setPen(now.colour("secondary"))
            painter.drawText(
                QRect(left, 0, px(26), self.height()), int(Qt.AlignmentFlag.AlignVCenter), f"+{self._more}"
            )
            left += px(26)
        if self.verdict is None:
            return
        painter.drawPixmap(
            left, (self.height() - px(15)) // 2, now.pixmap(ICONS.get(self.verdict.tone, "info"), self.verdict.tone, 15)
        )
        painter.setFont(now.font("small", "medium"))
        painter.setPen(now.colour(self.verdict.tone))
        words = QRect(left + px(21), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.verdict.text)

    def _wanted_width(self) -> int:
        now = look()
        width = now.px(38) + (now.px(26) if self._more else 0)
        if self.verdict is not None:
            self.setFont(now.font("small", "medium"))
            width += now.px(35) + self.fontMetrics().horizontalAdvance(self.verdict.text)
        return width
