"""Visits moved, fixed, taken off and rounds locked by hand: each one change, with its own undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from teamapp.domain.change import Change
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.hand.move import lock_round, move_visit, pin_visit, pin_visits, unplan_visit, unplan_visits
from teamapp.services.rounds.hand.trying import Trying
from teamapp.services.rounds.hand.verdict import Alternative
from ui.visits.inspector.choosing import best_spot, nurses_for, visit_in

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Editing(QObject):
    """Writes through the services; a proposal on the screen goes first."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page, self._frame = page, page.frame

    def give(self, visit: Visit, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> None:
        """Give a visit to these nurses at this time."""
        self._act(lambda: move_visit(self._frame.desk, visit.id, visit.day, nurses=nurses, start=start))

    def drop(self, visit: str, part: int, lane: str, start: int) -> None:
        """A visit was let go on a lane."""
        stored = self._page.stored
        found = visit_in(stored.open, VisitId(Id(visit))) if stored is not None else None
        if found is not None and stored is not None:
            minute = MinuteOfDay(start)
            self.give(found, nurses_for(Trying(stored.open), found, part, NurseId(Id(lane)), minute), minute)

    def take(self, other: Alternative) -> None:
        """Give the chosen visit to those who are next best."""
        visit = self._page.choosing.visit
        if visit is not None:
            self.give(visit, other.nurses, best_spot(other, visit))

    def toggle_pin(self) -> None:
        """Fix nurse and time of what is chosen, or let it move again, as the visit in focus says."""
        visit, visits = self._page.choosing.visit, self._page.visits
        if visit is None:
            return
        on = not (visit.nurse_pinned or visit.time_pinned)
        if len(visits) > 1:
            self._act(lambda: pin_visits(self._frame.desk, visits, visit.day, on=on))
        else:
            self._act(lambda: pin_visit(self._frame.desk, visit.id, visit.day, nurse=on, time=on))

    def unplan(self) -> None:
        """Take what is chosen off the rounds."""
        visit, visits = self._page.choosing.visit, self._page.visits
        if visit is not None and len(visits) > 1:
            self._act(lambda: unplan_visits(self._frame.desk, visits, visit.day))
        elif visit is not None and visit.nurse is not None:
            self._act(lambda: unplan_visit(self._frame.desk, visit.id, visit.day))

    def toggle_lock(self, nurse: NurseId) -> None:
        """Keep a nurse's whole round as it is, or let it be improved again."""
        stored = self._page.stored
        duty = stored.open.facts.duty_of(nurse) if stored is not None else None
        if stored is not None and duty is not None:
            day, locked = stored.day, not duty.locked
            self._act(lambda: lock_round(self._frame.desk, nurse, day, locked=locked))

    def _act(self, work: Callable[[], Change]) -> None:
        self._page.discard()
        self._frame.act(self, work)
