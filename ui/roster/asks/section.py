"""In the inspector: what is asked about the chosen day, and how many other asks are open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.entities import Answer, Ask
from teamapp.services.roster.asks.shown.cards import AskCard, open_asks
from teamapp.services.roster.asks.shown.marks import concerns
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import caption
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.sections.part import clear
from ui.roster.asks.acts import acts_of
from ui.roster.asks.cards.card import AskCardView
from ui.roster.board import Board


class AskSection(QWidget):
    """A card for each ask about the first of the chosen cells; hidden while nothing is asked at all."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._board = board
        self._acts = acts_of(board)
        self._cell: CellKey | None = None
        self.cards: list[AskCardView] = []
        self._box = column(gap=0)
        self.setLayout(self._box)
        board.frame.changed.connect(self._follow)
        self.hide()

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        """Another cell, or the roster is another one."""
        self._cell = cells[0] if cells else None
        self._read()

    def _follow(self, change: Change) -> None:
        """An ask or an answer alone changes no cell, but what stands here."""
        if change.touches(Ask) or change.touches(Answer):
            self._read()

    def _read(self) -> None:
        desk = self._board.frame.desk
        self._board.frame.ask(self, lambda: open_asks(desk), self._show)

    def _show(self, cards: tuple[AskCard, ...]) -> None:
        clear(self._box)
        here = [card for card in cards if self._cell is not None and concerns(card, self._cell)]
        self.cards = [self._view(card) for card in here]
        if cards:
            self._box.addLayout(row(caption(self.tr("What colleagues ask")), None, margins=(16, 10, 16, 2)))
        for number, shown in enumerate(self.cards):
            if number:
                self._box.addWidget(Line())
            self._box.addWidget(shown)
        if others := len(cards) - len(here):
            words = self.tr("1 other ask…") if others == 1 else self.tr("{n} other asks…")
            if not here:
                words = self.tr("1 open ask…") if others == 1 else self.tr("{n} open asks…")
            more = Button(words.format(n=others), kind="link")
            more.clicked.connect(self._acts.show_all)
            self._box.addLayout(row(more, None, margins=(16, 2, 16, 10)))
        self.setVisible(bool(cards))

    def _view(self, card: AskCard) -> AskCardView:
        view = AskCardView(card, self._board.frame)
        self._acts.listen(view)
        return view
