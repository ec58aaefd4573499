"""What the grid is narrowed to: by nurse, level, findings, changes, weekends, nights; cleared by one key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from teamapp.domain.entities.nurse import Level
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.menu import Line, Menu
from ui.roster.board import Board
from ui.roster.commands.filters import everything, only_changes, only_chosen, only_findings, only_nights, only_weekends
from ui.roster.shown.rows.filters import EVERYBODY, Filter, Only
from ui.shell.declared.menus import lines_of, page_over

ONLY_DAYS = (only_findings, only_changes, only_weekends, only_nights)
ONLY_NURSES = (only_chosen, everything)


class Filtering(QObject):
    """Holds the filter; nothing about it is stored."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.wanted: Filter = EVERYBODY
        self.menu: Menu | None = None

    @property
    def active(self) -> bool:
        return self.wanted.active

    def use(self, wanted: Filter) -> None:
        """Narrow the grid to something else."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()

    def toggle(self, only: Only) -> None:
        """With or without one condition."""
        self.use(self.wanted.toggled(only))

    def toggle_key(self, only: str) -> None:
        """The same by its key, for commands, which import nothing heavy."""
        self.toggle(Only(only))

    def has(self, only: str) -> bool:
        """Whether a condition is in force, by its key."""
        return Only(only) in self.wanted.only

    def toggle_level(self, level: Level) -> None:
        """With or without a level."""
        self.use(self.wanted.with_level(level))

    def toggle_chosen(self) -> None:
        """Only the nurses of the chosen days, or everybody again."""
        chosen = frozenset(nurse for nurse, _day in self._board.cells)
        self.use(self.wanted.with_nurses(frozenset() if self.wanted.nurses else chosen))

    def clear(self) -> None:
        """Everybody and everything again."""
        self.use(EVERYBODY)

    def open_menu(self, at: QPoint) -> None:
        """What can be chosen, with a tick before what is; the menu stays while several are ticked."""
        view = self._board.view
        if view is not None:
            page = page_over(self._board.sheet_parent)
            self.menu = Menu(
                page,
                lambda: (lines_of(ONLY_DAYS, page), self._levels(view), lines_of(ONLY_NURSES, page)),
                stays=True,
            )
            self.menu.popup(at)

    def _levels(self, view: PeriodView) -> tuple[Line, ...]:
        """The levels that the team has, the highest first."""
        samples = {nurse.level: nurse for nurse in view.nurses}
        return tuple(
            Line(
                words=self._board.words.level(samples[level]),
                act=partial(self.toggle_level, level),
                ticked=level in self.wanted.levels,
            )
            for level in sorted(samples, reverse=True)
        )
