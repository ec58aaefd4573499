"""The languages people speak, each by its own name."""

from __future__ import annotations

from PySide6.QtCore import QLocale

LANGUAGES = ("nl", "en", "de", "fr", "ar", "tr", "pl", "es", "uk", "so", "ti", "fi")
"""Offered in forms: the common ones in Dutch neighbourhoods, and the sample team's."""

_PLAIN = {"en": "English", "es": "Español", "pt": "Português"}
"""Where Qt would name a country as well: American English."""


def language_name(code: str) -> str:
    """`Nederlands` for `nl`; the code itself for a language that Qt does not know."""
    if code in _PLAIN:
        return _PLAIN[code]
    locale = QLocale(code)
    known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    name = locale.nativeLanguageName() if known else ""
    return name[:1].upper() + name[1:] if name else code
