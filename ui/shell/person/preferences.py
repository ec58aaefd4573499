"""How this person wants the window: theme, language, text size; and where the window stood. Nothing about the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from PySide6.QtCore import QByteArray, QLocale, QSettings

THEME_CHOICES = ("system", "light", "dark", "contrast", "contrast-light", "contrast-dark")
LANGUAGES = ("en", "nl")
TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What is chosen; unknown or damaged values fall back to the first choice."""

    theme: str = "system"
    language: str = "en"
    text_percent: int = 100
    page: str = ""

    def but(self, *, theme: str = "", language: str = "", text_percent: int = 0, page: str = "") -> Self:
        """The same with some choices replaced."""
        return replace(
            self,
            theme=theme or self.theme,
            language=language or self.language,
            text_percent=text_percent or self.text_percent,
            page=page or self.page,
        )


class PreferenceFile:
    """Keeps preferences and the window's place in an ini file of the profile."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Preferences:
        """What was chosen, or what the desktop suggests."""
        dutch = QLocale.system().language() == QLocale.Language.Dutch
        percent = self._text("text_percent", "100")
        return Preferences(
            theme=self._one_of("theme", THEME_CHOICES, "system"),
            language=self._one_of("language", LANGUAGES, "nl" if dutch else "en"),
            text_percent=int(percent) if percent in map(str, TEXT_PERCENTS) else 100,
            page=self._text("page", ""),
        )

    def write(self, preferences: Preferences) -> None:
        for name in ("theme", "language", "text_percent", "page"):
            self._settings.setValue(name, str(getattr(preferences, name)))

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window as Qt saves them; empty the first time."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("geometry", value)

    def _text(self, name: str, fallback: str) -> str:
        return str(self._settings.value(name, fallback))

    def _one_of(self, name: str, choices: tuple[str, ...], fallback: str) -> str:
        value = self._text(name, fallback)
        return value if value in choices else fallback
