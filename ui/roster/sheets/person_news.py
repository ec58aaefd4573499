"""What one nurse learns when the roster is published: how many shifts, and each day that is other than she knows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from scheduling.rules.plan import FREE
from teamapp.services.roster.periods import Affected, DayNews
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.flow import Flow
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.marks.swatch import ChipMark
from ui.parts.picture import IconLabel
from ui.roster.shown.wording import Wording
from ui.theme.look import look

DAYS = 8
"""More days than this are a number."""


class PersonNews(QWidget):
    """A name with its count; below it, of a published roster, each day before and after."""

    def __init__(self, one: Affected, view: PeriodView, words: Wording) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._view, self._words = view, words
        if view.published:
            one_day = self.tr("1 day changed")
            said = one_day if one.changed == 1 else self.tr("{n} days changed").format(n=one.changed)
        else:
            said = self.tr("{n} shifts").format(n=one.shifts)
        head = row(Label(one.name, weight="medium"), None, gap=8)
        if one.late and view.published:
            late = self.tr("{n} late").format(n=len(one.late))
            head.addWidget(Label(late, size="small", tone="warn", tabular=True))
        head.addWidget(Label(said, size="small", tone="secondary", tabular=True))
        box = column(head, gap=4)
        if view.published:
            box.addWidget(self._days(one))
        self.setLayout(box)
        self.setAccessibleName(f"{one.name}: {said}")

    def _days(self, one: Affected) -> QWidget:
        """`Thu 12 Nov  E → D`, day by day."""
        holder = QWidget()
        flow = Flow(look().px(14))
        holder.setLayout(flow)
        for news in one.days[:DAYS]:
            flow.addWidget(self._day(news))
        if one.changed > DAYS:
            flow.addWidget(small(self.tr("and {n} more").format(n=one.changed - DAYS), tone="tertiary"))
        return holder

    def _day(self, news: DayNews) -> QWidget:
        name = Label(self._words.day(news.day), size="small", tone="warn" if news.late else "secondary", tabular=True)
        arrow = IconLabel("arrow-right", tone="tertiary", size=12)
        return plain(row(name, self._shift(news.before), arrow, self._shift(news.after), gap=5))

    def _shift(self, kind: str) -> QWidget:
        if kind == FREE:
            return small(self.tr("free"), tone="tertiary")
        chip = self._words.chip(self._view.kind(kind))
        return ChipMark(chip.kind, chip.letter)
