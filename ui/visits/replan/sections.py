"""Below what is said of a visit: the three things that may happen to it."""

from __future__ import annotations

from ui.parts.controls.button import Button
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.shell.declared.commands import translate
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.replan.menus import of_visit


class HappenedSection(SectionPart):
    """Hidden for what is over, cancelled, or of a day that has passed."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("replan", "Something changed?"), gap=2)
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        self.begin()
        entries = list(of_visit(self._board, tuple(visit for visit, _part in chosen)))
        line = row(gap=14)
        for entry in entries:
            button = Button(entry.words, kind="link")
            button.setEnabled(entry.enabled)
            button.clicked.connect(entry.act)
            line.addWidget(button)
        line.addStretch(1)
        self.add(line)
        self.setVisible(any(entry.enabled for entry in entries) and not shown.previewing)
