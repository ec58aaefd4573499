"""One entry of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme.look import look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_KEYED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class NavButton(QAbstractButton):
    """Icon, name and, at the right, how much needs attention."""

    def __init__(self, icon: str, name: str, keys: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count, self._keyed = icon, 0, False
        self.setText(name)
        self.setShortcut("")  # the & in a name is a word here, not a key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(look().px(36))
        self.setToolTip(f"{name} ({keys})" if keys else "")
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How much on the page needs attention; nothing is shown for none."""
        self._count = count
        words = self.tr("{name}, {count} need attention") if count else "{name}"
        self.setAccessibleName(words.format(name=self.text(), count=count))
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyed = event.reason() in _KEYED
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyed = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, on = look(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        icon = now.pixmap(self._icon, "accent" if on else "secondary", 17, ratio=self.devicePixelRatioF())
        painter.drawPixmap(now.px(10), (self.height() - now.px(17)) // 2, icon)
        painter.setFont(now.font("body", "strong" if on else "medium"))
        painter.setPen(now.colour("text" if on else "secondary"))
        words = self.rect().adjusted(now.px(37), 0, -now.px(30 if self._count else 8), 0)
        painter.drawText(
            words, _LEFT, painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        )
        if self._count:
            painter.setFont(now.font("caption", "medium", tabular=True))
            painter.setPen(now.colour("secondary" if on else "tertiary"))
            painter.drawText(self.rect().adjusted(0, 0, -now.px(10), 0), _RIGHT, str(self._count))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        now = look()
        painter.setPen(Qt.PenStyle.NoPen)
        inside = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(now.colour("border"), 1))
            painter.setBrush(now.colour("surface"))
            painter.drawRoundedRect(inside, 6, 6)
        elif self.underMouse():
            painter.setBrush(now.colour("hover"))
            painter.drawRoundedRect(inside, 6, 6)
        if self._keyed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
