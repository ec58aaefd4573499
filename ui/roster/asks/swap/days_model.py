"""Two nurses by days: what they work, and which days are to be swapped. Read out cell by cell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from scheduling.rules.plan import FREE
from teamapp.domain.ids import NurseId
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Chip
from ui.roster.shown.wording import Wording, translate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHOWN = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = frozenset(int(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole))
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SwapDays(QAbstractTableModel):
    """`chosen` are the days on which the two change places: those that were wanted and that differ for this pair."""

    def __init__(self, view: PeriodView, wording: Wording) -> None:
        super().__init__()
        self.view, self._words = view, wording
        self.days = tuple(day for day in view.days if day >= view.today) or view.days
        self.pair: tuple[NurseId, NurseId] | None = None
        self._wanted: frozenset[date] = frozenset()

    @property
    def chosen(self) -> frozenset[date]:
        return frozenset(day for day in self._wanted if self.differs(day))

    def want(self, days: Iterable[date]) -> None:
        """Days to swap, remembered while another pair has nothing to swap on them."""
        self.beginResetModel()
        self._wanted = frozenset(days) & frozenset(self.days)
        self.endResetModel()

    def show_pair(self, one: NurseId, other: NurseId) -> None:
        """Other nurses; the wanted days are chosen where they make a swap."""
        self.beginResetModel()
        self.pair = (one, other)
        self.endResetModel()

    def toggle(self, column: int) -> bool:
        """Choose a day or let it go; tells whether there was anything to swap."""
        day = self.days[column]
        if not self.differs(day):
            return False
        self._wanted = self._wanted ^ {day}
        self.dataChanged.emit(self.index(0, column), self.index(1, column))
        return True

    def differs(self, day: date) -> bool:
        """Whether the two work differently on a day, and neither is away."""
        if self.pair is None:
            return False
        one, other = self.pair
        return self.view.worked(one, day) != self.view.worked(other, day)

    def chip(self, row: int, column: int) -> Chip | None:
        """What stands in a cell; leave where there is no shift."""
        if self.pair is None:
            return None
        nurse, day = self.pair[row], self.days[column]
        kind, leave = self.view.worked(nurse, day), self.view.leave.get((nurse, day))
        if kind != FREE:
            return self._words.chip(self.view.kind(kind))
        return self._words.leave_chip(leave) if leave is not None else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.pair is None else 2

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.days)

    def data(self, index: Index, role: int = SHOWN) -> str | None:
        if role == SHOWN:
            chip = self.chip(index.row(), index.column())
            return chip.letter if chip is not None else ""
        return self._spoken(index.row(), index.column()) if role in SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> str | None:
        if role != SHOWN:
            return None
        if orientation == Qt.Orientation.Horizontal:
            day = self.days[section]
            return f"{self._words.weekday(day)}\n{day.day}"
        return self.view.nurse(self.pair[section]).given_name if self.pair is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return FLAGS

    def _spoken(self, row: int, column: int) -> str:
        if self.pair is None:
            return ""
        chip, day = self.chip(row, column), self.days[column]
        what = chip.name if chip is not None else translate("roster", "free")
        said = f"{self.view.nurse(self.pair[row]).given_name}, {self._words.day(day)}: {what}"
        return f"{said}, {translate('asks', 'chosen')}" if day in self.chosen else said
