"""What hangs on the pointer during a drag: the chip, and what would come of it in a few words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.grid.ink import SMOOTH
from ui.parts.grid.view import Chip, Verdict
from ui.parts.marks.chip import chip_pixmap
from ui.theme.look import look
from ui.theme.tokens import Tone

WIDEST = 340
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
WRAP = int(Qt.TextFlag.TextWordWrap)
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

    def show_drag(self, chip: Chip | None, *, more: int, verdict: Verdict | None, at: QPoint) -> None:
        """Follow the pointer with a chip (None makes free), the number of further shifts and the verdict."""
        changed = (chip, more, verdict) != (self._chip, self._more, self.verdict)
        self._chip, self._more, self.verdict = chip, more, verdict
        if changed:
            self.setAccessibleDescription(verdict.text if verdict else "")
            self.resize(self._wanted_size())
            self.update()
        x = min(at.x() + 10, self._over.width() - self.width() - 2)
        y = at.y() + 12 if at.y() + 12 + self.height() < self._over.height() else at.y() - 12 - self.height()
        self.move(max(2, x), max(2, y))
        self.show()
        self.raise_()

    def end(self) -> None:
        """The drag is over."""
        self.hide()
        self.verdict = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(SMOOTH)
        now = look()
        px = now.px
        painter.setPen(now.colour("strong"))
        painter.setBrush(now.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), px(8), px(8))
        ratio = self.devicePixelRatioF()
        if self._chip is not None:
            chip = chip_pixmap(now, self._chip.kind, self._chip.letter, px(28), px(28), ratio=ratio)
            painter.drawPixmap(px(6), (self.height() - px(28)) // 2, chip)
        else:
            eraser = now.pixmap("eraser", "secondary", 18, ratio=ratio)
            painter.drawPixmap(px(11), (self.height() - px(18)) // 2, eraser)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        now = look()
        px = now.px
        left = self._words_from()
        if self._more:
            painter.setFont(now.font("small", "strong"))
            painter.setPen(now.colour("secondary"))
            painter.drawText(QRect(px(41), 0, px(26), self.height()), MIDDLE, f"+{self._more}")
        if self.verdict is None:
            return
        icon = now.pixmap(ICONS.get(self.verdict.tone, "info"), self.verdict.tone, 15, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - px(15)) // 2, icon)
        painter.setFont(now.font("small", "medium"))
        painter.setPen(now.colour(self.verdict.tone))
        words = QRect(left + px(21), 0, self.width() - left - px(21) - px(10), self.height())
        painter.drawText(words, MIDDLE | WRAP, self.verdict.text)

    def _words_from(self) -> int:
        px = look().px
        return px(41) + (px(26) if self._more else 0)

    def _wanted_size(self) -> QSize:
        """The chip alone, or as wide as the words and as high as their lines."""
        now = look()
        width, height = self._words_from(), now.px(40)
        if self.verdict is not None:
            metrics = QFontMetrics(now.font("small", "medium"))
            room = QRect(0, 0, now.px(WIDEST), 0)
            words = metrics.boundingRect(room, MIDDLE | WRAP, self.verdict.text)
            width += now.px(21) + words.width() + now.px(12)
            height = max(height, words.height() + now.px(14))
        return QSize(width, height)
