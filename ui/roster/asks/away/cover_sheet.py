"""What an absence leaves to be done, on one page: her shifts, three ways to go on, and her visits of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.ids import NurseId
from teamapp.domain.units import clock_text
from teamapp.services.roster.asks.away.reading import Away
from teamapp.services.roster.asks.away.ways import Gap, Way
from teamapp.services.roster.asks.ranking import Could
from ui.parts.controls.button import Button
from ui.parts.label import Label, caption, flowing, flowing_small, small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.parts.sections.part import clear
from ui.roster.asks.away.shift_row import ShiftRow
from ui.roster.asks.away.way_row import WayRow
from ui.roster.asks.cards.fitting import fitting
from ui.roster.shown.wording import Wording
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

VISITS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Cover:
    """An absence with everybody who could take each of her open shifts, and what the planner must know."""

    away: Away
    me: NurseId | None
    people: Mapping[tuple[date, str], tuple[Could, ...]]
    gap: Gap | None


class CoverSheet(Sheet):
    """Tells what was chosen; the sheet closes before anything else opens."""

    best_wanted = Signal(object)  # OpenShift
    choose_wanted = Signal(object)
    asked_wanted = Signal(object)
    way_wanted = Signal(object)  # Way
    taken = Signal(object)  # OpenShift
    more_wanted = Signal(object)  # date
    all_wanted = Signal()
    rounds_wanted = Signal()

    def __init__(self, over: QWidget, frame: Frame, cover: Cover, wording: Wording) -> None:
        away = cover.away
        title = translate("asks", "{nurse} is away").format(nurse=away.nurse.name)
        super().__init__(over, title, note=_until(away, wording), width=fitting(over, 760))
        self._frame, self._cover, self._words = frame, cover, wording
        self._ways: QVBoxLayout = column(gap=0)
        self.rows: list[ShiftRow] = []
        self._add_shifts(away)
        if cover.gap is not None:
            self._add_ways()
        self._add_visits(away)
        self.add_button(self.tr("Close"))
        unasked = [one for one in self.rows if one.best]
        waiting = [shift for shift in away.open_shifts if shift.asked is None]
        if unasked and waiting:
            words = self.tr("Ask the best for every shift") if len(waiting) > 1 else self.tr("Ask the best")
            self.add_button(words, self.all_wanted.emit, kind="primary", icon="megaphone")

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """The planner has answered."""
        clear(self._ways)
        gap = self._cover.gap
        if not ways or gap is None:
            self._ways.addWidget(flowing_small(self.tr("No other way was found: ask for each shift above.")))
            self._fit_soon()
            return
        for number, way in enumerate(ways):
            if number:
                self._ways.addWidget(Line())
            line = WayRow(way, gap.stored, self._frame, self._words)
            line.wanted.connect(lambda one: self._leave(lambda: self.way_wanted.emit(one)))
            self._ways.addWidget(line)
        self._fit_soon()

    def _fit_soon(self) -> None:
        """As high as it has become, once the new lines have their size."""
        QTimer.singleShot(0, self, self.place)

    def _add_shifts(self, away: Away) -> None:
        self.body.addWidget(caption(self.tr("Her shifts")))
        if not away.shifts:
            self.body.addWidget(flowing(self.tr("None of her shifts is open.")))
        for number, shift in enumerate(away.shifts):
            if number:
                self.body.addWidget(Line())
            found = self._cover.people.get((shift.day, shift.kind.id), ())
            line = ShiftRow(shift, found, self._words, me=self._cover.me)
            line.taken.connect(lambda one: self._leave(lambda: self.taken.emit(one)))
            line.best_wanted.connect(lambda one: self._leave(lambda: self.best_wanted.emit(one)))
            line.choose_wanted.connect(lambda one: self._leave(lambda: self.choose_wanted.emit(one)))
            line.asked_wanted.connect(lambda one: self._leave(lambda: self.asked_wanted.emit(one)))
            self.rows.append(line)
            self.body.addWidget(line)
        if away.later:
            self._add_later(away)

    def _add_later(self, away: Away) -> None:
        """Shifts that stand although she is away, because nobody knew how long it would last."""
        days = ", ".join(self._words.day(day) for day in away.later[:3])
        words = flowing_small(self.tr("Her shifts on {days} stand for now.").format(days=days), tone="tertiary")
        more = Button(self.tr("Open them too"), kind="primary" if away.still_on else "ghost")
        more.clicked.connect(lambda: self._leave(lambda: self.more_wanted.emit(away.later[-1])))
        line = row(words, more, gap=10)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _add_ways(self) -> None:
        self.body.addWidget(Line())
        self.body.addWidget(caption(self.tr("Or so, with the fewest changes for others")))
        waiting = row(IconLabel("sparkles", tone="accent"), small(self.tr("The planner looks for ways…")), None)
        self._ways.addLayout(waiting)
        self.body.addLayout(self._ways)

    def _add_visits(self, away: Away) -> None:
        """Only listed: the page of visits is where they get another nurse."""
        if not away.visits:
            return
        self.body.addWidget(Line())
        said = self.tr("1 visit of today needs another nurse")
        if len(away.visits) > 1:
            said = self.tr("{n} visits of today need another nurse").format(n=len(away.visits))
        named = [
            f"{clock_text(one.start)} {one.client}" if one.start is not None else one.client
            for one in away.visits[:VISITS_NAMED]
        ]
        if len(away.visits) > VISITS_NAMED:
            named.append("…")
        about = column(Label(said, weight="medium"), flowing_small(" · ".join(named)), gap=1)
        rounds = Button(self.tr("Replan her visits"), icon="route")
        rounds.clicked.connect(lambda: self._leave(self.rounds_wanted.emit))
        line = row(IconLabel("heart", tone="secondary"), about, rounds, gap=10)
        line.setStretch(1, 1)
        self.body.addLayout(line)

    def _leave(self, tell: Callable[[], None]) -> None:
        """Close, then tell what was chosen."""
        self.shut()
        tell()


def _until(away: Away, wording: Wording) -> str:
    if away.last is None:
        return translate("asks", "Since {day}, nobody knows until when.").format(day=wording.day(away.first))
    if away.last == away.first:
        return translate("asks", "On {day}.").format(day=wording.day(away.first))
    words = translate("asks", "From {first} to {last}.")
    return words.format(first=wording.day(away.first), last=wording.day(away.last))
