"""Pictures of every page in every theme and language, for looking at and for the README.

python -m ui.shell.pictures.shots --out shots [--profile DIR] [--gallery] [--theme light dark] [--language en nl]
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.map.view import MapView
from ui.shell.background.bridge import WorkerBridge
from ui.shell.background.jobs import Jobs
from ui.shell.declared.rooms import Room, find_rooms
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.source import ProfileSource, Source
from ui.shell.window import Window

SIZE = (1680, 980)
_QUIET_SECONDS, _LONGEST_SECONDS = 0.7, 20.0  # words and cards come a moment after what is typed


class Photographer:
    """Shows a window of its own for each theme and language and takes a picture of each page."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._dress = Dresser(app)
        folder.mkdir(parents=True, exist_ok=True)

    def pages(
        self,
        rooms: tuple[Room, ...],
        source: Source | None,
        *,
        themes: Sequence[str],
        languages: Sequence[str],
        text_percent: int = 100,
    ) -> list[Path]:
        """`<page>-<theme>-<language>.png` for each; gives the paths. Without a source the welcome page."""
        jobs = Jobs()
        team = self._team(jobs, source)
        made = []
        for theme in themes:
            for language in languages:
                preferences = Preferences(theme=theme, language=language, text_percent=text_percent)
                made += self._one_window(rooms, team, jobs, preferences)
        jobs.close(last=source.close if source is not None else None)
        return made

    def places(self, source: Source, wanted: Sequence[tuple[str, str]], preferences: Preferences) -> list[Path]:
        """`<page>-<target>.png` for each page and the day or thing on it."""
        jobs = Jobs()
        team = self._team(jobs, source)
        self._dress(preferences)
        window = Window(find_rooms(), jobs, preferences=preferences, dress=self._dress, profile=self._folder)
        window.resize(*SIZE)
        window.show()
        window.show_team(team)
        made = []
        for page, target in wanted:
            window.show_page(page, target)
            self._settle(jobs, window)
            made.append(self._save(window, f"{page}-{target}"))
        window.close()
        jobs.close(last=source.close)
        return made

    def widget(self, make: Callable[[], QWidget], name: str, *, theme: str) -> Path:
        """A picture of one widget at its own height."""
        self._dress(Preferences(theme=theme))
        shown = make()
        shown.resize(*SIZE)
        shown.show()
        self._settle(None)
        path = self._save(shown, f"{name}-{theme}")
        shown.close()
        return path

    def _one_window(
        self, rooms: tuple[Room, ...], team: OpenTeam | None, jobs: Jobs, preferences: Preferences
    ) -> list[Path]:
        self._dress(preferences)
        window = Window(rooms, jobs, preferences=preferences, dress=self._dress, profile=self._folder)
        window.resize(*SIZE)
        window.show()
        window.show_team(team)
        wanted = "welcome" if team is None else "main bottom"
        made = []
        for room in rooms:
            if room.page.place in wanted.split():
                window.show_page(room.key)
                self._settle(jobs, window)
                made.append(self._save(window, f"{room.key}-{preferences.theme}-{preferences.language}"))
        window.close()
        window.deleteLater()
        return made

    def _team(self, jobs: Jobs, source: Source | None) -> OpenTeam | None:
        """The team of a source, however long it takes to make; without one there is none."""
        opened: list[OpenTeam | None] = []
        jobs.ask(jobs, source.open if source is not None else _no_team, opened.append, failed=_raise)
        while not jobs.idle:
            self._app.processEvents()
            time.sleep(0.01)
        return opened[0]

    def _settle(self, jobs: Jobs | None, window: Window | None = None) -> None:
        """Until nothing has been under way for a moment, neither in the database nor in the worker."""
        started = quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < _QUIET_SECONDS and time.monotonic() - started < _LONGEST_SECONDS:
            self._app.processEvents()
            computing = window is not None and any(one.running for one in window.findChildren(WorkerBridge))
            if computing or (jobs is not None and not jobs.idle):
                quiet_since = time.monotonic()
            time.sleep(0.01)

    def _save(self, shown: QWidget, name: str) -> Path:
        for view in shown.findChildren(MapView):
            if view.isVisible():
                view.paint_all()
        path = self._folder / f"{name}.png"
        if not shown.grab().save(str(path)):
            raise OSError(f"the picture {path} could not be written; is there room, and may we write there?")
        return path


def take(
    folder: Path,
    source: Source | None,
    *,
    themes: Sequence[str] = ("light", "dark"),
    languages: Sequence[str] = ("en", "nl"),
) -> list[Path]:
    """What `dev.py shots` calls: every finished page of the team that `source` opens."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    return Photographer(app, folder).pages(find_rooms(), source, themes=themes, languages=languages)


def main(arguments: list[str] | None = None) -> int:
    """The command line of this module."""
    parser = argparse.ArgumentParser(prog="python -m ui.shell.pictures.shots", description="Pictures of the window.")
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--profile", type=Path, help="the team to show; without one the welcome page")
    parser.add_argument("--gallery", action="store_true", help="the parts instead of the pages")
    parser.add_argument("--theme", nargs="+", default=["light", "dark"])
    parser.add_argument("--language", nargs="+", default=["en", "nl"])
    options = parser.parse_args(arguments)
    if options.gallery:
        made = _gallery(options.out, options.theme)
    else:
        source = ProfileSource(options.profile, knocked=_nothing) if options.profile else None
        made = take(options.out, source, themes=options.theme, languages=options.language)
    print("\n".join(str(path) for path in made))
    return 0


def _gallery(folder: Path, themes: Sequence[str]) -> list[Path]:
    from ui.shell.pictures.gallery import Gallery

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    photographer = Photographer(QApplication([]), folder)
    return [photographer.widget(Gallery, "gallery", theme=theme) for theme in themes]


def _no_team() -> OpenTeam | None:
    return None


def _raise(error: Exception) -> None:
    raise error


def _nothing() -> None:
    """Nobody raises a window that is not on a screen."""


if __name__ == "__main__":
    raise SystemExit(main())
