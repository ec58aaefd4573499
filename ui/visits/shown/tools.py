"""The tools in the head of the page: which face, which day, improve with its choices."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.menu import MenuEntry, add_entries
from ui.shell.declared.plugs import load
from ui.shell.header import Header
from ui.visits.board import Board
from ui.visits.plug import Act, Allowed, ImproveChoice

WEEK = 7


class Tools(QObject):
    """Beside "Improve rounds" opens a menu when topics bring other ways to improve."""

    moved = Signal(int)
    today_wanted = Signal()
    improve_wanted = Signal()

    def __init__(
        self,
        header: Header,
        switch: Segmented,
        board: Board,
        *,
        narrow: Button,
        choices: tuple[ImproveChoice, ...],
        parent: QObject,
    ) -> None:
        """`narrow` opens the filters."""
        super().__init__(parent)
        self._board, self._choices = board, choices
        self.before = Button(icon="chevron-left", name=self.tr("Day before"), keys="[")
        self.today = Button(self.tr("Today"), keys="T")
        self.after = Button(icon="chevron-right", name=self.tr("Day after"), keys="]")
        self.improve = Button(self.tr("Improve rounds"), icon="sparkles", kind="primary", keys="Ctrl+Shift+R")
        self.more = Button(icon="chevron-down", name=self.tr("Other ways to improve"), keys="Alt+Shift+R")
        self.menu: QMenu | None = None
        self._can_improve = False
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.improve.clicked.connect(self.improve_wanted)
        self.more.clicked.connect(self.open_menu)
        header.add(switch, narrow, self.before, self.today, self.after, self.improve, self.more)

    @property
    def has_choices(self) -> bool:
        """Whether topics bring other ways to improve."""
        return bool(self._choices)

    def name_steps(self, *, days: int) -> None:
        """A step back or ahead goes by a day, or by a week."""
        week = days == WEEK
        self.before.name(self.tr("Week before") if week else self.tr("Day before"))
        self.after.name(self.tr("Week after") if week else self.tr("Day after"))

    def enable(self, *, improve: bool, previewing: bool) -> None:
        """While a proposal waits, keeping it is the one filled button."""
        self._can_improve = improve
        self.improve.setEnabled(improve)
        self.improve.setVisible(not previewing)
        self.more.setEnabled(bool(self._choices))
        self.more.setVisible(bool(self._choices) and not previewing)

    def open_menu(self) -> None:
        """The other ways, below the button."""
        if not self._choices:
            return
        menu = self.menu = QMenu(self.more)
        add_entries(menu, [self._entry(one) for one in self._choices])
        place = self.more.mapToGlobal(QPoint(self.more.width() - menu.sizeHint().width(), self.more.height() + 4))
        menu.popup(place)

    def _entry(self, one: ImproveChoice) -> MenuEntry:
        enabled = self._can_improve
        if one.possible:
            enabled = cast(Allowed, load(one.possible))(self._board)
        return MenuEntry(
            words=one.title(), act=lambda: self._choose(one), icon=one.icon, keys=one.keys, enabled=enabled
        )

    def _choose(self, one: ImproveChoice) -> None:
        cast(Act, load(one.act))(self._board)
