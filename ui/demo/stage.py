"""Two windows side by side, of two nurses with a profile each, and the server between them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.demo.sources import MadeSource, joined, shared_sample
from ui.shell.app import Program

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_LOOK_MS = 100


class Stage(QObject):
    """`both` when both windows show the team."""

    both = Signal()
    failed = Signal(object)

    def __init__(self, app: QApplication, folder: Path, address: str, *, language: Literal["en", "nl"]) -> None:
        super().__init__(app)
        self._app, self._folder, self._language = app, folder, language
        self._error: Exception | None = None
        self._first = MadeSource(lambda: shared_sample(address, language), self._note)
        self.host = self._program("first", self._first)
        self.guest: Program | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        """The second window opens when the first one has a team; it joins for real."""
        if self._error is not None:
            self._timer.stop()
            self.failed.emit(self._error)
        elif self.guest is None and _shows_a_team(self.host):
            self.guest = self._program("second", MadeSource(self._join, self._note))
        elif self.guest is not None and _shows_a_team(self.guest):
            self._timer.stop()
            self.both.emit()

    def _join(self) -> Desk:
        assert self._first.desk is not None
        host, folder = self._first.desk, self._folder / "second"
        return joined(host, self.host.jobs, folder)

    def _note(self, error: Exception) -> None:
        """The window shows what went wrong; whoever listens hears of it with the next look, however early it was."""
        self._error = error

    def _program(self, name: str, source: MadeSource) -> Program:
        program = Program(self._app, self._folder / f"{name}-window", source=source, language=self._language)
        program.jobs.failed.connect(self.failed)
        program.window.setGeometry(self._half(second=name == "second"))
        program.window.show()
        return program

    def _half(self, *, second: bool) -> QRect:
        """The left or the right half of the screen."""
        screen = self._app.primaryScreen().availableGeometry()
        half = screen.width() // 2
        return QRect(screen.left() + (half if second else 0), screen.top(), half, screen.height())


def _shows_a_team(program: Program) -> bool:
    return program.window.frame.team is not None and program.jobs.idle
