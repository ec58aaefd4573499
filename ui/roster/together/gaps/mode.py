"""The mode "Gaps" of the roster's page: reads the map, finds ways, claims, asks."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from scheduling.rules.finding import Edit as CellChange
from teamapp.domain.change import Change
from teamapp.domain.entities import Ask
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import Id
from teamapp.services.desk import Desk
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.giving.closing import GapProposal, ways_for
from teamapp.services.roster.together.giving.gaps import Gap, gap_map
from teamapp.services.roster.together.giving.offering import offer
from teamapp.services.roster.together.ledger import fairness
from ui.parts.cards.empty_state import EmptyState
from ui.parts.tall import Tall
from ui.roster.asks.acts import AskActs
from ui.roster.board import Board, Proposal
from ui.roster.together.gaps.board import GapBoard
from ui.roster.together.gaps.picture import GapsRead
from ui.roster.together.keyboard import take_keyboard
from ui.roster.together.phases.acts import phase_of

LEAST_HEIGHT = 620


class GapMode(QStackedWidget):
    """Refuses in words while wishes are hidden: the map would give them away."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.gaps = GapBoard(board.words)
        tall, table = Tall(self.gaps, least=LEAST_HEIGHT), self.gaps.heat.table
        self.addWidget(tall)
        table.chosen.connect(lambda cell: tall.follow(table.viewport(), table.cell_rect(cell)))
        self.gaps.chosen.connect(self._find_ways)
        self._asks = AskActs(board.frame, board.sheet_parent, board.words)
        self.gaps.story.claimed.connect(lambda gap: self._asks.take(gap.day, gap.kind))
        self.gaps.story.asked.connect(lambda gap: self._asks.ask_open(gap.day, gap.kind))
        self.gaps.story.way_shown.connect(self._show_way)
        self.gaps.story.way_proposed.connect(self._propose)
        board.frame.changed.connect(self._heard)

    def show_roster(self, view: PeriodView) -> None:
        """Read the map of this period."""
        desk, period = self._board.frame.desk, view.period
        if period is None:
            self._show_empty(
                self.tr("No roster for these weeks yet"), self.tr("Begin the roster, then its gaps are shown.")
            )
        elif phase_of(self._board) is Phase.WISHES:
            until = self._board.words.day(period.wishes_until or view.first)
            words = self.tr("Wishes may be entered until {day}. A map of the gaps would give them away before that.")
            self._show_empty(self.tr("Not yet"), words.format(day=until))
        else:
            self._board.frame.ask(self, lambda: read_gaps(desk, period.id), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        take_keyboard(self.gaps.heat.table)

    def _show(self, read: GapsRead) -> None:
        """What is told of the gap is made anew: a button there that had the keyboard gives it back to the map."""
        holder = QApplication.focusWidget()
        inside = holder is not None and self.gaps.story.isAncestorOf(holder)
        self._raise(None)
        self.gaps.show_read(read)
        if inside:
            self.gaps.take_keyboard()

    def _find_ways(self, gap: Gap) -> None:
        """Ways are looked for beside the window's thread: each is judged by every rule."""
        read = self.gaps.read
        if read is None or not gap.open:
            return
        found, spared = read.found, read.fairness
        self._board.frame.ask(
            self,
            lambda: ways_for(found, gap, spared),
            lambda ways: self.gaps.show_ways(gap, ways),
        )

    def _show_way(self, way: GapProposal) -> None:
        """See it in the grid; taking it over asks whom it concerns."""
        view = self._board.view
        if view is None:
            return
        cells = (CellChange(nurse, view.number(day), after) for nurse, day, _before, after in way.moves)
        self._board.propose(
            Proposal(
                title=self._board.words.say(way.reason),
                before=view,
                after=view.edited(cells),
                keep=lambda desk, _cells: offer(desk, way),
                partly=False,
                kept=lambda: self._told(way),
            )
        )

    def _propose(self, way: GapProposal) -> None:
        desk = self._board.frame.desk
        self._board.frame.act(self, lambda: offer(desk, way), then=lambda _change: self._told(way))

    def _told(self, way: GapProposal) -> None:
        view = self._board.view
        if view is None:
            return
        names = [nurse.given_name for nurse in view.nurses if nurse.id in way.concerned]
        said = self.tr("Proposed. {names} can answer now.").format(names=", ".join(names))
        self._board.frame.notices.tell(said)

    def _heard(self, change: Change) -> None:
        view = self._board.view
        if view is not None and self.isVisible() and change.touches(Ask):
            self.show_roster(view)

    def _show_empty(self, head: str, sentence: str) -> None:
        self._raise(EmptyState("calendar-search", head, sentence))

    def _raise(self, empty: EmptyState | None) -> None:
        while self.count() > 1:
            old = self.widget(1)
            if old is not None:
                self.removeWidget(old)
                old.deleteLater()
        if empty is not None:
            self.addWidget(empty)
        self.setCurrentIndex(self.count() - 1)


def read_gaps(desk: Desk, period: Id) -> GapsRead:
    """The map, and whom to spare, in the database thread."""
    found = gap_map(desk, period)
    return GapsRead(found, fairness(desk, found.view.first), desk.me)
