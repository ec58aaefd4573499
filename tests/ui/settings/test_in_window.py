"""The settings in a real window: what builds the pages anew leads back to where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.support.roster.roster_team import roster_desk
from tests.support.window.window_frames import ImmediateJobs
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window


@pytest.fixture
def window(qtbot, dresser, tmp_path):
    rooms = find_rooms(("today", "settings"))
    preferences = Preferences(theme="light", language="en")
    made = Window(rooms, ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_team(as_team(roster_desk()))
    return made


def test_larger_text_leaves_one_where_one_was(window, qtbot):
    """Another page object, the same section, the keyboard on the same choice."""
    page = window.show_page("settings", "look/text")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    now = window.page_of("settings")
    assert now is not page
    assert (now.current, window.preferences.text_percent) == ("look", 110)
    assert window.focusWidget().text() == "110 %"


def test_another_language_speaks_at_once(window):
    """The section comes back in Dutch."""
    look = window.show_page("settings", "look").section("look")
    look._language.chosen.emit("nl")
    assert window.page_of("settings").header.text == "Instellingen"


def test_another_theme_keeps_the_page(window):
    """Nothing is built anew for a colour."""
    page = window.show_page("settings", "look")
    page.section("look")._theme.chosen.emit("dark")
    assert window.page_of("settings") is page
    assert window.dark


def test_other_streets_or_another_owner_build_the_pages_anew(window):
    """Every page reads again what is no change of the team, and the settings stand where they were."""
    today = window.show_page("today")
    window.show_page("settings", "team")
    frame = window.frame
    frame.renewed.emit()
    frame.go("settings", "team/device")
    assert window.page_of("today") is None
    assert window.show_page("today") is not today
    assert window.page_of("settings").current == "team"


def test_wrong_words_keep_the_window_open(window):
    """Closing it asks first."""
    section = window.show_page("settings", "team").section("team")
    section._fields["car_kmh"].line.setText("999")
    assert not window.close()
    section.give_up()
    assert window.close()
