"""The demand of a usual week: how many on each shift, and whether the contracts can bear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from teamapp.domain import entities
from teamapp.domain.text import text
from teamapp.services.clients.needs import LEVELS
from teamapp.services.settings.demand import MOST_NURSES, DemandTable, ask_for, demand_table
from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.columns import Columns
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.number_field import NumberField
from ui.parts.label import small, strong
from ui.parts.layout import column, plain, row
from ui.settings.demand.grid import DemandGrid
from ui.settings.demand.sum import WeekSum
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_SHOWN = (entities.Demand, entities.ShiftKind, entities.Contract, entities.Nurse)


class DemandSection(Section):
    """A cell is chosen by keyboard or mouse; below the grid stands what it asks, to be changed there too."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "How many nurses each shift needs in a usual week. The roster fills this.")
        super().__init__(frame, translate("settings", "Demand"), sentence)
        self._table: DemandTable | None = None
        self.grid = DemandGrid(frame)
        self.grid.asked.connect(self._ask)
        self.grid.chosen.connect(self._show_cell)
        self._card = Card(padding=(1, 6, 1, 0), gap=0)
        self._card.add(self.grid)
        self._card.add(self._cell_line())
        self._sum = WeekSum()
        sentence = self.tr("Add the kinds of shifts first; then say here how many nurses each needs.")
        self._empty = EmptyState("table-2", self.tr("Nothing to ask for yet"), sentence, action=self.tr("Shift kinds"))
        self._empty.acted.connect(lambda: frame.go("settings", "shifts"))
        for widget in (self._card, self._sum, self._empty):
            self.add(widget)
        self._empty.hide()
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in _SHOWN):
            self.frame.ask(self, lambda: demand_table(self.frame.desk), self._show)

    def open_part(self, _part: str) -> None:
        self.grid.setFocus()

    def _cell_line(self) -> QWidget:
        """The chosen cell in words, with its number and level as fields."""
        self._cell = strong("")
        keys = self.tr("Arrows move, digits ask for so many, + and − change by one, Del asks for nobody.")
        self._nurses = NumberField(self.tr("Nurses"), most=MOST_NURSES, required=True)
        levels = [(str(level), self._level(level)) for level in LEVELS]
        self._one_of = ChoiceField(self.tr("One of them at least"), levels)
        self._one_of.editor.setMinimumWidth(look().px(190))
        self._nurses.line.editingFinished.connect(self._typed)
        self._nurses.changed.connect(self._stepped)
        self._one_of.changed.connect(self._typed)
        words = column(self._cell, small(keys, wrap=True, tone="tertiary"), None, gap=4)
        line = Columns(words, self._nurses, self._one_of, least=560, gap=20, shares=(1, 0, 0))
        return plain(row(line, margins=(16, 14, 16, 12)))

    def _level(self, level: int) -> str:
        return self.frame.say(text(f"level.{level}")).capitalize()

    def _show(self, table: DemandTable) -> None:
        self._table = table
        self.grid.rows.show(table)
        self.grid.fit()
        for widget in (self._card, self._sum):
            widget.setVisible(bool(table.kinds))
        self._empty.setVisible(not table.kinds)
        self._sum.show_week(table, self.frame.language)
        self._show_cell()

    def _show_cell(self) -> None:
        place = self.grid.place if self._table is not None and self._table.kinds else None
        for field in (self._nurses, self._one_of):
            field.setEnabled(place is not None)
        if place is None:
            self._cell.setText(self.tr("Choose a day"))
            return
        need = self.grid.rows.need(self.grid.currentIndex())
        weekday = self.frame.say(text(f"weekday.{place[0]}"))
        self._cell.setText(f"{self.grid.rows.kind(place[1]).name} · {weekday}")
        self._nurses.value = need.nurses if need is not None else 0
        self._one_of.value = str(need.one_of_level if need is not None else 0)
        self._one_of.setEnabled(need is not None)

    def _stepped(self) -> None:
        """Up and down in the field change at once; typing waits until the field is left."""
        if not self._nurses.line.isModified():
            self._typed()

    def _typed(self) -> None:
        place, nurses = self.grid.place, self._nurses.whole
        if place is not None and nurses is not None and self._nurses.check():
            self._write(*place, nurses, int(self._one_of.value))

    def _ask(self, weekday: int, row_number: int, nurses: int) -> None:
        need = self.grid.rows.need(self.grid.currentIndex())
        self._write(weekday, row_number, nurses, need.one_of_level if need is not None else 0)

    def _write(self, weekday: int, row_number: int, nurses: int, level: int) -> None:
        """Nothing is asked of the store when it says that already."""
        kind = self.grid.rows.kind(row_number)
        need = self._table.need(weekday, kind.id) if self._table is not None else None
        before = (need.nurses, need.one_of_level) if need is not None else (0, 0)
        after = (nurses, level if nurses else 0)
        if after == before:
            return
        self.frame.act(
            self,
            lambda: ask_for(self.frame.desk, weekday, kind.id, nurses=nurses, one_of_level=after[1]),
            failed=lambda error: self._nurses.show_error(in_words(error, self.frame)),
        )
