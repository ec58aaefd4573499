"""The fields of a heat picture: arrows and the mouse walk over them, screen readers read them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.parts.charts.heat_paint import paint_heat
from ui.parts.charts.heat_view import HeatView
from ui.parts.grid.ink import NO_BRUSH, SMOOTH
from ui.parts.grid.table import TrackedTable
from ui.parts.grid.view import Cell
from ui.theme.look import look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHOWN = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = frozenset(int(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole))
OPENS = frozenset(int(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))


class HeatModel(QAbstractTableModel):
    """Kinds by days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = HeatView()

    def show_view(self, view: HeatView) -> None:
        before, self.view = self.view, view
        if (len(before.days), len(before.rows)) != (len(view.days), len(view.rows)):
            self.beginResetModel()
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.days)

    def data(self, index: Index, role: int = SHOWN) -> str | None:
        cell = self.view.rows[index.row()].cells[index.column()]
        if role == SHOWN:
            return cell.figure
        return cell.spoken if role in SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> str | None:
        if role != SHOWN:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.view.days[section].spoken if section < len(self.view.days) else None
        return self.view.rows[section].chip.name if section < len(self.view.rows) else None


class HeatTable(TrackedTable):
    """`chosen` follows the keyboard and the mouse, `opened` is Enter or a double click."""

    chosen = Signal(object)  # Cell
    opened = Signal(object)  # Cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heat = HeatModel(self)
        self.setModel(self.heat)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_view(self, view: HeatView) -> None:
        """Show another picture; the choice stays on its field."""
        self.heat.show_view(view)
        self.viewport().update()

    def choose(self, cell: Cell) -> None:
        """Put the keyboard on a field."""
        self.setCurrentIndex(self.heat.index(cell.row, cell.column))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ink, view, area = self.ink(), self.heat.view, event.rect()
        painter.fillRect(area, ink.surface)
        rows, columns = self.touched(event.rect())
        self.wash(painter, view.days, columns, top=area.top(), bottom=area.bottom() + 1)
        now = look()
        for row in rows:
            for column in columns:
                paint_heat(painter, QRectF(self.cell_rect(Cell(row, column))), now, view.rows[row].cells[column])
            bottom = self.rows.start(row) + self.rows.size(row) - 1 - self.offset().y()
            painter.fillRect(area.left(), bottom, area.width(), 1, ink.border)
        focus = self.focus_cell()
        if focus is not None:
            painter.setRenderHint(SMOOTH)
            painter.setPen(ink.ring if self.hasFocus() else ink.quiet_ring)
            painter.setBrush(NO_BRUSH)
            painter.drawRoundedRect(self.cell_rect(focus).adjusted(1, 1, -2, -2), ink.radius, ink.radius)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focus_cell()
        if event.key() in OPENS and focus is not None:
            self.opened.emit(focus)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """No dragging here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.count and self.columns.count:
            self.choose(Cell(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(Cell(current.row(), current.column()))
