"""Three plans of the day side by side: made, compared, seen in timeline and map, one taken over or several mixed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from teamapp.services.rounds.alternatives.compare import Alternatives, Style
from teamapp.services.rounds.planning.running import PlannedRounds
from ui.parts.access.order import offer_keyboard
from ui.parts.cards.alternative_card import AlternativeCard
from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.button import Button
from ui.parts.label import small, strong
from ui.parts.layout import column, plain, row, stretched_row
from ui.parts.sections.part import clear
from ui.visits.alternatives.differing_list import DifferingList
from ui.visits.alternatives.making import making, mix_proposal, mixing, proposal_of
from ui.visits.alternatives.rounds_table import RoundsTable
from ui.visits.alternatives.view import columns_of
from ui.visits.board import Board, Proposal, ShownDay

_PAD = (18, 14, 18, 16)


class AlternativesMode(QWidget):
    """Nothing is written before one is kept from its preview in the day."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._shown: ShownDay | None = None
        self.found: Alternatives | None = None
        self.cards: list[AlternativeCard] = []
        self.table: RoundsTable | None = None
        self.mix = Button(self.tr("Mix these rounds"), icon="blend")
        self.mix.clicked.connect(self.mix_rounds)
        self._stack = QStackedWidget()
        self._box: QVBoxLayout = column(gap=14)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._scrolling())
        self.setLayout(column(self._stack))

    def show_day(self, shown: ShownDay) -> None:
        """Another day, or one that was changed, drops what was made."""
        self._shown = shown
        if self.found is not None and self.found.facts.visits != shown.read.facts.visits:
            self.found = None
        self._stack.setCurrentIndex(0 if self.found is None else 1)

    def begin(self) -> None:
        """Make three plans of the day on the screen."""
        stored = self._board.stored
        if stored is not None and stored.measured and not self._board.computing:
            self._board.run(making(stored, self._board.frame, self.show_found))

    def show_found(self, found: Alternatives) -> None:
        """Put the plans side by side."""
        self.found = found
        clear(self._box)
        see = self.tr("See it in the day")
        self.cards = [
            AlternativeCard(one.title, one.sentence, one.figures, see=see, foot=one.changes)
            for one in columns_of(found, self._board.frame)
        ]
        for number, card in enumerate(self.cards):
            card.wanted.connect(lambda number=number: self.choose(number))
            card.opened.connect(lambda number=number: self.see(number))
            card.stepped.connect(lambda step, number=number: self._step(number + step))
        self._fill(found)
        self._stack.setCurrentIndex(1)
        if self.cards:
            self.choose(0)
            first = self.cards[0]
            QTimer.singleShot(0, first, lambda: offer_keyboard(first))

    def choose(self, number: int) -> None:
        """Mark a column."""
        for index, card in enumerate(self.cards):
            card.choose(chosen=index == number)

    def see(self, number: int) -> None:
        """Show a plan in timeline, map and list, where it can be kept."""
        found = self.found
        if found is not None and 0 <= number < len(found.each):
            self.choose(number)
            one = found.each[number]
            self._board.propose(proposal_of(one, found, self._board.frame, choose=self._see_style))

    def mix_rounds(self) -> None:
        """Keep the rounds that were taken, plan the rest around them."""
        if self.found is not None and self.table is not None and self.table.picked:
            self._board.run(mixing(self.found, self.table.picked, self._mixed))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.cards and self.found is not None:
            self.cards[0].setFocus()

    def _see_style(self, key: str) -> None:
        if self.found is not None:
            self.see([one.style for one in self.found.each].index(Style(key)))

    def _step(self, number: int) -> None:
        self.cards[number % len(self.cards)].setFocus()

    def _mixed(self, planned: PlannedRounds) -> None:
        found, frame = self.found, self._board.frame
        if found is not None:
            frame.ask(self, lambda: mix_proposal(planned, found), self._propose)

    def _propose(self, proposal: Proposal) -> None:
        if proposal.differences:
            self._board.propose(proposal)
        else:
            self._board.frame.notices.tell(self.tr("The rounds are like that already."))

    def _fill(self, found: Alternatives) -> None:
        words = small(self.tr("Nothing is written before you keep one."), tone="tertiary")
        again = Button(self.tr("Make them again"), icon="refresh-cw")
        again.clicked.connect(self.begin)
        self._box.addLayout(row(strong(self.tr("Three plans of this day")), words, None, again, gap=12))
        self._box.addLayout(stretched_row(*self.cards, gap=14))
        self.table = RoundsTable(found, self._board.frame)
        self.table.changed.connect(self._enable)
        self._box.addLayout(stretched_row(self._mix_card(self.table), self._differing_card(found), gap=14))
        self._box.addStretch(1)
        self._enable()

    def _mix_card(self, table: RoundsTable) -> Card:
        note = self.tr("take a nurse's round from a plan; the rest is planned around it")
        card = Card(self.tr("Or mix them"), note=note, padding=_PAD)
        self.mix = Button(self.tr("Mix these rounds"), icon="blend")
        self.mix.clicked.connect(self.mix_rounds)
        card.add(plain(column(table, row(self.mix, None), None, gap=12)))
        return card

    def _differing_card(self, found: Alternatives) -> Card:
        note = self.tr("{n} visits have other nurses").format(n=len(found.differing))
        card = Card(self.tr("Where they differ"), note=note, padding=_PAD)
        card.add(plain(column(DifferingList(found, self._board.frame), None)))
        return card

    def _enable(self) -> None:
        self.mix.setEnabled(self.table is not None and bool(self.table.picked))

    def _empty(self) -> EmptyState:
        sentence = self.tr(
            "The planner makes one with the least travel, one with the most known faces and one that is most even."
            " You compare them here, keep one or mix their rounds."
        )
        empty = EmptyState(
            "columns-3", self.tr("Three plans to choose from"), sentence, action=self.tr("Make three plans")
        )
        empty.acted.connect(self.begin)
        return empty

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(plain(self._box))
        return area
