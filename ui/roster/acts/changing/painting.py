"""Painting over cells with a shift kind, or with nothing, until Esc lays the brush down."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from scheduling.rules.plan import FREE
from teamapp.domain.ids import Id, ShiftKindId
from ui.parts.grid.cells.brush import Brush
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, Verdict
from ui.roster.acts.changing.choosing import Choosing
from ui.roster.acts.changing.editing import Editing
from ui.roster.board import Board
from ui.roster.shown.strips.legend import Legend


class Painting(QObject):
    """Between the brush of the grid, the pens of the legend and the edits they make."""

    changed = Signal()

    def __init__(self, board: Board, grid: RosterGrid, legend: Legend, *, choosing: Choosing, editing: Editing) -> None:
        super().__init__(grid)
        self._board, self._grid, self._legend = board, grid, legend
        self._choosing, self._editing = choosing, editing
        self.kind: str | None = None
        legend.pen_chosen.connect(self.take)
        grid.cells.brush_wanted.connect(self._take_letter)
        grid.cells.brush_dropped.connect(self.stop)
        grid.cells.painted.connect(self._paint)
        grid.judge_stroke = self._judge

    @property
    def active(self) -> bool:
        return self.kind is not None

    def take(self, kind: str) -> None:
        """Paint with a shift kind (empty makes free); the one in hand is laid down."""
        view = self._board.view
        if view is None or kind == self.kind or self._grid.view.read_only:
            self.stop()
            return
        self.kind = kind
        chip = self._board.words.chip(view.kind(kind)) if kind != FREE else None
        self._grid.cells.hold_brush(Brush(chip))
        self._legend.show_pen(kind, chip.name if chip is not None else "")
        self._grid.cells.setFocus()
        self.changed.emit()

    def stop(self) -> None:
        """Lay the brush down."""
        if self.kind is None:
            return
        self.kind = None
        self._grid.cells.hold_brush(None)
        self._grid.ghost.end()
        self._legend.show_pen(None, "")
        self.changed.emit()

    def _take_letter(self, letter: str) -> None:
        view = self._board.view
        kind = view.kind_of_letter(letter) if view is not None and letter else None
        if kind is not None or not letter:
            self.take(kind.id if kind is not None else FREE)

    def _paint(self, cells: tuple[Cell, ...]) -> None:
        keys = self._choosing.keys(cells)
        if self.kind == FREE:
            self._editing.clear(keys)
        elif self.kind is not None:
            self._editing.give(keys, ShiftKindId(Id(self.kind)))

    def _judge(self, cells: tuple[Cell, ...]) -> Verdict:
        return self._editing.judge_given(self._choosing.keys(cells), self.kind or FREE)
