"""Connects what timeline, map, list, inspector and header hear with what the acts of the page do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from teamapp.domain.ids import Id, NurseId
from ui.visits.inspector.panel import VisitInspector

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Wiring(QObject):
    """Made last, when everything is there."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._day()
        self._header()
        self._faces()
        self._carrying()
        self.inspector(page.inspector)

    def inspector(self, panel: VisitInspector) -> None:
        """The buttons of a panel, beside the day or in a sheet."""
        page = self._page
        panel.pin_toggled.connect(page.editing.toggle_pin)
        panel.move_wanted.connect(page.asking.move)
        panel.lock_toggled.connect(page.toggle_lock)

    def _day(self) -> None:
        page = self._page
        page.days.changed.connect(self._show_stored)
        page.days.ticked.connect(page.showing.minute)
        page.days.left.connect(self._leave)
        page.proposals.changed.connect(page.showing.everything)
        page.working.changed.connect(page.showing.enable)
        page.modes.changed.connect(page.showing.mode)
        page.checks.changed.connect(page.showing.checked)
        page.contested.changed.connect(page.showing.checked)
        page.narrowing.changed.connect(page.showing.narrowed)
        page.narrowing.left.connect(self._to_found)
        page.preview.details_wanted.connect(page.asking.differences)

    def _header(self) -> None:
        page = self._page
        page.tools.moved.connect(page.go_by)
        page.tools.today_wanted.connect(lambda: page.go(None))
        page.tools.improve_wanted.connect(page.improve)

    def _faces(self) -> None:
        """What is chosen or pointed at in one is so in all."""
        page, views = self._page, self._page.views
        views.visit_chosen.connect(page.choose)
        views.visit_toggled.connect(page.choosing.toggle)
        views.visit_reached.connect(page.choosing.reach)
        views.visits_chosen.connect(page.choosing.choose_many)
        views.lane_chosen.connect(page.choose_nurse)
        views.visit_hovered.connect(self._point)
        views.visit_opened.connect(lambda _visit, _part: page.asking.move())
        views.visit_menu_asked.connect(lambda _visit, _part, at: page.asking.visit_menu(at))
        views.lane_menu_asked.connect(page.asking.nurse_menu)
        page.map.visit_chosen.connect(self._choose_on_map)
        page.map.visit_hovered.connect(views.echo)
        page.map.visit_menu_asked.connect(self._menu_on_map)

    def _carrying(self) -> None:
        page, views = self._page, self._page.views
        views.carried.connect(page.ghosting.follow)
        views.visit_dropped.connect(page.editing.drop)
        for gives_up in (views.visit_unplanned, views.list.visit_unplanned):
            gives_up.connect(lambda _visit: page.editing.unplan())
        views.lock_toggled.connect(lambda nurse: page.editing.toggle_lock(NurseId(Id(nurse))))

    def _show_stored(self) -> None:
        """A proposal for what was there before is void."""
        page = self._page
        page.proposals.drop()
        page.showing.everything()
        if page.can_edit:
            page.choosing.warm()

    def _to_found(self) -> None:
        """From the search to the first visit that was found."""
        views = self._page.views
        found = views.first_kept() if self._page.narrowing.active else None
        if found is not None:
            self._page.choose(*found)
        views.take_keyboard()

    def _leave(self) -> None:
        """Another day is wanted."""
        page = self._page
        page.working.cancel()
        page.proposals.drop()
        page.choosing.forget()

    def _point(self, visit: str) -> None:
        """What is under the hand in one face is echoed in the others."""
        self._page.views.echo(visit)
        self._page.map.echo(visit or None)

    def _menu_on_map(self, visit: str, at: QPoint) -> None:
        if visit not in self._page.visits:
            self._page.choose(visit)
        self._page.asking.visit_menu(at)

    def _choose_on_map(self, visit: str) -> None:
        if visit:
            self._page.choose(visit)
