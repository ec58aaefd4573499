"""What is wrong with the chosen visit or round: a card for each, the circle must be fixed, the triangle considered."""

from __future__ import annotations

from teamapp.domain.ids import NurseId
from teamapp.services.rounds.hand.findings import RoundFinding
from ui.parts.sections.part import SectionPart
from ui.visits.board import Board, Chosen, ShownDay

MOST = 4


class FindingsSection(SectionPart):
    """Hidden while everything is as agreed."""

    def __init__(self, board: Board) -> None:
        super().__init__(gap=6)
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        visits = {visit for visit, _part in chosen}
        self._show(tuple(one for one in self._board.findings if one.visit in visits))

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """Another round, or it changed."""
        self._show(tuple(one for one in self._board.findings if one.nurse == nurse))

    def _show(self, found: tuple[RoundFinding, ...]) -> None:
        self.begin()
        said = {self._board.words.say(one.said): one.must for one in found}
        for words, must in list(said.items())[:MOST]:
            self.add_marked("circle-alert" if must else "triangle-alert", "danger" if must else "warn", words)
        self.setVisible(bool(said))
