"""A layer over the whole window: keeps keyboard and mouse to itself until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget
from shiboken6 import isValid

from ui.parts.access.order import go_on, stops
from ui.parts.layers.panel import Panel
from ui.theme.look import look


def veils_over(window: QWidget) -> list[Veil]:
    """The layers that are open over a window, the lowest first."""
    return [one for one in window.children() if isinstance(one, Veil) and one.isVisible()]


class Veil(QFrame):
    """Lies over `over`'s window; Esc or a click beside the panel closes it, Tab stays inside, focus goes back after."""

    closed = Signal()

    def __init__(self, over: QWidget, *, dim: bool = True, closable: bool = True) -> None:
        window = over.window()
        super().__init__(window)
        self.setProperty("part", "veil")
        self._dim, self._closable = dim, closable
        self._before = QApplication.focusWidget()
        self._panel: QWidget | None = None
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def hold(self, panel: QWidget) -> None:
        """Put the panel into the layer, with a shadow around it."""
        self._panel = panel
        panel.setParent(self)
        self._shade(panel)

    def _shade(self, panel: QWidget) -> None:
        shadow = QGraphicsDropShadowEffect(panel)
        shadow.setBlurRadius(48)
        shadow.setOffset(0, 14)
        colour = QColor(look().colour("shadow"))
        colour.setAlpha(190 if look().dark else 80)
        shadow.setColor(colour)
        panel.setGraphicsEffect(shadow)

    def open(self) -> None:
        """Show it and take the keyboard."""
        self.place()
        self.show()
        self.raise_()
        first = next(iter(stops(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Close and give the keyboard back to who had it."""
        self.window().removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def place(self) -> None:
        """Where the panel goes: the middle, a little above."""
        if self._panel is not None:
            if isinstance(self._panel, Panel):
                self._panel.fit(self.width())
            self._panel.adjustSize()
            layout, width = self._panel.layout(), self._panel.width()
            if layout is not None and layout.hasHeightForWidth():  # Qt takes the height of another width
                self._panel.resize(width, layout.totalHeightForWidth(width))
            spare_height = max(0, self.height() - self._panel.height())
            self._panel.move((self.width() - self._panel.width()) // 2, spare_height * 2 // 5)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the window's size."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._closable:
            self.shut()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._closable:
            self.shut()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._dim:
            painter = QPainter(self)
            painter.setOpacity(0.55 if look().dark else 0.28)
            painter.fillRect(self.rect(), look().colour("shadow"))
            painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)
