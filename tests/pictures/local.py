"""A person who is told in English what to do, in front of a window in her own language."""

from __future__ import annotations

import time
from contextlib import suppress

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tests.pictures.words import as_pattern, texts
from tests.support.window.journey import Person
from ui.parts.map.view import MapView
from ui.shell.app import Program
from ui.shell.background.bridge import WorkerBridge
from ui.shell.page import Page

_QUIET_SECONDS, _LONGEST_SECONDS = 0.9, 25.0


class Local(Person):
    """Every English word is looked for as this window says it."""

    def __init__(self, program: Program, *, language: str) -> None:
        super().__init__(program)
        self.language = language

    def said(self, english: str) -> str:
        """As this window says it; what no dictionary has stays (a name, a day)."""
        return next(iter(texts(self.language).get(english, (english,))))

    def see(self, words: str, *, seconds: float = 45.0) -> None:
        """Wait for a sentence that has these words in English."""
        ours = [one for english, many in texts(self.language).items() if words in english for one in many]
        patterns = [as_pattern(one) for one in ours]

        def there() -> bool:
            return any(words in text or any(one.search(text) for one in patterns) for text in self.texts())

        if self.language == "en" or patterns:
            self.wait(there, f"“{words}”", seconds=seconds)
        else:
            self.rest()

    def click(self, name: str, *, inside: QWidget | None = None) -> None:
        super().click(self._known(name), inside=inside)

    def choose(self, label: str, entry: str) -> None:
        super().choose(label, self._known(entry))

    def field(self, label: str) -> QWidget:
        mine = self.said(label)
        names = {f"{one}{more}" for one in (mine, label) for more in ("", ", required", ", verplicht")}
        self.wait(lambda: [one for one in self.shown(QWidget) if one.accessibleName() in names], f"a field “{mine}”")
        return next(one for one in self.shown(QWidget) if one.accessibleName() in names)

    def go(self, name: str, key: str) -> Page:
        self.window.show_page(key)
        return self.be_on(key)

    def rest(self) -> None:
        """Until nothing has been under way for a moment, neither in the database nor in the worker."""
        began = quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < _QUIET_SECONDS and time.monotonic() - began < _LONGEST_SECONDS:
            QCoreApplication.processEvents()
            computing = any(one.running for one in self.window.findChildren(WorkerBridge))
            if computing or not self.program.jobs.idle:
                quiet_since = time.monotonic()
            time.sleep(0.01)
        for view in self.window.findChildren(MapView):
            if view.isVisible():
                view.paint_all()

    def _known(self, words: str) -> str:
        """The one of several translations that is in sight."""
        many = texts(self.language).get(words, (words,))
        with suppress(StopIteration):
            return next(one for one in many if one in self.texts() or one in self.names())
        return many[0]
