"""The sample team's window, an empty team's and the welcome page, made to be looked at; and what is cut in one look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from teamapp.services.desk import Desk
from tests.support.new_desk import new_desk
from tests.support.sample_desk import sample_desk
from tests.support.window.clipping.clip import Clip
from tests.support.window.clipping.painted import painted_clips
from tests.support.window.clipping.widgets import widget_clips
from tests.support.window.window_frames import ImmediateJobs
from ui.i18n.speak import PSEUDO, speak
from ui.parts.layers.veil import Veil
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences
from ui.shell.profile.team import as_team
from ui.shell.window import Window

Size = tuple[int, int]
LEAST, USUAL, WIDE, LARGEST = (1024, 700), (1440, 900), (1680, 1050), (3840, 2160)
LANGUAGES = ("en", "nl", PSEUDO)
TEXTS = (100, 150, 200)
_BESIDE_MENU = 24
_SETTLED = 10
"""Turns of the window until nested rows know how high they are, and lists made a few at a time are whole."""


class Menus:
    """Widths of the menus that opened: each must fit into the narrowest window."""

    def __init__(self) -> None:
        self.wide: list[Clip] = []

    def note(self, menu: QMenu) -> None:
        """Instead of showing it, which would wait for a person."""
        needed, room = menu.sizeHint().width(), LEAST[0] - _BESIDE_MENU
        if needed > room:
            words = max((action.text() for action in menu.actions()), key=len, default="")
            self.wide.append(Clip("menu", type(menu).__name__, words, room, needed))

    def take(self) -> list[Clip]:
        """What is too wide since the last call."""
        found, self.wide = self.wide, []
        return found


@contextmanager
def shown(language: str, text_percent: int, *, theme: str = "light") -> Iterator[Window]:
    """The sample team's window; whatever would wait for a person (files, menus) is answered with nothing."""
    with sample_desk() as desk, _window(desk, language, text_percent, theme) as window:
        yield window


@contextmanager
def shown_empty(language: str, text_percent: int, *, theme: str = "light") -> Iterator[Window]:
    """A team that was founded a moment ago: every page says what will be there."""
    with new_desk() as (desk, _clock), _window(desk, language, text_percent, theme) as window:
        yield window


@contextmanager
def shown_welcome(language: str, text_percent: int, *, theme: str = "light") -> Iterator[Window]:
    """No team yet."""
    with _window(None, language, text_percent, theme) as window:
        yield window


@contextmanager
def _window(desk: Desk | None, language: str, text_percent: int, theme: str) -> Iterator[Window]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dresser = Dresser(app)

    def dress(preferences: Preferences) -> None:
        dresser(preferences)
        if language == PSEUDO:
            speak(app, PSEUDO)

    spoken = "en" if language == PSEUDO else language
    preferences = Preferences(theme=theme, language=spoken, text_percent=text_percent)
    dress(preferences)
    nothing, menus = ("", ""), Menus()
    with (
        patch.object(QFileDialog, "getOpenFileName", lambda *_a, **_k: nothing),
        patch.object(QFileDialog, "getSaveFileName", lambda *_a, **_k: nothing),
        patch.object(QFileDialog, "getExistingDirectory", lambda *_a, **_k: ""),
        patch.object(QMenu, "exec", lambda menu, *_a, **_k: menus.note(menu)),
        patch.object(QMenu, "popup", lambda menu, *_a, **_k: menus.note(menu)),
    ):
        window = Window(find_rooms(), ImmediateJobs(), preferences=preferences, dress=dress, profile=Path("nowhere"))
        window.menus_seen = menus  # type: ignore[attr-defined]
        window.resize(*USUAL)
        window.show()
        window.show_team(as_team(desk) if desk is not None else None)
        settle()
        window.grab()  # what is hidden gets its first size, and measures itself, here
        yield window
        window.close()
        window.deleteLater()
        settle()


def settle(rounds: int = 4) -> None:
    """Layouts, answers and what is made a moment later."""
    for _ in range(rounds):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def clips(window: Window, size: Size) -> list[Clip]:
    """What is cut at this size; only the uppermost sheet is looked at where there is one."""
    window.setUpdatesEnabled(False)  # painted once, below, by whoever listens
    window.resize(*size)
    settle(_SETTLED)
    window.setUpdatesEnabled(True)
    over = veils(window)
    root: QWidget = over[-1] if over else window
    menus: Menus = window.menus_seen  # type: ignore[attr-defined]
    found = widget_clips(root) + painted_clips(root) + menus.take()
    return list(dict.fromkeys(found))


def veils(window: Window) -> list[Veil]:
    """The open sheets, the lowest first."""
    found = window.findChildren(Veil, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in found if isValid(one) and one.isVisible()]
