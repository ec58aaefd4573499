"""A table of the week: seven equal days between a name and what follows; arrows move, Enter and a press open a day."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.theme.look import look
from ui.visits.week.tables.head import DayHead
from ui.visits.week.tables.rows import AFTER, DAYS, FIRST_DAY

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
LEAST_DAY, TALLEST = 64, 60
"""Narrowest day, and the height to which rows grow where there is room."""


class WeekTable(QTableView):
    """Give it the widths of the columns that are no day, in pixels of the design."""

    opened = Signal(QModelIndex)
    """The day or the row of a cell is wanted."""
    day_opened = Signal(int)
    """A day is wanted by its head: 0 is the first."""
    moved = Signal(QModelIndex)
    """The keyboard is on another cell."""

    def __init__(
        self, model: QAbstractItemModel, *, widths: dict[int, int], row: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widths, self._row = widths, row
        self.head = DayHead(self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look().px(row))
        self.doubleClicked.connect(self.opened)
        self.head.sectionClicked.connect(self._head_pressed)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.moved.emit(now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the keyboard is on."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """The days share what the other columns leave, the rows what is left below them."""
        px = look().px
        rows = max(1, self.model().rowCount())
        tall = min(max(px(self._row), self.viewport().height() // rows), px(TALLEST))
        self.verticalHeader().setDefaultSectionSize(tall if tall * rows <= self.viewport().height() else px(self._row))
        fixed = sum(px(width) for width in self._widths.values())
        room = max(px(LEAST_DAY) * DAYS, self.viewport().width() - fixed)
        for column, width in self._widths.items():
            self.setColumnWidth(column, px(width))
        for number in range(DAYS):
            self.setColumnWidth(FIRST_DAY + number, room * (number + 1) // DAYS - room * number // DAYS)

    def _head_pressed(self, section: int) -> None:
        if FIRST_DAY <= section < AFTER:
            self.day_opened.emit(section - FIRST_DAY)
