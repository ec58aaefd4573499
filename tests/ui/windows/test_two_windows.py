"""Two windows of one team in one process."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from tests.support.sample_room import sample_rooms
from tests.support.window.window_frames import ImmediateJobs
from ui.shell.overlay.lock import LockScreen
from ui.shell.person.preferences import PreferenceFile, Preferences
from ui.shell.profile.ports import OpenTeam
from ui.shell.window import Window
from ui.shell.windows.windows import Windows


class OneLock:
    def idle_minutes(self):
        return 5

    def is_set(self):
        return True

    def opens(self, pin):
        return pin == "2468"


@pytest.fixture
def windows(qtbot, dresser, tmp_path):
    jobs, dressed = ImmediateJobs(), []

    def dress(preferences):
        dressed.append(preferences)
        dresser(preferences)

    def make(number, preferences):
        return Window(sample_rooms(), jobs, preferences=preferences, dress=dress, profile=tmp_path, number=number)

    parent = QObject()
    made = Windows(make, PreferenceFile(tmp_path / "window.ini"), Preferences(theme="light", language="en"), parent)
    made.front.show()
    desk = SimpleNamespace(team=SimpleNamespace(name="Noord"))
    made.show_team(OpenTeam(desk=desk, name="Noord", lock=OneLock()))
    yield made
    for window in tuple(made.all):
        window.close()
        window.deleteLater()
    parent.deleteLater()


@pytest.fixture
def two(windows):
    """The first, and one that was opened from it on the roster."""
    windows.front.show_page("roster")
    windows.front.another_wanted.emit()
    return windows.all


def test_a_new_window_shows_the_same_page_beside(two):
    """From then on each goes its own way."""
    first, second = two
    assert (second.page_now(), second.isVisible()) == ("roster", True)
    second.show_page("today")
    assert (first.page_now(), second.page_now()) == ("roster", "today")


def test_what_one_writes_both_show(two):
    """Once each, whichever wrote it."""
    first, second = two
    first.frame.announce("one")
    second.frame.announce("two")
    for window in two:
        assert window.page_of("roster").refreshed == [None, "one", "two"]


def test_a_preference_holds_for_both(two):
    """Also one for which the pages are built anew; each stays on its page."""
    first, second = two
    first.show_page("today")
    second.prefer(second.preferences.but(text_percent=150, theme="dark"))
    for window, page in ((first, "today"), (second, "roster")):
        assert (window.preferences.text_percent, window.preferences.theme) == (150, "dark")
        assert window.page_now() == page


def test_closing_the_first_keeps_the_second(windows, two):
    """It goes on by itself, hears what is written, and is the one that the program speaks to."""
    first, second = two
    first.close()
    assert windows.all == [second]
    windows.frame.announce("three")
    assert second.page_of("roster").refreshed[-1] == "three"
    second.another_wanted.emit()
    assert [window.number for window in windows.all] == [1, 0]


def test_one_lock_and_one_pin_for_both(two):
    """Locking one hides the other too; the PIN typed in either opens both."""
    _first, second = two
    second.lock()
    screens = [window.findChildren(LockScreen)[-1] for window in two]
    assert all(screen.isVisible() for screen in screens)
    screens[0].edit.setText("2468")
    screens[0]._open.click()
    assert not any(screen.isVisible() for screen in screens)


def test_a_window_that_is_used_keeps_the_others_open(two):
    """Idle minutes are of the person, not of a window that she does not look at just now."""
    first, second = two
    second.locking._watch._untouched_ms = 10**9
    second.locking._idle()
    assert not second.findChildren(LockScreen)
    first.locking._watch._untouched_ms = 10**9
    second.locking._idle()
    assert all(window.findChildren(LockScreen) for window in two)


def test_each_window_remembers_its_own(windows, two, tmp_path):
    """Where it stands, and how it was left inside; what a new one has not chosen is as in the first."""
    first, second = two
    tmp_path.joinpath("places.ini").touch()
    first.frame.places.keep("split", "60:40")
    assert second.frame.places.read("split") == "60:40"
    second.frame.places.keep("split", "30:70")
    assert first.frame.places.read("split") == "60:40"
    first.resize(1000, 701)
    second.resize(1100, 702)
    windows.remember()
    kept = PreferenceFile(tmp_path / "window.ini")
    assert [kept.place(number).split()[2:4] for number in (0, 1)] == [["1000", "701"], ["1100", "702"]]
