"""The ring around what has the keyboard, for those who came by keyboard, where a widget draws none itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from ui.theme.look import look

OWN = "rings"
"""A property of those who paint their own."""
_RINGLESS = ("finding", "choice", "find")
_WIDTH, _RADIUS = 2, 6


class Ring(QWidget):
    """Lies over its parent, lets the mouse through, and goes as soon as the keyboard goes."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size; the keyboard gone, the ring goes."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        elif event.type() == QEvent.Type.FocusOut:
            watched.removeEventFilter(self)
            self.hide()
            self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("accent"), _WIDTH))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        painter.end()


def ring(widget: QWidget) -> None:
    """Draw one around a widget that has just got the keyboard, unless it draws its own."""
    framed = widget.property("part") in _RINGLESS
    bare = isinstance(widget, QScrollArea | QAbstractItemView) and not widget.property(OWN)
    ringed = any(one.isVisible() for one in widget.findChildren(Ring, options=_DIRECT))
    if widget.hasFocus() and (framed or bare) and not ringed:
        Ring(widget)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
