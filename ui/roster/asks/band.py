"""Above the grid: how many asks wait, and whether one of them waits for me."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from teamapp.domain.change import Change
from teamapp.domain.entities import Answer, Ask
from teamapp.services.roster.asks.shown.cards import AskCard, Standing, open_asks
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.roster.asks.acts import acts_of
from ui.roster.board import Board


class AskBand(QFrame):
    """Hidden while nothing waits for me and the inspector can say the rest."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._board = board
        self._acts = acts_of(board)
        self._words = Label(soft=True)
        show = Button(self.tr("Show"))
        show.clicked.connect(self._acts.show_all)
        line = row(IconLabel("repeat", tone="accent"), self._words, show, gap=10, margins=(16, 6, 8, 6))
        line.setStretch(1, 1)
        self.setLayout(line)
        board.frame.changed.connect(self._follow)
        self.hide()

    def show_roster(self, view: PeriodView) -> None:
        """The roster is another one: look again what waits."""
        self._read()

    def _follow(self, change: Change) -> None:
        """An ask or an answer alone changes no cell, but what stands here."""
        if change.touches(Ask) or change.touches(Answer):
            self._read()

    def _read(self) -> None:
        desk = self._board.frame.desk
        self._board.frame.ask(self, lambda: open_asks(desk), self._show)

    def _show(self, cards: tuple[AskCard, ...]) -> None:
        mine = [card for card in cards if card.for_me or card.standing is Standing.CLASH]
        said = [self._board.frame.say(card.title) for card in mine[:1]]
        if len(mine) > 1:
            said.append(self.tr("and {n} more for you").format(n=len(mine) - 1))
        others = len(cards) - len(mine)
        if others:
            words = self.tr("1 other ask is open") if others == 1 else self.tr("{n} other asks are open")
            said.append(words.format(n=others))
        self._words.setText(" · ".join(said))
        self.setVisible(bool(mine))
