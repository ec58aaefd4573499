"""What `dev.py shots --guide` runs: the pictures of the guide, small, in both languages, of the sample team.

PYTHONPATH=. python tests/pictures/guide.py [--only NAME ...] [--language en nl] [--out FOLDER]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from teamapp.bootstrap import close_team, sample_team
from tests.pictures import states
from tests.pictures.declared import LANGUAGES, PICTURES, Picture
from tests.pictures.local import Local
from tests.pictures.office import office_page
from tests.pictures.shared import SharedTeam
from tests.support.store.key_file import FileKeys
from tests.support.window.stage import Wall, set_stage
from ui.shell.app import Program

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide" / "pictures"
MOST_BYTES, MOST_WIDE = 64_000, 1200
_QUALITIES = (84, 76, 68, 60, 50)


class Studio:
    """One language: its sample team, its computers, and what was photographed."""

    def __init__(self, app: QApplication, language: str, out: Path, held: ExitStack) -> None:
        self._app, self._language, self._out = app, language, out
        self._folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="teamapp-guide-")))
        self._patch = held.enter_context(pytest.MonkeyPatch.context())
        self._keys = FileKeys(self._folder / "keys.json")
        self._held = held
        out.mkdir(parents=True, exist_ok=True)
        set_stage(self._patch, clock=Wall(), keys=self._keys)

    def take(self, pictures: Sequence[Picture]) -> None:
        """All of one language, team by team; a team's window stays open from one picture to the next."""
        for team in dict.fromkeys(one.team for one in pictures):
            if team == "office":
                self._keep(office_page(self._language, self._folder), "office-page")
                continue
            person = self._sit_down(team)
            for one in pictures:
                if one.team == team:
                    self._photograph(person, one)
            person.strays.clear()
            person.leave()

    def _sit_down(self, team: str) -> Local:
        if team == "none":
            return self._person(self._folder / "nobody")
        made = self._folder / f"sample-{team}"
        language: Literal["en", "nl"] = "nl" if self._language == "nl" else "en"
        close_team(sample_team(made, keys=self._keys, clock=Wall(), language=language))
        person = self._person(made)
        person.be_on("today", seconds=100)
        if team == "shared":
            shared = self._held.enter_context(SharedTeam(self._folder))
            shared.found(person, lambda: self._person(self._folder / "hers"))
        return person

    def _person(self, folder: Path) -> Local:
        program = Program(self._app, folder, language=self._language, theme="light")
        person = Local(program, language=self._language)
        program.window.show()
        person.turn_to()
        return person

    def _photograph(self, person: Local, picture: Picture) -> None:
        window = person.window
        window.frame.preferred.emit(window.preferences.but(theme=picture.theme))
        window.resize(*picture.size)
        person.turn_to()
        getattr(states, picture.state)(person)
        person.rest()
        self._keep(window.grab().toImage(), picture.name)
        for _ in range(3):
            person.keys("Esc")

    def _keep(self, image: QImage, name: str) -> None:
        file = self._out / f"{name}.webp"
        save_small(image, file)
        print(f"{file} {file.stat().st_size // 1000} kB", flush=True)


def save_small(image: QImage, file: Path) -> None:
    """The best quality that stays below the limit, no wider than a page shows it."""
    if image.width() > MOST_WIDE:
        image = image.scaledToWidth(MOST_WIDE, Qt.TransformationMode.SmoothTransformation)
    for quality in _QUALITIES:
        if not image.save(str(file), quality=quality):
            raise OSError(f"the picture {file} could not be written")
        if file.stat().st_size <= MOST_BYTES:
            return
    raise OSError(f"the picture {file} stays larger than {MOST_BYTES // 1000} kB")


def main(words: Sequence[str]) -> int:
    """Takes the pictures that are named, or all."""
    parser = argparse.ArgumentParser(prog="dev.py shots --guide")
    parser.add_argument("--only", nargs="+", choices=[one.name for one in PICTURES])
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args(words)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    wanted = [one for one in PICTURES if not options.only or one.name in options.only]
    for language in options.language:
        with ExitStack() as held:
            Studio(app, language, options.out / language, held).take(wanted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
