"""What the sides of the grid share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.parts.grid.ink import Ink
from ui.parts.grid.layout import Track, even
from ui.parts.grid.view import GridView
from ui.theme.look import look
from ui.theme.tokens import Tone, TypeSize, Weight

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
EMPTY = GridView(days=(), rows=())


class Edge(QWidget):
    """A painted side: knows the view, the track it follows and how far that is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.track, self.scrolled = EMPTY, even(0, 1), 0
        self._ink: Ink | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_view(self, view: GridView) -> None:
        """Take a new view; paints only if this side shows something else."""
        before, self.view = self.view, view
        if self.shown(before) != self.shown(view):
            self.update()

    def shown(self, view: GridView) -> object:
        """The part of a view that this side paints."""
        return view

    def lay_out(self, track: Track) -> None:
        """Follow another track."""
        self.track = track
        self.update()

    def scroll_to(self, position: int) -> None:
        """Follow the cells."""
        self.scrolled = position
        self.update()

    def ink(self) -> Ink:
        now, ratio = look(), self.devicePixelRatioF()
        if self._ink is None or self._ink.look is not now or self._ink.ratio != ratio:
            self._ink = Ink(now, ratio)
        return self._ink

    def write(
        self,
        painter: QPainter,
        text: str,
        area: tuple[int, int, int, int],
        *,
        size: TypeSize | int = "body",
        weight: Weight = "regular",
        tone: Tone = "text",
        place: int = LEFT,
    ) -> None:
        """Write a line, shortened at its end if it does not fit."""
        now = self.ink().look
        painter.setFont(now.font(size, weight, tabular=True))
        painter.setPen(now.colour(tone))
        x, y, width, height = area
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(x, y, width, height, place, fitting)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._ink = None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.minimumHeight())
