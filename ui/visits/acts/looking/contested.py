"""Which visits wait for somebody to choose between two versions."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.domain.ids import VisitId
from ui.shell.background.quiet import when_quiet

if TYPE_CHECKING:
    from teamapp.services.conflicts import Conflict
    from teamapp.services.desk import Desk
    from ui.visits.page import VisitsPage


_HOW = "teamapp.services.conflicts"


class Contested(QObject):
    """Reads again when the day is read; `changed` when it is others."""

    changed = Signal()

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._waits = False
        self.conflicts: Mapping[VisitId, Conflict] = {}

    @property
    def notes(self) -> Mapping[str, str]:
        """What happened to each of them, in words."""
        say = self._page.frame.say
        return {visit: say(conflict.said) for visit, conflict in self.conflicts.items()}

    def look(self) -> None:
        """Whatever was written, here or elsewhere, may have brought one or settled one.

        What it takes to compare versions is a quarter of the page: while nobody has imported it, the day comes first.
        """
        if _HOW in sys.modules:
            self._ask()
        elif not self._waits:
            self._waits = True
            when_quiet(self._page.frame.jobs, self, self._ask)

    def _ask(self) -> None:
        self._waits = False
        desk = self._page.frame.desk
        self._page.frame.ask(self, lambda: _waiting(desk), self._show)

    def _show(self, found: Mapping[VisitId, Conflict]) -> None:
        if found != self.conflicts:
            self.conflicts = found
            self.changed.emit()


def _waiting(desk: Desk) -> Mapping[VisitId, Conflict]:
    """In the database thread."""
    from teamapp.services.conflicts import on_visits, open_conflicts

    return on_visits(open_conflicts(desk))
