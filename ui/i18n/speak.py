"""Puts a language into force: English is in the source, Dutch in the .qm, and a long pseudo-language tests room."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

PSEUDO = "pseudo"
_OURS = "teamapp-language"
_log = logging.getLogger(__name__)
_SIGNS, _WORD = 2, 9
"""A letter or two is a sign and no word; a word of the pseudo-language is no longer than usual ones."""
_LONGER = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "A": "Á", "E": "É", "I": "Í", "O": "Ó", "U": "Ú"}


class PseudoTranslator(QTranslator):
    """English with accents and 35 % longer, so that pictures show what clips and what was never translated."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """`Save` becomes `[Sávé ~]`; placeholders in braces and signs stay as they are."""
        if len(sourceText) <= _SIGNS:
            return sourceText
        parts, inside = [], False
        for letter in sourceText:
            inside = letter == "{" or (inside and letter != "}")
            parts.append(letter if inside else _LONGER.get(letter, letter))
        longer = "~" * max(1, round(len(sourceText) * 0.35) - 3)
        words = " ".join(longer[first : first + _WORD] for first in range(0, len(longer), _WORD))
        return f"[{''.join(parts)} {words}]"


def speak(app: QCoreApplication, language: str) -> None:
    """`en`, `nl` or `pseudo`, from now on for every new widget; formats of dates and numbers too."""
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.setObjectName("")
        old.deleteLater()
    for one in _translators(app, language):
        one.setObjectName(_OURS)
        app.installTranslator(one)
    app.setProperty("language", language)
    QLocale.setDefault(QLocale("nl_NL" if language == "nl" else "en_GB"))


def dutch_catalogue(parent: QObject) -> QTranslator:
    """The Dutch words to look things up in, without putting them into force."""
    found = QTranslator(parent)
    found.load(str(_dutch()))
    return found


def _translators(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Owned by the application; what is installed last is asked first."""
    if language == PSEUDO:
        return [PseudoTranslator(app)]
    if language != "nl":
        return []
    own, qt = QTranslator(app), QTranslator(app)
    qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not own.load(str(_dutch())):
        _log.warning("no Dutch was found at %s; the window stays English", _dutch())
    return [qt, own]


def _dutch() -> Path:
    """The .qm; made anew from source when it is older than the strings, taken as it is in a frozen program."""
    from ui.i18n import build

    if any(build.FOLDER.glob("*_nl.ts")):
        try:
            build.release_if_old()
        except (OSError, build.TranslationFailed):
            _log.exception("the Dutch could not be made")
    return build.QM
