"""What the palette shows: heads and rows in one list model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEAD = Qt.ItemFlag.NoItemFlags
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Answer:
    """A row, or a head when it has no `act`; `note` is said more quietly behind the text, `keys` at the right.

    `stays`: choosing it leaves the palette open. `grey`: it cannot be done now, and the note says why.
    """

    text: str
    icon: str = ""
    keys: str = ""
    act: Callable[[], None] | None = None
    note: str = ""
    stays: bool = False
    grey: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join(part for part in (self.text, self.note, self.keys) if part)


class Answers(QAbstractListModel):
    """The rows of the palette from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Answer] = []

    def show(self, rows: Sequence[Answer]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def at(self, row: int) -> Answer:
        return self._rows[row]

    def row_of(self, answer: Answer | None) -> int:
        """Where the same thing stands now; -1 when it is not there any more."""
        if answer is None:
            return -1
        same = (
            one.act is not None and (one.text, one.note, one.icon) == (answer.text, answer.note, answer.icon)
            for one in self._rows
        )
        return next((row for row, found in enumerate(same) if found), -1)

    def next_choice(self, row: int, step: int) -> int:
        """The next row that can be chosen, going round; -1 when there is none."""
        choices = [index for index, one in enumerate(self._rows) if one.act is not None]
        sure = [index for index in choices if not self._rows[index].grey]
        if not choices:
            return -1
        if row not in choices:
            return (sure or choices)[0 if step > 0 else -1]
        return choices[(choices.index(row) + step) % len(choices)]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _ROW if self._rows[index.row()].act is not None else _HEAD
