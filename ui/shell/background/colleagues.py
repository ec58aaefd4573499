"""Brings what the exchange with colleagues has to say from the database thread to the window, a burst at once."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from ui.shell.background.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from teamapp.domain.change import Change
    from teamapp.domain.text import Text
    from teamapp.services.exchanging.exchange import Heard
    from ui.shell.profile.ports import Exchange

_GATHER_MS = 150
"""The first that comes is shown at once, what follows within this time together, when the database thread is free."""


class Colleagues(QObject):
    """`begin` with the exchange of an open team; the former one is no longer heard then."""

    came = Signal(object)
    """A Change: everything that colleagues did, since the last one, as if it had been one change."""
    said = Signal(object)
    """A Text that is to be said now."""
    moved = Signal()
    """The state may be another one."""
    _heard = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._run = jobs, 0
        self._arrived: deque[tuple[int, Heard]] = deque()
        self._changes: list[Change] = []
        self._told: list[Text] = []
        self._news = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self._pass_on)
        self._heard.connect(self._gather, Qt.ConnectionType.QueuedConnection)

    def begin(self, exchange: Exchange | None) -> None:
        """Exchange from now on, if the team is shared or will be; off the main thread."""
        self._run += 1
        self._changes, self._told = [], []
        if exchange is None:
            return
        run, jobs = self._run, self._jobs

        def hear(heard: Heard) -> None:
            """In the database thread, after each thing that the engine did."""
            if isValid(self):
                self._arrived.append((run, heard))
                self._heard.emit()

        jobs.ask(self, lambda: exchange.begin(jobs.post, hear), lambda _nothing: self.moved.emit())

    @Slot()
    def _gather(self) -> None:
        run, heard = self._arrived.popleft()
        if run == self._run:
            self._changes += heard.changes
            self._told += heard.told
            self._news = True
            if not self._timer.isActive():
                self._pass_on()

    def _pass_on(self) -> None:
        """Pages read again when the reading of before is done, so that a long absence does not pile up questions."""
        if not self._news:
            return
        self._timer.start()
        if self._changes and not self._jobs.idle:
            return
        self._news = False
        changes, self._changes = self._changes, []
        told, self._told = self._told, []
        if changes:
            self.came.emit(as_one(changes))
        for text in told:
            self.said.emit(text)
        self.moved.emit()


def as_one(changes: Sequence[Change]) -> Change:
    """Everything that several changes touched, as one that pages can read; it is nobody's to undo."""
    if len(changes) == 1:
        return changes[0]
    return replace(changes[-1], edits=tuple(chain.from_iterable(one.edits for one in changes)), undoable=False)
