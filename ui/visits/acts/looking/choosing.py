"""Which visits or which nurse are chosen, alike in timeline, map, list and inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from ui.visits.board import Chosen
from ui.visits.inspector.choosing import visit_in

if TYPE_CHECKING:
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
        self.chosen, self.nurse, self._also = (VisitId(Id(visit)), part), None, ()
        self.refresh()
        self.changed.emit()

    def choose_nurse(self, nurse: str) -> None:
        """A lane; no visit is chosen any more."""
        self.chosen, self.nurse, self._also = None, NurseId(Id(nurse)), ()
        self.refresh()
        self.changed.emit()

    def forget(self) -> None:
        """Another day: nothing is chosen."""
        self.chosen, self.nurse, self._also = None, None, ()

    def refresh(self) -> None:
        """Mark what is chosen in every face, and tell the inspector."""
        page, shown = self._page, self._page.shown
        if shown is None:
            return
        if self.chosen is not None:
            page.views.choose(*self.chosen)
            page.map.choose(self.chosen[0])
        else:
            page.views.choose_none()
            page.map.choose("")
        if self.visit is not None and self.chosen is not None:
            page.inspector.show_visits(shown, (self.chosen, *((one, 0) for one in self._also)))
        elif self.nurse is not None and shown.open.facts.duty_of(self.nurse) is not None:
            page.inspector.show_nurse(shown, self.nurse)
        else:
            page.inspector.show_nothing()
