"""How this person wants the window: theme, contrast, text size, motion, language. Nothing about the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from PySide6.QtCore import QLocale, QSettings

SYSTEM = "system"
THEMES = (SYSTEM, "light", "dark")
CONTRASTS = (SYSTEM, "usual", "high")
MOTIONS = (SYSTEM, "full", "reduced")
LANGUAGES = ("en", "nl")
LANGUAGE_CHOICES = (SYSTEM, *LANGUAGES)
TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)

_BOTH_IN_ONE = {
    "contrast": ("", "high"),
    "contrast-light": ("light", "high"),
    "contrast-dark": ("dark", "high"),
}
THEME_CHOICES = (*THEMES, *_BOTH_IN_ONE)
"""What the command line and older files call a theme: a high contrast among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What is chosen; unknown or damaged values fall back to the first choice.

    `language` is the one that is spoken, also where it `follows_language` of the desktop.
    """

    theme: str = SYSTEM
    contrast: str = SYSTEM
    motion: str = SYSTEM
    language: str = "en"
    follows_language: bool = False
    text_percent: int = 100
    page: str = ""

    @property
    def language_choice(self) -> str:
        """`system`, or the language that was chosen."""
        return SYSTEM if self.follows_language else self.language

    def but(
        self,
        *,
        theme: str = "",
        contrast: str = "",
        motion: str = "",
        language: str = "",
        text_percent: int = 0,
        page: str = "",
    ) -> Self:
        """The same with some choices replaced."""
        theme, both = _BOTH_IN_ONE.get(theme, (theme, ""))
        follows = language == SYSTEM if language else self.follows_language
        return replace(
            self,
            theme=theme or self.theme,
            contrast=contrast or both or self.contrast,
            motion=motion or self.motion,
            language=system_language() if language == SYSTEM else language or self.language,
            follows_language=follows,
            text_percent=text_percent or self.text_percent,
            page=page or self.page,
        )

    def needs_new_pages(self, other: Preferences) -> bool:
        """Whether pages have to be built anew to get from one to the other."""
        return (self.language, self.text_percent) != (other.language, other.text_percent)


def system_language() -> str:
    """The language of the desktop, as far as the window speaks it."""
    return "nl" if QLocale.system().language() == QLocale.Language.Dutch else "en"


class PreferenceFile:
    """Keeps preferences and the window's place in an ini file of the profile."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Preferences:
        """What was chosen, or what the desktop suggests."""
        percent = self._text("text_percent", "100")
        return Preferences().but(
            theme=self._one_of("theme", THEME_CHOICES),
            contrast=self._one_of("contrast", CONTRASTS, ""),
            motion=self._one_of("motion", MOTIONS),
            language=self._one_of("language", LANGUAGE_CHOICES),
            text_percent=int(percent) if percent in map(str, TEXT_PERCENTS) else 100,
            page=self._text("page", ""),
        )

    def write(self, preferences: Preferences) -> None:
        for name in ("theme", "contrast", "motion", "text_percent", "page"):
            self._settings.setValue(name, str(getattr(preferences, name)))
        self._settings.setValue("language", preferences.language_choice)

    def place(self, window: int) -> str:
        """Where the window with this number stood, in the words of `Place`; empty the first time."""
        return self._text(f"place{window}", "")

    def keep_place(self, window: int, place: str) -> None:
        self._settings.setValue(f"place{window}", place)

    def _text(self, name: str, fallback: str) -> str:
        return str(self._settings.value(name, fallback))

    def _one_of(self, name: str, choices: tuple[str, ...], fallback: str = SYSTEM) -> str:
        value = self._text(name, fallback)
        return value if value in choices else fallback
