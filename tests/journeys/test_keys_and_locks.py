"""Who may come in: a second start, a lost passphrase, and the PIN."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import PHRASE, SmallTeam, Start
from tests.support.window.journey import Person
from ui.shell.overlay.lock import IdleWatch, LockScreen

OTHER_PHRASE = "five other words walk home"
PIN, LOCKED = "2580", "Locked. Nothing is lost"


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


def test_passphrase_and_recovery_words(start: Start, small_team: SmallTeam) -> None:
    """A wrong passphrase is said; the words open the team, and from then on the new passphrase does, not the old."""
    folder, words = small_team.folder, small_team.words
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
    person.go("Settings", "settings")
    person.click("Security and backup")
    person.click("Set a PIN…")
    person.fill("New PIN", PIN)
    person.fill("The same again", PIN)
    person.click("Save")
    person.see("Set. Ctrl+L locks the window at once.")

    person.keys("Ctrl+L")
    locked(person)
    person.type("1111")
    person.keys("Return")
    person.see("That is not the PIN")
    person.type(PIN)
    person.keys("Return")
    person.wait(lambda: not person.sees(LOCKED), "the window to open")

    person.choose("Lock by itself after", "after 1 minute")
    watch = person.window.findChildren(IdleWatch)[-1]
    for _ in range(12):
        watch._tick()  # five seconds each: nobody waits a minute in a test
    locked(person)
    person.keys("Ctrl+2")
    assert person.window.page_now() == "settings"
    person.type(PIN)
    person.keys("Return")
    person.wait(lambda: not person.sees(LOCKED), "the window to open")


def locked(person: Person) -> None:
    """The lock screen lies over everything."""
    person.see(LOCKED)
    (lock,) = [one for one in person.window.findChildren(LockScreen) if one.isVisible()]
    assert lock.geometry() == person.window.rect()
