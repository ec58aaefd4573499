"""What is wrong with the chosen visit or round, each with circle or triangle, and one click to have it put right."""

from __future__ import annotations

from teamapp.domain.ids import NurseId
from teamapp.services.rounds.hand.findings import RoundFinding
from teamapp.services.rounds.part.scope import Scope
from ui.parts.controls.button import Button
from ui.parts.layers.reading import changing
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.inspector.choosing import visit_in

MOST = 4


class FindingsSection(SectionPart):
    """Hidden while everything is as agreed. Repairing plans only this client's visits, or only this round, anew."""

    def __init__(self, board: Board) -> None:
        super().__init__(gap=6)
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        visits = {visit for visit, _part in chosen}
        found = tuple(one for one in self._board.findings if one.visit in visits)
        clients = frozenset(one.client for key in visits if (one := visit_in(shown.open, key)) is not None)
        self._show(shown, found, Scope(clients=clients))

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """Another round, or it changed."""
        found = tuple(one for one in self._board.findings if one.nurse == nurse)
        self._show(shown, found, Scope(nurses=frozenset({nurse})))

    def _show(self, shown: ShownDay, found: tuple[RoundFinding, ...], scope: Scope) -> None:
        self.begin()
        said = {self._board.words.say(one.said): one.must for one in found}
        for words, must in list(said.items())[:MOST]:
            self.add_marked("circle-alert" if must else "triangle-alert", "danger" if must else "warn", words)
        if said and shown.measured and not shown.previewing and shown.day >= shown.read.today:
            name = self.tr("Let the planner find something better, and leave the rest")
            button = changing(Button(self.tr("Repair"), icon="sparkles", name=name))
            button.clicked.connect(lambda: self._board.improve_within(scope))
            self.add(row(button, None, margins=(21, 2, 0, 0)))
        self.setVisible(bool(said))
