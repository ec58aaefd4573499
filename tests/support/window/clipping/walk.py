"""Goes through the window as far as commands lead: every page, every section of the settings, every sheet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from tests.support.sample_desk import sample_desk
from tests.support.window.clipping.clip import Clip
from tests.support.window.clipping.painted import painted_clips
from tests.support.window.clipping.widgets import widget_clips
from tests.support.window.window_frames import ImmediateJobs
from ui.i18n.speak import PSEUDO, speak
from ui.parts.layers.veil import Veil
from ui.settings.page import SettingsPage
from ui.settings.sections import SECTIONS
from ui.shell.declared.commands import Command
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window

Size = tuple[int, int]
LEAST, LAPTOP, USUAL, WIDE, LARGEST = (1024, 700), (1280, 800), (1440, 900), (1680, 1050), (3840, 2160)
SIZES: tuple[Size, ...] = (LEAST, LAPTOP, USUAL, WIDE, LARGEST)
LANGUAGES = ("en", "nl", PSEUDO)
TEXTS = (100, 150, 200)
LEFT_OUT = frozenset(
    {"window.close", "window.lock", "window.new_window", "window.undo", "window.redo"}
    | {f"window.{name}" for name in ("switch_theme", "speak_dutch", "speak_english", "larger_text", "smaller_text")}
    | {f"window.{name}" for name in ("usual_text", "follow_language", "follow_theme", "usual_contrast")}
    | {f"settings.{name}" for name in ("dark", "light", "high_contrast")}
)
"""Commands that end what is looked at, or dress it otherwise."""


@contextmanager
def shown(language: str, text_percent: int, *, theme: str = "light") -> Iterator[Window]:
    """The sample team's window; whatever would wait for a person (files, menus) is answered with nothing."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    spoken = "en" if language == PSEUDO else language
    dresser = Dresser(app)

    def dress(preferences: Preferences) -> None:
        dresser(preferences)
        if language == PSEUDO:
            speak(app, PSEUDO)

    preferences = Preferences(theme=theme, language=spoken, text_percent=text_percent)
    dress(preferences)
    nothing = ("", "")
    with (
        sample_desk() as desk,
        patch.object(QFileDialog, "getOpenFileName", lambda *_a, **_k: nothing),
        patch.object(QFileDialog, "getSaveFileName", lambda *_a, **_k: nothing),
        patch.object(QFileDialog, "getExistingDirectory", lambda *_a, **_k: ""),
        patch.object(QMenu, "exec", lambda *_a, **_k: None),
        patch.object(QMenu, "popup", lambda *_a, **_k: None),
    ):
        window = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dress, profile=Path("nowhere"))
        window.resize(*USUAL)
        window.show()
        window.show_team(as_team(desk))
        settle()
        yield window
        window.close()
        window.deleteLater()
        settle()


def settle(rounds: int = 6) -> None:
    """Layouts, answers and what is made a moment later."""
    for _ in range(rounds):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        time.sleep(0.002)


def clips(window: Window, size: Size) -> list[Clip]:
    """What is cut at this size; only the uppermost sheet is looked at where there is one."""
    window.resize(*size)
    settle()
    over = veils(window)
    root: QWidget = over[-1] if over else window
    found = widget_clips(root) + painted_clips(root)
    return list(dict.fromkeys(found))


def pages(window: Window) -> Iterator[str]:
    """Shows every page and every section of the settings, one after the other; gives what shows."""
    for room in find_rooms():
        if room.page.place == "welcome":
            continue
        page = window.show_page(room.key)
        settle()
        if isinstance(page, SettingsPage):
            for section in SECTIONS:
                page.open_target(section.key)
                settle()
                yield f"settings/{section.key}"
        else:
            yield room.key


def commanded(window: Window, wanted: Callable[[Command], bool] = lambda _one: True) -> Iterator[str]:
    """Gives every command, and stops after each that leads to something not seen before."""
    seen: set[object] = set()
    for one in window.registry.commands:
        if one.key in LEFT_OUT or one.name.startswith("go_") or not wanted(one):
            continue
        if one.room != "window":
            window.show_page(one.room)
            settle(2)
        if window.registry.possible(one):
            window.registry.run(one)
            settle()
            sight = _sight(window)
            if sight not in seen:
                seen.add(sight)
                yield one.key
        _clear(window)


def veils(window: Window) -> list[Veil]:
    """The open sheets, the lowest first."""
    return [one for one in window.findChildren(Veil) if isValid(one) and one.isVisible()]


def _sight(window: Window) -> object:
    """Which kinds of widgets are in sight: two commands that show the same need one look."""
    over = veils(window)
    root: QWidget = over[-1] if over else window
    kinds = sorted(type(one).__name__ for one in root.findChildren(QWidget) if one.isVisible())
    return window.page_now(), type(root).__name__, tuple(kinds)


def _clear(window: Window) -> None:
    for veil in reversed(veils(window)):
        veil.shut()
    settle(2)
