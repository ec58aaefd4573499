"""The cells: who works what on which day, to walk over, type into, select and drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.parts.grid import keys
from ui.parts.grid.drag import Press, fits
from ui.parts.grid.ink import NO_BRUSH, SMOOTH, Ink
from ui.parts.grid.model import CellModel
from ui.parts.grid.painter import Place, chip_height, paint_cell, paint_hover
from ui.parts.grid.table import TrackedTable
from ui.parts.grid.view import Cell, GridView, Transfer
from ui.theme.tokens import Tone

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
LEFT_BUTTON = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PAINT_NOW = 8
"""More cells than this may wait for the next frame."""


class CellTable(TrackedTable):
    """Signals say what somebody asked for; what comes of it is the page's to decide and to show."""

    typed = Signal(object, str)  # cells, letter
    cleared = Signal(object)  # cells
    transferred = Signal(object)  # Transfer
    opened = Signal(object)  # Cell
    focused = Signal(object)  # Cell
    menu_asked = Signal(object, QPoint)  # Cell, global position
    dragged = Signal(object, QPoint)  # Transfer or None while over nothing, global position
    drag_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell_model = CellModel(self)
        self.setModel(self.cell_model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._hover: Cell | None = None
        self._press: Press | None = None
        self._goals: tuple[Cell, ...] = ()
        self._stale: tuple[Cell, ...] = ()
        self._goal_tone: Tone = "ok"
        self._held: Transfer | None = None

    # what is shown

    def show_view(self, view: GridView) -> None:
        """Show a view; paints only the cells that look different."""
        whole = self.cell_model.view.dim_same != view.dim_same
        self._stale = self.cell_model.show_view(view)
        for cell in self._stale:
            self.update_cell(cell)
        if whole:
            self.viewport().update()

    def paint_now(self) -> None:
        """Paint what the last view changed before anything else is done: what somebody types is seen at once."""
        for cell in self._stale[:PAINT_NOW]:
            self.viewport().repaint(self.cell_rect(cell).adjusted(-4, -8, 8, 4))
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

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ink, view, area = self.ink(), self.cell_model.view, event.rect()
        painter.fillRect(area, ink.surface)
        rows, columns = self.touched(event.region())
        offset = self.offset()
        bottom = min(area.bottom() + 1, self.rows.length - offset.y())
        self.wash(painter, view.days, columns, top=area.top(), bottom=bottom)
        for row in rows:
            painter.fillRect(area.left(), self.rows.edges[row + 1] - offset.y() - 1, area.width(), 1, ink.border)
        self._paint_cells(painter, ink, rows, columns)
        self._paint_choice(painter, ink)
        painter.end()

    def _paint_cells(self, painter: QPainter, ink: Ink, rows: range, columns: range) -> None:
        view, offset, lefts, tops = self.cell_model.view, self.offset(), self.columns.edges, self.rows.edges
        dim, dx, dy = view.dim_same, offset.x(), offset.y()
        tall = chip_height(ink, tops[1] - tops[0], lefts[1] - lefts[0]) if rows and columns else 0
        for row in rows:
            cells, y, height = view.rows[row].cells, tops[row] - dy, tops[row + 1] - tops[row]
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

    # keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        """Keys the grid takes before the window's shortcuts; Escape only while something can be let go."""
        busy = self._press is not None or self._held is not None
        return keys.is_ours(event, self.cell_model.view.letters) or (busy and keys.is_escape(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = keys.read(event, self.cell_model.view.letters)
        if wish is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self._obey(wish)

    def _obey(self, wish: keys.Wish) -> None:
        cells, focus = self.chosen(), self.focus_cell()
        if wish.does is keys.Does.ESCAPE:
            self._escape()
        elif not cells or focus is None:
            return
        elif wish.does is keys.Does.OPEN:
            self.opened.emit(focus)
        elif wish.does in (keys.Does.CUT, keys.Does.COPY):
            self._hold(Transfer(cells, cells[0], cells[0], copies=wish.does is keys.Does.COPY))
        elif self.cell_model.view.read_only:
            return
        elif wish.does is keys.Does.LETTER:
            self.typed.emit(cells, wish.letter)
        elif wish.does is keys.Does.CLEAR:
            self.cleared.emit(cells)
        elif wish.does is keys.Does.PASTE:
            self._paste(cells[0])
        elif wish.does is keys.Does.MOVE:
            self._carry(Transfer(cells, cells[0], Cell(cells[0].row + wish.down, cells[0].column + wish.right), False))

    def _hold(self, transfer: Transfer | None) -> None:
        self._held = transfer
        self.viewport().update()

    def _paste(self, target: Cell) -> None:
        """Put what was cut or copied here; a copy can be pasted again."""
        held = self._held
        if held is None or held.origin == target:
            return
        if not held.copies:
            self._hold(None)
        self._carry(Transfer(held.cells, held.origin, target, held.copies))

    def _carry(self, transfer: Transfer) -> None:
        """Ask for a transfer and follow it with the focus."""
        if not fits(transfer, self.rows.count, self.columns.count):
            return
        first, last = transfer.goal(transfer.cells[0]), transfer.goal(transfer.cells[-1])
        self.transferred.emit(transfer)
        self.choose(first, until=last if last != first else None)

    def _escape(self) -> None:
        """First the drag, then what is held, then the range."""
        if self._press is not None:
            self._end_press()
        elif self._held is not None:
            self._hold(None)
        else:
            focus = self.focus_cell()
            if focus is not None:
                self.choose(focus)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        cell = self.cell_at(position)
        if cell is None or event.button() != LEFT_BUTTON:
            self._choose_for_menu(cell)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        focus = self.focus_cell()
        if event.modifiers() & SHIFT and focus is not None:
            self._extend(cell)
            return
        chosen = self.chosen()
        inside = len(chosen) > 1 and cell in chosen
        if not inside:
            self.choose(cell)
        self._press = Press(position, cell, self._carried(chosen if inside else (cell,)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        cell = self.cell_at(position) if self.viewport().rect().contains(position) else None
        if self._press is None:
            self._hover_over(cell)
            return
        if not self._press.moved_enough(position, QApplication.startDragDistance()) and not self._press.dragging:
            return
        if not self._press.carries:
            if cell is not None:
                self.choose(self._press.cell, until=cell)
            return
        self._press.dragging, self._press.target = True, cell
        self._tell_drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press = self._press
        if press is None or event.button() != LEFT_BUTTON:
            return
        transfer = press.transfer(copies=bool(event.modifiers() & CTRL))
        self._end_press()
        if transfer is not None:
            self._carry(transfer)
        elif not press.dragging and len(self.chosen()) > 1 and press.carries:
            self.choose(press.cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() == LEFT_BUTTON:
            self.opened.emit(cell)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        focus = self.focus_cell()
        if focus is not None:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            at = self.viewport().mapToGlobal(self.cell_rect(focus).bottomLeft()) if by_key else event.globalPos()
            self.menu_asked.emit(focus, at)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover_over(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.count and self.columns.count:
            today = next((n for n, day in enumerate(self.cell_model.view.days) if day.today), 0)
            self.choose(Cell(0, today))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.viewport().update()
        focus = self.focus_cell()
        if focus is not None:
            self.focused.emit(focus)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def _extend(self, cell: Cell) -> None:
        """Shift and click: the rectangle from where the selection began."""
        ranges = self.selectionModel().selection()
        focus = self.focus_cell()
        assert focus is not None
        start = focus
        if not ranges.isEmpty():
            first = ranges.first()
            corners = {
                Cell(row, column) for row in (first.top(), first.bottom()) for column in (first.left(), first.right())
            }
            start = max(corners, key=lambda corner: abs(corner.row - focus.row) + abs(corner.column - focus.column))
        self.choose(start, until=cell)

    def _choose_for_menu(self, cell: Cell | None) -> None:
        if cell is not None and cell not in self.chosen():
            self.choose(cell)

    def _carried(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """The shifts among these cells that may be dragged."""
        if self.cell_model.view.read_only:
            return ()
        found = ((cell, self.cell_model.cell(cell)) for cell in cells)
        return tuple(cell for cell, shown in found if shown.chip is not None and shown.movable and not shown.pinned)

    def carried_from(self) -> Cell | None:
        """The cell from which a shift is being dragged."""
        return self._press.cell if self._press is not None else None

    def _tell_drag(self, event: QMouseEvent) -> None:
        assert self._press is not None
        transfer = self._press.transfer(copies=bool(event.modifiers() & CTRL))
        if transfer is not None and not fits(transfer, self.rows.count, self.columns.count):
            transfer = None
        self._approach_edge(event.position().toPoint())
        self.dragged.emit(transfer, event.globalPosition().toPoint())

    def _approach_edge(self, position: QPoint) -> None:
        """Scroll while a shift is held near a side of the grid."""
        for bar, value, room in (
            (self.horizontalScrollBar(), position.x(), self.viewport().width()),
            (self.verticalScrollBar(), position.y(), self.viewport().height()),
        ):
            if value < 16:
                bar.setValue(bar.value() - 12)
            elif value > room - 16:
                bar.setValue(bar.value() + 12)

    def _end_press(self) -> None:
        self._press, self._goals = None, ()
        self.drag_ended.emit()
        self.viewport().update()

    def _hover_over(self, cell: Cell | None) -> None:
        if cell == self._hover:
            return
        before, self._hover = self._hover, cell
        for touched in (before, cell):
            if touched is not None and touched.row < self.rows.count and touched.column < self.columns.count:
                self.update_cell(touched)
