"""Journeys: the real program on a real profile, by clicks and keys. Only clock and keyring are the test's own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from teamapp import bootstrap
from teamapp.bootstrap import close_team, sample_team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.units import Minutes
from teamapp.patch.source import sample_extract
from teamapp.services.desk import Desk
from teamapp.services.settings.founding import Founding, found_team
from tests.support.store.key_file import FileKeys
from tests.support.window.journey import Person
from tests.support.window.stage import Wall, set_stage
from ui.shell.app import Program

Start = Callable[..., Person]

SCREEN = (1600, 1000)
PHRASE = "four quiet words walk"


@dataclass(frozen=True, slots=True)
class SmallTeam:
    """A team of one nurse behind a passphrase."""

    folder: Path
    words: str


@pytest.fixture(scope="session")
def first_keys(tmp_path_factory: pytest.TempPathFactory) -> FileKeys:
    """The keyring that got the key of the sample team; `keys` copies it."""
    return FileKeys(tmp_path_factory.mktemp("keyring") / "keys.json")


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory, first_keys: FileKeys) -> Path:
    """The sample team on the streets of Helsinki, made once and never opened: `profile` copies it."""
    if sample_extract() is None:
        pytest.skip("the map of Helsinki is not installed: python3 dev.py test installs it")
    folder = tmp_path_factory.mktemp("sample") / "team"
    close_team(sample_team(folder, keys=first_keys, clock=Wall()))
    return folder


@pytest.fixture
def keys(tmp_path: Path, first_keys: FileKeys, request: pytest.FixtureRequest) -> FileKeys:
    """The keyring of this computer: what one test forgets, the next still knows."""
    if "profile" in request.fixturenames:
        request.getfixturevalue("sample_folder")
        shutil.copy(first_keys.file, tmp_path / "keys.json")
    return FileKeys(tmp_path / "keys.json")


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

    def begin(folder: Path, *, language: str = "en", hands: Callable[[Program], Person] = Person) -> Person:
        program = Program(qapp, folder, language=language, theme="light")
        person = hands(program)
        for one in here:
            one.beside.append(person)
        person.beside += here
        here.append(person)
        program.window.show()
        person.wait(program.window.isActiveWindow, "the window to become active")
        return person

    yield begin
    for person in here:
        person.leave()


@pytest.fixture
def small_team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallTeam:
    """Founded just now, on a computer without a keyring."""
    monkeypatch.setattr(bootstrap, "usual_keys", lambda: None)
    founding = Founding(
        team="Zuid",
        given_name="Lotte",
        family_name="Smit",
        level=Level.NURSE,
        week_minutes=Minutes(24 * 60),
        shift_names=("Day", "Late", "Evening", "Office", "Training"),
    )

    def fill(desk: Desk) -> None:
        found_team(desk, founding)

    folder, keys = tmp_path / "zuid", bootstrap.passphrase_keys(PHRASE)
    desk, words = bootstrap.create_team(folder, name="Zuid", keys=keys, fill=fill)
    close_team(desk)
    return SmallTeam(folder, " ".join(words.words))


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a fresh X server without a network port."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed: sudo apt-get install xvfb")
    reads, writes = os.pipe()
    size = "x".join(map(str, (*SCREEN, 24)))
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as number:
            name = number.readline().strip()
        assert name, "Xvfb did not start"
        yield f":{name}"
        server.terminate()
