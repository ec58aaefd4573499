"""Which day is shown: read in the database thread, shown at once, and again when the ways between visits are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from teamapp.services.rounds.day.opened import OpenDay
from ui.shell.frame import Frame
from ui.visits.board import ShownDay
from ui.visits.day.opened import DayOpener, ReadDay, local_time, provisional, read

MINUTE_MS = 60_000


class Days(QObject):
    """Holds the stored day. A day that is read again keeps its old ways on the screen until the new ones are known."""

    changed = Signal()
    """`stored` is another."""
    ticked = Signal()
    """It is a minute later."""
    left = Signal()
    """Another day is wanted."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._opener = DayOpener(frame, self)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.tick)
        self._minute.start()
        self._wanted: date | None = None
        self._latest: ReadDay | None = None
        self.stored: ShownDay | None = None

    @property
    def day(self) -> date | None:
        """The day that is shown, or will be when it is read."""
        return self._wanted or (self.stored.day if self.stored is not None else None)

    def go(self, day: date | None) -> None:
        """Another day; None is today."""
        self._wanted, self.stored = day, None
        self.left.emit()
        self.read_again()

    def go_by(self, days: int) -> None:
        """The day so many days later."""
        if self.day is not None:
            self.go(self.day + timedelta(days=days))

    def read_again(self) -> None:
        """Follow what was changed."""
        day, desk = self._wanted, self._frame.desk
        self._frame.ask(self, lambda: read(desk, day), self._show_read)

    def tick(self) -> None:
        """Move the line of now; at midnight today is another day."""
        desk, stored = self._frame.desk, self.stored
        if stored is not None and stored.read.now is not None:
            self._frame.ask(self, lambda: local_time(desk), self._set_time)

    def _set_time(self, local: datetime) -> None:
        stored = self.stored
        if stored is None or stored.read.now is None:
            return
        if local.date() != stored.read.today:
            self.read_again()
            return
        read_now = replace(stored.read, minute_now=local.hour * 60 + local.minute)
        self.stored = replace(stored, read=read_now)
        self.ticked.emit()

    def _show_read(self, found: ReadDay) -> None:
        if self._wanted is not None and found.facts.day != self._wanted:
            return
        self._latest = found
        known = self.stored is not None and self.stored.measured and self.stored.day == found.facts.day
        if not known or not found.facts.on_duty:
            self._set(found, provisional(found.facts), measured=False)
        if found.facts.on_duty:
            self._opener.open(found, lambda day: self._set(found, day, measured=True))

    def _set(self, found: ReadDay, day: OpenDay, *, measured: bool) -> None:
        """Ways that come late, for what was read before, are not shown."""
        if found is not self._latest:
            return
        self.stored = ShownDay(read=found, open=day, measured=measured)
        self.changed.emit()
