"""Above the day: how many calls are still to be made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QFrame

from teamapp.domain.change import Change
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.replan.phoning import CallsToMake, calls_to_make, forget_calls, tick_call
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.visits.board import Board, ShownDay
from ui.visits.replan.answer.calls_sheet import CallsSheet

_BESIDE_FROM = 420


class CallsBand(QFrame):
    """Hidden while nobody is to be phoned."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._board = board
        self._todo: CallsToMake | None = None
        self._words = Label(soft=True)
        self._open = Button(self.tr("Whom to phone…"), icon="phone")
        self._open.clicked.connect(self.open_list)
        said = row(IconLabel("phone", tone="accent"), self._words, gap=10)
        said.setStretch(1, 1)
        both = Columns(said, row(None, self._open), least=_BESIDE_FROM, gap=10, shares=(1, 0))
        self.setLayout(row(both, margins=(16, 6, 8, 6)))
        board.frame.changed.connect(self._follow)
        self.hide()

    @property
    def todo(self) -> CallsToMake | None:
        return self._todo

    def show_day(self, shown: ShownDay) -> None:
        """Another day, or it was read again."""
        self._read(shown.day)

    def show_calls(self, todo: CallsToMake) -> None:
        """The calls as they stand."""
        self._todo = todo
        left = todo.left
        words = (
            self.tr("1 client is still to be phoned") if left == 1 else self.tr("{n} clients are still to be phoned")
        )
        done = self.tr("Everybody was phoned: {n} calls").format(n=len(todo.calls))
        self._words.setText(words.format(n=left) if left else done)
        self.setVisible(bool(todo.calls))

    def open_list(self) -> None:
        """The list, to tick off."""
        todo = self._todo
        if todo is None or not todo.calls:
            return
        sheet = CallsSheet(self._board.sheet_parent, todo, self._board.frame)
        sheet.ticked.connect(lambda visit, on: self._tick(todo.day, visit, on))
        sheet.done_with.connect(lambda: self._forget(todo.day))
        sheet.open()

    def _follow(self, change: Change) -> None:
        """A visit that is changed again, or undone, needs no call."""
        if self._todo is not None and change.touches(Visit):
            self._read(self._todo.day)

    def _read(self, day: date) -> None:
        desk = self._board.frame.desk
        self._board.frame.ask(self, lambda: calls_to_make(desk, day), self.show_calls)

    def _tick(self, day: date, visit: str, on: bool) -> None:
        """At once here, then in the store."""
        desk, key = self._board.frame.desk, VisitId(Id(visit))
        if self._todo is not None:
            phoned = self._todo.phoned | {key} if on else self._todo.phoned - {key}
            self.show_calls(replace(self._todo, phoned=phoned))
        self._board.frame.ask(self, lambda: tick_call(desk, day, key, phoned=on), self.show_calls)

    def _forget(self, day: date) -> None:
        desk = self._board.frame.desk
        self._board.frame.ask(self, lambda: forget_calls(desk, day), self.show_calls)
