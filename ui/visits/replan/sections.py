"""Below what is said of a visit: the three things that may happen to it."""

from __future__ import annotations

from ui.parts.controls.button import Button
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.shell.declared.commands import translate
from ui.shell.declared.menus import lines_of, page_over
from ui.visits.board import Board, Chosen, ShownDay

COMMANDS = "ui.visits.replan.commands"
HAPPENS = (f"{COMMANDS}:takes_longer", f"{COMMANDS}:not_home", f"{COMMANDS}:cancelled")


class HappenedSection(SectionPart):
    """Hidden for what is over, cancelled, or of a day that has passed."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("replan", "Something changed?"), gap=2)
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        self.begin()
        lines = lines_of(HAPPENS, page_over(self._board.sheet_parent))
        line = row(gap=14)
        for one in lines:
            button = Button(one.words, kind="link")
            button.setEnabled(one.enabled)
            button.clicked.connect(one.act)
            line.addWidget(button)
        line.addStretch(1)
        self.add(line)
        self.setVisible(any(one.enabled for one in lines) and not shown.previewing)
