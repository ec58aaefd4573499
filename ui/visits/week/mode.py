"""The face of the week: figures, rounds or clients side by side over seven days, and a suggestion in front of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from teamapp.services.rounds.week.facts import monday_of
from teamapp.services.rounds.week.outcome import accept_week
from ui.parts.controls.segmented import Segmented
from ui.parts.label import strong
from ui.parts.layout import column, row
from ui.theme.look import look
from ui.visits.board import Board, ShownDay
from ui.visits.day.opened import ReadDay
from ui.visits.week.filling.fill import week_view
from ui.visits.week.legends.clients import ClientsLegend
from ui.visits.week.legends.rounds import RoundsLegend
from ui.visits.week.planning.days_sheet import DaysSheet
from ui.visits.week.planning.improving import Suggestion, WeekImproving
from ui.visits.week.planning.strip import WeekStrip
from ui.visits.week.shown.cards import WeekCards
from ui.visits.week.shown.reading import ShownWeek, WeekReader
from ui.visits.week.shown.wording import WeekWords, comparisons, week_title
from ui.visits.week.tables.faces import Face, WeekFaces

GAP = 14


class WeekMode(QWidget):
    """Shows the week of the page's day; a suggestion stays until it is kept, discarded or overtaken."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._week: ShownWeek | None = None
        self._suggestion: Suggestion | None = None
        self._wanted: date | None = None
        self._read: ReadDay | None = None
        self._waiting = False
        self._words = WeekWords.of(board.frame)
        self._reader = WeekReader(board.frame, self)
        self._improving = WeekImproving(board, self._words.spelling, self)
        self._reader.read.connect(self._show_read)
        self._improving.found.connect(self._suggest)
        self._make()

    @property
    def week(self) -> ShownWeek | None:
        """The week as it is stored."""
        return self._week

    @property
    def suggestion(self) -> Suggestion | None:
        return self._suggestion

    @property
    def previewing(self) -> bool:
        """Whether a suggestion waits to be kept or discarded."""
        return self._suggestion is not None

    def show_day(self, shown: ShownDay) -> None:
        """The week that the day lies in, read anew: something in it may be other now."""
        if shown.read is self._read:
            return
        self._read, first = shown.read, monday_of(shown.day)
        if first != self._wanted:
            self._week, self._waiting = None, False
        self._wanted = first
        self._reader.want(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legends()

    def _fit_legends(self) -> None:
        """What the signs mean stands where there is room for it beside the title."""
        others = self._switch.sizeHint().width() + self._title.sizeHint().width() + look().px(3 * GAP)
        self._legends.setVisible(others + self._legends.sizeHint().width() <= self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the table."""
        super().showEvent(event)
        self.faces.table.setFocus()

    def show_face(self, face: Face) -> None:
        """Rounds or clients."""
        self._switch.choose(face)
        self.faces.show_face(face)
        self._legends.setCurrentIndex(1 if face == "clients" else 0)
        self.faces.table.setFocus()

    def improve(self) -> None:
        """Let the planner make the week better, as soon as its travel times are known."""
        week = self._week
        if week is None or not (week.measured or self._board.frame.desk.worker is None):
            self._waiting = True
        elif self._improving.begin(week):
            self.discard()

    def discard(self) -> None:
        """Back to the week as it is stored."""
        if self._suggestion is not None:
            self._suggestion = None
            self.strip.hide()
            self._show()
            self._board.look_at_tools()

    def keep(self, days: Collection[date] | None = None) -> None:
        """Write the suggestion, or that of some days, as one change."""
        suggestion, desk = self._suggestion, self._board.frame.desk
        if suggestion is not None:
            self._suggestion = None
            self.strip.hide()
            self._board.look_at_tools()
            self._board.frame.act(self, lambda: accept_week(desk, suggestion.planned, days))

    def choose_days(self) -> None:
        """A sheet in which days are left out."""
        if self._suggestion is not None:
            sheet = DaysSheet(self._board.sheet_parent, self._suggestion.differences, day=self._words.day)
            sheet.chosen.connect(self.keep)
            sheet.open()

    def _make(self) -> None:
        self.strip, self.cards, self.faces = WeekStrip(), WeekCards(self._words.spelling), WeekFaces()
        self._title = strong("")
        faces = (("rounds", self.tr("Rounds")), ("clients", self.tr("Clients")))
        self._switch = Segmented(faces, name=self.tr("What the week shows"))
        self._legends = QStackedWidget()
        self._legends.addWidget(RoundsLegend())
        self._legends.addWidget(ClientsLegend())
        head = row(self._switch, self._title, None, self._legends, gap=GAP)
        box = column(self.strip, self.cards, head, self.faces, gap=12)
        box.setStretch(3, 1)
        self.setLayout(box)
        self._switch.chosen.connect(self.show_face)
        self.strip.kept.connect(self.keep)
        self.strip.some_wanted.connect(self.choose_days)
        self.strip.discarded.connect(self.discard)
        self.faces.day_wanted.connect(self._open_day)
        self.faces.client_wanted.connect(lambda client: self._board.frame.go("clients", client))

    def _show_read(self, found: ShownWeek) -> None:
        """A suggestion for what was there before is void."""
        known = self._week is not None and self._week.measured and not found.measured
        if known and self._week is not None and self._week.open.facts == found.open.facts:
            return
        if self._week is None or self._week.open.facts != found.open.facts:
            self.discard()
        self._week = found
        self._show()
        if self._waiting:
            self._waiting = False
            self.improve()

    def _show(self) -> None:
        week, suggestion = self._week, self._suggestion
        if week is None:
            return
        shown = suggestion.after if suggestion is not None else week.open
        changes = [one for own in suggestion.differences.values() for one in own] if suggestion is not None else []
        self._title.setText(week_title(shown, self._words.day, measured=week.measured))
        self._fit_legends()
        self.cards.show_figures(shown.figures, measured=week.measured)
        self.faces.show_view(week_view(shown, self._words, measured=week.measured, differences=changes))

    def _suggest(self, found: Suggestion) -> None:
        """Put the planner's week in front of the stored one, if it is still the same and anything would be other."""
        week = self._week
        if week is None or week.open.facts != found.planned.wish.facts:
            return
        if not found.visits:
            self._board.frame.notices.tell(self.tr("The week is already as good as can be found."))
            return
        self._suggestion = found
        words = comparisons(week.open.figures, found.after.figures, self._words.spelling)
        self.strip.show_suggestion(found.visits, found.days, " · ".join(words))
        self._show()
        self._board.look_at_tools()

    def _open_day(self, number: int, nurse: str, visit: str) -> None:
        week = self._week
        if week is not None:
            self._board.go(week.open.facts.days[number].day, visit=visit)
            self._board.show_mode("both")
            if nurse:
                self._board.choose_nurse(nurse)
