"""The face of the page for "and if somebody falls ill?": the days at the left, one of them at the right."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from scheduling.job import WorkerFailed
from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.services.rounds.ahead.days import AHEAD_DAYS, Ahead, read_ahead
from teamapp.services.rounds.resilience.told import DayWithout, weakest
from teamapp.services.rounds.resilience.trying import LATE_MINUTES, OVER_MINUTES, Trying, TryingTold
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layout import column, plain, row
from ui.parts.list_beside import ListBeside
from ui.parts.marks.meter import Bar
from ui.shell.background.bridge import WorkerBridge
from ui.visits.board import Board, ShownDay
from ui.visits.resilience.day_card import DayCard
from ui.visits.resilience.days_list import DaysList
from ui.visits.resilience.weakest_card import WeakestCard

_SIDE, _CARD = 400, 300
VOID = (
    entities.Visit, entities.Assignment, entities.Leave, entities.CareNeed, entities.Client, entities.Address,
    entities.Nurse, entities.Skill, entities.ShiftKind, entities.ClientPreference,
)  # fmt: skip
"""A change of these makes what was tried void."""


class ResilienceMode(QWidget):
    """Begins by itself when it is opened; what is done can be read while the rest goes on."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._frame, self._board = board.frame, board
        self.days: tuple[DayWithout, ...] = ()
        self._first: date | None = None
        self._chosen_by_hand = False
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._hear)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self.weakest, self.list, self.card = WeakestCard(self._frame), DaysList(self._frame), DayCard(self._frame)
        self._bar, self.stop = Bar(), Button(self.tr("Stop"))
        self.stop.clicked.connect(self._bridge.stop)
        self.list.chosen.connect(self._choose)
        self._lay_out()
        self._frame.changed.connect(self._heard)

    @property
    def running(self) -> bool:
        return self._bridge.running

    def show_day(self, shown: ShownDay) -> None:
        """The page tells what today is; the days looked at begin tomorrow."""
        first = shown.read.today + timedelta(days=1)
        if first != self._first:
            self._first = first
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None and not self.days and not self.running:
            self._begin()
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.running:
            self._bridge.cancel()
            self._forget()

    def _lay_out(self) -> None:
        days = Card(self.tr("The coming two weeks"), padding=(0, 4, 0, 4))
        days.add(self.list, stretch=1)
        self._waiting = plain(row(self._bar, self.stop, gap=10))
        rules = self.tr("The others may come {late} min later than agreed and end {over} min after their shift.")
        note = small(rules.format(late=LATE_MINUTES, over=OVER_MINUTES), wrap=True, tone="tertiary")
        below = column(self.weakest, self._waiting, days, note, gap=12)
        below.setStretch(2, 1)
        self.setLayout(column(ListBeside(plain(below), self.card, width=_SIDE, least=_CARD)))
        self.card.hide()

    def _begin(self) -> None:
        """Read the days, then try them on the worker."""
        first, desk = self._first, self._frame.desk
        if first is None or not self.isVisible():
            return
        self._bridge.cancel()
        self.days, self._chosen_by_hand = (), False
        self.weakest.show_waiting(0, AHEAD_DAYS)
        self._bar.show_share(0.0)
        self._waiting.show()
        self._frame.ask(self, lambda: read_ahead(desk, first), self._try)

    def _try(self, ahead: Ahead) -> None:
        worker, bridge = self._frame.desk.worker, self._bridge
        if worker is not None and self.isVisible():
            told = TryingTold(bridge.on_progress, bridge.on_done, bridge.on_failed)
            bridge.watch(Trying(worker, self._frame.desk.travel, ahead, told))

    def _hear(self, days: tuple[DayWithout, ...]) -> None:
        """One more day is done."""
        self.days = days
        self._bar.show_share(len(days) / AHEAD_DAYS)
        self.weakest.show_waiting(len(days), AHEAD_DAYS)
        self.list.show_days(days)
        if not self._chosen_by_hand and days:
            self._show(days[0].day.isoformat())

    def _done(self, days: tuple[DayWithout, ...]) -> None:
        self.days = days
        self._waiting.hide()
        self.list.show_days(days)
        self.weakest.show_weakest(weakest(days))
        if days and not self.list.current:
            self.list.choose(days[0].day.isoformat())

    def _failed(self, failure: WorkerFailed) -> None:
        self._waiting.hide()
        self._frame.notices.warn(self._frame.say(failure.text))

    def _choose(self, key: str) -> None:
        self._chosen_by_hand = True
        self._show(key)

    def _show(self, key: str) -> None:
        found = next((day for day in self.days if day.day.isoformat() == key), None)
        if found is not None:
            self.card.show_day(found)
            self.card.show()

    def _heard(self, change: Change) -> None:
        """The roster or the care is another one: try again when somebody looks."""
        if any(change.touches(kind) for kind in VOID):
            self._bridge.cancel()
            self._forget()
            self._begin()

    def _forget(self) -> None:
        self.days = ()
