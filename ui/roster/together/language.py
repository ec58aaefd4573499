"""The language of the window, for what is painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from teamapp.words.speak import Language


def language_now() -> Language:
    """As it was put into force for all texts."""
    application = QCoreApplication.instance()
    chosen = application.property("language") if application is not None else None
    return Language.DUTCH if chosen == "nl" else Language.ENGLISH
