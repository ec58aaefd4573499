"""How to read the gap map, in one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.charts.heat_paint import paint_heat
from ui.parts.charts.heat_view import HeatCell
from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import row
from ui.theme.look import look


class HeatMark(QWidget):
    """One form as it stands in the picture."""

    def __init__(self, cell: HeatCell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self.setFixedSize(look().px(26), look().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_heat(painter, QRectF(self.rect()), look(), self._cell)
        painter.end()


class GapKey(QWidget):
    """Form, number, and what they mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(look().px(14), self)
        for cell, words in (
            (HeatCell("short", "−1"), self.tr("somebody must give way")),
            (HeatCell("tight", "1"), self.tr("nobody to spare")),
            (HeatCell("open", "1"), self.tr("easily filled")),
            (HeatCell("over", "+1"), self.tr("more than needed")),
            (HeatCell("met"), self.tr("enough")),
        ):
            one = QWidget()
            one.setLayout(row(HeatMark(cell), small(words), gap=5))
            flow.addWidget(one)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
