"""The window as a program: the first paint comes before anything that is slow to import."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.shell.background.collecting import Collecting
from ui.shell.background.imports import leave_sources_unread
from ui.shell.background.jobs import Jobs
from ui.shell.declared.rooms import Room, find_rooms
from ui.shell.opening import Opening, profile_folder
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import LANGUAGES, THEME_CHOICES, PreferenceFile, Preferences
from ui.shell.profile.source import ProfileSource, Source
from ui.shell.window import Window
from ui.shell.windows.windows import Windows

TURN_SECONDS = 0.0005
"""How long another thread may compute before the window's own gets its turn; Python's own choice is ten times that."""


def main(argv: list[str]) -> int:
    """Open the window on a profile; returns when it is closed. A second start raises the first window instead."""
    options = _options(argv)
    sys.setswitchinterval(TURN_SECONDS)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Teamapp")
    app.setDesktopFileName("teamapp")
    profile = profile_folder(options.profile)
    if _is_open_elsewhere(profile):
        return 0
    program = Program(app, profile, language=options.language, theme=options.theme)
    program.window.show()
    return app.exec()


class Program(QObject):
    """The parts of one running window and how they end together."""

    _knocked = Signal()
    _troubled = Signal(object)

    def __init__(
        self,
        app: QApplication,
        profile: Path,
        *,
        source: Source | None = None,
        rooms: tuple[Room, ...] | None = None,
        language: str = "",
        theme: str = "",
    ) -> None:
        super().__init__(app)
        leave_sources_unread()
        self._profile, self._file = profile, PreferenceFile(profile / "window.ini")
        preferences = self._file.read().but(language=language, theme=theme)
        dress = Dresser(app)
        dress(preferences)
        self.jobs = Jobs(app)
        self._source = source or ProfileSource(profile, knocked=self._knocked.emit, troubled=self._troubled.emit)
        shown = find_rooms() if rooms is None else rooms

        def make(number: int, chosen: Preferences) -> Window:
            return Window(shown, self.jobs, preferences=chosen, dress=dress, profile=profile, number=number)

        self.windows = Windows(make, self._file, preferences, self)
        self.opening = Opening(self.windows, self.jobs, self._source)
        if isinstance(self._source, ProfileSource):
            self._source.meanwhile = self.opening.prepare_first
        self._collecting = Collecting(self._is_quiet, self)
        self._collecting.begin()
        self.opening.warming.finished.connect(self._collecting.settle)
        self._knocked.connect(self.raise_window, Qt.ConnectionType.QueuedConnection)
        self._troubled.connect(self._tell_trouble, Qt.ConnectionType.QueuedConnection)
        # the paint must reach the screen before imports hold up the main thread
        self.window.painted_first.connect(lambda: QTimer.singleShot(0, self.opening.begin))
        app.aboutToQuit.connect(self.end)

    @property
    def window(self) -> Window:
        """The one in front, which is the only one most of the time."""
        return self.windows.front

    def _tell_trouble(self, error: Exception) -> None:
        self.window.tell_trouble(error)

    def raise_window(self) -> None:
        """Somebody started the program a second time: here it is."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def end(self) -> None:
        """Remember the window, close the team in its own thread; what was deleted leaves no folder behind."""
        if self.window.frame.team is not None or self._profile.exists():
            self.windows.remember()
        self.jobs.close(last=self._source.close)
        self._collecting.end()

    def _is_quiet(self) -> bool:
        """Whether nothing is read and nothing computed."""
        team = self.window.frame.team
        worker = team.desk.worker if team is not None else None
        return self.jobs.idle and (worker is None or not worker.busy)


def _is_open_elsewhere(profile: Path) -> bool:
    """Whether another process showed its window when we knocked; nothing is imported where no team is."""
    if not profile.exists():
        return False
    from teamapp.bootstrap import knock

    return knock(profile)


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="teamapp", description="The window of a self-managing nursing team.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the folder of the team's data on this computer")
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--theme", choices=THEME_CHOICES, default="")
    return parser.parse_args(argv)
