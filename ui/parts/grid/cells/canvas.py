"""The cells as they are seen: chips with their marks, the chosen range, goals of a drag, the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.parts.grid.cells.brush import Brush, Stroke
from ui.parts.grid.cells.painter import Place, chip_height, paint_cell, paint_hover
from ui.parts.grid.ink import NO_BRUSH, SMOOTH, Ink
from ui.parts.grid.model import CellModel
from ui.parts.grid.table import TrackedTable
from ui.parts.grid.view import Cell, Chip, GridDay, GridView, Transfer
from ui.theme.tokens import Tone

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
PAINT_NOW = 8
"""More cells than this may wait for the next frame."""


@dataclass(frozen=True, slots=True)
class _Lost:
    """Where the focus was before rows or days became others."""

    key: str
    column: int
    days: tuple[GridDay, ...]


class CellCanvas(TrackedTable):
    """Shows a view and what is chosen in it; deaf to keys and mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell_model = CellModel(self)
        self.setModel(self.cell_model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._hover: Cell | None = None
        self._goals: tuple[Cell, ...] = ()
        self._goal_tone: Tone = "ok"
        self._held: Transfer | None = None
        self._stale: tuple[Cell, ...] = ()
        self._lost: _Lost | None = None
        self._brush: Brush | None = None

    def show_view(self, view: GridView) -> None:
        """Show a view; paints only the cells that look different."""
        before = self.cell_model.view
        whole = before.dim_same != view.dim_same
        moved = (tuple(row.key for row in before.rows), before.days) != (tuple(row.key for row in view.rows), view.days)
        if moved:
            self._lost = self._where(before)
            self._hover, self._held, self._goals = None, None, ()  # they are places in another grid
            self.drop_stroke()
        self._stale = self.cell_model.show_view(view)
        for cell in self._stale:
            self.update_cell(cell)
        if whole:
            self.viewport().update()

    def find_again(self) -> None:
        """Put the focus on the same nurse and day, where both are still in sight; the tracks must fit the view."""
        lost, self._lost = self._lost, None
        if lost is None or lost.days != self.cell_model.view.days:
            return
        rows = self.cell_model.view.rows
        row = next((number for number, one in enumerate(rows) if one.key == lost.key), None)
        if row is not None:
            self.choose(Cell(row, lost.column))

    def _where(self, view: GridView) -> _Lost | None:
        """Whose day has the focus; nobody's where the view has no such row."""
        focus = self.focus_cell()
        if focus is None or focus.row >= len(view.rows):
            return None
        return _Lost(view.rows[focus.row].key, focus.column, view.days)

    def hold_brush(self, brush: Brush | None) -> None:
        """Paint with something from now on; None lays the brush down."""
        self._brush = brush
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if brush is not None else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    @property
    def brush(self) -> Brush | None:
        return self._brush

    def drop_stroke(self) -> None:
        """Forget the stroke, keep the brush."""
        if self._brush is not None and self._brush.stroke is not None:
            self._brush.stroke = None
            self.viewport().update()

    def paint_now(self) -> None:
        """Paint what the last view changed before anything else is done: what somebody types is seen at once."""
        region = QRegion()
        for cell in self._stale[:PAINT_NOW]:
            region += self.cell_rect(cell).adjusted(-4, -8, 8, 4)
        if not region.isEmpty():
            self.viewport().repaint(region)
        self._stale = ()

    def show_goal(self, transfer: Transfer | None, tone: Tone) -> None:
        """Outline where a transfer would land."""
        self._goals = tuple(transfer.goal(cell) for cell in transfer.cells) if transfer is not None else ()
        self._goal_tone = tone
        self.viewport().update()

    def chosen(self) -> tuple[Cell, ...]:
        """The selected cells in reading order, else the one with the focus."""
        cells = sorted(Cell(index.row(), index.column()) for index in self.selectedIndexes())
        focus = self.focus_cell()
        return tuple(cells) or ((focus,) if focus is not None else ())

    def choose(self, cell: Cell, *, until: Cell | None = None) -> None:
        """Put the focus on a cell; with `until` select the rectangle between the two, focus on its far end."""
        start = self.cell_model.index(cell.row, cell.column)
        if until is None:
            self.selectionModel().setCurrentIndex(start, SELECT)
            return
        end = self.cell_model.index(until.row, until.column)
        self.selectionModel().setCurrentIndex(end, KEEP)
        self.selectionModel().select(QItemSelection(start, end), SELECT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink, region = QPainter(self.viewport()), self.ink(), event.region()
        if 1 < region.rectCount() <= PAINT_NOW:  # a cell and the open shifts below it, not all that lies between
            for area in region:  # type: ignore[attr-defined]  # PySide's stubs do not know that it can be walked
                painter.setClipRect(area)
                self._paint_area(painter, ink, area)
            painter.setClipping(False)
        else:
            self._paint_area(painter, ink, event.rect())
        self._paint_choice(painter, ink)
        if self._brush is not None and self._brush.stroke is not None:
            self._paint_stroke(painter, ink, self._brush.chip, self._brush.stroke)
        painter.end()

    def _paint_area(self, painter: QPainter, ink: Ink, area: QRect) -> None:
        """The ground, the lines and the chips of a rectangle."""
        painter.fillRect(area, ink.surface)
        view, offset = self.cell_model.view, self.offset()
        rows, columns = self.touched(area)
        bottom = min(area.bottom() + 1, self.rows.length - offset.y())
        self.wash(painter, view.days, columns, top=area.top(), bottom=bottom)
        for row in rows:
            painter.fillRect(area.left(), self.rows.edges[row + 1] - offset.y() - 1, area.width(), 1, ink.border)
        self._paint_cells(painter, ink, rows, columns)

    def _paint_cells(self, painter: QPainter, ink: Ink, rows: range, columns: range) -> None:
        view, offset, lefts, tops = self.cell_model.view, self.offset(), self.columns.edges, self.rows.edges
        dim, dx, dy = view.dim_same, offset.x(), offset.y()
        wide = lefts[1] - lefts[0] if columns else 0
        for row in rows:
            cells, y, height = view.rows[row].cells, tops[row] - dy, tops[row + 1] - tops[row]
            tall = chip_height(ink, height, wide)
            for column in columns:
                left = lefts[column]
                place = Place(left - dx, y, lefts[column + 1] - left, height, tall)
                paint_cell(painter, ink, cells[column], place, dim=dim)

    def _paint_choice(self, painter: QPainter, ink: Ink) -> None:
        """Hover, range, goals and the focus ring lie above the chips."""
        if self._hover is not None and not self._goals and self._is_open(self._hover):
            paint_hover(painter, ink, self._place(ink, self._hover))
        painter.setRenderHint(SMOOTH)
        painter.setBrush(NO_BRUSH)
        chosen = self._chosen_rect()
        if chosen is not None:
            painter.fillRect(chosen, ink.veil)
            painter.setPen(ink.edge)
            painter.drawRect(chosen.adjusted(0, 0, -1, -1))
        if self._held is not None:
            painter.setPen(ink.cut)
            for cell in self._held.cells:
                painter.drawRect(self.cell_rect(cell).adjusted(1, 1, -2, -2))
        painter.setPen(ink.target.get(self._goal_tone, ink.ring))
        for cell in self._goals:
            painter.drawRoundedRect(self._place(ink, cell).chip.adjusted(-1, -1, 1, 1), ink.radius + 1, ink.radius + 1)
        focus = self.focus_cell()
        if focus is not None:
            painter.setPen(ink.ring if self.hasFocus() else ink.quiet_ring)
            painter.drawRoundedRect(self._place(ink, focus).chip.adjusted(-2, -2, 2, 2), ink.radius + 2, ink.radius + 2)

    def _paint_stroke(self, painter: QPainter, ink: Ink, chip: Chip | None, stroke: Stroke) -> None:
        """What letting go would paint, ringed in the colour of the verdict."""
        painter.setPen(ink.target.get(self._goal_tone, ink.ring))
        for cell in stroke.cells:
            area = self._place(ink, cell).chip
            if chip is not None:
                painter.drawPixmap(area.topLeft(), ink.chip(chip, area.width(), area.height()))
            else:
                painter.fillRect(area, ink.surface)
            painter.drawRoundedRect(area, ink.radius, ink.radius)

    def show_stroke_tone(self, tone: Tone) -> None:
        """The verdict on the stroke."""
        self._goal_tone = tone
        self.viewport().update()

    def _place(self, ink: Ink, cell: Cell) -> Place:
        area = self.cell_rect(cell)
        return Place(
            area.x(), area.y(), area.width(), area.height(), chip_height(ink, area.height(), self.columns.size(0))
        )

    def _chosen_rect(self) -> QRect | None:
        """The selected rectangle, if it is more than one cell."""
        ranges = self.selectionModel().selection()
        if ranges.isEmpty():
            return None
        first = ranges.first()
        if first.width() * first.height() <= 1:
            return None
        return self.cell_rect(Cell(first.top(), first.left())).united(
            self.cell_rect(Cell(first.bottom(), first.right()))
        )

    def _is_open(self, cell: Cell) -> bool:
        view = self.cell_model.view
        inside = cell.row < len(view.rows) and cell.column < len(view.days)
        return inside and not view.read_only and self.cell_model.cell(cell).chip is None
