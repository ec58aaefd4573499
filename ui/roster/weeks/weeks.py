"""What people do with whole weeks: the sheets that ask, and acts on everything in sight."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from teamapp.domain.ids import Id
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.weeks.bulk import clear_cells, lock_cells, unlock_cells
from teamapp.services.roster.weeks.patterns import (
    PatternLine,
    delete_pattern,
    pattern_list,
    rename_pattern,
    save_pattern,
)
from ui.roster.board import Board
from ui.roster.weeks.copy_sheet import CopySheet
from ui.roster.weeks.laying import LayingOver
from ui.roster.weeks.pattern_sheet import PatternSheet
from ui.roster.weeks.rename_sheet import RenameSheet
from ui.roster.weeks.save_sheet import SavePatternSheet


class Weeks(QObject):
    """Copy a week, keep and use patterns, clear and lock what is in sight: one named undo each."""

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.laying = LayingOver(board, self)

    def copy(self) -> None:
        """Ask which week goes where."""
        view = self._board.view
        if view is not None:
            sheet = CopySheet(self._board.sheet_parent, view, self._board.words, day=self._day())
            sheet.chosen.connect(self.laying.copy_week)
            sheet.open()

    def save(self) -> None:
        """Ask which weeks become a pattern."""
        view = self._board.view
        if view is not None:
            sheet = SavePatternSheet(self._board.sheet_parent, view, self._board.words, day=self._day())
            sheet.saved.connect(self._save)
            sheet.open()

    def patterns(self) -> None:
        """Show the patterns of the team; without any, offer to keep one."""
        desk = self._board.frame.desk
        self._board.frame.ask(self, lambda: pattern_list(desk), self._show_patterns)

    def clear_in_sight(self) -> None:
        """Make every unlocked shift in sight free."""
        desk, cells = self._board.frame.desk, self._in_sight()
        self._board.frame.act(self, lambda: clear_cells(desk, cells))

    def lock_in_sight(self, *, locked: bool) -> None:
        """Lock every shift in sight, or let it go."""
        desk, cells = self._board.frame.desk, self._in_sight()
        self._board.frame.act(self, lambda: lock_cells(desk, cells) if locked else unlock_cells(desk, cells))

    def _in_sight(self) -> tuple[CellKey, ...]:
        """The nurses a filter leaves, on the days that are shown."""
        return tuple((nurse, day) for nurse in self._board.nurses_in_sight for day in self._board.days_in_sight)

    def _day(self) -> date:
        """The day of the focus, or the first in sight."""
        focus = self._board.focus
        return focus[1] if focus is not None else self._board.days_in_sight[0]

    def _show_patterns(self, lines: tuple[PatternLine, ...]) -> None:
        view = self._board.view
        if view is None:
            return
        if not lines:
            words = self.tr("There is no pattern yet. Keep some weeks as a pattern first.")
            self._board.frame.notices.tell(words, action=self.tr("Keep these weeks"), act=self.save)
            return
        sheet = PatternSheet(self._board.sheet_parent, lines, view, self._board.words)
        sheet.laid.connect(self.laying.lay_pattern)
        sheet.deleted.connect(self._delete)
        names = {line.pattern.id: line.pattern.name for line in lines}
        sheet.renamed.connect(lambda key: self._ask_name(key, names[key]))
        sheet.open()

    def _ask_name(self, pattern: str, name: str) -> None:
        sheet = RenameSheet(self._board.sheet_parent, name)
        sheet.renamed.connect(lambda words: self._rename(pattern, words))
        sheet.open()

    def _save(self, name: str, monday: date, weeks: int) -> None:
        desk = self._board.frame.desk
        said = self.tr("The pattern “{name}” is kept.").format(name=name)
        self._board.frame.act(
            self,
            lambda: save_pattern(desk, name, monday=monday, weeks=weeks),
            then=lambda _change: self._board.frame.notices.tell(said),
        )

    def _delete(self, pattern: str) -> None:
        desk = self._board.frame.desk
        self._board.frame.act(self, lambda: delete_pattern(desk, Id(pattern)))

    def _rename(self, pattern: str, name: str) -> None:
        desk = self._board.frame.desk
        self._board.frame.act(self, lambda: rename_pattern(desk, Id(pattern), name))
