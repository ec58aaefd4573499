"""The window as a program: the first paint comes before anything that is slow to import."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.shell.dress import Dresser
from ui.shell.jobs import Jobs
from ui.shell.opening import Opener, Opening, opener_of, profile_folder
from ui.shell.preferences import LANGUAGES, THEME_CHOICES, PreferenceFile
from ui.shell.rooms import find_rooms
from ui.shell.window import Window


def main(argv: list[str]) -> int:
    """Open the window on a profile; returns when it is closed."""
    options = _options(argv)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Teamapp")
    app.setDesktopFileName("teamapp")
    profile = profile_folder(options.profile)
    program = Program(app, profile, opener_of(profile), language=options.language, theme=options.theme)
    program.window.show()
    return app.exec()


class Program:
    """The parts of one running window and how they end together."""

    def __init__(
        self, app: QApplication, profile: Path, opener: Opener, *, language: str = "", theme: str = ""
    ) -> None:
        self._file = PreferenceFile(profile / "window.ini")
        preferences = self._file.read().but(language=language, theme=theme)
        dress = Dresser(app)
        dress(preferences)
        self.jobs = Jobs(app)
        self.window = Window(find_rooms(), self.jobs, preferences=preferences, dress=dress)
        self.window.preferred.connect(self._file.write)
        app.styleHints().colorSchemeChanged.connect(lambda: dress(self.window.preferences))
        self.opening = Opening(self.window, self.jobs, opener)
        self._place()
        # the paint must reach the screen before imports hold up the main thread
        self.window.painted_first.connect(lambda: QTimer.singleShot(0, self.opening.begin))
        app.aboutToQuit.connect(self._end)

    def _place(self) -> None:
        if not self.window.restoreGeometry(self._file.geometry):
            self.window.resize(1440, 900)

    def _end(self) -> None:
        self._file.geometry = self.window.saveGeometry()
        self._file.write(self.window.preferences)
        self.jobs.close()


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="teamapp", description="The window of a self-managing nursing team.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the folder of the team's data on this computer")
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--theme", choices=THEME_CHOICES, default="")
    return parser.parse_args(argv)
