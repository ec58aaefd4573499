"""Which visits wait for somebody to choose between two versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.domain.ids import VisitId
from teamapp.services.conflicts import Conflict, on_visits, open_conflicts

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Contested(QObject):
    """Reads again when the day is read; `changed` when it is others."""

    changed = Signal()

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self.conflicts: Mapping[VisitId, Conflict] = {}

    @property
    def notes(self) -> Mapping[str, str]:
        """What happened to each of them, in words."""
        say = self._page.frame.say
        return {visit: say(conflict.said) for visit, conflict in self.conflicts.items()}

    def look(self) -> None:
        """Whatever was written, here or elsewhere, may have brought one or settled one."""
        desk = self._page.frame.desk
        self._page.frame.ask(self, lambda: on_visits(open_conflicts(desk)), self._show)

    def _show(self, found: Mapping[VisitId, Conflict]) -> None:
        if found != self.conflicts:
            self.conflicts = found
            self.changed.emit()
