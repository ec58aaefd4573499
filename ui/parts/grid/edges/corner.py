"""The quiet captions at the corners and between the cells and the coverage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.grid.edges.edge import LEFT, RIGHT, Edge
from ui.parts.grid.view import GridView

AT_FOOT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
Caption = Callable[[GridView], str]


class Corner(Edge):
    """A caption at the foot of a corner, with the line beside the cells on one side."""

    def __init__(self, caption: Caption, *, line_left: bool, foot: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._line_left, self._foot = caption, line_left, foot
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # the card's round corner shows through

    def shown(self, view: GridView) -> object:
        return self._caption(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        px = ink.look.px
        left = px(12) if self._line_left else px(14)
        painter.setFont(ink.look.font("caption", "strong"))
        painter.setPen(ink.look.colour("tertiary"))
        area = QRect(left, px(4), self.width() - left - px(4), self.height() - px(8))
        painter.drawText(area, AT_FOOT, self._caption(self.view))
        painter.fillRect(0 if self._line_left else self.width() - 1, 0, 1, self.height(), ink.strong)
        if self._foot:
            painter.fillRect(0, self.height() - 1, self.width(), 1, ink.strong)
        painter.end()


class Band(Edge):
    """The band above the coverage: its name left, how to read it right."""

    def shown(self, view: GridView) -> object:
        return view.cover_title, view.cover_hint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        px = ink.look.px
        painter.fillRect(event.rect(), ink.subtle)
        painter.fillRect(0, 0, self.width(), 1, ink.strong)
        painter.fillRect(0, self.height() - 1, self.width(), 1, ink.border)
        box = (px(14), 0, self.width() - px(28), self.height())
        self.write(painter, self.view.cover_title, box, size="caption", weight="strong", tone="tertiary", place=LEFT)
        self.write(painter, self.view.cover_hint, box, size="caption", tone="tertiary", place=RIGHT)
        painter.end()
