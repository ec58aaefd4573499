"""Puts a language into force: English is in the source, Dutch in the .qm, and a long pseudo-language tests room."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

PSEUDO = "pseudo"
_log = logging.getLogger(__name__)
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
        """`Save` becomes `[Sávé ~]`; placeholders in braces stay as they are."""
        parts, inside = [], False
        for letter in sourceText:
            inside = letter == "{" or (inside and letter != "}")
            parts.append(letter if inside else _LONGER.get(letter, letter))
        return f"[{''.join(parts)} {'~' * max(1, round(len(sourceText) * 0.35) - 3)}]"


class Speech(QObject):
    """The translators of one application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """`en`, `nl` or `pseudo`, from now on for every new widget; formats of dates and numbers too."""
        for one in self._translators:
            self._app.removeTranslator(one)
        self._translators = self._make(language)
        for one in self._translators:
            self._app.installTranslator(one)
        QLocale.setDefault(QLocale("nl_NL" if language == "nl" else "en_GB"))

    def _make(self, language: str) -> list[QTranslator]:
        if language == PSEUDO:
            return [PseudoTranslator(self)]
        if language != "nl":
            return []
        own, qt = QTranslator(self), QTranslator(self)
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
