"""The buttons on the map: nearer, farther, everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.theme.look import look


class MapTools(QFrame):
    """A column of three buttons."""

    zoomed = Signal(int)
    fit_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mapTools")
        self.nearer = Button(icon="plus", kind="ghost", name="+", keys="+", parent=self)
        self.farther = Button(icon="minus", kind="ghost", name="-", keys="-", parent=self)
        self.everything = Button(icon="maximize", kind="ghost", name="0", keys="0", parent=self)
        self._speak()
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 3, 3)
        column.setSpacing(1)
        for button in (self.nearer, self.farther, self.everything):
            column.addWidget(button)
        self.nearer.clicked.connect(lambda: self.zoomed.emit(1))
        self.farther.clicked.connect(lambda: self.zoomed.emit(-1))
        self.everything.clicked.connect(self.fit_asked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.nearer.name(self.tr("Zoom in"))
        self.farther.name(self.tr("Zoom out"))
        self.everything.name(self.tr("Show everything"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A plate, so that the icons are seen on any ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("border"), 1))
        painter.setBrush(look().colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.end()
