"""The whole program on a real profile, with a real encrypted store; no keyring is touched."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from teamapp.bootstrap import close_team, create_team, open_team, passphrase_keys
from tests.support.sample_room import sample_rooms
from ui.shell.app import Program
from ui.shell.person.preferences import PreferenceFile
from ui.shell.profile.unlock import UnlockPage
from ui.shell.windows.place import Place

PHRASE = "four quiet words walk"


@pytest.fixture
def profile(tmp_path):
    """A team that opens with a passphrase."""
    folder = tmp_path / "team"
    desk, words = create_team(folder, name="Zuid", keys=passphrase_keys(PHRASE))
    close_team(desk)
    return folder, words


@pytest.fixture
def start(qapp, qtbot, monkeypatch):
    """Programs on folders; each is ended before the test is over."""
    running = []
    monkeypatch.setattr("teamapp.bootstrap.usual_keys", lambda: None)

    def begin(folder):
        program = Program(qapp, folder, rooms=sample_rooms(), language="en", theme="light")
        running.append(program)
        qtbot.addWidget(program.window)
        program.window.show()
        return program

    yield begin
    for program in running:
        program.end()
        qapp.aboutToQuit.disconnect(program.end)


def test_a_folder_without_a_team_welcomes(start, qtbot, tmp_path):
    """Nothing is created by looking: the welcome page shows, and the folder holds no team."""
    program = start(tmp_path / "empty")
    qtbot.waitUntil(lambda: program.window.page_now() == "welcome", timeout=10_000)
    assert not program.window.sidebar.isVisible()


def test_the_passphrase_opens_the_team(start, qtbot, profile):
    """Asked for in the window, wrong once, then right; the page of the team shows."""
    program = start(profile[0])
    page = _unlock_page(qtbot, program)
    _type_passphrase(qtbot, page, "not the passphrase")
    qtbot.waitUntil(lambda: _unlock_now(program) not in (None, page), timeout=20_000)
    again = _unlock_now(program)
    assert "not the passphrase" in again.accessibleName()
    _type_passphrase(qtbot, again, PHRASE)
    qtbot.waitUntil(lambda: program.window.page_now() == "today", timeout=20_000)
    assert program.window.frame.team.name == "Zuid"


def test_a_planner_that_dies_while_idle_is_told(start, qtbot, profile):
    """Nothing was asked of it, so no page would say so: the line at the bottom does, in words."""
    program = start(profile[0])
    _type_passphrase(qtbot, _unlock_page(qtbot, program), PHRASE)
    qtbot.waitUntil(lambda: program.window.page_now() == "today", timeout=20_000)
    worker = program.window.frame.desk.worker
    qtbot.waitUntil(lambda: worker.ready, timeout=60_000)
    os.kill(worker.process_id, signal.SIGTERM)
    qtbot.waitUntil(lambda: "stopped by itself" in program.window.notice.words, timeout=20_000)


def test_the_recovery_words_open_the_team(start, qtbot, profile):
    """With the words and a new passphrase the team opens, and next time the new passphrase does."""
    folder, words = profile
    program = start(folder)
    page = _unlock_page(qtbot, program)
    _button(page, "Use the recovery words").click()
    page.findChild(QPlainTextEdit).setPlainText(" ".join(words.words))
    fresh = next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "New passphrase")
    qtbot.keyClicks(fresh, "five other words walk home")
    _button(page, "Open with the words").click()
    qtbot.waitUntil(lambda: program.window.page_now() == "today", timeout=30_000)
    program.end()
    close_team(open_team(folder, keys=passphrase_keys("five other words walk home")))


def test_the_window_remembers_how_it_was(start, qtbot, tmp_path):
    """Theme, language, text size and size of the window are there again at the next start."""
    first = start(tmp_path)
    first.window.resize(1234, 777)
    first.window.prefer(first.window.preferences.but(theme="dark", language="nl", text_percent=125))
    first.end()
    kept = PreferenceFile(tmp_path / "window.ini")
    assert kept.place(0).split()[2:] == ["1234", "777", "0"]
    read = kept.read()
    assert (read.theme, read.language, read.text_percent) == ("dark", "nl", 125)


def test_a_damaged_preference_falls_back(tmp_path):
    """What somebody wrote into the file by hand cannot keep the window from opening."""
    (tmp_path / "window.ini").write_text("[General]\ntheme=purple\nlanguage=xx\ntext_percent=9999\nplace0=hello\n")
    kept = PreferenceFile(tmp_path / "window.ini")
    assert kept.read().theme == "system"
    assert kept.read().text_percent == 100
    assert Place.read(kept.place(0)) is None


def _unlock_now(program):
    shown = program.window.stack.currentWidget()
    return shown if isinstance(shown, UnlockPage) else None


def _unlock_page(qtbot, program):
    qtbot.waitUntil(lambda: _unlock_now(program) is not None, timeout=20_000)
    return _unlock_now(program)


def _type_passphrase(qtbot, page, phrase):
    line = page.findChild(QLineEdit)
    qtbot.keyClicks(line, phrase)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def _button(page, text):
    from ui.parts.controls.button import Button

    return next(button for button in page.findChildren(Button) if button.text() == text)
