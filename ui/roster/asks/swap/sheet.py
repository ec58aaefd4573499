"""Propose a swap: two nurses, days by mouse or arrows and Space, and what the rules say while one chooses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from teamapp.domain.ids import Id, NurseId
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.moves import cell_changes, exchange
from teamapp.services.roster.asks.proposal import MOST_POINTS
from teamapp.services.roster.shown.measure import hours_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.roster.asks.cards.fitting import fitting
from ui.roster.asks.cards.verdict import VerdictList
from ui.roster.asks.swap.days_ink import COLUMN
from ui.roster.asks.swap.days_model import SwapDays
from ui.roster.asks.swap.days_table import NAMES, DaysTable
from ui.roster.shown.wording import Wording
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

WIDEST, NARROWEST = 1000, 640


@dataclass(frozen=True, slots=True)
class Swap:
    """What was chosen; `anyway` when an agreement speaks against it."""

    one: NurseId
    other: NurseId
    days: tuple[date, ...]
    points: int
    note: str
    anyway: bool


class SwapSheet(Sheet):
    """`sent` gives the Swap; the sheet closes first."""

    sent = Signal(object)  # Swap

    def __init__(
        self,
        over: QWidget,
        frame: Frame,
        view: PeriodView,
        wording: Wording,
        *,
        one: NurseId,
        other: NurseId | None = None,
        days: Iterable[date] = (),
    ) -> None:
        note = translate("asks", "Choose the days on which the two change places. The other one is asked.")
        days_ahead = SwapDays(view, wording)
        wide = min(WIDEST, max(NARROWEST, NAMES + COLUMN * len(days_ahead.days) + 52))
        super().__init__(over, translate("asks", "Swap shifts"), note=note, width=fitting(over, wide))
        self._frame, self._view, self._words = frame, view, wording
        self._judged: Judged | None = None
        self.table = DaysTable(days_ahead)
        self.verdict = VerdictList(frame, lines=4)
        self._make_fields(one, other)
        self._gain = small("", tone="secondary")
        self.body.addLayout(self._people_row())
        self.body.addWidget(self.table)
        self.body.addWidget(self._gain)
        self.body.addWidget(Line())
        self.body.addWidget(self.verdict)
        beside = row(self._points, self._note, gap=16)
        beside.setStretch(1, 1)
        self.body.addLayout(beside)
        self.add_button(self.tr("Cancel"))
        self._send = self.add_button("…", self._tell, kind="primary", icon="send", shuts=False)
        self.table.changed.connect(self._judge)
        self.table.refused.connect(self._nothing_there)
        self._pair()
        self._begin(tuple(days))

    @property
    def judged(self) -> Judged | None:
        """The verdict on what is chosen; None while nothing is."""
        return self._judged

    def open(self) -> None:
        super().open()
        self.table.setFocus()

    def _make_fields(self, one: NurseId, other: NurseId | None) -> None:
        people = [(nurse.id, nurse.name) for nurse in self._view.nurses]
        self.one = ChoiceField(self.tr("Who"), people)
        self.other = ChoiceField(self.tr("With whom"), people)
        self.one.value = one
        self.other.value = other if other is not None else next((key for key, _name in people if key != one), one)
        self.one.changed.connect(self._pair)
        self.other.changed.connect(self._pair)
        self._points = NumberField(self.tr("Points for who gives way"), most=MOST_POINTS)
        self._points.value = 0
        self._note = TextField(self.tr("A word with it"), placeholder=self.tr("if you like"))

    def _people_row(self) -> QHBoxLayout:
        between = column(small(""), IconLabel("arrow-left-right", tone="tertiary"), gap=4)
        line = row(self.one, between, self.other, gap=14)
        for place in (0, 2):
            line.setStretch(place, 1)
        return line

    def _begin(self, days: tuple[date, ...]) -> None:
        """Days that were chosen in the grid are chosen here, for whichever pair has them to swap."""
        self.table.swap_days.want(days)
        if days:
            self.table.go_to(days[0])
        self._judge()

    def _pair(self) -> None:
        one, other = self._ids()
        if one != other:
            self.table.swap_days.show_pair(one, other)
        self._judge()

    def _ids(self) -> tuple[NurseId, NurseId]:
        return NurseId(Id(self.one.value)), NurseId(Id(self.other.value))

    def _judge(self) -> None:
        """The verdict on what is chosen now; a few milliseconds."""
        one, other = self._ids()
        self._judged = None
        self._gain.setText("")
        if one == other:
            self.verdict.show_nothing(self.tr("Choose two different nurses."))
        elif not self.table.chosen:
            self.verdict.show_nothing(self.tr("Choose a day: click it, or use the arrows and Space."))
        else:
            moves = exchange(self._view, one, other, self.table.chosen)
            self._judged = judge(self._view, moves)
            self.verdict.show_judged(self._judged)
            self._gain.setText(self._hours(one, other))
        self._enable()

    def _hours(self, one: NurseId, other: NurseId) -> str:
        """`Bram 88 → 96 of 96 h · Noor 104 → 96 of 96 h`."""
        moves = exchange(self._view, one, other, self.table.chosen)
        after = self._view.edited(cell_changes(self._view, moves))
        said = []
        for nurse in (one, other):
            was, now = hours_of(self._view.live.plan, nurse), hours_of(after.live.plan, nurse)
            words = self.tr("{nurse}: {before} → {after} of {agreed} h")
            said.append(
                words.format(
                    nurse=self._view.nurse(nurse).given_name,
                    before=self._words.hours(was.planned),
                    after=self._words.hours(now.planned),
                    agreed=self._words.hours(now.contract),
                )
            )
        return "   ·   ".join(said)

    def _enable(self) -> None:
        judged, (_one, other) = self._judged, self._ids()
        name = self._view.nurse(other).given_name
        self._send.setEnabled(judged is not None and not judged.forbidden)
        words = self.tr("Ask {nurse}") if judged is None or judged.allowed else self.tr("Ask {nurse} all the same")
        self._send.setText(words.format(nurse=name))

    def _nothing_there(self, day: date) -> None:
        words = self.tr("On {day} the two do the same: there is nothing to swap.")
        self.verdict.show_nothing(words.format(day=self._words.day(day)))

    def _tell(self) -> None:
        judged, (one, other) = self._judged, self._ids()
        if judged is None or judged.forbidden or not self._points.check():
            return
        made = Swap(one, other, self.table.chosen, self._points.whole or 0, self._note.value, not judged.allowed)
        self.shut()
        self.sent.emit(made)
