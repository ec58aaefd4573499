"""Puts a person's preferences into force for the whole application: theme, contrast, text size, motion, language."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from ui.i18n.speak import speak
from ui.shell.person.desktop import Desktop
from ui.shell.person.preferences import SYSTEM, Preferences
from ui.theme.colours import THEMES
from ui.theme.install import choose_theme, install
from ui.theme.look import Look


class Says(Protocol):
    """What a desktop says, and what it can be told."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def dark(self) -> bool: ...

    @property
    def high_contrast(self) -> bool: ...

    @property
    def still(self) -> bool: ...

    def move(self, *, still: bool) -> None: ...


class Dresser:
    """Changes only what is different, because a new style sheet touches every widget."""

    def __init__(self, app: QApplication, desktop: Says | None = None) -> None:
        """What is left to the desktop follows it from now on; `desktop` is for tests."""
        self._app = app
        self._desktop: Says = desktop if desktop is not None else Desktop(app)
        self._worn: Preferences | None = None
        self._desktop.changed.connect(self._follow)

    def __call__(self, preferences: Preferences) -> None:
        """Dress the application."""
        self._worn = preferences
        if self._app.property("language") != preferences.language:
            speak(self._app, preferences.language)
        theme = choose_theme(preferences.theme, dark=self._desktop.dark, high=self._high(preferences))
        still = self._desktop.still if preferences.motion == SYSTEM else preferences.motion == "reduced"
        self._desktop.move(still=still)
        worn = self._app.property("look")
        same = isinstance(worn, Look) and (worn.colours.name, worn.text_percent) == (theme, preferences.text_percent)
        if not same:
            install(self._app, Look(THEMES[theme], text_percent=preferences.text_percent))

    def _high(self, preferences: Preferences) -> bool:
        return self._desktop.high_contrast if preferences.contrast == SYSTEM else preferences.contrast == "high"

    def _follow(self) -> None:
        if self._worn is not None:
            self(self._worn)
