"""After an update a quiet line leads to what is new; it goes when it was read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from teamapp.words.whats_new import RELEASES
from tests.support.sample_room import sample_rooms
from tests.support.window.window_frames import ImmediateJobs
from ui.parts.label import Label
from ui.shell.asides.news_sheet import NewsSheet
from ui.shell.person.preferences import Preferences
from ui.shell.person.remembered import Remembered
from ui.shell.profile.ports import OpenTeam
from ui.shell.window import Window

NOW = RELEASES[0].version


@pytest.fixture
def open_window(qtbot, dresser, tmp_path):
    """A window on a profile in which this version was seen last; none for a first start."""

    def make(seen, language="en"):
        if seen:
            Remembered(tmp_path).keep("seen_version", seen)
        preferences = Preferences(theme="light", language=language)
        made = Window(sample_rooms(), ImmediateJobs(), preferences=preferences, dress=dresser, profile=tmp_path)
        qtbot.addWidget(made)
        made.show()
        desk = SimpleNamespace(team=SimpleNamespace(name="Noord"))
        made.show_team(OpenTeam(desk=desk, name="Noord"))
        return made

    return make


@pytest.mark.parametrize(("seen", "shows"), [("", False), (NOW, False), ("0.0.1", True)])
def test_only_an_update_is_told(open_window, seen, shows):
    """Not the first start of all, and not the same version again."""
    assert open_window(seen).sidebar._news.isVisible() is shows


def test_reading_it_puts_it_away(open_window, tmp_path):
    """One click shows the lines in the window's language; the line is gone, also at the next start."""
    window = open_window("0.0.1", "nl")
    window.sidebar._news.click()
    (sheet,) = window.findChildren(NewsSheet)
    said = {label.text() for label in sheet.findChildren(Label)}
    assert {dutch for _english, dutch in RELEASES[0].lines} <= said
    assert not window.sidebar._news.isVisible()
    assert Remembered(tmp_path).read("seen_version") >= NOW


def test_the_palette_shows_it_ever_after(open_window):
    """Also when there is nothing new."""
    window = open_window(NOW)
    (found, *_others) = window.registry.find("wat is er nieuw")
    window.registry.run(found)
    assert window.findChildren(NewsSheet)
