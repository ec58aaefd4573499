"""Three rosters side by side: made on the worker, compared, seen in the grid, and one of them taken over there."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from teamapp.domain.change import Change
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.planning.alternatives import Alternative, Alternatives, AlternativesProgress
from teamapp.services.roster.planning.suggest import accept_suggestion
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.access.order import offer_keyboard
from ui.parts.cards.alternative_card import AlternativeCard
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.controls.button import Button
from ui.parts.label import small, strong
from ui.parts.layout import column, plain, row, stretched_row
from ui.parts.tall import Tall
from ui.roster.board import Board, Proposal
from ui.roster.together.choices.diff_picture import DiffPicture
from ui.roster.together.choices.making import Making
from ui.roster.together.choices.view import choices_of, titles
from ui.roster.together.choices.waiting import WaitingCards
from ui.roster.together.keyboard import take_keyboard

LEAST_HEIGHT = 460


class ChoiceMode(QWidget):
    """Nothing is written before one is taken over from its preview in the grid."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._view: PeriodView | None = None
        self.found: Alternatives | None = None
        self.cards: list[AlternativeCard] = []
        self.making = Making(board, self)
        self.strip = ProgressStrip()
        self._stack = QStackedWidget()
        self._waiting = WaitingCards(board.words)
        self._fill()
        self.strip.stopped.connect(self.making.stop)
        self.making.changed.connect(self._show_state)
        self.making.told.connect(self._tell)
        self.making.ticked.connect(lambda seconds: self.strip.tell(seconds, ""))
        self.making.made.connect(self.show_found)

    @property
    def chosen(self) -> int:
        """The number of the column that is marked, -1 for none."""
        return next((number for number, card in enumerate(self.cards) if card.property("chosen")), -1)

    def show_roster(self, view: PeriodView) -> None:
        """Another period drops what was made; the same roster as before keeps it."""
        before, self._view = self._view, view
        if before is not None and before.first != view.first:
            self.making.cancel()
            self.found = None
        elif self.found is not None and self.found.view.live.plan.rows != view.live.plan.rows:
            self.found = None
        self._show_state()

    def begin(self) -> None:
        """Make three rosters for the period on the screen."""
        if self._view is not None and not self.making.running:
            self.found = None
            self._waiting.begin()
            self.strip.begin(self.tr("Making three rosters"), limit_seconds=self.making.seconds)
            self.making.begin(self._view)

    def show_found(self, found: Alternatives) -> None:
        """Put the rosters side by side."""
        self.found, see = found, self.tr("See it in the roster")
        self.cards = [
            AlternativeCard(one.title, one.sentence, one.figures, see=see, foot=one.proof)
            for one in choices_of(found, self._board.words)
        ]
        for number, card in enumerate(self.cards):
            card.show_picture(DiffPicture(found.each[number].suggestion, self._board.words))
            card.wanted.connect(lambda number=number: self.choose(number))
            card.opened.connect(lambda number=number: self.see(number))
            card.stepped.connect(lambda step, number=number: self._step(number + step))
        self._put_cards()
        self._show_state()
        if self.cards:
            self.choose(0)
            first = self.cards[0]
            QTimer.singleShot(0, first, lambda: offer_keyboard(first))

    def choose(self, number: int) -> None:
        """Mark a column."""
        for index, card in enumerate(self.cards):
            card.choose(chosen=index == number)

    def see(self, number: int) -> None:
        """Show a roster in the grid, where it can be taken over; arrows on the strip show the others."""
        found = self.found
        if found is not None and 0 <= number < len(found.each):
            self.choose(number)
            self._board.propose(self._proposal(found, found.each[number]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.cards:
            take_keyboard(self.cards[max(0, self.chosen)])

    def _proposal(self, found: Alternatives, one: Alternative) -> Proposal:
        names = titles()
        styles = [other.style for other in found.each]

        def keep(desk: Desk, cells: tuple[CellKey, ...] | None) -> Change:
            wanted = set(cells) if cells is not None else None
            part = (cell for cell in one.suggestion.differences if wanted is None or (cell.nurse, cell.day) in wanted)
            return accept_suggestion(desk, one.suggestion, tuple(part))

        return Proposal(
            title=self.tr("Three rosters"),
            before=one.suggestion.before,
            after=one.suggestion.after,
            keep=keep,
            choices=tuple((style.value, names[style]) for style in styles),
            chosen=one.style.value,
            choose=lambda key: self.see([style.value for style in styles].index(key)),
        )

    def _step(self, number: int) -> None:
        self.cards[number % len(self.cards)].setFocus()

    def _tell(self, told: AlternativesProgress) -> None:
        each = self.making.seconds / max(1, told.of)
        self._waiting.tell(told, share=min(1.0, told.progress.seconds / each))

    def _fill(self) -> None:
        self._empty = EmptyState(
            "columns-3",
            self.tr("Three rosters to choose from"),
            self.tr(
                "The planner makes one with the most wishes, one that is most even and one with the fewest changes."
                " You compare them here; nothing is written before you take one over."
            ),
            action=self.tr("Make three rosters"),
        )
        self._empty.acted.connect(self.begin)
        self.again = Button(self.tr("Make them again"), icon="refresh-cw")
        self.back = Button(self.tr("Back to the roster"), kind="ghost")
        self.again.clicked.connect(self.begin)
        self.back.clicked.connect(lambda: self._board.show_mode("roster"))
        said = small(self.tr("Arrows choose, Enter shows it in the roster. The best of each figure has a tick."))
        self._head = plain(row(strong(self.tr("Three rosters")), said, None, self.back, self.again, gap=12))
        self._columns: QVBoxLayout = column()
        for page in (self._empty, self._waiting, Tall(plain(self._columns), least=LEAST_HEIGHT)):
            self._stack.addWidget(page)
        box = column(self.strip, self._head, gap=12)
        box.addWidget(self._stack, 1)
        self.setLayout(box)

    def _put_cards(self) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._columns.addWidget(plain(stretched_row(*self.cards)))

    def _show_state(self) -> None:
        """Nothing yet, being made, or there."""
        page = 1 if self.making.running else 2 if self.found is not None else 0
        if not self.making.running:
            self.strip.end()
        self._head.setVisible(page == 2)
        self._stack.setCurrentIndex(page)
