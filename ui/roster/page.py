"""The page of the roster: the grid of a period with its figures, checks and proposals, and other topics' modes."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.ids import Id, NurseId
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.periods import create_period
from teamapp.services.roster.shown.follow import follow
from teamapp.services.roster.shown.view import PERIOD_DAYS, PeriodView
from ui.paper.offers import Offer
from ui.parts.grid.view import Cell, Sign
from ui.parts.layers.stage import Stage
from ui.roster.acts.changing.asking import Asking
from ui.roster.acts.changing.choosing import Choosing
from ui.roster.acts.changing.editing import Editing
from ui.roster.acts.changing.painting import Painting
from ui.roster.acts.changing.wiring import Wiring
from ui.roster.acts.looking.filtering import Filtering
from ui.roster.acts.looking.kept import KEPT
from ui.roster.acts.looking.modes import GRID, Modes
from ui.roster.acts.looking.overlays import Overlays
from ui.roster.acts.looking.paging import Paging
from ui.roster.acts.looking.reading import ReadRoster, read_roster
from ui.roster.acts.looking.showing import Showing
from ui.roster.acts.planning.otherwise import AskingOtherwise
from ui.roster.acts.planning.previewing import Previewing
from ui.roster.acts.planning.suggesting import Suggesting
from ui.roster.board import Proposal
from ui.roster.inspector.panel import RosterInspector
from ui.roster.plug import Opens, find_plugs
from ui.roster.shown.body import RosterBody
from ui.roster.shown.span import WHOLE
from ui.roster.shown.tools import Tools
from ui.roster.shown.wording import Wording
from ui.roster.ways.searching import Searching
from ui.roster.weeks.weeks import Weeks
from ui.shell.declared.plugs import load
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.theme.look import look
from ui.theme.tokens import SIZE

WEEKS_PLACE = "roster/weeks"


class RosterPage(Page):
    """One period. It is the `Board` of its parts: `view` is the roster as it is, `shown` may be a proposal."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.view: PeriodView | None = None
        self.words = Wording(frame.language)
        self._plugs = find_plugs()
        self._proposed_in = GRID
        self.showing = Showing(self)
        self._make_parts()
        self._make_acts()
        self._connect()

    # what is shown

    @property
    def sheet_parent(self) -> QWidget:
        return self

    @property
    def shown(self) -> PeriodView | None:
        """The roster on the screen: a proposal while one waits."""
        proposal = self.proposals.proposal
        return proposal.after if proposal is not None else self.view

    @property
    def days_in_sight(self) -> tuple[date, ...]:
        return self.paging.days

    @property
    def nurses_in_sight(self) -> tuple[NurseId, ...]:
        return tuple(NurseId(Id(row.key)) for row in self.grid.view.rows if row.key)

    def papers(self) -> tuple[Offer, ...]:
        from ui.roster.papers import papers_of

        return papers_of(self)

    @property
    def focus(self) -> CellKey | None:
        return self.choosing.focus

    @property
    def cells(self) -> tuple[CellKey, ...]:
        return self.choosing.cells

    def sign_on(self, cell: CellKey) -> Sign | None:
        return self.overlays.over.signs.get(cell)

    @property
    def previewing(self) -> bool:
        return self.proposals.proposal is not None

    @property
    def on_grid(self) -> bool:
        """Whether the grid shows, and not another mode of the page."""
        return self.modes.current == GRID

    @property
    def can_edit(self) -> bool:
        """Whether there is a roster, and not a proposal in front of it."""
        return self.view is not None and bool(self.view.nurses) and not self.previewing and self.on_grid

    @property
    def can_suggest(self) -> bool:
        view = self.view
        begun = view is not None and view.period is not None and view.last > view.today
        return self.can_edit and begun and not self.computing

    @property
    def computing(self) -> bool:
        """Whether the planner is at work for this page."""
        return any(one.running for one in (self.suggesting, self.searching, self.otherwise))

    @property
    def can_begin(self) -> bool:
        return self.view is not None and self.view.period is None and bool(self.view.nurses)

    @property
    def has_room_for_inspector(self) -> bool:
        """Large text needs a wider window before a panel fits beside four weeks."""
        return self.window().width() >= look().px(SIZE.inspector_from)

    # what the window asks

    @classmethod
    def needs(cls) -> tuple[str, ...]:
        plugs = find_plugs()
        bands = (band.load for plug in plugs for band in plug.bands)
        return (*bands, *(section.load for plug in plugs for section in plug.sections))

    def refresh(self, change: Change | None) -> None:
        """Follow a change of shifts by itself; read again for everything else."""
        if change is not None and self.view is not None:
            followed = follow(self.view, change)
            if followed is not None:
                self.overlays.follow(change, followed)
            if followed is self.view:
                return
            if followed is not None:
                self.proposals.drop()
                self.show_edited(followed)
                return
        day, desk = self.paging.day, self.frame.desk
        self.frame.ask(self, lambda: read_roster(desk, day), self._show_read)

    def open_target(self, target: str) -> None:
        """An ISO date shows the day, a nurse's id her row, the key of a mode that mode; topics know their own."""
        if target in self.modes.keys:
            self.show_mode(target)
        elif any(self._opens(plug.opens, target) for plug in self._plugs if plug.opens):
            return
        elif _is_day(target):
            self.show_mode(GRID)
            self.paging.go_to(date.fromisoformat(target))
        elif self.view is not None:
            self.show_mode(GRID)
            self.choose_cell(target, min(max(self.view.today, self.view.first), self.view.last))

    def resized(self) -> None:
        super().resized()
        self.showing.checks_button()
        if self.inspector.isVisible():
            self.choosing.refresh()

    def step_back(self) -> bool:
        """Back to the grid; there the proposal goes, then the filter, and the keyboard comes to the cells."""
        if not self.on_grid:
            self.show_mode(GRID)
        elif self.previewing:
            self.discard()
            if self._proposed_in != GRID:
                self.show_mode(self._proposed_in)
        elif self.filtering.active:
            self.filtering.clear()
        else:
            self.grid.cells.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # what parts and commands ask

    def show_edited(self, view: PeriodView) -> None:
        """Show an edit before or after it is written: the grid at once, the words around it a moment later."""
        self.view = view
        self.showing.edited()

    def choose_cell(self, nurse: str, day: date) -> None:
        self.choosing.choose(nurse, day)

    def bring_into_sight(self, day: date, nurse: str = "") -> None:
        """Show the week of a day of this period, and the row of a nurse that a filter hides."""
        self.paging.bring_into_sight(day)
        if nurse and self.filtering.active and nurse not in {row.key for row in self.grid.view.rows}:
            self.filtering.clear()

    def show_mode(self, key: str) -> None:
        self.modes.show(key)

    def look_again(self) -> None:
        if self.view is not None:
            self.overlays.read(self.view)

    def propose(self, proposal: Proposal) -> None:
        """Show it in the grid; the face that it was made in is where Esc leads back to."""
        if not self.previewing or not self.on_grid:
            self._proposed_in = self.modes.current
        self.show_mode(GRID)
        self.proposals.show(proposal)

    def discard(self) -> None:
        self.proposals.discard()

    def show_weeks(self, weeks: int) -> None:
        """One, two or all weeks of the period."""
        self.tools.spans.choose(str(weeks))
        self.frame.places.keep(WEEKS_PLACE, str(weeks))
        focus = self.choosing.focus
        self.paging.show_weeks(weeks, focus[1] if focus is not None else None)
        if focus is not None:
            self.choosing.choose(*focus)

    def go_by(self, step: int) -> None:
        """The weeks before or after."""
        self.paging.go_by(step)

    def go_today(self) -> None:
        """The weeks of today, and the focus on today."""
        view, focus = self.view, self.choosing.focus
        self.paging.go_today()
        if view is not None and focus is not None and view.first <= view.today <= view.last:
            self.choosing.choose(focus[0], view.today)

    def suggest(self) -> None:
        """Let the planner make a roster beside this one."""
        if self.can_suggest and self.view is not None:
            self.suggesting.begin(self.view)

    def find_ways_out(self) -> None:
        """Ask the planner what could give so that more shifts are filled."""
        if self.can_suggest:
            self.searching.begin()

    def ask_otherwise(self, kind: str) -> None:
        """Ask the planner for the best roster with another shift in the focus; with the one there, without her."""
        focus = self.focus
        if self.can_suggest and focus is not None and kind:
            self.otherwise.begin(*focus, kind)

    def ask_without(self) -> None:
        """The best roster in which the nurse in focus is free that day."""
        if self.focus is not None and self.view is not None:
            self.ask_otherwise(self.view.worked(*self.focus))

    def begin_period(self, days: int = PERIOD_DAYS) -> None:
        """Make the period that is shown, or a longer one from the same day."""
        view, desk = self.view, self.frame.desk
        if view is not None and self.can_begin:
            last = view.last if days == PERIOD_DAYS else view.first + timedelta(days=days - 1)
            self.frame.act(self, lambda: create_period(desk, view.first, last))

    # building

    def _make_parts(self) -> None:
        """What is seen; other topics bring modes, bands and sections of the inspector."""
        bands = tuple(band for plug in self._plugs for band in plug.bands)
        sections = tuple(section for plug in self._plugs for section in plug.sections)
        self.content = RosterBody(self, bands)
        self.stats, self.grid, self.legend = self.content.stats, self.content.grid, self.content.legend
        self.progress, self.preview = self.content.progress, self.content.preview
        self.stage = Stage(self.content)
        self.modes = Modes(self, self.stage, tuple(mode for plug in self._plugs for mode in plug.modes), self)
        self.tools = Tools(self.header, self.modes.switch, self)
        self.inspector = RosterInspector(self, sections)
        self.body.addWidget(self.stage, 1)
        self.set_inspector(self.inspector)

    def _make_acts(self) -> None:
        """What people do."""
        frame = self.frame
        menus = tuple(plug.menu for plug in self._plugs if plug.menu)
        weeks = frame.places.read(WEEKS_PLACE)
        self.paging = Paging(self, self, weeks=int(weeks) if weeks in self.tools.spans.keys else WHOLE)
        self.tools.spans.choose(str(self.paging.weeks))
        self.overlays = Overlays(frame, (*self._plugs, KEPT), self)
        self.proposals = Previewing(frame, self.preview, self)
        self.editing = Editing(frame, self, self.words, self)
        self.choosing = Choosing(self, self.grid, self.inspector, self)
        self.asking = Asking(self, choosing=self.choosing, editing=self.editing, menus=menus)
        self.suggesting, self.filtering = Suggesting(self, self.progress, self), Filtering(self, self)
        self.weeks, self.searching = Weeks(self, self), Searching(self, self.progress, self)
        self.otherwise = AskingOtherwise(self, self.progress, self)
        self.painting = Painting(self, self.grid, self.legend, choosing=self.choosing, editing=self.editing)
        self.wiring = Wiring(
            self, self.grid, editing=self.editing, choosing=self.choosing, asking=self.asking, parent=self
        )

    def _connect(self) -> None:
        self.wiring.connect_inspector(self.inspector)
        self.tools.weeks_chosen.connect(self.show_weeks)
        self.tools.moved.connect(self.go_by)
        self.tools.today_wanted.connect(self.go_today)
        self.tools.publish_wanted.connect(self.asking.publish)
        for wanted in (self.tools, self.inspector.checks, self.asking):
            wanted.suggest_wanted.connect(self.suggest)
        for asked in (self.inspector.checks, self.asking):
            asked.ways_wanted.connect(self.find_ways_out)
        self.legend.checks_wanted.connect(self.asking.checks)
        self.grid.cells.selectionModel().selectionChanged.connect(lambda *_: self.proposals.choose(self.cells))
        self.editing.refused.connect(lambda: self.refresh(None))
        self.suggesting.changed.connect(self.showing.enable)
        self.searching.changed.connect(self.showing.enable)
        self.otherwise.changed.connect(self.showing.enable)
        for panel in (self.inspector.cell, self.asking):
            panel.otherwise.connect(self.ask_otherwise)
        self.legend.filter_wanted.connect(self.filtering.open_menu)
        self.content.filters.used.connect(self.filtering.use)
        self.proposals.changed.connect(self.showing.proposed)
        for changed in (self.paging.moved, self.filtering.changed):
            changed.connect(self.showing.everything)
        self.overlays.changed.connect(self.showing.grid)
        self.paging.left.connect(self._leave)
        self.modes.changed.connect(self.showing.mode)

    # showing

    def _opens(self, name: str, target: str) -> bool:
        opens: Opens = load(name)  # type: ignore[assignment]  # a plug's word for it
        return opens(self, target)

    def _leave(self) -> None:
        """Another period is wanted."""
        self.suggesting.cancel()
        self.searching.cancel()
        self.otherwise.cancel()
        self.proposals.drop()
        self.refresh(None)

    def _show_read(self, found: ReadRoster) -> None:
        self.paging.follow(found.view, found.day)
        anew = self.view is None or self.view.first != found.view.first
        self.view = found.view
        self.proposals.drop()
        self.showing.everything()
        self.overlays.read(found.view)
        if anew and self.grid.cells.focus_cell() is None and found.view.nurses:
            days = self.days_in_sight
            self.grid.cells.choose(Cell(0, days.index(found.view.today) if found.view.today in days else 0))

    def _show_inspector(self) -> None:
        self.showing.inspector()


def _is_day(target: str) -> bool:
    try:
        date.fromisoformat(target)
    except ValueError:
        return False
    return True
