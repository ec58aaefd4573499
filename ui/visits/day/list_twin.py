"""The same day as a table: every round in order, readable by a screen reader and quick by keyboard."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.parts.timeline.model import Day, Status
from ui.theme.look import look
from ui.visits.day.list_rows import CARE, CLIENT, COLUMNS, END, NURSE, START, STATE, TRAVEL, WINDOW, DayRows

_ROW, _AIR = 32, 14
SHARING, FIRST_TO_GO = (CLIENT, CARE, STATE), (END, TRAVEL, WINDOW, STATE)
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_BY_KEY = QContextMenuEvent.Reason.Keyboard
_OPENS, _CLEARS = (Qt.Key.Key_Return, Qt.Key.Key_Enter), (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ListTwin(QTableView):
    """Rows by nurse and time, visits without a nurse first."""

    visit_chosen = Signal(str, int)
    visit_opened = Signal(str, int)
    visits_chosen = Signal(object)
    """Pairs of visit and part, the one in focus first."""
    visit_unplanned = Signal(str)
    visit_menu_asked = Signal(str, int, QPoint)
    visit_hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("List of the day's visits"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look().px(_ROW))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self._rows = DayRows(self._headings(), self._statuses(), self.tr("or"), self.tr("Not planned"))
        self.setModel(self._rows)
        for column in SHARING:
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self.visit_hovered.emit(self._rows.key(index.row())[0]))
        self.doubleClicked.connect(lambda index: self.visit_opened.emit(*self._rows.key(index.row())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse the row under it is chosen first; several that are chosen stay so."""
        index = self.indexAt(event.pos())
        if event.reason() == _BY_KEY or not index.isValid():
            index = self.currentIndex()
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            at = self.visualRect(index).bottomLeft() if event.reason() == _BY_KEY else event.pos()
            self.visit_menu_asked.emit(*self._rows.key(index.row()), self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As on the timeline: Enter opens, Delete takes off the rounds."""
        here = self.currentIndex()
        if event.key() in _OPENS and here.isValid():
            self.visit_opened.emit(*self._rows.key(here.row()))
        elif event.key() in _CLEARS and here.isValid():
            self.visit_unplanned.emit(self._rows.key(here.row())[0])
        else:
            super().keyPressEvent(event)

    def show_day(self, day: Day) -> None:
        """Fill the table; the choice stays where it was."""
        chosen = self._rows.key(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self._rows.fill(day)
        for column in FIRST_TO_GO:
            self.setColumnHidden(column, False)
        for column in (NURSE, START, END, WINDOW, TRAVEL):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + look().px(_AIR))
        self._fit()
        if chosen is not None:
            self.choose(*chosen)

    def choose(self, visit: str, part: int = 0, *, also: Collection[str] = ()) -> None:
        """Mark a visit, and others with it, without telling anybody."""
        row, model = self._rows.row_of((visit, part)), self.selectionModel()
        was = model.blockSignals(True)
        model.clear()
        if row is not None:
            for other in (self._rows.row_of((one, 0)) for one in also):
                if other is not None:
                    model.select(self._rows.index(other, 0), _WHOLE_ROW)
            model.setCurrentIndex(self._rows.index(row, 0), _WHOLE_ROW)
            self.scrollTo(self._rows.index(row, 0))
        model.blockSignals(was)
        self.viewport().update()

    def echo(self, visit: str) -> None:
        """Light up the rows of a visit that is pointed at elsewhere."""
        self._rows.echo(visit)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.visit_hovered.emit("")

    def _fit(self) -> None:
        """Large text in a small window: what the start and the visit's own sheet say as well is left out."""
        for column in FIRST_TO_GO:
            self.setColumnHidden(column, False)
        room = self.viewport().width() - sum(self._least(column) for column in range(COLUMNS))
        for column in FIRST_TO_GO:
            if room < 0:
                room += self._least(column)
                self.setColumnHidden(column, True)

    def _least(self, column: int) -> int:
        if column in SHARING:
            return self.sizeHintForColumn(column) + look().px(_AIR)
        return self.columnWidth(column)

    def _tell(self) -> None:
        """One row, or several with the one in focus first."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if not rows:
            return
        here = self.currentIndex().row()
        rows.sort(key=lambda row: row != here)
        if len(rows) == 1:
            self.visit_chosen.emit(*self._rows.key(rows[0]))
        else:
            self.visits_chosen.emit(tuple(self._rows.key(row) for row in rows))

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Nurse"),
            self.tr("Client"),
            self.tr("Care"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Agreed start"),
            self.tr("Travel"),
            self.tr("State"),
        )

    def _statuses(self) -> dict[Status, str]:
        return {
            "planned": self.tr("planned"),
            "under_way": self.tr("under way"),
            "done": self.tr("done"),
            "not_home": self.tr("not at home"),
            "cancelled": self.tr("cancelled"),
        }
