"""The weeks of two nurses below each other; a click or Space chooses a day, arrows move."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.roster.asks.swap.days_ink import COLUMN, ROW, DaysInk
from ui.roster.asks.swap.days_model import SwapDays
from ui.theme.look import look

NAMES = 84
HEAD = 40


class DaysTable(QTableView):
    """`changed` when other days are chosen; `refused` when there is nothing to swap on a day."""

    changed = Signal()
    refused = Signal(object)  # date

    def __init__(self, model: SwapDays) -> None:
        super().__init__()
        self.swap_days = model
        self.setModel(model)
        self._ink = DaysInk(model)
        self.setItemDelegate(self._ink)
        self.setProperty("part", "swap")
        self.setAccessibleName(self.tr("Days of the two; Space chooses a day"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        px = look().px
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(px(20))
        across.setDefaultSectionSize(px(COLUMN))
        across.setFixedHeight(px(HEAD))
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(ROW))
        down.setFixedWidth(px(NAMES))
        down.setHighlightSections(False)
        down.setSectionsClickable(False)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(px(HEAD) + 2 * px(ROW) + px(14))
        model.modelReset.connect(lambda: self.go_to((*self.chosen, self.swap_days.days[0])[0]))

    @property
    def chosen(self) -> tuple[date, ...]:
        return tuple(sorted(self.swap_days.chosen))

    def go_to(self, day: date) -> None:
        """Put the keyboard on a day, if it is there."""
        if day in self.swap_days.days and self.swap_days.rowCount():
            index = self.swap_days.index(max(0, self.currentIndex().row()), self.swap_days.days.index(day))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def toggle(self, column: int) -> None:
        """Choose the day of a column or let it go."""
        if self.swap_days.toggle(column):
            self.viewport().update()
            self.changed.emit()
        else:
            self.refused.emit(self.swap_days.days[column])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(index.column())
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # the sheet around it listens
            return
        super().keyPressEvent(event)
