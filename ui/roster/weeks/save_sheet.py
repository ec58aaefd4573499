"""Keep some weeks of the roster as a pattern: its name, how many weeks, from which one on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.weeks.patterns import LENGTHS
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.text_field import TextField
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column
from ui.roster.shown.wording import Wording, translate
from ui.roster.weeks.week_field import WeekField, mondays


class SavePatternSheet(Sheet):
    """`saved` gives the name, the first Monday and the number of weeks."""

    saved = Signal(str, object, int)

    def __init__(self, over: QWidget, view: PeriodView, words: Wording, *, day: date) -> None:
        note = translate("roster", "A pattern can be laid over any later weeks, as often as you like.")
        super().__init__(over, translate("roster", "Keep these weeks as a pattern"), note=note, width=520)
        self.name = TextField(translate("roster", "Name"), required=True, most=60)
        lengths = [(str(weeks), translate("roster", "{n} weeks").format(n=weeks)) for weeks in LENGTHS]
        fitting = max((weeks for weeks in LENGTHS if 7 * weeks <= len(view.days)), default=LENGTHS[0])
        self.length = Segmented(lengths, name=translate("roster", "How many weeks"), current=str(fitting))
        weeks = mondays(view.first, view.last)
        self.first = WeekField(translate("roster", "From"), weeks, words, many=False)
        monday = day - timedelta(days=day.weekday())
        self.first.value = (monday if fitting * 7 < len(view.days) else weeks[0],)
        self.body.addWidget(self.name)
        caption = small(translate("roster", "How many weeks"), tone="secondary")
        self.body.addLayout(column(caption, self.length, gap=4))
        self.body.addWidget(self.first)
        self.add_button(translate("roster", "Cancel"))
        self.add_button(translate("roster", "Keep it"), self._save, kind="primary", shuts=False)

    def _save(self) -> None:
        if not self.name.check():
            self.name.line.setFocus()
            return
        (monday,) = self.first.value
        self.shut()
        self.saved.emit(self.name.value, monday, int(self.length.current))
