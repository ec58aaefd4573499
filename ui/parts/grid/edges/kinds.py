"""The shift kinds left of the coverage figures."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent

from ui.parts.grid.edges.edge import Edge
from ui.parts.grid.ink import SMOOTH
from ui.parts.grid.view import Chip, GridView


class KindColumn(Edge):
    """A small chip and the name of each shift kind that is counted."""

    def shown(self, view: GridView) -> object:
        return tuple(row.chip for row in view.cover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.ink()
        px = ink.look.px
        painter.setRenderHint(SMOOTH)
        painter.fillRect(event.rect(), ink.surface)
        for row in self.track.touched(self.scrolled, self.scrolled + self.height()):
            area = QRect(0, self.track.start(row) - self.scrolled, self.width(), self.track.size(row))
            chip = self.view.cover[row].chip
            letter = Chip(chip.kind, chip.letter)
            painter.drawPixmap(px(18), area.center().y() - px(9) + 1, ink.chip(letter, px(20), px(18)))
            self.write(
                painter,
                chip.name,
                (px(52), area.y(), area.width() - px(58), area.height()),
                size="small",
                weight="medium",
                tone="secondary",
            )
        painter.fillRect(self.width() - 1, 0, 1, self.height(), ink.strong)
        painter.end()
