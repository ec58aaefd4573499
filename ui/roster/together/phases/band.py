"""The band above the grid: the step that is on, the deadline in words, and the one thing to do now."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from teamapp.domain.change import Change
from teamapp.domain.entities import Leave, Nurse, RosterPeriod, Wish, WishesReady
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.phases import Making, making
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.menu import Menu
from ui.roster.board import Board
from ui.roster.shown.next_step import is_next_to_publish
from ui.roster.together.choices.acts import make_three
from ui.roster.together.phases import acts
from ui.roster.together.phases.steps import StepLine
from ui.roster.together.phases.wording import ORDER, Next, Said, said_of
from ui.shell.declared.menus import menu_for
from ui.theme.look import look

COMMANDS = "ui.roster.together.commands"
MENU = (
    (f"{COMMANDS}:say_ready", f"{COMMANDS}:not_ready"),
    (f"{COMMANDS}:close_step", f"{COMMANDS}:open_step_again", f"{COMMANDS}:deadlines"),
)
"""What is rarely needed."""
STEPS_FROM, _BESIDE_FROM = 760, 460
WATCHED = (RosterPeriod, Wish, WishesReady, Nurse, Leave)


class PhaseBand(QFrame):
    """Hidden where a roster is not, and cannot be, made together."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._board = board
        self._said: Said | None = None
        self._making: Making | None = None
        self.steps = StepLine((self.tr("Wishes"), self.tr("Settling gaps"), self.tr("Solving")))
        self._head = Label("", weight="strong", soft=True)
        self._below = Label("", size="small", tone="secondary", soft=True)
        self.act = Button(" ", kind="primary")
        self.quiet_act = Button(" ")
        self.more = Button(kind="ghost", icon="ellipsis", name=self.tr("More about the phases"), menu=True)
        self.act.clicked.connect(self.do_next)
        self.quiet_act.clicked.connect(self.do_next)
        self.more.clicked.connect(self.open_menu)
        self.menu: Menu | None = None
        self._fill()
        board.frame.changed.connect(self._heard)
        self.hide()

    @property
    def me_ready(self) -> bool:
        """Whether the person at this computer has said that her wishes are complete."""
        return self._making is not None and self._making.me_ready

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
        self.menu = menu_for(self.more, MENU)
        self.menu.open_below(self.more)

    def _fill(self) -> None:
        words = column(self._head, self._below, gap=1)
        line = row(self.steps, words, gap=20)
        line.setStretch(1, 1)
        buttons = row(None, self.more, self.quiet_act, self.act)
        both = Columns(line, buttons, least=_BESIDE_FROM, shares=(1, 0))
        self.setLayout(row(both, margins=(16, 9, 10, 9)))

    def _fit(self) -> None:
        """Where it is narrow the words matter more than the steps."""
        phased = self._making is not None and self._making.phase is not None
        self.steps.setVisible(phased and self.width() >= look().px(STEPS_FROM))

    def _heard(self, change: Change) -> None:
        view = self._board.view
        if view is not None and any(change.touches(kind) for kind in WATCHED):
            self.show_roster(view)
