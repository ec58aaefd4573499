"""The patterns of the team: lay one over from a week on, rename it, forget it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.weeks.patterns import PatternLine
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.roster.shown.wording import Wording, translate
from ui.roster.weeks.week_field import WeekField, mondays
from ui.theme.look import look

ROWS_IN_SIGHT = 5
TIMES = (1, 2, 3)


class PatternSheet(Sheet):
    """`laid` gives the pattern, the first Monday and how often; nothing is written yet."""

    laid = Signal(str, object, int)
    deleted = Signal(str)
    renamed = Signal(str)

    def __init__(self, over: QWidget, lines: tuple[PatternLine, ...], view: PeriodView, words: Wording) -> None:
        note = translate("roster", "The grid shows it first; there you choose what happens to days that are taken.")
        super().__init__(over, translate("roster", "Lay a pattern over"), note=note, width=560)
        self.patterns = ListView(translate("roster", "Patterns"))
        self.patterns.show_entries([self._entry(line) for line in lines])
        self.patterns.setFixedHeight(look().px(52) * min(ROWS_IN_SIGHT, len(lines)) + 2)
        goals = [monday for monday in mondays(view.first, view.last) if monday + timedelta(days=6) > view.today]
        self.first = WeekField(translate("roster", "From"), goals, words, many=False)
        self.first.value = goals[:1]
        times = [(str(n), translate("roster", "{n} times").format(n=n)) for n in TIMES]
        times[0] = ("1", translate("roster", "once"))
        self.times = Segmented(times, name=translate("roster", "How often"))
        self._lay_out()
        self.add_button(translate("roster", "Cancel"))
        preview = self.add_button(translate("roster", "Show in the grid"), self._tell, kind="primary")
        preview.setEnabled(bool(goals))
        if lines:
            self.patterns.choose(lines[0].pattern.id)

    def _lay_out(self) -> None:
        rename = Button(translate("roster", "Rename…"), kind="ghost", icon="pencil")
        delete = Button(translate("roster", "Forget it"), kind="ghost", icon="trash-2")
        rename.clicked.connect(lambda: self._leave(self.renamed))
        delete.clicked.connect(lambda: self._leave(self.deleted))
        self.body.addWidget(self.patterns)
        self.body.addLayout(row(rename, delete, None))
        self.body.addWidget(self.first)
        caption = small(translate("roster", "How often"), tone="secondary")
        self.body.addLayout(column(caption, self.times, gap=4))

    def _entry(self, line: PatternLine) -> Entry:
        words = translate("roster", "{weeks} weeks · {shifts} shifts of {n} nurses")
        note = words.format(weeks=line.pattern.weeks, shifts=line.shifts, n=line.nurses)
        gone = translate("roster", "{n} shifts of who left").format(n=line.gone) if line.gone else ""
        return Entry(key=line.pattern.id, name=line.pattern.name, note=note, right=gone, tone="warn", icon="repeat")

    def _leave(self, told: SignalInstance) -> None:
        key = self.patterns.current
        self.shut()
        told.emit(key)

    def _tell(self) -> None:
        (monday,) = self.first.value
        self.laid.emit(self.patterns.current, monday, int(self.times.current))
