"""What happened to the chosen visit."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer

from teamapp.domain.ids import VisitId
from teamapp.services.desk import Desk
from teamapp.services.rounds.why.past import VisitEvent, history_of_visit
from ui.parts.sections.history import HistoryList, Past
from ui.shell.declared.commands import translate
from ui.visits.board import Board, Chosen, ShownDay

AFTER_MS = 140


class HistorySection(HistoryList):
    """Read a moment after the choice, off the main thread."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "What happened"))
        self._board = board
        self._about: VisitId | None = None
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self.hide()

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        self.hide()
        self._about = chosen[0][0] if len(chosen) == 1 else None
        self._soon.start()

    def _ask(self) -> None:
        visit, desk = self._about, self._board.frame.desk
        if visit is not None:
            self._board.frame.ask(self, lambda: _read(desk, visit), lambda found: self._show(visit, found))

    def _show(self, visit: VisitId, found: tuple[tuple[datetime, VisitEvent], ...]) -> None:
        if visit == self._about:
            self.show_past([self._past(at, event) for at, event in found])

    def _past(self, at: datetime, event: VisitEvent) -> Past:
        say = self._board.frame.say
        nobody = self.tr("not planned")
        step = f"{event.before or nobody} → {event.after or nobody}"
        if event.before == event.after:
            step = say(event.what)
        when = f"{self._board.frame.day(at.date())} {at:%H:%M}"
        return Past(when, event.who, step, say(event.why) if event.why is not None else "")


def _read(desk: Desk, visit: VisitId) -> tuple[tuple[datetime, VisitEvent], ...]:
    """Each event with its moment on the team's clock."""
    return tuple((event.at.astimezone(desk.zone), event) for event in history_of_visit(desk, visit))
