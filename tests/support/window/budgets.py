"""The real program on a profile, with a stopwatch at what people do most."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.store.key_file import FileKeys
from tests.support.store.watched_program import answers, settle, start
from tests.support.window.gaps import Gaps
from ui.roster.page import RosterPage
from ui.shell.overlay.palette import Palette

PAGES = ("roster", "visits", "clients", "team", "settings", "sharing", "today")
SOLVE_SECONDS = 6.0
_REPAINTS, _EDITS = 40, 20
_PATIENCE_SECONDS = 60.0


class Painted(QObject):
    """When a widget was painted first after `began`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.began, self.after = time.perf_counter(), -1.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint and self.after < 0:
            self.after = 1000 * (time.perf_counter() - self.began)
        return False


class Measured:
    """One open window of 1680 x 980; milliseconds."""

    def __init__(self, profile: Path, keys: FileKeys) -> None:
        self.app, self.program = start(profile, keys)
        self.program.window.resize(1680, 980)
        self.gaps = Gaps()
        self._until(lambda: answers(self.program))
        settle(self.app, self.program)
        self._until(lambda: not self.program.opening.warming._timer.isActive())

    def pages(self) -> Iterator[tuple[str, float, float, float]]:
        """Each page opened for the first time by a click: its name, feedback, longest gap, all of it there."""
        window = self.program.window
        window.show_page("today")
        settle(self.app, self.program)
        for key in PAGES:
            button = window.sidebar._buttons[key]
            self.gaps.begin()
            began = time.perf_counter()
            painted = Painted(button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            self._until(lambda key=key: window.page_now() == key and answers(self.program))
            whole = 1000 * (time.perf_counter() - began)
            settle(self.app, self.program)
            yield key, painted.after, max(gap.own for gap in self.gaps.take()), whole

    def repaints(self) -> list[float]:
        """The whole grid of the roster."""
        grid = self._roster().grid
        parts = (grid.cells.viewport(), grid.cover.viewport(), grid.days, grid.names, grid.hours, grid.kinds, grid.band)
        return [_cpu(lambda: [part.repaint() for part in parts]) for _ in range(_REPAINTS)]

    def edits(self) -> list[float]:
        """From the key to the painted cell."""
        page = self._roster()
        page.go_by(1)
        settle(self.app, self.program)
        taken = []
        for number in range(_EDITS):
            view = page.view
            assert view is not None
            day, nurse = page.days_in_sight[number % 14], view.nurses[number % 5].id
            page.choosing.choose(nurse, day)
            settle(self.app, self.program)
            letter = next(kind.letter for kind in view.living_kinds if kind.id != view.worked(nurse, day))
            key = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
            taken.append(_cpu(partial(QApplication.sendEvent, page.grid.cells, key)))
            settle(self.app, self.program)
        return taken

    def typed(self, words: Sequence[str]) -> list[float]:
        """What the window itself does for a key in the palette, its paint included."""
        window, taken = self.program.window, []
        window.open_palette()
        (palette,) = (one for one in window.findChildren(Palette) if one.isVisible())
        settle(self.app, self.program)
        for typed in ("warm", *words):

            def key(typed: str = typed) -> None:
                palette.edit.setText(typed)
                palette.list.viewport().repaint()

            taken.append(_cpu(key))
            settle(self.app, self.program)
        palette.shut()
        return taken[1:]

    def asked(self, words: Sequence[str], *, everything: bool) -> list[float]:
        """What the team's thread does for it."""
        team, taken = self.program.window.frame.team, []
        assert team is not None
        assert team.finder is not None
        ask = team.finder.everything if everything else team.finder.find
        for typed in ("warm", *words):
            done: list[float] = []
            self.program.window.frame.ask(self.app, lambda typed=typed: _cpu(lambda: ask(typed)), done.append)
            self._until(lambda done=done: bool(done))
            taken += done
        return taken[1:]

    def solving(self) -> float:
        """The longest gap while a roster of the next four weeks is being made."""
        page, worker = self._roster(), self.program.window.frame.desk.worker
        assert worker is not None
        self._until(lambda: worker.ready)
        page.go_by(1)
        settle(self.app, self.program)
        self.gaps.begin()
        began = time.monotonic()
        page.suggest()
        self._until(lambda: page.previewing or time.monotonic() - began > SOLVE_SECONDS)
        page.suggesting.stop()
        self._until(lambda: page.previewing)
        settle(self.app, self.program)
        return max(gap.own for gap in self.gaps.take())

    def end(self) -> None:
        self.program.end()

    def _roster(self) -> RosterPage:
        page = self.program.window.show_page("roster")
        assert isinstance(page, RosterPage)
        self._until(lambda: page.view is not None)
        settle(self.app, self.program)
        return page

    def _until(self, over: object) -> None:
        assert callable(over)
        began = time.monotonic()
        while not over() and time.monotonic() - began < _PATIENCE_SECONDS:
            self.app.processEvents()
            time.sleep(0.0005)


def _cpu(work: object) -> float:
    assert callable(work)
    before = time.thread_time()
    work()
    return 1000 * (time.thread_time() - before)
