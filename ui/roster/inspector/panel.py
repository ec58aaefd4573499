"""The inspector: the checks above, the chosen cell below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.layout import column
from ui.roster.board import Board
from ui.roster.inspector.cell_panel import CellPanel
from ui.roster.inspector.checks import ChecksPanel
from ui.roster.plug import Section


class RosterInspector(QWidget):
    """Two panels that share the height; `sections` are those of other topics in the lower one."""

    def __init__(self, board: Board, sections: tuple[Section, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = sections
        self.checks, self.cell = ChecksPanel(board.words), CellPanel(board, sections)
        box = column(gap=12)
        box.addWidget(self.checks, 4)
        box.addWidget(self.cell, 6)
        self.setLayout(box)
