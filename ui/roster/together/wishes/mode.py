"""The mode "Wishes" of the roster's page: my wishes read from the team, and each stroke written at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from teamapp.domain.change import Change
from teamapp.domain.entities import Wish, WishesReady
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import Text
from teamapp.services.people.hidden import HIDING
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.hints import wish_hints
from teamapp.services.roster.together.wishes import MyWishes, Wished, my_wishes, repeat_wishes, set_wishes
from ui.parts.cards.empty_state import EmptyState
from ui.parts.tall import Tall
from ui.roster.board import Board
from ui.roster.shown.wording import Wording
from ui.roster.together.keyboard import take_keyboard
from ui.roster.together.phases import acts
from ui.roster.together.wishes.board import WishBoard
from ui.roster.together.wishes.view import Mark, Marks, Want, WishDay, WishView
from ui.shell.overlay.trouble import in_words

KINDS = {WishKind.DAY_OFF: Want.FREE, WishKind.SHIFT: Want.WORK, WishKind.NOT_SHIFT: Want.NOT}
WANTS = {want: kind for kind, want in KINDS.items()}

LEAST_HEIGHT = 560
OVER = "–"
"""A day that is over needs no word."""


@dataclass(frozen=True, slots=True)
class Read:
    """What is read in the database thread."""

    mine: MyWishes
    hints: Mapping[date, Text]
    me: NurseId | None


class WishMode(QStackedWidget):
    """Shows a stroke at once and writes it; what is read meanwhile waits until the last stroke is written."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._mine: MyWishes | None = None
        self._nurse: NurseId | None = None
        self._told: Marks = {}
        self._writing = 0
        self.wishes = WishBoard()
        tall, calendar = Tall(self.wishes, least=LEAST_HEIGHT), self.wishes.calendar
        self.addWidget(tall)
        calendar.moved.connect(lambda day: tall.follow(calendar.viewport(), calendar.day_rect(day).toRect()))
        self.wishes.wanted.connect(self._write)
        self.wishes.repeat_wanted.connect(self._repeat)
        self.wishes.finished.connect(self._finish)
        self.wishes.side.nurse_wanted.connect(self.show_nurse)
        board.frame.changed.connect(self._heard)

    def show_roster(self, view: PeriodView) -> None:
        """Read my wishes for this period."""
        period, desk = view.period, self._board.frame.desk
        if period is None:
            self._show_empty(self.tr("No roster for these weeks yet"), self.tr("Begin the roster, then enter wishes."))
            return

        nurse, language = self._nurse, self._board.words.language.value

        def read() -> Read:
            mine = my_wishes(desk, period.id, nurse, language=language)
            return Read(mine, wish_hints(view, mine), desk.me)

        self._board.frame.ask(self, read, self._show, failed=self._refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        take_keyboard(self.wishes.calendar)

    def _heard(self, change: Change) -> None:
        """That I am ready is no news for the roster, but for this."""
        view = self._board.view
        if view is not None and self.isVisible() and change.touches(WishesReady):
            self.show_roster(view)

    def show_nurse(self, nurse: str) -> None:
        """Write down the wishes of somebody who told them, or mine again; hidden ones stay hidden."""
        self._nurse, self._told = NurseId(Id(nurse)), {}
        if self._board.view is not None:
            self.show_roster(self._board.view)

    def _show(self, read: Read) -> None:
        if self._writing:
            return
        self._mine = read.mine
        shown = view_of(read, self._board.words)
        if read.mine.hidden:  # what was just written down for her, and nothing else
            shown = shown.with_marks(self._told)
        self.wishes.show_view(shown, said=self._said(read.mine))
        self.wishes.side.show_people(self._people(read.me), read.mine.nurse)
        self._raise(None)

    def _people(self, me: NurseId | None) -> list[tuple[str, str]]:
        nurses = self._board.view.nurses if self._board.view is not None else ()
        mine = [(str(nurse.id), self.tr("Mine")) for nurse in nurses if nurse.id == me]
        return mine + [(str(nurse.id), nurse.name) for nurse in nurses if nurse.id != me]

    def _said(self, mine: MyWishes) -> str:
        """Who sees these wishes; while they are hidden also how, in plain words."""
        words = [mine.note, HIDING] if mine.phase is Phase.WISHES and not mine.hidden else [mine.note]
        return " ".join(self._board.words.say(one) for one in words)

    def _write(self, marks: Marks) -> None:
        mine, desk = self._mine, self._board.frame.desk
        if mine is None:
            return
        before = self.wishes.view
        self._told.update(marks)
        self.wishes.show_marks(before.with_marks(marks))
        self._writing += 1
        wanted = {day: wished_of(mark) for day, mark in marks.items()}
        self._board.frame.act(
            self, lambda: self._count(set_wishes(desk, mine.nurse, wanted)), failed=lambda error: self._failed(error)
        )

    def _count(self, change: Change) -> Change:
        """Written; what is read after this is the truth again."""
        self._writing -= 1
        return change

    def _failed(self, error: Exception) -> None:
        """A wish was refused: say why, and show what is stored."""
        self._writing -= 1
        self._board.frame.notices.warn(in_words(error, self._board.frame))
        if self._board.view is not None:
            self.show_roster(self._board.view)

    def _repeat(self) -> None:
        mine, desk = self._mine, self._board.frame.desk
        if mine is not None:
            self._board.frame.act(self, lambda: repeat_wishes(desk, mine.nurse, Id(mine.period.id)))

    def _finish(self) -> None:
        """Done is ready; the grid says what the others still have to do."""
        mine = self._mine
        if mine is not None and mine.phase is Phase.WISHES and not mine.ready:
            acts.ready(self._board, nurse=mine.nurse)
        self._nurse, self._told = None, {}
        self._board.show_mode("roster")

    def _refused(self, error: Exception) -> None:
        self._show_empty(self.tr("Whose wishes?"), in_words(error, self._board.frame))

    def _show_empty(self, head: str, sentence: str) -> None:
        self._mine = None
        self._raise(EmptyState("heart", head, sentence))

    def _raise(self, empty: EmptyState | None) -> None:
        while self.count() > 1:
            old = self.widget(1)
            if old is not None:
                self.removeWidget(old)
                old.deleteLater()
        if empty is not None:
            self.addWidget(empty)
        self.setCurrentIndex(self.count() - 1)


def view_of(read: Read, words: Wording) -> WishView:
    """My wishes as the calendar shows them."""
    mine = read.mine
    days = tuple(
        WishDay(
            day=one.day,
            mark=mark_of(one.wish) if one.wish is not None else None,
            closed="" if one.may_wish else words.leave(one.leave).capitalize() if one.leave is not None else OVER,
            leave=one.leave is not None,
            holiday=one.holiday,
            hint=words.say(read.hints[one.day]) if one.day in read.hints else "",
            late=one.wish is not None and one.wish.late,
        )
        for one in mine.days
    )
    return WishView(
        days=days,
        chips={kind.id: words.chip(kind) for kind in mine.kinds},
        jokers=mine.jokers_most,
        ready=mine.ready,
        phased=mine.phase is Phase.WISHES,
        open=mine.open,
        can_repeat=mine.can_repeat,
        name="" if mine.nurse == read.me else mine.name.split(" ")[0],
    )


def mark_of(wish: Wish) -> Mark:
    """A stored wish as a mark."""
    return Mark(KINDS[wish.kind], wish.shift_kind or "", wish.joker)


def wished_of(mark: Mark | None) -> Wished | None:
    """A mark as it is written."""
    if mark is None:
        return None
    return Wished(WANTS[mark.want], ShiftKindId(Id(mark.kind)) if mark.kind else None, mark.joker)
