"""What is proved with a window of its own: each document that a page offers as a PDF, and the guide in its language."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QApplication

from ui.paper.offers import Offer
from ui.paper.press import Paper, write_pdf
from ui.shell.background.bridge import WorkerBridge
from ui.shell.background.jobs import Jobs
from ui.shell.declared.rooms import find_rooms
from ui.shell.overlay.found.guide import find_topics, folder
from ui.shell.overlay.found.guide_sheet import GuideSheet
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences
from ui.shell.pictures.sample_shots import SampleSource
from ui.shell.window import Window
from ui.shell.window_commands import guide

_PATIENCE_SECONDS, _QUIET_SECONDS = 60.0, 0.4
_FEWEST_DOCUMENTS, _FEWEST_PAGES = 4, 15


class WindowProof:
    """A window of the sample team in one language."""

    def __init__(self, language: Literal["en", "nl"]) -> None:
        existing = QApplication.instance()
        self._app = existing if isinstance(existing, QApplication) else QApplication([])
        self._language, self._jobs, self._source = language, Jobs(), SampleSource(language)
        self._failed: list[Exception] = []
        self._jobs.failed.connect(self._failed.append)
        preferences, dress = Preferences(theme="light", language=language), Dresser(self._app)
        dress(preferences)
        self._passing = tempfile.TemporaryDirectory(prefix="teamapp-window-")
        profile = Path(self._passing.name)
        self.window = Window(find_rooms(), self._jobs, preferences=preferences, dress=dress, profile=profile)

    def __enter__(self) -> WindowProof:
        self.window.resize(1680, 980)
        self.window.show()
        self._jobs.ask(self.window, self._source.open, self.window.show_team)
        self._wait()
        return self

    def __exit__(self, *_error: object) -> None:
        self.window.close()
        self._jobs.close(last=self._source.close)
        self._passing.cleanup()

    def papers(self, into: Path) -> None:
        """Everything that a page offers, with all that can be ticked: letters are in the file, nothing is refused."""
        into.mkdir(parents=True, exist_ok=True)
        made: list[Path] = []
        for room in find_rooms():
            if room.page.place != "main":
                continue
            self.window.show_page(room.key)
            self._wait()
            made += [
                self._pdf(offer, into / f"{room.key}-{offer.key}-{self._language}.pdf") for offer in self._offers()
            ]
        if len(made) < _FEWEST_DOCUMENTS:
            raise RuntimeError(f"only {len(made)} documents are offered")
        for file in made:
            raw = file.read_bytes()
            if not raw.startswith(b"%PDF") or b"/FontFile" not in raw:
                raise RuntimeError(f"{file.name} is no PDF with its letters in it")

    def guide(self) -> None:
        """Opens by its command; all its pages are there, and one is found by its words."""
        guide.act(self.window)
        self._wait()
        sheet = self.window.findChild(GuideSheet)
        if sheet is None or len(sheet.text.toPlainText()) < 200:
            raise RuntimeError("the guide did not open")
        for page in folder(self._language).glob("*.md"):
            sheet.show_page(page)
            if len(sheet.text.toPlainText()) < 100:
                raise RuntimeError(f"{page.name} of the guide is empty")
        sheet.shut()
        pages = len(list(folder(self._language).glob("*.md")))
        if pages < _FEWEST_PAGES or not find_topics(self._language, {"en": "roster", "nl": "rooster"}[self._language]):
            raise RuntimeError(f"the guide has {pages} pages, and the roster was not found in it")

    def _offers(self) -> tuple[Offer, ...]:
        return self.window.papers()

    def _pdf(self, offer: Offer, file: Path) -> Path:
        ticked = frozenset(option.key for option in offer.options)
        done: list[int] = []

        def put(paper: Paper) -> None:
            done.append(write_pdf(paper, file, foot="self-test"))

        self._jobs.ask(self.window, partial(offer.read, ticked), lambda paper: offer.complete(self.window, paper, put))
        self._until(lambda: bool(done or self._failed))
        if self._failed:
            raise RuntimeError(f"{offer.title} was not put on paper: {self._failed}")
        return file

    def _wait(self) -> None:
        """Until nothing has been under way for a moment. Raises what went wrong meanwhile."""
        quiet = time.monotonic()

        def settled() -> bool:
            nonlocal quiet
            busy = not self._jobs.idle or any(one.running for one in self.window.findChildren(WorkerBridge))
            quiet = time.monotonic() if busy else quiet
            return time.monotonic() - quiet > _QUIET_SECONDS

        self._until(settled)
        if self._failed:
            raise RuntimeError(f"the window told of trouble: {self._failed}")

    def _until(self, over: Callable[[], bool]) -> None:
        began = time.monotonic()
        while not over() and time.monotonic() - began < _PATIENCE_SECONDS:
            self._app.processEvents()
            time.sleep(0.005)
        if not over():
            raise RuntimeError(f"something was still under way after {_PATIENCE_SECONDS:.0f} s")
