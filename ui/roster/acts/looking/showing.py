"""Brings what the page knows onto the screen: the grid at once, the words around it a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import GridView
from ui.roster.shown.empty import WaysOut, empty_state
from ui.roster.shown.heading import heading
from ui.roster.shown.rows.grid_maker import GridMaker
from ui.roster.shown.wording import translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


class Showing(QObject):
    """Reads the page, changes nothing in it."""

    def __init__(self, page: RosterPage) -> None:
        super().__init__(page)
        self._page = page
        self._maker = GridMaker(page.words)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.around)

    def everything(self) -> None:
        """The grid and what is around it."""
        self.grid()
        self.around()

    def proposed(self) -> None:
        """A proposal comes or goes: the grid at once, what is around it when the window has had its turn."""
        self.grid()
        self._soon.start()

    def edited(self) -> None:
        """An edit: its cells first, everything else when the window has had its turn."""
        made = self._made()
        if made is not None:
            self._page.grid.show_edit(made)
            self.enable()
        self._soon.start()

    def grid(self) -> None:
        """The grid of the roster or of a proposal; it paints only what is different."""
        made = self._made()
        if made is not None:
            self._page.grid.show_view(made)
            self.enable()

    def _made(self) -> GridView | None:
        """What the grid is to show; None where nothing is read yet."""
        page = self._page
        view, proposal = page.shown, page.proposals.proposal
        if view is None or page.paging.span is None:
            return None
        self._empty_or_grid(view)
        before = proposal.before if proposal is not None else None
        over, wanted = page.overlays.over, page.filtering.wanted
        return self._maker.make(view, page.paging.edges(view), before=before, over=over, wanted=wanted)

    def around(self) -> None:
        """Figures, legend, checks, bands, heading and the chosen cell."""
        page, view = self._page, self._page.shown
        if view is None:
            return
        page.content.show_around(view)
        page.content.filters.show_filter(page.filtering.wanted, view)
        if page.view is not None:
            page.content.topics.show_roster(page.view)
            page.modes.follow(page.view)
            page.content.notes.show_roster(page.view)
        page.inspector.checks.show_view(view)
        self.checks_button()
        self._say()
        page.choosing.refresh()

    def mode(self) -> None:
        """Another mode of the page."""
        self.inspector()
        self.enable()

    def inspector(self) -> None:
        """Beside the grid, where there is room for it."""
        page = self._page
        page.inspector.setVisible(page.has_room_for_inspector and page.stage.shows_grid)

    def checks_button(self) -> None:
        """The way to the checks where there is no inspector."""
        page = self._page
        if page.shown is not None:
            page.legend.show_checks(page.inspector.checks.counts(page.shown), wanted=not page.has_room_for_inspector)

    def enable(self) -> None:
        """What can be done now."""
        page = self._page
        if not page.can_edit:
            page.painting.stop()
        page.content.bands.step_aside(aside=page.previewing or page.computing)
        page.tools.enable(suggest=page.can_suggest, previewing=page.previewing, on_grid=page.on_grid)

    def _empty_or_grid(self, view: PeriodView) -> None:
        page, frame = self._page, self._page.frame
        ways = WaysOut(
            open_team=lambda: frame.go("team"),
            open_settings=lambda: frame.go("settings"),
            begin=lambda: page.begin_period(),
            go_today=page.go_today,
        )
        page.stage.show_empty(empty_state(view, page.words, ways))
        self.inspector()

    def _say(self) -> None:
        page, view, days = self._page, self._page.view, self._page.days_in_sight
        if view is not None and days:
            page.header.say(translate("roster", "Roster"), heading(view, days, page.words))
            page.tools.show_period(view)
