"""What is wrong with the rounds on the screen, asked off the main thread once for each plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import RoundFinding, findings_of
from teamapp.services.rounds.hand.trying import Trying

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Checks(QObject):
    """Remembers the findings of the plan that was asked about last."""

    changed = Signal()

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._about: OpenDay | None = None
        self._asked: OpenDay | None = None
        self._found: tuple[RoundFinding, ...] = ()

    @property
    def findings(self) -> tuple[RoundFinding, ...]:
        """Of the day on the screen, as far as they are known."""
        shown = self._page.shown
        return self._found if shown is not None and shown.open is self._about else ()

    def look(self) -> None:
        """Ask about the day on the screen, unless that was done; without its ways there is nothing to check."""
        shown = self._page.shown
        if shown is None or not shown.measured or shown.open is self._asked:
            return
        day = self._asked = shown.open
        self._page.frame.ask(self, lambda: (findings_of(day), Trying(day)), lambda found: self._show(day, *found))

    def _show(self, day: OpenDay, found: tuple[RoundFinding, ...], trying: Trying) -> None:
        if day is self._asked:
            self._page.judging.adopt(trying)
            self._about, self._found = day, found
            self.changed.emit()
