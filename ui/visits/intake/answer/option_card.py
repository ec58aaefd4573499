"""One way to take her: when, by whom, what it costs the team, what breaks, and who should be her first contact."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from teamapp.domain.text import text
from teamapp.services.rounds.intake.answer import IntakeAnswer, IntakeOption
from teamapp.services.rounds.intake.her_day import HerDay
from ui.parts.cards.card import Card
from ui.parts.clock import clock_text
from ui.parts.controls.button import Button
from ui.parts.label import Label, caption, small, strong
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.marks.avatar import Avatar
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame
from ui.theme.tokens import Tone
from ui.visits.intake.answer.day_strip import DaySquare, DayStrip, State
from ui.visits.intake.answer.wording import (
    Names,
    band_words,
    faces_words,
    hours_words,
    moved_words,
    times_words,
    travel_words,
    who_words,
)

_MOST_BREAKS = 3


class OptionCard(Card):
    """`taken` when this is how she is taken."""

    taken = Signal()

    def __init__(self, frame: Frame, answer: IntakeAnswer, option: IntakeOption, names: Names, *, main: bool) -> None:
        super().__init__(padding=(16, 14, 16, 14), gap=10)
        self._frame, self._names = frame, names
        self.option = option
        title = frame.say(option.title)
        self.setAccessibleName(title)
        repeat = frame.say(option.repeat)
        when = f"{repeat[:1].upper()}{repeat[1:]}, {times_words(option)}"
        self.add(column(Label(title, size="lead", weight="strong"), small(when, wrap=True), gap=2))
        self.add(DayStrip(tuple(self._squares(answer, option))))
        self.add(self._figure("route", travel_words(option), moved_words(option)))
        self.add(self._figure("users", faces_words(option), who_words(option, names)))
        self.add(self._figure("clock", hours_words(option), band_words(option, names)))
        self.add(Line())
        self.add(self._breaks(option))
        self.body.addStretch(1)
        if option.first is not None:
            self.add(Line())
            self.add(self._first(option))
        self.take = Button(
            self.tr("Take her like this…"),
            kind="primary" if main else "plain",
            name=self.tr("Take her like this: {way}").format(way=title),
        )
        self.take.clicked.connect(self.taken)
        self.add(self.take)

    def _figure(self, icon: str, words: str, below: str) -> QHBoxLayout:
        lines = column(Label(words, weight="medium", wrap=True, tabular=True), gap=1)
        if below:
            lines.addWidget(small(below, wrap=True))
        return _marked(icon, "secondary", lines)

    def _breaks(self, option: IntakeOption) -> QVBoxLayout:
        """What breaks, day after day; the rest stands in the days themselves."""
        breaks = option.breaks
        if not breaks:
            return column(_marked("circle-check", "ok", column(Label(self.tr("Nothing breaks"), wrap=True))))
        box = column(gap=4)
        for said in breaks[:_MOST_BREAKS]:
            box.addLayout(
                _marked("triangle-alert", "warn", column(small(self._frame.say(said), wrap=True, tone="text")))
            )
        if len(breaks) > _MOST_BREAKS:
            more = small(self.tr("and {n} more").format(n=len(breaks) - _MOST_BREAKS), tone="tertiary")
            more.setToolTip("\n".join(self._frame.say(said) for said in breaks[_MOST_BREAKS:]))
            box.addWidget(more)
        return box

    def _first(self, option: IntakeOption) -> QVBoxLayout:
        """Who, and why she."""
        assert option.first is not None
        nurse = self._names[option.first.nurse]
        reasons = " · ".join(self._frame.say(said) for said in option.first.reasons)
        words = column(strong(nurse.name), small(reasons, wrap=True), gap=1)
        line = row(column(Avatar(nurse.name), None), words, gap=10)
        line.setStretch(1, 1)
        return column(caption(self.tr("First contact")), line, gap=6)

    def _squares(self, answer: IntakeAnswer, option: IntakeOption) -> list[DaySquare]:
        hers = {day.day: day for day in option.days}
        count = (answer.last - answer.first).days + 1
        days = [answer.first + timedelta(days=number) for number in range(count)]
        return [self._square(day, hers.get(day)) for day in days]

    def _square(self, day: date, hers: HerDay | None) -> DaySquare:
        letter = self._frame.say(text(f"weekday.{day.weekday()}"))[:2].capitalize()
        if hers is None:
            return DaySquare(day=day, letter=letter, state="none")
        state: State = "no" if not hers.placed else "strained" if hers.breaks else "fits"
        said = [self._frame.day(day), *(self._visit(visit.nurses, visit.start) for visit in hers.visits)]
        if hers.like is not None:
            said.append(self.tr("no roster yet"))
        spoken = ", ".join((*said, *(self._frame.say(broken) for broken in hers.breaks)))
        return DaySquare(day=day, letter=letter, state=state, text=_short(hers), spoken=spoken)

    def _visit(self, nurses: tuple[str, ...], start: int | None) -> str:
        if start is None:
            return self.tr("nobody")
        who = " + ".join(one.given_name for key, one in self._names.items() if key in nurses)
        return f"{clock_text(start)} {who}"


def _short(hers: HerDay) -> str:
    """`9:05`; `2×` for several visits, a cross for none."""
    if not hers.placed:
        return "\N{MULTIPLICATION SIGN}"
    if len(hers.visits) > 1:
        return f"{len(hers.visits)}\N{MULTIPLICATION SIGN}"
    start = hers.visits[0].start
    return clock_text(start) if start is not None else ""


def _marked(icon: str, tone: Tone, lines: QVBoxLayout) -> QHBoxLayout:
    mark = column(IconLabel(icon, tone=tone, size=15), None, margins=(0, 2, 0, 0))
    line = row(mark, lines, gap=8)
    line.setStretch(1, 1)
    return line
