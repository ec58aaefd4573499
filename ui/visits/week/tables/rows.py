"""What both tables of the week have in common as models: a name, seven days, and what follows them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.visits.week.filling.view import ClientCell, ClientRow, Head, RoundCell, RoundRow

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SPOKEN = (Qt.ItemDataRole.AccessibleTextRole.value, Qt.ItemDataRole.ToolTipRole.value)
_TEXT = Qt.ItemDataRole.DisplayRole.value
_HEAD = Qt.Orientation.Horizontal
FIRST_DAY, DAYS = 1, 7
AFTER = FIRST_DAY + DAYS
"""The first column after the days."""


class RoundsModel(QAbstractTableModel):
    """Nurses by day, and each nurse's week."""

    def __init__(self) -> None:
        super().__init__()
        self.words: Mapping[int, str] = {}  # the heads of the columns that are no day
        self.heads: tuple[Head, ...] = ()
        self.rows: tuple[RoundRow, ...] = ()

    def fill(self, heads: tuple[Head, ...], rows: tuple[RoundRow, ...]) -> None:
        self.beginResetModel()
        self.heads, self.rows = heads, rows
        self.endResetModel()

    def cell(self, index: Index) -> RoundCell | None:
        """The round, or the sum, in a cell."""
        row, column = self.rows[index.row()], index.column()
        if column == 0:
            return None
        return row.cells[column - FIRST_DAY] if column < AFTER else row.total

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else AFTER + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> str | None:
        return _head(self.heads, self.words, section, orientation, role)

    def data(self, index: Index, role: int = _TEXT) -> object:
        row, cell = self.rows[index.row()], self.cell(index)
        if role == _TEXT:
            return row.name if index.column() == 0 else _joined(cell)
        if role in SPOKEN:
            return self._spoken(row, cell, index.column())
        return None

    def _spoken(self, row: RoundRow, cell: RoundCell | None, column: int) -> str:
        if cell is not None:
            return cell.spoken or f"{row.name} · {_joined(cell)}"
        day = f" · {self.heads[column - FIRST_DAY].spoken}" if FIRST_DAY <= column < AFTER else ""
        return row.name + day


class ClientsModel(QAbstractTableModel):
    """Clients by day, their different carers, and what they wished."""

    def __init__(self) -> None:
        super().__init__()
        self.words: Mapping[int, str] = {}  # the heads of the columns that are no day
        self.heads: tuple[Head, ...] = ()
        self.rows: tuple[ClientRow, ...] = ()
        self._all: tuple[ClientRow, ...] = ()
        self._by_carers = False

    @property
    def by_carers(self) -> bool:
        """Whether those with most carers come first."""
        return self._by_carers

    def fill(self, heads: tuple[Head, ...], rows: tuple[ClientRow, ...]) -> None:
        self.beginResetModel()
        self.heads, self._all = heads, rows
        self.rows = self._sorted()
        self.endResetModel()

    def order(self, *, by_carers: bool) -> None:
        """By name, or those with most carers first."""
        self.beginResetModel()
        self._by_carers = by_carers
        self.rows = self._sorted()
        self.endResetModel()

    def cell(self, index: Index) -> ClientCell | None:
        """The visits in a cell, None in the columns around the days."""
        column = index.column()
        return self.rows[index.row()].cells[column - FIRST_DAY] if FIRST_DAY <= column < AFTER else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else AFTER + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> str | None:
        return _head(self.heads, self.words, section, orientation, role)

    def data(self, index: Index, role: int = _TEXT) -> object:
        row, cell, column = self.rows[index.row()], self.cell(index), index.column()
        if role == _TEXT:
            if cell is not None:
                return " ".join(face.initials or "\N{EN DASH}" for face in cell.faces)
            return {0: row.name, AFTER: str(row.carers)}.get(column, row.wish)
        if role in SPOKEN:
            return cell.spoken if cell is not None else row.spoken
        return None

    def _sorted(self) -> tuple[ClientRow, ...]:
        return tuple(sorted(self._all, key=lambda row: -row.carers)) if self._by_carers else self._all


def _head(
    heads: tuple[Head, ...], words: Mapping[int, str], section: int, orientation: Qt.Orientation, role: int
) -> str | None:
    if orientation != _HEAD or role not in (_TEXT, *SPOKEN):
        return None
    day = heads[section - FIRST_DAY] if FIRST_DAY <= section < FIRST_DAY + len(heads) else None
    return day.spoken if day is not None else words.get(section)


def _joined(cell: RoundCell | None) -> str:
    return " · ".join(part for part in (cell.head, cell.line, cell.share) if part) if cell is not None else ""
