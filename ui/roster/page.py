"""The page of the roster: the grid of a period with its figures, checks and suggestions."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from teamapp.domain.change import Change
from teamapp.services.roster.follow import follow
from teamapp.services.roster.measure import figures_of
from teamapp.services.roster.periods import create_period
from teamapp.services.roster.suggest import CellDifference, Suggestion, accept_suggestion
from teamapp.services.roster.view import PERIOD_DAYS, PeriodView
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, Chip
from ui.parts.layout import column, plain
from ui.roster.asking import Asking
from ui.roster.choosing import Choosing
from ui.roster.editing import Editing
from ui.roster.inspector.panel import RosterInspector
from ui.roster.reading import ReadRoster, read_roster
from ui.roster.shown.empty import WaysOut, empty_state
from ui.roster.shown.grid_maker import GridMaker
from ui.roster.shown.heading import heading
from ui.roster.shown.legend import Legend
from ui.roster.shown.preview import PreviewStrip
from ui.roster.shown.span import WHOLE, Span
from ui.roster.shown.stats import StatRow
from ui.roster.shown.tools import Tools
from ui.roster.shown.wording import Wording
from ui.roster.suggesting import Suggesting
from ui.roster.wiring import Wiring
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.theme.look import look
from ui.theme.tokens import SIZE


class RosterPage(Page):
    """One period. `view` is the roster as it is stored or being edited; `shown` may be a suggestion beside it."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.view: PeriodView | None = None
        self._suggestion: Suggestion | None = None
        self._span: Span | None = None
        self._words = Wording(frame.language)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_around)
        self._maker = GridMaker(self._words)
        self._make_tools()
        self._make_body()
        self.editing = Editing(frame, self, self._words, self)
        self.editing.refused.connect(lambda: self.refresh(None))
        self.choosing = Choosing(frame, self, self.grid, self.inspector, self._words, self)
        self.asking = Asking(frame, self, self, choosing=self.choosing, editing=self.editing, wording=self._words)
        self.suggesting = Suggesting(frame, self._strip, self._words, lambda: self.view, parent=self)
        self.suggesting.suggested.connect(self._show_suggestion)
        self.suggesting.changed.connect(self._enable)
        self._connect()

    # what is shown

    @property
    def shown(self) -> PeriodView | None:
        """The roster on the screen: a suggestion while one waits."""
        return self._suggestion.after if self._suggestion is not None else self.view

    @property
    def days_in_sight(self) -> tuple[date, ...]:
        view = self.view
        if view is None or self._span is None:
            return ()
        first, last = self._span.days_of(view.first, view.last)
        return tuple(day for day in view.days if first <= day <= last)

    @property
    def previewing(self) -> bool:
        return self._suggestion is not None

    @property
    def can_edit(self) -> bool:
        """Whether there is a roster, and not a suggestion in front of it."""
        return self.view is not None and bool(self.view.nurses) and not self.previewing

    @property
    def can_suggest(self) -> bool:
        view = self.view
        begun = view is not None and view.period is not None and view.last > view.today
        return self.can_edit and begun and not self.suggesting.running

    def refresh(self, change: Change | None) -> None:
        """Follow a change of shifts by itself; read again for everything else."""
        if change is not None and self.view is not None:
            followed = follow(self.view, change)
            if followed is self.view:
                return
            if followed is not None:
                self._drop_suggestion()
                self.show_edited(followed)
                return
        day, desk = self._span.day if self._span is not None else None, self.frame.desk
        self.frame.ask(self, lambda: read_roster(desk, day), self._show_read)

    def open_target(self, target: str) -> None:
        """An ISO date shows the day; a nurse's id her row."""
        try:
            self._go(Span(date.fromisoformat(target), self._weeks))
        except ValueError:
            if self.view is not None:
                self.choosing.choose(target, min(max(self.view.today, self.view.first), self.view.last))

    def show_edited(self, view: PeriodView) -> None:
        """Show an edit before or after it is written: the grid at once, the words around it a moment later."""
        self.view = view
        self._show_grid()
        self.grid.cells.paint_now()
        self._soon.start()

    def bring_into_sight(self, day: date) -> None:
        """Show the week of a day of this period."""
        if day not in self.days_in_sight and self._span is not None:
            self._span = Span(day, self._span.weeks)
            self._show()

    # what people do

    def show_weeks(self, weeks: int) -> None:
        """One, two or all weeks of the period."""
        self.tools.spans.choose(str(weeks))
        if self._span is not None and self.view is not None:
            focus = self.choosing.focus
            inside = self.view.first <= self.view.today <= self.view.last
            day = focus[1] if focus is not None else self.view.today if inside else self._span.day
            self._span = Span(day, weeks)
            self._show()
            if focus is not None:
                self.choosing.choose(*focus)

    def go_by(self, step: int) -> None:
        """The weeks before or after."""
        if self.view is not None and self._span is not None:
            self._go(self._span.moved(self.view.first, self.view.last, by=step))

    def go_today(self) -> None:
        """The weeks of today, and the focus on today."""
        view, focus = self.view, self.choosing.focus
        self._go(None)
        if view is not None and focus is not None and view.first <= view.today <= view.last:
            self.choosing.choose(focus[0], view.today)

    def suggest(self) -> None:
        """Let the planner make a roster beside this one."""
        if self.can_suggest and self.view is not None:
            self.suggesting.begin(self.view)

    def take_over(self, chosen: tuple[CellDifference, ...] | None = None) -> None:
        """Write the suggestion, or the chosen part of it."""
        suggestion, desk = self._suggestion, self.frame.desk
        if suggestion is not None:
            self.frame.act(self, lambda: accept_suggestion(desk, suggestion, chosen))

    def discard(self) -> None:
        """Back to the roster as it is stored."""
        if self._suggestion is not None:
            self._drop_suggestion()
            self._show()

    @property
    def can_begin(self) -> bool:
        return self.view is not None and self.view.period is None and bool(self.view.nurses)

    def begin_period(self, days: int = PERIOD_DAYS) -> None:
        """Make the period that is shown, or a longer one from the same day."""
        view, desk = self.view, self.frame.desk
        if view is not None and self.can_begin:
            last = view.last if days == PERIOD_DAYS else view.first + timedelta(days=days - 1)
            self.frame.act(self, lambda: create_period(desk, view.first, last))

    @property
    def has_room_for_inspector(self) -> bool:
        """Large text needs a wider window before a panel fits beside four weeks."""
        return self.window().width() >= look().px(SIZE.inspector_from)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, when nothing else wanted it, discards the suggestion."""
        if event.key() == Qt.Key.Key_Escape and self.previewing:
            self.discard()
            return
        super().keyPressEvent(event)

    def resized(self) -> None:
        super().resized()
        self._show_checks_button()
        if self.inspector.isVisible():
            self.choosing.refresh()

    # building

    def _make_tools(self) -> None:
        self.tools = Tools(self.header, self)
        self.tools.weeks_chosen.connect(self.show_weeks)
        self.tools.moved.connect(self.go_by)
        self.tools.today_wanted.connect(self.go_today)
        self.tools.suggest_wanted.connect(self.suggest)
        self.tools.publish_wanted.connect(lambda: self.asking.publish())

    def _make_body(self) -> None:
        self.stats, self.grid, self.legend = StatRow(), RosterGrid(), Legend()
        self.inspector = RosterInspector(self._words)
        self._strip, self.preview = ProgressStrip(), PreviewStrip(self._words)
        self.grid.name(self.tr("Roster, nurses by day"), self.tr("Coverage, shifts by day"))
        box = column(self.stats, gap=12)
        box.addWidget(self._strip)
        box.addWidget(self.preview)
        box.addWidget(self.grid, 1)
        box.addWidget(self.legend)
        self._stack = QStackedWidget()
        self._stack.addWidget(plain(box))
        self.body.addWidget(self._stack, 1)
        self.set_inspector(self.inspector)

    def _connect(self) -> None:
        self.wiring = Wiring(
            self, self.grid, editing=self.editing, choosing=self.choosing, asking=self.asking, parent=self
        )
        self.wiring.connect_inspector(self.inspector)
        self.inspector.checks.suggest_wanted.connect(self.suggest)
        self.asking.suggest_wanted.connect(self.suggest)
        self.grid.cells.selectionModel().selectionChanged.connect(lambda *_: self._count_chosen())
        self.legend.checks_wanted.connect(self.asking.checks)
        self.preview.kept.connect(lambda: self.take_over())
        self.preview.part_kept.connect(lambda: self.take_over(self.chosen_differences))
        self.preview.discarded.connect(self.discard)

    # showing

    @property
    def _weeks(self) -> int:
        return self._span.weeks if self._span is not None else WHOLE

    def _go(self, span: Span | None) -> None:
        """Show other weeks: at once inside the period, else when they are read."""
        view = self.view
        weeks = self._weeks
        if span is None:
            span = Span(view.today, weeks) if view is not None else None
        self._span = span
        if view is not None and span is not None and view.first <= span.day <= view.last:
            self._show()
            return
        self.suggesting.cancel()
        self._drop_suggestion()
        self.refresh(None)

    def _show_read(self, found: ReadRoster) -> None:
        if self._span is None or not found.view.first <= self._span.day <= found.view.last:
            self._span = Span(found.day, self._weeks)
        anew = self.view is None or self.view.first != found.view.first
        self.view = found.view
        self._drop_suggestion()
        self._show()
        if anew and self.grid.cells.focus_cell() is None and found.view.nurses:
            days = self.days_in_sight
            self.grid.cells.choose(Cell(0, days.index(found.view.today) if found.view.today in days else 0))

    def _show(self) -> None:
        self._show_grid()
        self._show_around()

    def _show_grid(self) -> None:
        """The grid from `shown`; it paints only what is different."""
        view = self.shown
        if view is None or self._span is None:
            return
        self._show_empty_or_grid(view)
        before = self._suggestion.before if self._suggestion is not None else None
        self.grid.show_view(self._maker.make(view, self._span.days_of(view.first, view.last), before=before))
        self._enable()

    def _show_around(self) -> None:
        """Figures, legend, checks, heading and the chosen cell."""
        view = self.shown
        if view is None:
            return
        self.stats.show_figures(figures_of(view.live.plan))
        self.legend.show_chips(self._legend_chips(view))
        self.inspector.checks.show_view(view)
        self._show_checks_button()
        self._say()
        self.choosing.refresh()

    def _show_empty_or_grid(self, view: PeriodView) -> None:
        while self._stack.count() > 1:
            if (old := self._stack.widget(1)) is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        ways = WaysOut(lambda: self.frame.go("team"), lambda: self.frame.go("settings"), lambda: self.begin_period())
        empty = empty_state(view, self._words, ways)
        if empty is not None:
            self._stack.addWidget(empty)
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self._inspector_wanted = empty is None
        self._show_inspector()

    def _show_inspector(self) -> None:
        self.inspector.setVisible(self.has_room_for_inspector and self._inspector_wanted)

    def _show_checks_button(self) -> None:
        if self.shown is not None:
            words = self.inspector.checks.counts(self.shown)
            self.legend.show_checks(words, wanted=not self.has_room_for_inspector)

    def _say(self) -> None:
        view, days = self.view, self.days_in_sight
        if view is not None and days:
            self.header.say(self.tr("Roster"), heading(view, days, self._words))
            self.tools.show_period(view)

    def _enable(self) -> None:
        self.tools.enable(suggest=self.can_suggest, previewing=self.previewing)

    def _legend_chips(self, view: PeriodView) -> tuple[Chip, ...]:
        kinds = (self._words.chip(kind) for kind in view.living_kinds)
        return (*kinds, *self._words.leave_chips({one.kind for one in view.leave.values()}))

    # a suggestion

    @property
    def chosen_differences(self) -> tuple[CellDifference, ...]:
        """What the suggestion changes among the chosen cells, when a range is chosen."""
        cells = set(self.choosing.cells)
        if self._suggestion is None or len(cells) < 2:
            return ()
        return tuple(one for one in self._suggestion.differences if (one.nurse, one.day) in cells)

    def _show_suggestion(self, suggestion: Suggestion) -> None:
        if not suggestion.differences:
            self.frame.notices.tell(self.tr("This roster is already as good as can be found."))
            return
        self._suggestion = suggestion
        self.preview.show_suggestion(suggestion)
        self._count_chosen()
        self._show()

    def _count_chosen(self) -> None:
        if self._suggestion is not None:
            self.preview.show_selection(len(self.chosen_differences))

    def _drop_suggestion(self) -> None:
        self._suggestion = None
        self.preview.hide()
        self._enable()
