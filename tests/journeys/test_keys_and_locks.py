"""Who may come in, and what is left: a second start, a lost passphrase, the PIN, deleting all, and the backup."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from teamapp import bootstrap
from teamapp.bootstrap import close_team, create_team, keys_of, passphrase_keys
from teamapp.services.keeping.backup import back_up
from teamapp.services.keeping.erase import delete_everything
from teamapp.services.keeping.pin import set_idle_minutes, set_pin
from teamapp.services.keeping.restore import restore, with_words
from teamapp.services.settings.founding import Founding, found_team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.units import Minutes
from tests.journeys.conftest import Start
from tests.support.journey import Person
from tests.support.key_file import FileKeys
from tests.support.ledger import check_books
from tests.support.stage import Wall, all_rows
from ui.shell.overlay.lock import IdleWatch, LockScreen

PHRASE, OTHER_PHRASE = "four quiet words walk", "five other words walk home"
PIN, LOCKED = "2580", "Locked. Nothing is lost"


@pytest.fixture
def small_team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    """A team behind a passphrase, on a computer without a keyring; its folder and its recovery words."""
    monkeypatch.setattr(bootstrap, "usual_keys", lambda: None)
    names = ("Day", "Late", "Evening", "Office", "Training")
    founding = Founding(
        team="Zuid", given_name="Lotte", family_name="Smit", level=Level.NURSE,
        week_minutes=Minutes(24 * 60), shift_names=names,
    )  # fmt: skip
    desk, words = create_team(
        tmp_path / "zuid", name="Zuid", keys=passphrase_keys(PHRASE), clock=Wall(),
        fill=lambda desk: (found_team(desk, founding), None)[1],
    )  # fmt: skip
    close_team(desk)
    return tmp_path / "zuid", " ".join(words.words)


def test_a_second_start_raises_the_first_window(start: Start, profile: Path) -> None:
    """The second process ends at once and well; the first window, minimised before, is up and active."""
    person = start(profile)
    person.be_on("today")
    person.window.setWindowState(Qt.WindowState.WindowMinimized)
    command = [sys.executable, "-m", "teamapp", "--profile", str(profile)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], env={**os.environ}) as second:
        person.wait(lambda: second.poll() is not None, "the second start to end")
    assert second.returncode == 0
    person.wait(lambda: not person.window.isMinimized() and person.window.isActiveWindow(), "the window to be raised")
    assert person.ask(lambda desk: desk.team.name) == "Wijkteam Noord"


def test_passphrase_and_recovery_words(start: Start, small_team: tuple[Path, str]) -> None:
    """A wrong passphrase is said; the words open the team, and from then on the new passphrase does, not the old."""
    folder, words = small_team
    person = start(folder)
    person.see("Open your team")
    person.fill("Passphrase", "not the passphrase")
    person.keys("Return")
    person.see("not the passphrase")
    person.click("Use the recovery words")
    person.fill("Recovery words", words)
    person.fill("New passphrase", OTHER_PHRASE)
    person.click("Open with the words")
    person.be_on("today")
    assert person.ask(lambda desk: desk.team.name) == "Zuid"
    person.leave()

    person = start(folder)
    person.fill("Passphrase", PHRASE)
    person.keys("Return")
    person.see("not the passphrase")
    person.fill("Passphrase", OTHER_PHRASE)
    person.keys("Return")
    person.be_on("today")


def test_the_pin_hides_the_team(start: Start, profile: Path) -> None:
    """Ctrl+L hides everything at once, a wrong PIN does not open, the right one does; so after idle minutes."""
    person = start(profile)
    person.be_on("today")
    person.keys("Ctrl+L")
    person.see("Set a PIN in Settings first")
    person.ask(lambda desk: (set_pin(desk, PIN), set_idle_minutes(desk, 1)))
    person.window.frame.lock_changed.emit()
    person.settle()

    person.keys("Ctrl+L")
    locked(person)
    person.type("1111")
    person.keys("Return")
    person.see("That is not the PIN")
    person.type(PIN)
    person.keys("Return")
    person.wait(lambda: not person.sees(LOCKED), "the window to open")

    watch = person.window.findChild(IdleWatch)
    assert watch is not None
    for _ in range(12):
        watch._tick()  # five seconds each: nobody waits a minute in a test
    locked(person)
    person.keys("Ctrl+2")
    assert person.window.page_now() == "today"
    person.type(PIN)
    person.keys("Return")
    person.wait(lambda: not person.sees(LOCKED), "the window to open")


def locked(person: Person) -> None:
    """The lock screen lies over everything."""
    person.see(LOCKED)
    (lock,) = [one for one in person.window.findChildren(LockScreen) if one.isVisible()]
    assert lock.geometry() == person.window.rect()


def test_backup_delete_restore(start: Start, small_team: tuple[Path, str], tmp_path: Path) -> None:
    """After deleting no file is left; the backup and the words bring every row back, and the books still fit."""
    folder, words = small_team
    backup = tmp_path / "zuid.teamapp-backup"
    person = start(folder)
    person.fill("Passphrase", PHRASE)
    person.keys("Return")
    person.be_on("today")
    before = person.ask(all_rows)
    person.ask(lambda desk: back_up(desk, backup))
    person.ask(lambda desk: delete_everything(desk, keys=keys_of(desk, PHRASE)) or True)
    person.window.frame.reopen.emit()
    person.see("Welcome")
    person.leave()
    left = sorted(file.name for file in folder.rglob("*")) if folder.exists() else []
    assert left in ([], ["window.ini"])

    restore(folder, backup, unlock=with_words(words), keys=FileKeys(tmp_path / "keys.json"))
