"""The kinds of shifts: a list with chips, and sheets to add, change and end them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from teamapp.domain import entities
from teamapp.domain.entities import ShiftKind
from teamapp.services.settings.shift_kinds import (
    DutyDetails,
    add_shift_kind,
    edit_shift_kind,
    end_shift_kind,
    shift_kinds,
)
from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.button import Button
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain
from ui.parts.line import Line
from ui.settings.section import Section
from ui.settings.shifts.end_sheet import EndSheet
from ui.settings.shifts.row import ShiftRow
from ui.settings.shifts.sheet import ShiftSheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class ShiftsSection(Section):
    """What is added or changed here is in the roster at once."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "What one can be on the roster for. The chip is what the roster shows.")
        super().__init__(frame, translate("settings", "Shift kinds"), sentence)
        self._add = changing(Button(self.tr("Add a kind"), icon="plus", kind="primary"))
        self._add.clicked.connect(self.add_kind)
        self.tools.addWidget(self._add)
        self._today: date | None = None
        self.rows: list[ShiftRow] = []
        self._holder: QVBoxLayout = column(gap=0)
        self.add(self._holder)
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None or change.touches(entities.ShiftKind):
            desk = self.frame.desk
            self.frame.ask(self, lambda: (desk.today, shift_kinds(desk)), lambda found: self._show(*found))

    def add_kind(self) -> None:
        """A sheet with an empty form."""
        sheet = ShiftSheet(self, self.frame, None)
        sheet.saved.connect(lambda details: self._save(sheet, None, details))
        sheet.open()

    def edit_kind(self, kind: ShiftKind) -> None:
        """A sheet with what the kind is now."""
        sheet = ShiftSheet(self, self.frame, kind)
        sheet.saved.connect(lambda details: self._save(sheet, kind, details))
        sheet.open()

    def end_kind(self, kind: ShiftKind) -> None:
        """Asks for the last day."""
        if self._today is not None:
            sheet = EndSheet(self, self.frame, kind, self._today)
            sheet.ended.connect(lambda last: self._end(sheet, kind, last))
            sheet.open()

    def _show(self, today: date, kinds: tuple[ShiftKind, ...]) -> None:
        self._today = today
        while (item := self._holder.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [self._row(kind) for kind in kinds]
        self._add.setVisible(bool(kinds))
        self._holder.addWidget(self._list() if kinds else self._empty())

    def _row(self, kind: ShiftKind) -> ShiftRow:
        made = ShiftRow(kind, self.frame)
        made.edit_wanted.connect(partial(self.edit_kind, kind))
        made.end_wanted.connect(partial(self.end_kind, kind))
        return made

    def _list(self) -> Card:
        card = Card(padding=(0, 4, 0, 4), gap=0)
        box = column(gap=0)
        for number, line in enumerate(self.rows):
            if number:
                box.addWidget(Line())
            box.addWidget(line)
        card.add(plain(box))
        return card

    def _empty(self) -> EmptyState:
        sentence = self.tr(
            "Without shifts there is nothing to put on a roster. Most teams begin with early and evening."
        )
        empty = EmptyState("clock", self.tr("No kinds of shifts yet"), sentence, action=self.tr("Add a kind"))
        empty.acted.connect(self.add_kind)
        return empty

    def _save(self, sheet: ShiftSheet, kind: ShiftKind | None, details: DutyDetails) -> None:
        def work() -> Change:
            if kind is None:
                return add_shift_kind(self.frame.desk, details)
            return edit_shift_kind(self.frame.desk, kind.id, details)

        self.frame.act(self, work, then=lambda _change: sheet.shut(), failed=lambda error: _unsaved(sheet, error))

    def _end(self, sheet: EndSheet, kind: ShiftKind, last: date) -> None:
        self.frame.act(
            self,
            lambda: end_shift_kind(self.frame.desk, kind.id, last=last),
            then=lambda _change: sheet.shut(),
            failed=sheet.refuse,
        )


def _unsaved(sheet: ShiftSheet, error: Exception) -> None:
    """Nothing to save is as good as saved."""
    code = getattr(getattr(error, "text", None), "code", "")
    if code == "border.nothing_changed":
        sheet.shut()
    else:
        sheet.refuse(error)
