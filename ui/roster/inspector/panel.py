"""The inspector: the checks above, the chosen cell below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.layout import column
from ui.roster.inspector.cell_panel import CellPanel
from ui.roster.inspector.checks import ChecksPanel
from ui.roster.shown.wording import Wording


class RosterInspector(QWidget):
    """Two panels that share the height."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks, self.cell = ChecksPanel(wording), CellPanel(wording)
        box = column(gap=12)
        box.addWidget(self.checks, 5)
        box.addWidget(self.cell, 4)
        self.setLayout(box)
