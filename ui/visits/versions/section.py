"""In the inspector: that the chosen visit has two versions, and one click to the choices."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.cards.versions_line import VersionsLine
from ui.parts.layout import column
from ui.parts.sections.part import clear
from ui.visits.board import Board, Chosen, ShownDay


class VersionsSection(QWidget):
    """Hidden where there is nothing to choose."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._board = board
        self._box = column(gap=0)
        self.setLayout(self._box)
        self.hide()

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        clear(self._box)
        frame = self._board.frame
        found = {conflict.id: conflict for visit, _part in chosen if (conflict := self._board.conflicts.get(visit))}
        for name, conflict in found.items():
            line = VersionsLine(frame.say(conflict.said))
            line.wanted.connect(lambda name=name: frame.go("today", f"conflict:{name}"))
            self._box.addWidget(line)
        self.setVisible(bool(found))
