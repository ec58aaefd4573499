"""The two tables in one place: rounds or clients, and below them the cell in words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.visits.week.filling.view import WeekView
from ui.visits.week.tables.client_ink import ROW as CLIENT_ROW
from ui.visits.week.tables.client_ink import ClientInk
from ui.visits.week.tables.round_ink import ROW as ROUND_ROW
from ui.visits.week.tables.round_ink import RoundInk
from ui.visits.week.tables.rows import AFTER, FIRST_DAY, SPOKEN, ClientsModel, Index, RoundsModel
from ui.visits.week.tables.table import WeekTable

Face = Literal["rounds", "clients"]


class WeekFaces(QFrame):
    """Tells which day, and on it which nurse or visit, is wanted."""

    day_wanted = Signal(int, str, str)
    """Number of the day, nurse and visit ("" for none)."""
    client_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.rounds_model, self.clients_model = RoundsModel(), ClientsModel()
        self.rounds = WeekTable(self.rounds_model, widths={0: 204, AFTER: 132}, row=ROUND_ROW, parent=self)
        self.clients = WeekTable(self.clients_model, widths={0: 170, AFTER: 84, AFTER + 1: 96}, row=CLIENT_ROW)
        self._stack = QStackedWidget()
        self._words = small("", soft=True)
        self._dress()
        for table in (self.rounds, self.clients):
            self._stack.addWidget(table)
            table.moved.connect(lambda _index: self._say())
            table.day_opened.connect(lambda number: self.day_wanted.emit(number, "", ""))
        self.rounds.opened.connect(self._open_round)
        self.clients.opened.connect(self._open_client)
        self.clients.head.sectionClicked.connect(self._order)
        foot = row(self._words, margins=(14, 7, 14, 9))
        box = column(self._stack, Line(), gap=0, margins=(1, 1, 1, 0))
        box.setStretch(0, 1)
        box.addLayout(foot)
        self.setLayout(box)

    @property
    def face(self) -> Face:
        return "clients" if self._stack.currentWidget() is self.clients else "rounds"

    @property
    def table(self) -> WeekTable:
        """The one that shows."""
        return self.clients if self.face == "clients" else self.rounds

    @property
    def said(self) -> str:
        """The chosen cell in words."""
        return self._words.text()

    def show_face(self, face: Face) -> None:
        """Rounds or clients."""
        self._stack.setCurrentWidget(self.clients if face == "clients" else self.rounds)
        self._say()

    def show_view(self, view: WeekView) -> None:
        """Another week; the keyboard stays where it was."""
        places = {table: (table.currentIndex().row(), table.currentIndex().column()) for table in self._tables}
        self.rounds_model.fill(view.heads, view.rounds)
        self.clients_model.fill(view.heads, view.clients)
        self.rounds_model.words = {0: self.tr("Nurse"), AFTER: self.tr("Week")}
        self.rounds.head.show_heads(view.heads, self.rounds_model.words)
        self.clients_model.words = {0: self.tr("Client"), AFTER: self.tr("14 days"), AFTER + 1: self.tr("Wishes")}
        self.clients.head.show_heads(view.heads, self.clients_model.words)
        for table, (row_number, column_number) in places.items():
            model = table.model()
            last = model.rowCount() - 1
            if last >= 0:
                column_number = column_number if row_number >= 0 else _today(view)
                table.setCurrentIndex(model.index(min(max(row_number, 0), last), column_number))
            table.lay_out()
        self._say()

    @property
    def _tables(self) -> tuple[WeekTable, WeekTable]:
        return self.rounds, self.clients

    def _dress(self) -> None:
        self.rounds.setItemDelegate(RoundInk(self.rounds_model))
        self.clients.setItemDelegate(ClientInk(self.clients_model))
        self.rounds.setAccessibleName(self.tr("Rounds of the week by nurse and day"))
        self.clients.setAccessibleName(self.tr("Carers of the week by client and day"))

    def _say(self) -> None:
        index = self.table.currentIndex()
        words = index.data(SPOKEN[0]) if index.isValid() else ""
        self._words.setText(str(words or ""))

    def _open_round(self, index: Index) -> None:
        row_shown, number = self.rounds_model.rows[index.row()], index.column() - FIRST_DAY
        if 0 <= number < len(self.rounds_model.heads):
            self.day_wanted.emit(number, row_shown.nurse or "", "")

    def _open_client(self, index: Index) -> None:
        cell = self.clients_model.cell(index)
        if cell is None:
            self.client_wanted.emit(self.clients_model.rows[index.row()].client)
        elif cell.first is not None:
            self.day_wanted.emit(index.column() - FIRST_DAY, "", cell.first)

    def _order(self, section: int) -> None:
        """A press on the head of the names or of the carers puts them in that order."""
        if section in (0, AFTER):
            self.clients_model.order(by_carers=section == AFTER)
            self.clients.setCurrentIndex(QModelIndex())
            self._say()


def _today(view: WeekView) -> int:
    """The column of today, or of the first day."""
    days = [number for number, head in enumerate(view.heads) if head.today]
    return FIRST_DAY + (days[0] if days else 0)
