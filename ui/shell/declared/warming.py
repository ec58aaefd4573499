"""Imports what the pages need before they are wanted, outside the window's own thread, which then never waits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

from ui.shell.background.jobs import Jobs
from ui.shell.declared.rooms import Room

_FIRST_MS, _PAUSE_MS = 2_500, 150
"""What somebody does at once after the start has both cores for itself."""


class Warming(QObject):
    """Prepares one page after the other in the database thread, each when that thread has nothing else to do."""

    finished = Signal()
    """Every page could be made at once."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cold: list[Room] = []
        self._awake = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def begin(self, rooms: Iterable[Room]) -> None:
        """Prepare these, in their order, from now on."""
        self._cold = list(rooms)
        self._timer.start(_FIRST_MS)

    def _next(self) -> None:
        self._timer.setInterval(_PAUSE_MS)
        if not self._jobs.idle:
            return
        if not self._awake:
            self._awake = True
            self._jobs.ask(self, wake_widgets, _ready)
            return
        if not self._cold:
            self._timer.stop()
            self.finished.emit()
            return
        room = self._cold.pop(0)
        self._jobs.ask(self, room.page.prepare, _ready)


def prepare(room: Room | None, language: str) -> None:
    """What the first page needs, sentences included; for the thread that opens the team."""
    from teamapp.words.speak import Language, known_codes

    known_codes(Language(language))
    if room is not None:
        room.page.prepare()


def wake_widgets() -> None:
    """Make Qt's classes whole, which are so only when they are first used; a table's first question wakes them all."""
    for library in (QtWidgets, QtGui):
        for name in dir(library):
            getattr(library, name)


def _ready(_nothing: None) -> None:
    """The module is there; nobody has to know."""
