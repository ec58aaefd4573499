"""Puts a person's preferences into force for the whole application: theme, text size, language."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui.i18n.speak import speak
from ui.shell.person.preferences import Preferences
from ui.theme.colours import THEMES
from ui.theme.install import choose_theme, install
from ui.theme.look import Look


class Dresser:
    """Changes only what is different, because a new style sheet touches every widget."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def __call__(self, preferences: Preferences) -> None:
        """Dress the application."""
        if self._app.property("language") != preferences.language:
            speak(self._app, preferences.language)
        theme = choose_theme(preferences.theme, self._app.styleHints().colorScheme())
        worn = self._app.property("look")
        same = isinstance(worn, Look) and (worn.colours.name, worn.text_percent) == (theme, preferences.text_percent)
        if not same:
            install(self._app, Look(THEMES[theme], text_percent=preferences.text_percent))
