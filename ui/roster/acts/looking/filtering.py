"""What the grid is narrowed to: by nurse, level, findings, changes, weekends, nights; cleared by one key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from teamapp.domain.entities.nurse import Level
from ui.roster.board import Board
from ui.roster.sheets.filter_menu import FilterMenu
from ui.roster.shown.rows.filters import EVERYBODY, Filter, Only


class Filtering(QObject):
    """Holds the filter; nothing about it is stored."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.wanted: Filter = EVERYBODY
        self.menu: FilterMenu | None = None

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
        """What can be chosen, with a tick before what is."""
        view = self._board.view
        if view is None:
            return
        menu = FilterMenu(view, self._board.words, self.wanted, parent=self._board.sheet_parent)
        menu.only_toggled.connect(lambda key: self.toggle(Only(key)))
        menu.level_toggled.connect(lambda level: self.toggle_level(Level(level)))
        menu.chosen_toggled.connect(self.toggle_chosen)
        menu.cleared.connect(self.clear)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(at)
