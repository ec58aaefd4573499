"""The days of a period as rows of weeks: what the keyboard and screen readers walk over."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.roster.together.wishes.view import WishDay, WishView
from ui.roster.together.wishes.words import spoken_day

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DAY_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
NO_FLAGS = Qt.ItemFlag.NoItemFlags
SHOWN = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = frozenset(int(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole))
WEEK = 7


class CalendarModel(QAbstractTableModel):
    """Monday to Sunday; what lies before the first and after the last day is empty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = WishView(days=())

    def show_view(self, view: WishView) -> None:
        """Take a new view."""
        before, self.view = self.view, view
        if [one.day for one in before.days] != [one.day for one in view.days]:
            self.beginResetModel()
            self.endResetModel()
        elif view.days:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))

    @property
    def monday(self) -> date:
        """The Monday of the first row."""
        first = self.view.days[0].day if self.view.days else date.min
        return first - timedelta(days=first.weekday())

    def day_at(self, row: int, column: int) -> WishDay | None:
        """The day of a cell; None beside the period."""
        return self.view.on(self.monday + timedelta(days=row * WEEK + column)) if self.view.days else None

    def place_of(self, day: date) -> QModelIndex:
        """The cell of a day."""
        number = (day - self.monday).days
        return self.index(number // WEEK, number % WEEK)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() or not self.view.days:
            return 0
        return ((self.view.days[-1].day - self.monday).days // WEEK) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = SHOWN) -> str | None:
        day = self.day_at(index.row(), index.column())
        if day is None:
            return None
        if role == SHOWN:
            return str(day.day.day)
        return spoken_day(day, self.view) if role in SPOKEN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return DAY_FLAGS if self.day_at(index.row(), index.column()) is not None else NO_FLAGS
