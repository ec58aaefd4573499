"""Which visits or which nurse are chosen, alike in timeline, map, list and inspector."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from ui.shell.background.quiet import when_quiet
from ui.visits.board import Chosen
from ui.visits.inspector.choosing import visit_in

if TYPE_CHECKING:
    from ui.visits.inspector.panel import VisitInspector
    from ui.visits.page import VisitsPage


class Choosing(QObject):
    """One visit has the focus; others may be chosen with it. A nurse is chosen while no visit is."""

    changed = Signal()

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self.chosen: Chosen | None = None
        self.nurse: NurseId | None = None
        self._also: tuple[VisitId, ...] = ()
        self._anchor: Chosen | None = None
        self._warm = False

    @property
    def visits(self) -> tuple[VisitId, ...]:
        """Every chosen visit, the one in focus first."""
        return (self.chosen[0], *self._also) if self.chosen is not None else ()

    @property
    def visit(self) -> Visit | None:
        """The visit in focus, when it is on the day."""
        shown = self._page.shown
        return visit_in(shown.open, self.chosen[0]) if shown is not None and self.chosen is not None else None

    def choose(self, visit: str, part: int = 0) -> None:
        """One visit alone."""
        self._put((VisitId(Id(visit)), part), ())

    def next_problem(self) -> None:
        """The next visit that nobody makes, then those that something is wrong with, what must be fixed first."""
        page = self._page
        wrong = sorted((one for one in page.findings if one.visit is not None), key=lambda one: not one.must)
        visits = [block.visit for block in page.views.timeline.day.tray] + [str(one.visit) for one in wrong]
        seen = [one for one in visits if not page.views.hides(one)]
        found = list(dict.fromkeys(seen or visits))
        if found:
            now = self.chosen[0] if self.chosen is not None else None
            self.choose(found[(found.index(now) + 1) % len(found)] if now in found else found[0])

    def choose_many(self, visits: tuple[Chosen, ...]) -> None:
        """Several, the first of which gets the focus."""
        if visits:
            focus = visits[0]
            self._put(focus, tuple(dict.fromkeys(visit for visit, _part in visits if visit != focus[0])))

    def toggle(self, visit: str, part: int) -> None:
        """One more, or one less."""
        key = VisitId(Id(visit))
        rest = tuple(one for one in self.visits if one != key)
        if key not in self.visits or not rest:
            self._put((key, part), rest)
        else:
            self._put((rest[0], 0), rest[1:])

    def reach(self, visit: str, part: int) -> None:
        """Everything in the rectangle of lanes and times from where choosing began to here."""
        anchor, here = self._anchor or self.chosen, (VisitId(Id(visit)), part)
        between = self._page.views.between(anchor, here) if anchor is not None else ()
        others = dict.fromkeys(VisitId(Id(one)) for one in between if one != here[0])
        self._put(here, tuple(others), anchor=anchor)

    def choose_nurse(self, nurse: str) -> None:
        """A lane; no visit is chosen any more."""
        self.chosen, self.nurse, self._also = None, NurseId(Id(nurse)), ()
        self.refresh()
        self.changed.emit()

    def warm(self) -> None:
        """A moment after the first day is shown: the inspector's parts; so the first click is as quick as any."""
        if not self._warm:
            self._warm = True
            when_quiet(self._page.frame.jobs, self, self._import)

    def _import(self) -> None:
        inspector = self._page.inspector
        names = inspector.modules()

        def imported(_modules: object) -> None:
            if self.chosen is None and self.nurse is None:
                inspector.prepare()

        self._page.frame.ask(self, lambda: [import_module(name) for name in names], imported)

    def forget(self) -> None:
        """Another day: nothing is chosen."""
        self.chosen, self.nurse, self._also = None, None, ()

    def _put(self, focus: Chosen, others: tuple[VisitId, ...], *, anchor: Chosen | None = None) -> None:
        if self._page.narrowing.active and self._page.views.hides(focus[0]):
            self._page.narrowing.clear()
        self.chosen, self.nurse, self._also, self._anchor = focus, None, others, anchor or focus
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Mark what is chosen in every face, and tell the inspector."""
        page, shown = self._page, self._page.shown
        if shown is None:
            return
        if self.chosen is not None:
            page.views.choose(*self.chosen, also=self._also)
            page.map.choose(self.chosen[0])
        else:
            page.views.choose_none(lane=self.nurse or "")
            page.map.choose("")
        page.map.show_alone(self.nurse)
        self.show_in(page.inspector)

    def show_in(self, panel: VisitInspector) -> None:
        """Tell a panel what is chosen."""
        shown = self._page.shown
        if shown is None:
            return
        if self.visit is not None and self.chosen is not None:
            panel.show_visits(shown, (self.chosen, *((one, 0) for one in self._also)))
        elif self.nurse is not None and shown.open.facts.duty_of(self.nurse) is not None:
            panel.show_nurse(shown, self.nurse)
        else:
            panel.show_nothing()
