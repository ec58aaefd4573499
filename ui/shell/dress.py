"""Puts a person's preferences into force for the whole application: theme, text size, language."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui.i18n.speak import Speech
from ui.shell.preferences import Preferences
from ui.theme.colours import THEMES
from ui.theme.install import choose_theme, install
from ui.theme.look import Look


class Dresser:
    """Changes only what is different, because a new style sheet touches every widget."""

    def __init__(self, app: QApplication) -> None:
        self._app, self._speech = app, Speech(app)
        self._look: tuple[str, int] | None = None
        self._language = ""

    def __call__(self, preferences: Preferences) -> None:
        """Dress the application."""
        if preferences.language != self._language:
            self._language = preferences.language
            self._speech.speak(preferences.language)
        theme = choose_theme(preferences.theme, self._app.styleHints().colorScheme())
        if (theme, preferences.text_percent) != self._look:
            self._look = (theme, preferences.text_percent)
            install(self._app, Look(THEMES[theme], text_percent=preferences.text_percent))
