"""Asks who else could make the visits of a clash, or take its shifts, while the card is being read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from teamapp.services.conflicts import Conflict
from teamapp.services.conflicts.advice import Advised, Handover, advised, advised_shifts, cells_in, visits_in
from teamapp.services.rounds.day.opened import OpenDay
from ui.shell.frame import Frame
from ui.visits.day.opened import DayOpener, ReadDay, read


class Advice(QObject):
    """`found` gives the conflict's id and what is advised; an answer about another one is dropped."""

    found = Signal(str, object)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._opener = frame, DayOpener(frame, self)
        self._about: Conflict | None = None

    def look(self, conflict: Conflict | None) -> None:
        """What is opened on the card; None for nothing."""
        if conflict == self._about:
            return
        self._about = conflict
        day = conflict.subject.day if conflict is not None and visits_in(conflict) else None
        if conflict is not None and day is not None:
            self._read(conflict, day)
        elif conflict is not None and cells_in(conflict):
            desk = self._frame.desk
            self._frame.ask(self, lambda: advised_shifts(desk, conflict), lambda found: self._tell(conflict, found))

    def _read(self, conflict: Conflict, day: date) -> None:
        desk = self._frame.desk
        self._frame.ask(self, lambda: read(desk, day), lambda facts: self._open(conflict, facts))

    def _open(self, conflict: Conflict, facts: ReadDay) -> None:
        if conflict is self._about:
            self._opener.open(facts, lambda day: self._ask(conflict, day))

    def _ask(self, conflict: Conflict, day: OpenDay) -> None:
        self._frame.ask(self, lambda: advised(day, conflict), lambda found: self._tell(conflict, found))

    def _tell(self, conflict: Conflict, found: tuple[Advised | Handover, ...]) -> None:
        if conflict is self._about:
            self.found.emit(conflict.id, found)
