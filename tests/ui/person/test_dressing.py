"""What is left to the desktop follows it while the window is open; what was chosen does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import PreferenceFile, Preferences
from ui.theme.look import look


class AnyDesktop(QObject):
    """Says what a test wants it to say."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.dark = self.high_contrast = self.still = False
        self.moved = []

    def move(self, *, still):
        self.moved.append(still)

    def say(self, **said):
        for name, value in said.items():
            setattr(self, name, value)
        self.changed.emit()


@pytest.fixture
def desktop():
    return AnyDesktop()


@pytest.fixture
def dress_on(qapp, desktop, dresser):
    """Dresses on that desktop, and puts everything back."""
    yield Dresser(qapp, desktop)
    dresser(Preferences(theme="light", language="en"))


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Preferences(), ("light", "dark", "contrast-dark", "contrast-light")),
        (Preferences(theme="dark"), ("dark", "dark", "contrast-dark", "contrast-dark")),
        (Preferences(contrast="high"), ("contrast-light", "contrast-dark", "contrast-dark", "contrast-light")),
        (Preferences(theme="light", contrast="usual"), ("light",) * 4),
    ],
)
def test_the_theme_follows_the_desktop_where_it_is_left_to_it(dress_on, desktop, chosen, names):
    """Light, then dark in the evening, then high contrast switched on, then morning: without a word to the window."""
    dress_on(chosen)
    worn = [look().colours.name]
    for said in ({"dark": True}, {"high_contrast": True}, {"dark": False}):
        desktop.say(**said)
        worn.append(look().colours.name)
    assert tuple(worn) == names


@pytest.mark.parametrize(
    ("motion", "wanted"), [("system", [False, True]), ("full", [False] * 2), ("reduced", [True] * 2)]
)
def test_motion_is_the_desktops_unless_chosen(dress_on, desktop, motion, wanted):
    """A desktop that begins to keep still is followed only where nothing else was chosen."""
    dress_on(Preferences(motion=motion))
    desktop.say(still=True)
    assert desktop.moved == wanted


def test_less_motion_stops_the_cursor_and_lets_it_blink_again(qapp, dresser):
    """The real desktop: the cursor in a text stands still, and blinks as before when motion is wanted again."""
    before = qapp.cursorFlashTime()
    dresser(Preferences(motion="reduced"))
    assert qapp.cursorFlashTime() == 0
    dresser(Preferences(motion="full"))
    assert qapp.cursorFlashTime() == before > 0


def test_every_choice_is_there_again(tmp_path):
    """Written by one start and read by the next, a language that follows the desktop as such."""
    chosen = Preferences().but(
        theme="dark", contrast="high", motion="reduced", language="nl", text_percent=150, page="team"
    )
    for one in (chosen, chosen.but(language="system")):
        PreferenceFile(tmp_path / "window.ini").write(one)
        assert PreferenceFile(tmp_path / "window.ini").read() == one


@pytest.mark.parametrize(
    ("old", "theme", "contrast"),
    [("contrast", "system", "high"), ("contrast-dark", "dark", "high"), ("light", "light", "system")],
)
def test_a_theme_of_an_older_file_is_understood(tmp_path, old, theme, contrast):
    """High contrast was a theme of its own once, and still is on the command line."""
    (tmp_path / "window.ini").write_text(f"[General]\ntheme={old}\n")
    kept = PreferenceFile(tmp_path / "window.ini").read()
    assert (kept.theme, kept.contrast) == (theme, contrast)
