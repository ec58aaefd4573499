"""Brings what the page knows onto the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from teamapp.domain.ids import VisitId
from ui.parts.timeline.model import Day
from ui.shell.declared.commands import translate
from ui.visits.day.model import timeline_day
from ui.visits.shown.empty import empty_state, nothing_kept
from ui.visits.shown.heading import heading
from ui.visits.shown.narrowing import groups_of, names_of, narrowed

if TYPE_CHECKING:
    from ui.visits.board import ShownDay
    from ui.visits.page import VisitsPage


class Showing(QObject):
    """Reads the page, changes nothing in it."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page

    def everything(self) -> None:
        """The day in all its faces, as far as it is wanted, and what is around it."""
        page, shown = self._page, self._page.shown
        if shown is None:
            return
        page.checks.look()
        page.contested.look()
        day = self._faces(shown)
        page.header.say(translate("visits", "Visits & rounds"), heading(shown, page.frame, open_visits=len(day.tray)))
        self.map()
        self._tell_parts(shown)
        page.choosing.refresh()
        self.enable()

    def checked(self) -> None:
        """What is wrong with the day is known now: badges and cards."""
        shown = self._page.shown
        if shown is not None:
            self._faces(shown)
            self._page.choosing.refresh()

    def narrowed(self) -> None:
        """Other visits of the day are wanted."""
        shown = self._page.shown
        if shown is not None:
            self._faces(shown)
            self.map()
            self._page.choosing.refresh()

    def minute(self) -> None:
        """It is a minute later: only the line of now moves."""
        shown = self._page.shown
        if shown is not None:
            self._faces(shown)

    def mode(self) -> None:
        """Another face of the page."""
        self._page.tools.name_steps(days=self._page.modes.stride)
        self._page.narrowing.show_on(on=self._page.modes.on_day)
        self.map()
        self.inspector()
        self.enable()

    def map(self) -> None:
        """The map is drawn when somebody looks at it."""
        page, shown = self._page, self._page.shown
        if shown is not None and shown.measured and page.modes.on_day and page.views.shows_map:
            page.map.show_day(shown.open, shown.read.pack)

    def inspector(self) -> None:
        """Beside the day, where there is room for it."""
        page = self._page
        page.inspector.setVisible(page.has_room_for_inspector and not page.modes.wide)

    def enable(self) -> None:
        """What can be done now."""
        page = self._page
        previewing = page.previewing or page.modes.previewer is not None
        page.strips.step_aside(aside=previewing or page.computing)
        page.tools.enable(improve=page.can_improve, previewing=previewing or page.modes.own)

    def _faces(self, shown: ShownDay) -> Day:
        page = self._page
        day = timeline_day(
            shown.open,
            page.words,
            now=shown.read.now,
            changed=self._marked(),
            findings=page.checks.findings,
            versions=page.contested.notes,
        )
        found = narrowed(day, page.narrowing.wanted, names_of(shown.open.facts))
        page.narrowing.offer(groups_of(day))
        page.narrowing.count(found.count, found.of)
        page.views.show_day(found.day, page.judging.judge if page.can_edit else None)
        page.map.show_only(found.kept if page.narrowing.active else None)
        page.stage.show_empty(empty_state(shown, page.frame) or nothing_kept(page.narrowing, found))
        return day

    def _tell_parts(self, shown: ShownDay) -> None:
        """What topics bring hears of the stored day, and of a proposal only while it is looked at."""
        stored = self._page.stored
        if stored is not None:
            self._page.bands.show_day(stored)
        self._page.modes.follow(shown)

    def _marked(self) -> frozenset[VisitId]:
        """What a proposal changes of a plan that was there; a first plan is new everywhere and marks nothing."""
        proposal = self._page.proposals.proposal
        found = proposal.differences if proposal is not None else ()
        return frozenset(one.after.id for one in found if one.before.nurse is not None)
