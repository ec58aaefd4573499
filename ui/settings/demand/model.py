"""The grid of the demand: a row a shift kind, a column a weekday, and the hours of the week at the end."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from teamapp.domain.entities import Demand, ShiftKind
from teamapp.domain.text import text
from teamapp.services.settings.demand import DemandTable
from ui.settings.wording import hours_text
from ui.shell.frame import Frame

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
DAYS = 7
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class DemandModel(QAbstractTableModel):
    """Shows a DemandTable; it changes nothing itself."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._table: DemandTable | None = None

    def show(self, table: DemandTable) -> None:
        """Another week; the choice stays when the kinds are the same."""
        same = self._table is not None and self._table.kinds == table.kinds
        if not same:
            self.beginResetModel()
        self._table = table
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS))
        else:
            self.endResetModel()

    def kind(self, row: int) -> ShiftKind:
        assert self._table is not None
        return self._table.kinds[row]

    def need(self, index: Index) -> Demand | None:
        """What is asked in a cell; None for nobody, and for the hours."""
        if self._table is None or not index.isValid() or index.column() >= DAYS:
            return None
        return self._table.need(index.column(), self.kind(index.row()).id)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if self._table is None or parent.isValid() else len(self._table.kinds)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else DAYS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(index)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == DAYS else _CENTRE
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.kind(section).name
        if section < DAYS:
            return self._weekday(section)[:2].capitalize()
        return self.tr("Hours")

    def spoken(self, index: Index) -> str:
        """A cell in words: `Early on Monday: 3 nurses, one of them at least Nurse`."""
        name = self.kind(index.row()).name
        if index.column() >= DAYS:
            return self.tr("{name}: {hours} a week").format(name=name, hours=self._shown(index))
        need = self.need(index)
        words = self.tr("{name} on {weekday}: nobody")
        if need is not None:
            words = self.tr("{name} on {weekday}: {n}")
            if need.one_of_level:
                words = self.tr("{name} on {weekday}: {n}, one of them at least {level}")
        nurses, level = (need.nurses, need.one_of_level) if need is not None else (0, 0)
        weekday = self._weekday(index.column())
        return words.format(name=name, weekday=weekday, n=nurses, level=self._frame.say(text(f"level.{level}")))

    def _shown(self, index: Index) -> str:
        if index.column() >= DAYS:
            assert self._table is not None
            minutes = self._table.minutes_of(self.kind(index.row()))
            return hours_text(minutes, self._frame.language) if minutes else "–"
        need = self.need(index)
        return str(need.nurses) if need is not None else "–"

    def _weekday(self, weekday: int) -> str:
        return self._frame.say(text(f"weekday.{weekday}"))
