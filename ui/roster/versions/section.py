"""In the inspector: that the chosen day has two versions, and one click to the choices."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.conflicts import Conflict, on_days, open_conflicts
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.versions_line import VersionsLine
from ui.parts.layout import column
from ui.parts.sections.part import clear
from ui.roster.board import Board


class VersionsSection(QWidget):
    """Hidden where there is nothing to choose."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._board = board
        self._box = column(gap=0)
        self.setLayout(self._box)
        self.hide()

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        """Another cell, or the roster is another one."""
        desk, cell = self._board.frame.desk, cells[0] if cells else None
        self._board.frame.ask(self, lambda: conflict_on(desk, view, cell), self._show)

    def _show(self, conflict: Conflict | None) -> None:
        clear(self._box)
        if conflict is not None:
            frame = self._board.frame
            line = VersionsLine(frame.say(conflict.said))
            line.wanted.connect(lambda: frame.go("today", f"conflict:{conflict.id}"))
            self._box.addWidget(line)
        self.setVisible(conflict is not None)


def conflict_on(desk: Desk, view: PeriodView, cell: CellKey | None) -> Conflict | None:
    """In the database thread: what waits about a nurse's day."""
    if cell is None:
        return None
    return on_days(desk, open_conflicts(desk), first=view.first, last=view.last).get(cell)
