"""The same day as a table: every round in order, readable by a screen reader and quick by keyboard."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.parts.timeline.model import Block, Day, Status
from ui.theme.look import look
from ui.visits.day.clock import clock_text, windows_text

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.AccessibleTextRole.value)
_FOREGROUND = Qt.ItemDataRole.ForegroundRole.value
_HEAD = Qt.Orientation.Horizontal
_COLUMNS = 8
_ROW = 32
_BACKGROUND = Qt.ItemDataRole.BackgroundRole.value
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_BY_KEY = QContextMenuEvent.Reason.Keyboard


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: who, and the block."""

    nurse: str
    block: Block


class ListTwin(QTableView):
    """Rows by nurse and time, visits without a nurse first."""

    visit_chosen = Signal(str, int)
    visit_opened = Signal(str, int)
    visits_chosen = Signal(object)
    """Pairs of visit and part, the one in focus first."""
    visit_menu_asked = Signal(str, int, QPoint)
    visit_hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("List of the day's visits"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look().px(_ROW))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self._rows = _Rows(self._headings(), self._statuses(), self.tr("or"), self.tr("Not planned"))
        self.setModel(self._rows)
        for column, mode in ((1, QHeaderView.ResizeMode.Stretch), (2, QHeaderView.ResizeMode.Stretch)):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self.visit_hovered.emit(self._rows.key(index.row())[0]))
        self.doubleClicked.connect(lambda index: self.visit_opened.emit(*self._rows.key(index.row())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse the row under it is chosen first."""
        index = self.indexAt(event.pos())
        if event.reason() == _BY_KEY or not index.isValid():
            index = self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            at = self.visualRect(index).bottomLeft() if event.reason() == _BY_KEY else event.pos()
            self.visit_menu_asked.emit(*self._rows.key(index.row()), self.viewport().mapToGlobal(at))

    def show_day(self, day: Day) -> None:
        """Fill the table; the choice stays where it was."""
        chosen = self._rows.key(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self._rows.fill(day)
        self.resizeColumnToContents(0)
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


class _Rows(QAbstractTableModel):
    """The table's contents."""

    def __init__(self, headings: tuple[str, ...], statuses: dict[Status, str], joint: str, nobody: str) -> None:
        super().__init__()
        self._headings, self._statuses, self._joint, self._nobody = headings, statuses, joint, nobody
        self._lines: list[_Line] = []
        self._echoed = ""

    def echo(self, visit: str) -> None:
        """Which visit is pointed at elsewhere; "" for none."""
        self._echoed = visit

    def fill(self, day: Day) -> None:
        self.beginResetModel()
        self._lines = [_Line("", block) for block in day.tray]
        self._lines += [_Line(lane.title, block) for lane in day.lanes for block in lane.blocks]
        self.endResetModel()

    def key(self, row: int) -> tuple[str, int]:
        block = self._lines[row].block
        return block.visit, block.part

    def row_of(self, key: tuple[str, int]) -> int | None:
        keys = [(line.block.visit, line.block.part) for line in self._lines]
        return keys.index(key) if key in keys else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT_ROLES[0]) -> str | None:
        return self._headings[section] if orientation == _HEAD and role == _TEXT_ROLES[0] else None

    def data(self, index: Index, role: int = _TEXT_ROLES[0]) -> object:
        line = self._lines[index.row()]
        if role in _TEXT_ROLES:
            return self._words(line)[index.column()]
        if role == _FOREGROUND:
            tone = "warn" if not line.nurse or (line.block.late and index.column() == 3) else "text"
            return look().colour("warn" if tone == "warn" else "text")
        if role == _BACKGROUND and line.block.visit == self._echoed:
            return look().colour("hover")
        return None

    def _words(self, line: _Line) -> tuple[str, ...]:
        block = line.block
        if not line.nurse:
            times = ("–", "–", windows_text(block.windows, self._joint), "–", self._nobody)
            return ("–", block.title, block.detail, *times)
        return (
            line.nurse,
            block.title,
            block.detail,
            clock_text(block.start),
            clock_text(block.end),
            windows_text(block.windows, self._joint),
            f"{block.travel} min",
            self._statuses[block.status],
        )
