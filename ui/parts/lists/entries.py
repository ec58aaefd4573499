"""What a list of people or things shows a row: a name, a line below, something at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.theme.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row. `initials` shows a circle, else `icon` shows; `right` is short, in `tone`."""

    key: str
    name: str
    note: str = ""
    right: str = ""
    tone: Tone = "tertiary"
    icon: str = ""
    initials: str = ""


class Entries(QAbstractListModel):
    """Rows in the order given; `show` keeps rows that are the same, so that the choice and the place stay."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Entry] = []

    def show(self, rows: Sequence[Entry]) -> None:
        """Another list; when only contents differ, only those rows are painted again."""
        same = [one.key for one in self._rows] == [one.key for one in rows]
        before = self._rows
        if not same:
            self.beginResetModel()
        self._rows = list(rows)
        if not same:
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def at(self, row: int) -> Entry:
        return self._rows[row]

    def row_of(self, key: str) -> int:
        """The row of a key, -1 when it is not there."""
        return next((number for number, one in enumerate(self._rows) if one.key == key), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one.name, one.note, one.right) if part)
        if role == Qt.ItemDataRole.ToolTipRole:  # the whole of what a narrow list cuts with dots
            return "\n".join(part for part in (one.name, one.note) if part)
        return None
