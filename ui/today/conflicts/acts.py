"""What is done about two versions from today's list: one tap, a sheet for a reason or a text, and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.services.conflicts import WRITE_ANEW, Conflict, Subject, choose, leave_so, open_conflicts
from teamapp.services.conflicts.advice import give_advised
from ui.shell.frame import Frame
from ui.today.conflicts.advice import Advice
from ui.today.conflicts.card import ConflictsCard
from ui.today.conflicts.leave_sheet import LeaveSheet
from ui.today.conflicts.write_sheet import WriteSheet

_PAGES: dict[type, str] = {
    entities.Visit: "visits", entities.Round: "visits", entities.Assignment: "roster", entities.RosterPeriod: "roster",
    entities.Wish: "roster", entities.Ask: "roster", entities.Leave: "team", entities.Skill: "team",
    entities.Nurse: "team", entities.Contract: "team", entities.Availability: "team",
}  # fmt: skip
"""Where a thing is shown; what hangs on a client is shown there."""


@dataclass(frozen=True, slots=True)
class _Read:
    found: tuple[Conflict, ...]
    today: date
    zone: ZoneInfo


class ConflictActs(QObject):
    """Reads what waits, shows it in the card, and does what is pressed there."""

    def __init__(self, frame: Frame, card: ConflictsCard, over: QWidget, *, shown: Callable[[], None]) -> None:
        """`shown` is told whenever the card holds others."""
        super().__init__(over)
        self.frame, self.card, self._over, self._shown = frame, card, over, shown
        self._wanted = ""
        card.chosen.connect(lambda one, key: self._act(lambda: choose(frame.desk, one.id, key)))
        card.leave_wanted.connect(self._leave)
        card.writing_wanted.connect(self._write)
        card.opened.connect(lambda one: self._go(one.subject))
        card.undo_wanted.connect(frame.undo.undo)
        self._advice = Advice(frame, self)
        card.shown.connect(self._advice.look)
        self._advice.found.connect(card.show_advice)
        card.advice_taken.connect(lambda one, advice: self._act(lambda: give_advised(frame.desk, one.id, advice)))

    def look(self) -> None:
        """Whatever was written, here or elsewhere, may have brought one or settled one."""
        desk = self.frame.desk
        self.frame.ask(self, lambda: _Read(open_conflicts(desk), desk.today, desk.zone), self._show)

    def open(self, conflict: str) -> None:
        """Open one of them as soon as it is read."""
        self._wanted = conflict
        self.look()

    def _show(self, read: _Read) -> None:
        self.card.show_conflicts(read.found, today=read.today, zone=read.zone)
        if self._wanted:
            self.card.open(self._wanted)
            self._wanted = ""
        self._shown()

    def _leave(self, conflict: Conflict) -> None:
        sheet = LeaveSheet(self._over, conflict, self.frame)
        sheet.left.connect(lambda why: self._act(lambda: leave_so(self.frame.desk, conflict.id, why)))
        sheet.open()

    def _write(self, conflict: Conflict) -> None:
        sheet = WriteSheet(self._over, conflict, self.frame)
        desk, name = self.frame.desk, conflict.id
        sheet.written.connect(lambda words: self._act(lambda: choose(desk, name, WRITE_ANEW, words=words)))
        sheet.open()

    def _act(self, work: Callable[[], Change]) -> None:
        def told(_change: Change) -> None:
            self.frame.notices.tell(
                self.tr("Settled, on every computer."), action=self.tr("Undo"), act=self.frame.undo.undo
            )

        self.frame.act(self, work, then=told)

    def _go(self, subject: Subject) -> None:
        """The page where the thing is at home; a day in the plans, a card elsewhere."""
        page = _PAGES.get(subject.kind)
        if page in ("visits", "roster"):
            self.frame.go(page, subject.day.isoformat() if subject.day is not None else "")
        elif page == "team":
            self.frame.go(page, subject.nurse or subject.id)
        elif subject.client is not None:
            self.frame.go("clients", subject.client)
