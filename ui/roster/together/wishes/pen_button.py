"""One pen: a chip, a hollow chip, a star or a word; the one in the hand is pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.parts.marks.chip import paint_chip
from ui.roster.together.wishes.days.cell_painter import paint_hollow, star_pixmap
from ui.roster.together.wishes.pens import Pen
from ui.roster.together.wishes.view import Want, WishView
from ui.theme.look import Look, look

HEIGHT, CHIP_WIDTH, ICON = 34, 33, 16
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PenButton(QAbstractButton):
    """`words` stand beside an icon; a shift's pen shows its chip alone and says `name` to those who do not see it."""

    def __init__(
        self, pen: Pen, view: WishView, *, name: str, words: str = "", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.pen, self._words, self._keys = pen, words, keys
        self._chip = view.chips.get(pen.mark.kind) if pen.mark is not None else None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setFixedHeight(look().px(HEIGHT))

    def sizeHint(self) -> QSize:
        now = look()
        if not self._words:
            return QSize(now.px(CHIP_WIDTH), now.px(HEIGHT))
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self._words) + self.fontMetrics().horizontalAdvance(self._keys)
        return QSize(width + now.px(ICON + 34), now.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = now.colour("accent" if self.isChecked() or self.hasFocus() else "strong")
        painter.setPen(QPen(edge, 2 if self.isChecked() else 1))
        painter.setBrush(now.colour("soft" if self.isChecked() else "subtle" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self._chip is not None:
            self._paint_chip(painter, now)
        else:
            self._paint_words(painter, now)
        painter.end()

    def _paint_chip(self, painter: QPainter, now: Look) -> None:
        assert self._chip is not None
        assert self.pen.mark is not None
        box = QRectF(0, 0, now.px(24), now.px(20))
        box.moveCenter(QRectF(self.rect()).center())
        if self.pen.mark.want is Want.NOT:
            paint_hollow(painter, box, now, self._chip, text_size=11)
        else:
            paint_chip(painter, box, now, self._chip.kind, self._chip.letter, text_size=11)

    def _paint_words(self, painter: QPainter, now: Look) -> None:
        ratio, size = self.devicePixelRatioF(), now.px(ICON)
        top = (self.height() - size) / 2
        at = QPointF(now.px(10) if self._words else (self.width() - size) / 2, top)
        if self.pen.joker:
            painter.drawPixmap(at, star_pixmap(now, ratio, size=ICON))
        else:
            icon = "sun" if self.pen.mark is not None else "eraser"
            painter.drawPixmap(at, now.pixmap(icon, "accent" if self.isChecked() else "secondary", ICON, ratio=ratio))
        if not self._words:
            return
        painter.setFont(now.font("body", "medium"))
        painter.setPen(now.colour("accent" if self.isChecked() else "text"))
        left = now.px(10) + size + now.px(6)
        room = QRectF(left, 0, self.width() - left, self.height() - 1)
        painter.drawText(room, _LEFT, self._words)
        left += painter.fontMetrics().horizontalAdvance(self._words) + now.px(6)
        painter.setFont(now.font("caption"))
        painter.setPen(now.colour("tertiary"))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height() - 1), _LEFT, self._keys)
