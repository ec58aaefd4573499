"""The cells as Qt's table model: what screen readers, selection and keyboard walk over."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.parts.grid.view import Cell, GridCell, GridView

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HORIZONTAL = Qt.Orientation.Horizontal
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
SHOWN = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = frozenset(int(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole))
EMPTY = GridView(days=(), rows=())


class CellModel(QAbstractTableModel):
    """Nurses by days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = EMPTY

    def show_view(self, view: GridView) -> tuple[Cell, ...]:
        """Take a new view; tells which cells look different, none of them if the whole shape is new."""
        before, self.view = self.view, view
        if _shape(before) != _shape(view) or before.days != view.days:
            self.beginResetModel()
            self.endResetModel()
            return ()
        changed = tuple(_different(before, view))
        for cell in changed:
            index = self.index(cell.row, cell.column)
            self.dataChanged.emit(index, index)
        return changed

    def cell(self, cell: Cell) -> GridCell:
        return self.view.rows[cell.row].cells[cell.column]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.days)

    def data(self, index: Index, role: int = SHOWN) -> str | None:
        if role == SHOWN:
            chip = self.view.rows[index.row()].cells[index.column()].chip
            return chip.letter if chip is not None else ""
        if role in SPOKEN:
            return self.view.rows[index.row()].cells[index.column()].spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> str | None:
        if role != SHOWN:
            return None
        if orientation == HORIZONTAL:
            return self.view.days[section].spoken if section < len(self.view.days) else None
        if section >= len(self.view.rows):
            return None
        row = self.view.rows[section]
        return ", ".join(part for part in (row.name, row.detail, row.hours.spoken if row.hours else "") if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return FLAGS


class CoverModel(QAbstractTableModel):
    """Shift kinds by days: how many are there, how many are needed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = EMPTY

    def show_view(self, view: GridView) -> None:
        """Take a new view; the figures are asked for when they are read out."""
        before, self.view = self.view, view
        if len(before.cover) != len(view.cover) or len(before.days) != len(view.days):
            self.beginResetModel()
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.cover)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.days)

    def data(self, index: Index, role: int = SHOWN) -> str | None:
        cell = self.view.cover[index.row()].cells[index.column()]
        if role == SHOWN:
            return cell.text
        return cell.spoken if role in SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> str | None:
        if role != SHOWN:
            return None
        if orientation == HORIZONTAL:
            return self.view.days[section].spoken if section < len(self.view.days) else None
        return self.view.cover[section].chip.name if section < len(self.view.cover) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return FLAGS


def _shape(view: GridView) -> tuple[int, int, tuple[str, ...]]:
    return len(view.rows), len(view.days), tuple(row.key for row in view.rows)


def _different(before: GridView, after: GridView) -> list[Cell]:
    """Cells that look different; unchanged rows are recognised by identity."""
    found = []
    for number, (old, new) in enumerate(zip(before.rows, after.rows, strict=True)):
        if old.cells is new.cells:
            continue
        pairs = enumerate(zip(old.cells, new.cells, strict=True))
        found += [Cell(number, column) for column, (was, now) in pairs if was is not now and was != now]
    return found
