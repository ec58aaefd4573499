"""The mode "Fairness" of the roster's page: the ledger, read in the database thread."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from scheduling.rules.burden import EVENING, HOLIDAY, NIGHT, SPLIT, WEEKEND
from teamapp.domain.change import Change
from teamapp.domain.entities import Ask, Assignment, Points, RosterPeriod
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.ledger import Ledger, LedgerLine, TrendPoint, ledger
from ui.parts.charts.kinds import PartKind
from ui.parts.layout import column
from ui.parts.marks.avatar import initials
from ui.parts.tall import Tall
from ui.roster.board import Board
from ui.roster.shown.wording import Wording, translate
from ui.roster.together.fairness.board import FairnessBoard
from ui.roster.together.fairness.view import BurdenKind, FairnessView, MonthLoad, NurseLoad
from ui.roster.together.keyboard import take_keyboard

LEAST_HEIGHT = 420
WATCHED = (Assignment, Points, Ask, RosterPeriod)


class FairnessMode(QWidget):
    """The whole team's, whichever period the page shows; a nurse chosen in the grid is chosen here too."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._periods = 4
        self._behind = True
        self.fairness = FairnessBoard()
        self.setLayout(column(Tall(self.fairness, least=LEAST_HEIGHT)))
        self.fairness.span_wanted.connect(self._read_span)
        board.frame.changed.connect(self._heard)

    def show_roster(self, _view: PeriodView) -> None:
        """Read the ledger when something in it may be different."""
        if self._behind:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        take_keyboard(self.fairness.rows)

    def _read_span(self, periods: int) -> None:
        self._periods = periods
        self._read()

    def _read(self) -> None:
        desk, periods = self._board.frame.desk, self._periods
        self._behind = False
        self._board.frame.ask(self, lambda: ledger(desk, periods=periods), self._show)

    def _show(self, found: Ledger) -> None:
        self.fairness.show_view(view_of(found, self._board.words))

    def _heard(self, change: Change) -> None:
        if any(change.touches(kind) for kind in WATCHED):
            self._behind = True
            if self.isVisible():
                self._read()


def view_of(found: Ledger, words: Wording) -> FairnessView:
    """The ledger as the picture shows it."""
    kinds = (
        BurdenKind(PartKind("weekend", *_named(translate("roster", "Weekend"))), WEEKEND),
        BurdenKind(PartKind("night", *_named(translate("roster", "Night")), "night"), NIGHT),
        BurdenKind(PartKind("evening", *_named(translate("roster", "Evening")), "evening"), EVENING),
        BurdenKind(PartKind("holiday", *_named(translate("roster", "Public holiday")), "late", "stripes"), HOLIDAY),
        BurdenKind(PartKind("split", *_named(translate("roster", "Split day")), "training", "outline"), SPLIT),
    )
    months = tuple(first for first, _last in found.periods)
    return FairnessView(kinds, months, tuple(_nurse(line, found, words) for line in found.lines))


def _named(name: str) -> tuple[str, str]:
    """Letter and name."""
    return name[:1].upper(), name


def _nurse(line: LedgerLine, found: Ledger, words: Wording) -> NurseLoad:
    weeks = max(1.0, sum((last - first).days + 1 for first, last in found.periods) / 7)
    hours = translate("roster", "{n} h a week").format(n=f"{line.minutes / 60 / weeks:.0f}")
    note = ""
    if line.since is not None:
        note = translate("roster", "In the team since {day}: counted from then on.").format(day=words.day(line.since))
    return NurseLoad(
        key=line.nurse,
        name=line.name,
        initials=initials(line.name),
        detail=hours,
        months=tuple(_month(point) for point in line.trend),
        wishes_met=line.wishes_met,
        wishes=line.wishes_asked,
        points=line.points,
        covers=line.covers,
        note=note,
    )


def _month(point: TrendPoint) -> MonthLoad:
    counts = point.counts
    return MonthLoad((counts.weekends, counts.nights, counts.evenings, counts.holidays, counts.split_days), point.share)
