"""A month of the ledger: the figures as they left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.layers.sheet import Sheet
from ui.parts.line import Line
from ui.settings.office.figure_line import FigureLine
from ui.settings.office.reading import MonthGiven


class MonthSheet(Sheet):
    """Read only: what left has left."""

    def __init__(self, over: QWidget, month: MonthGiven, note: str) -> None:
        super().__init__(over, month.name, note=note, width=560)
        self.body.setContentsMargins(6, 0, 6, 8)
        self.body.setSpacing(0)
        for number, figure in enumerate(month.figures):
            if number:
                self.body.addWidget(Line())
            self.body.addWidget(FigureLine(figure))
        self.add_button(self.tr("Close"), kind="primary")
