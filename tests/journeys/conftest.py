"""Journeys: the real program on a real profile, by clicks and keys. Only clock and keyring are the test's own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from teamapp.bootstrap import close_team, sample_team
from teamapp.patch.source import sample_extract
from tests.support.journey import Person
from tests.support.key_file import FileKeys
from tests.support.stage import Wall, set_stage
from ui.shell.app import Program

Start = Callable[..., Person]


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> FileKeys:
    """The keyring of this computer."""
    return FileKeys(tmp_path_factory.mktemp("keyring") / "keys.json")


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory, keys: FileKeys) -> Path:
    """The sample team on the streets of Helsinki, made once and never opened: `profile` copies it."""
    if sample_extract() is None:
        pytest.skip("the map of Helsinki is not installed: python3 dev.py test installs it")
    folder = tmp_path_factory.mktemp("sample") / "team"
    close_team(sample_team(folder, keys=keys, clock=Wall()))
    return folder


@pytest.fixture
def profile(sample_folder: Path, tmp_path: Path) -> Path:
    """A copy of the sample team's folder."""
    return Path(shutil.copytree(sample_folder, tmp_path / "team"))


@pytest.fixture(autouse=True)
def stage(monkeypatch: pytest.MonkeyPatch, keys: FileKeys) -> None:
    """It is Thursday 19 November 2026, 06:50, when the test begins."""
    set_stage(monkeypatch, clock=Wall(), keys=keys)


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    """Start the program on a folder; whoever still sits there at the end leaves."""
    qapp.setQuitOnLastWindowClosed(False)
    here: list[Person] = []

    def begin(folder: Path, *, language: str = "en") -> Person:
        program = Program(qapp, folder, language=language, theme="light")
        program.window.show()
        person = Person(program)
        here.append(person)
        person.wait(program.window.isActiveWindow, "the window to become active")
        return person

    yield begin
    for person in here:
        person.leave()
