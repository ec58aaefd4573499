"""Connects what the grid and the inspector hear with what editing, choosing and asking do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from scheduling.rules.plan import FREE
from teamapp.domain.ids import Id, ShiftKindId
from teamapp.services.roster.hand.shifts import CellEdit
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, Transfer, Verdict
from ui.roster.acts.changing.asking import Asking
from ui.roster.acts.changing.choosing import Choosing
from ui.roster.acts.changing.editing import Editing
from ui.roster.board import Board
from ui.roster.inspector.panel import RosterInspector


class Wiring(QObject):
    """Rows and columns come in, nurses and days go out."""

    def __init__(
        self, board: Board, grid: RosterGrid, *, editing: Editing, choosing: Choosing, asking: Asking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._grid = board, grid
        self._editing, self._choosing, self._asking = editing, choosing, asking
        cells = grid.cells
        cells.typed.connect(lambda where, letter: editing.give_letter(choosing.keys(where), letter))
        cells.cleared.connect(lambda where: editing.clear(choosing.keys(where)))
        cells.transferred.connect(self._transfer)
        cells.opened.connect(self._open)
        cells.menu_asked.connect(lambda _cell, at: self._menu(at))
        grid.cover.opened.connect(self._open_cover)
        grid.judge = self._judge

    def connect_inspector(self, inspector: RosterInspector) -> None:
        """Cards and buttons of the inspector."""
        checks, cell = inspector.checks, inspector.cell
        checks.opened.connect(lambda finding: self._choosing.show_finding(finding))
        checks.repaired.connect(lambda finding, repair: self._editing.repair(finding, repair))
        checks.who_wanted.connect(self._asking.who_for_finding)
        cell.repaired.connect(lambda finding, repair: self._editing.repair(finding, repair))
        cell.lock_toggled.connect(lambda: self._editing.toggle_lock(self._choosing.cells))
        cell.who_wanted.connect(self._asking.who_for_focus)
        cell.given.connect(self._give_instead)
        cell.kind_given.connect(self._give_kind)
        cell.range.given.connect(self.open_menu)
        cell.range.cleared.connect(lambda: self._editing.clear(self._choosing.cells))
        cell.range.lock_toggled.connect(lambda: self._editing.toggle_lock(self._choosing.cells))

    def open_menu(self) -> None:
        """The menu of the cell in focus, below it."""
        focus = self._grid.cells.focus_cell()
        if focus is not None:
            self._open(focus)

    def _transfer(self, transfer: Transfer) -> None:
        edits = self._open_edits(transfer)
        if edits is None:
            self._editing.transfer(self._choosing.pairs(transfer), copies=transfer.copies)
        elif edits:
            self._editing.write(edits)

    def _judge(self, transfer: Transfer) -> Verdict:
        edits = self._open_edits(transfer)
        if edits is not None:
            return self._editing.judge_edits(edits)
        return self._editing.judge(self._choosing.pairs(transfer), copies=transfer.copies)

    def _open_edits(self, transfer: Transfer) -> tuple[CellEdit, ...] | None:
        """What a drag from or to the row of open shifts means: give one, or make one open; None for other drags."""
        if self._choosing.key(transfer.origin) is None:
            return self._choosing.filled(transfer)
        if self._choosing.key(transfer.target) is None:
            cells = self._choosing.keys(transfer.cells)
            return tuple(CellEdit(*cell, None) for cell in cells)
        return None

    def _open(self, cell: Cell) -> None:
        cells = self._grid.cells
        self._menu(cells.viewport().mapToGlobal(cells.cell_rect(cell).bottomLeft()))

    def _menu(self, at: QPoint) -> None:
        focus = self._grid.cells.focus_cell()
        if self._grid.view.read_only:
            self._asking.details()
        elif focus is not None and self._choosing.key(focus) is None:
            self._asking.open_menu(self._board.days_in_sight[focus.column], at)
        else:
            self._asking.cell_menu(at)

    def _open_cover(self, cell: Cell) -> None:
        """A figure of the coverage: who could take the shift?"""
        view, row = self._board.view, self._grid.view.cover[cell.row]
        key = self._choosing.key(Cell(0, cell.column))
        kind = view.kind_of_letter(row.chip.letter) if view is not None else None
        if key is not None and kind is not None and not self._grid.view.read_only:
            self._asking.who(key[1], kind.id)

    def _give_kind(self, kind: str) -> None:
        focus = self._choosing.focus
        if focus is not None:
            self._editing.give([focus], ShiftKindId(Id(kind)))

    def _give_instead(self, nurse: str) -> None:
        view, focus = self._board.view, self._choosing.focus
        if view is not None and focus is not None and (kind := view.worked(*focus)) != FREE:
            self._editing.cover(nurse, focus[1], kind, instead_of=focus[0])
