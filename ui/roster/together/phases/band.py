"""The band above the grid: the step that is on, the deadline in words, and the one thing to do now."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from teamapp.domain.change import Change
from teamapp.domain.entities import Leave, Nurse, RosterPeriod, Wish, WishesReady
from teamapp.domain.entities.roster import Phase
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.phases import Making, making
from ui.parts.controls.button import Button
from ui.parts.elided import ElidedLabel
from ui.parts.layout import column, row
from ui.roster.board import Board
from ui.roster.shown.next_step import is_next_to_publish
from ui.roster.together.choices.acts import make_three
from ui.roster.together.phases import acts
from ui.roster.together.phases.steps import StepLine
from ui.roster.together.phases.wording import ORDER, Next, Said, said_of
from ui.theme.look import look

STEPS_FROM = 620
WATCHED = (RosterPeriod, Wish, WishesReady, Nurse, Leave)


class PhaseBand(QFrame):
    """Hidden where a roster is not, and cannot be, made together."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._board = board
        self._said: Said | None = None
        self._making: Making | None = None
        self.steps = StepLine((self.tr("Wishes"), self.tr("Settling gaps"), self.tr("Solving")))
        self._head = ElidedLabel("", weight="strong")
        self._below = ElidedLabel("", size="small", tone="secondary")
        self.act = Button(" ", kind="primary")
        self.quiet_act = Button(" ")
        self.more = Button(kind="ghost", icon="ellipsis", name=self.tr("More about the phases"))
        self.act.clicked.connect(self.do_next)
        self.quiet_act.clicked.connect(self.do_next)
        self.more.clicked.connect(self.open_menu)
        self.menu: QMenu | None = None
        self._fill()
        board.frame.changed.connect(self._heard)
        self.hide()

    def show_roster(self, view: PeriodView) -> None:
        """Look how far the period is; a proposal in front of it has a filled button of its own."""
        desk, period = self._board.frame.desk, view.period
        nothing = view.published or view.last <= view.today or not view.nurses or self._board.previewing
        if period is None or nothing:
            self._making = None
            self.hide()
            return
        self._board.frame.ask(self, lambda: making(desk, period.id), self.show_making)

    def show_making(self, found: Making) -> None:
        """Say how far it is."""
        self._making = found
        if self._board.previewing:
            return
        if found.phase is None and not found.can_begin:
            self.hide()
            return
        view = self._board.view
        complete = view is not None and is_next_to_publish(view)
        self._said = said = said_of(found, self._board.words, complete=complete)
        self._fit()
        if found.phase is not None:
            self.steps.show_step(ORDER.index(found.phase))
        self._head.setText(said.head)
        self._below.setText(said.below)
        for button, wanted in ((self.act, said.filled), (self.quiet_act, not said.filled)):
            button.setText(said.action)
            button.name(said.action)
            button.setVisible(wanted)
        self.more.setVisible(found.phase is not None)
        self.setAccessibleName(f"{said.head}. {said.below}")
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def do_next(self) -> None:
        """The one thing that is offered."""
        if self._said is None:
            return
        match self._said.next:
            case Next.BEGIN:
                acts.set_deadlines(self._board)
            case Next.ENTER | Next.CHANGE:
                self._board.show_mode("wishes")
            case Next.CLOSE:
                acts.close(self._board)
            case Next.SETTLE:
                self._board.show_mode("gaps")
            case Next.SOLVE:
                make_three(self._board)

    def open_menu(self) -> None:
        """What is rarely needed."""
        found = self._making
        if found is None or found.phase is None:
            return
        menu = self._menu(found)
        self.menu = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _menu(self, found: Making) -> QMenu:
        menu = QMenu(self)
        if found.phase is Phase.WISHES:
            if found.me_ready:
                menu.addAction(self.tr("I am not ready after all"), lambda: acts.ready(self._board, yes=False))
            else:
                menu.addAction(self.tr("I am ready"), lambda: acts.ready(self._board))
            menu.addAction(self.tr("Close the wishes now…"), lambda: acts.close(self._board))
        if found.phase is Phase.GAPS:
            menu.addAction(self.tr("End settling the gaps…"), lambda: acts.close(self._board))
        if found.phase is not Phase.WISHES:
            menu.addAction(self.tr("Go back one step…"), lambda: acts.reopen(self._board))
        if found.phase is not Phase.SOLVE:
            menu.addAction(self.tr("Other deadlines…"), lambda: acts.set_deadlines(self._board))
        return menu

    def _fill(self) -> None:
        words = column(self._head, self._below, gap=1)
        line = row(self.steps, words, gap=20)
        line.setStretch(1, 1)
        for button in (self.more, self.quiet_act, self.act):
            line.addWidget(button)
        line.setContentsMargins(look().px(16), look().px(9), look().px(10), look().px(9))
        self.setLayout(line)

    def _fit(self) -> None:
        """Where it is narrow the words matter more than the steps."""
        phased = self._making is not None and self._making.phase is not None
        self.steps.setVisible(phased and self.width() >= look().px(STEPS_FROM))

    def _heard(self, change: Change) -> None:
        view = self._board.view
        if view is not None and any(change.touches(kind) for kind in WATCHED):
            self.show_roster(view)
