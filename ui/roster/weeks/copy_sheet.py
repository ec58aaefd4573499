"""Copy a week: from which, to which; what is in the way is chosen in the preview."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.layers.sheet import Sheet
from ui.roster.shown.wording import Wording, translate
from ui.roster.weeks.week_field import WeekField, mondays

WEEKS_BACK = 4


class CopySheet(Sheet):
    """`chosen` gives the Monday to copy and the Mondays to copy to; nothing is written yet."""

    chosen = Signal(object, object)

    def __init__(self, over: QWidget, view: PeriodView, words: Wording, *, day: date) -> None:
        """`day` is in the week that is offered first."""
        note = translate("roster", "The grid shows it first; there you choose what happens to days that are taken.")
        super().__init__(over, translate("roster", "Copy a week"), note=note, width=560)
        weeks = mondays(view.first, view.last)
        goals = tuple(monday for monday in weeks if monday + timedelta(days=6) > view.today)
        sources = mondays(view.first - timedelta(weeks=WEEKS_BACK), view.last)
        self.source = WeekField(translate("roster", "From"), sources, words, many=False)
        over_words = "" if goals else translate("roster", "Every week of this period is over. Go on to the next one.")
        self.targets = WeekField(translate("roster", "To"), goals, words, many=True, hint=over_words)
        self.source.chosen.connect(self._source_chosen)
        self.targets.chosen.connect(self._enable)
        self.body.addWidget(self.source)
        self.body.addWidget(self.targets)
        self.add_button(translate("roster", "Cancel"))
        self._preview = self.add_button(translate("roster", "Show in the grid"), self._tell, kind="primary")
        self._begin(day, goals)

    def _begin(self, day: date, goals: tuple[date, ...]) -> None:
        monday = day - timedelta(days=day.weekday())
        self.source.value = (monday,)
        later = [goal for goal in goals if goal > monday]
        self.targets.value = later[:1]
        self._source_chosen()

    def _source_chosen(self) -> None:
        self.targets.forbid(next(iter(self.source.value), None))
        self._enable()

    def _enable(self) -> None:
        self._preview.setEnabled(bool(self.source.value and self.targets.value))

    def _tell(self) -> None:
        (source,) = self.source.value
        self.chosen.emit(source, self.targets.value)
