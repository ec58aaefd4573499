"""The coverage under the cells: a met need is a quiet number, a gap or a surplus stands out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.parts.grid.cells.keys import OPENS
from ui.parts.grid.ink import NO_BRUSH, SMOOTH
from ui.parts.grid.model import CoverModel
from ui.parts.grid.table import TrackedTable
from ui.parts.grid.view import Cell, GridView

ROW = 24


class CoverTable(TrackedTable):
    """A figure can be opened: who could fill it?"""

    opened = Signal(object)  # Cell: shift kind and day

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cover_model = CoverModel(self)
        self.setModel(self.cover_model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_view(self, view: GridView) -> None:
        """Show the coverage of a view."""
        before = self.cover_model.view
        self.cover_model.show_view(view)
        self.setVisible(bool(view.cover))  # without a row there is nothing for the keyboard to come to
        if before.days != view.days or len(before.cover) != len(view.cover):
            self.viewport().update()
            return
        for number, (old, new) in enumerate(zip(before.cover, view.cover, strict=True)):
            for column, (was, now) in enumerate(zip(old.cells, new.cells, strict=False)):
                if was is not now and was != now:
                    self.update_cell(Cell(number, column))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ink, view, area = self.ink(), self.cover_model.view, event.rect()
        painter.fillRect(area, ink.surface)
        rows, columns = self.touched(area)
        self.wash(painter, view.days, columns, top=area.top(), bottom=area.bottom() + 1)
        left = self.offset().x()
        for row in rows:
            cells, y, height = view.cover[row].cells, self.rows.start(row), self.rows.size(row)
            for column in columns:
                cell, width = cells[column], self.columns.size(column)
                if cell.heat:
                    painter.drawPixmap(
                        self.columns.start(column) - left, y, ink.heat(cell.text, cell.heat, width, height)
                    )
                elif cell.text:
                    painter.drawPixmap(
                        self.columns.start(column) - left, y, ink.number(cell.text, cell.tone, width, height)
                    )
        focus = self.focus_cell()
        if focus is not None and self.hasFocus():
            painter.setRenderHint(SMOOTH)
            painter.setPen(ink.ring)
            painter.setBrush(NO_BRUSH)
            painter.drawRoundedRect(self.cell_rect(focus).adjusted(2, 2, -2, -2), ink.radius, ink.radius)
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
            self.setCurrentIndex(self.cover_model.index(cell.row, cell.column))
            self.opened.emit(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """No dragging here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.count and self.columns.count:
            self.setCurrentIndex(self.cover_model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()
