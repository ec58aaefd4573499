"""One entry of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.shell.sides.side_button import SideButton
from ui.theme.look import look

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CORNER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


class NavButton(SideButton):
    """Icon, name and, at the right, how much needs attention."""

    def __init__(self, icon: str, name: str, keys: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon, self._count = icon, 0
        self.setText(name)
        self.setShortcut("")  # the & in a name is a word here, not a key
        self.setCheckable(True)
        self.setMinimumHeight(look().px(18))
        self.setMaximumHeight(look().px(36))
        self._tip = f"{name} ({keys})" if keys else ""
        self.setToolTip(self._tip)
        self.show_count(0)

    spoken_role = QAccessible.Role.PageTab

    @property
    def spoken_checked(self) -> bool | None:
        return self.isChecked() if self.isCheckable() else None

    def spoken_press(self) -> None:
        self.click()

    def show_count(self, count: int) -> None:
        """How much on the page needs attention; nothing is shown for none."""
        self._count = count
        words = self.tr("{name}, {count} need attention") if count else "{name}"
        self.setAccessibleName(words.format(name=self.text(), count=count))
        self.update()

    def show_narrow(self, *, on: bool) -> None:
        """The icon alone, with the count in its corner; the name is in the tool tip then."""
        self.narrow = on
        self.setToolTip(self._tip or (self.text() if on else ""))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as there is room for, down to what a finger still hits."""
        return QSize(look().px(38), look().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, on = look(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        icon = now.pixmap(self._icon, "accent" if on else "secondary", 17, ratio=self.devicePixelRatioF())
        painter.drawPixmap(now.px(10), (self.height() - now.px(17)) // 2, icon)
        if self.narrow:
            self._corner(painter)
        else:
            self._words(painter, on=on)
        painter.end()

    def _words(self, painter: QPainter, *, on: bool) -> None:
        now = look()
        painter.setFont(now.font("body", "strong" if on else "medium"))
        painter.setPen(now.colour("text" if on else "secondary"))
        room = self.rect().adjusted(now.px(37), 0, -now.px(30 if self._count else 8), 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)
        if self._count:
            painter.setFont(now.font("caption", "medium", tabular=True))
            painter.setPen(now.colour("secondary" if on else "tertiary"))
            painter.drawText(self.rect().adjusted(0, 0, -now.px(10), 0), _RIGHT, str(self._count))

    def _corner(self, painter: QPainter) -> None:
        if self._count:
            painter.setFont(look().font("caption", "strong", tabular=True))
            painter.setPen(look().colour("text"))
            painter.drawText(self.rect().adjusted(0, 0, -look().px(2), 0), _CORNER, str(self._count))

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
        if self.keyed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
