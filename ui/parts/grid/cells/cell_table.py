"""The cells: who works what on which day, to walk over, type into, select and drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.grid.cells import keys
from ui.parts.grid.cells.brush import Stroke
from ui.parts.grid.cells.canvas import CellCanvas
from ui.parts.grid.cells.drag import Press, fits
from ui.parts.grid.view import Cell, Transfer

LEFT_BUTTON = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class CellTable(CellCanvas):
    """Signals say what somebody asked for; what comes of it is the page's to decide and to show."""

    typed = Signal(object, str)  # cells, letter
    cleared = Signal(object)  # cells
    transferred = Signal(object)  # Transfer
    opened = Signal(object)  # Cell
    focused = Signal(object)  # Cell
    menu_asked = Signal(object, QPoint)  # Cell, global position
    dragged = Signal(object, QPoint)  # Transfer or None while over nothing, global position
    drag_ended = Signal()
    brush_wanted = Signal(str)  # the letter of a shift kind
    brush_dropped = Signal()
    stroked = Signal(object, QPoint)  # cells so far, global position
    painted = Signal(object)  # cells

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press: Press | None = None

    # keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        """Keys the grid takes before the window's shortcuts; Escape only while something can be let go."""
        busy = self._press is not None or self._held is not None or self._brush is not None
        return keys.is_ours(event, self.cell_model.view.letters) or (busy and keys.is_escape(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = keys.read(event, self.cell_model.view.letters)
        if wish is not None and wish.does is keys.Does.ESCAPE and not self._holds_something():
            event.ignore()
            return
        if wish is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self._obey(wish)

    def _obey(self, wish: keys.Wish) -> None:
        cells, focus = self.chosen(), self.focus_cell()
        if wish.does is keys.Does.ESCAPE:
            self._escape()
        elif wish.does is keys.Does.BRUSH:
            self.brush_wanted.emit(wish.letter)
        elif not cells or focus is None:
            return
        elif wish.does is keys.Does.OPEN and self._brush is not None:
            self.painted.emit(cells)
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

    def _holds_something(self) -> bool:
        """Whether Escape has something to let go here."""
        busy = self._press is not None or self._held is not None or self._brush is not None
        return busy or len(self.chosen()) > 1

    def _escape(self) -> None:
        """First the stroke, the brush or the drag, then what is held, then the range."""
        if self._brush is not None and self._brush.stroke is not None:
            self.drop_stroke()
            self.drag_ended.emit()
        elif self._brush is not None:
            self.brush_dropped.emit()
        elif self._press is not None:
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
        if self._brush is not None:
            self.choose(cell)
            self._brush.stroke = Stroke.begun(cell)
            self._tell_stroke(event)
            return
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
        if self._brush is not None and self._brush.stroke is not None:
            if cell is not None and self._brush.stroke.reach(cell):
                self._tell_stroke(event)
            self._approach_edge(position)
            return
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
        if event.button() == LEFT_BUTTON and self._brush is not None and self._brush.stroke is not None:
            cells = tuple(self._brush.stroke.cells)
            self.drop_stroke()
            self.drag_ended.emit()
            self.painted.emit(cells)
            return
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
        if self._brush is not None:
            self.mousePressEvent(event)
        elif cell is not None and event.button() == LEFT_BUTTON:
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

    def _tell_stroke(self, event: QMouseEvent) -> None:
        assert self._brush is not None
        assert self._brush.stroke is not None
        self.stroked.emit(tuple(self._brush.stroke.cells), event.globalPosition().toPoint())
        self.viewport().update()

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
