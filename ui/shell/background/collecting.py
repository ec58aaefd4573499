"""When Python looks for rubbish that refers to itself: in the window's own thread, while nothing is going on.

Left alone, Python looks in whatever thread happens to allocate, and a widget found in the database thread is destroyed
there, which Qt does not survive.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_LOOK_EVERY_MS = 500
_ENOUGH = 5_000
"""New objects that make a look at the young ones worth while: one to two milliseconds."""
_TOO_MANY = 60_000
"""New objects that are looked at even while somebody drags."""
_FULL_EVERY = 120
"""Looks between two looks at everything: a minute at least."""


class Collecting(QObject):
    """From `begin` to `end` nothing is collected in any other thread, and nothing by Python's own choice."""

    def __init__(self, quiet: Callable[[], bool], parent: QObject | None = None) -> None:
        """`quiet` says whether nothing is read and nothing computed just now."""
        super().__init__(parent)
        self._quiet = quiet
        self._starting = True
        self._looks = 0
        self._by_itself = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """The program starts: what is made from now on is mostly modules, which stay and are never looked at."""
        self._by_itself = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer.start()

    def settle(self) -> None:
        """The program has started: from now on what is made may go again."""
        if self._starting:
            self._starting = False
            gc.freeze()

    def end(self) -> None:
        """Back to the ways of before. Harmless when repeated."""
        if self._timer.isActive():
            self._timer.stop()
            gc.unfreeze()
            if self._by_itself:
                gc.enable()

    def look(self) -> None:
        """Collect what is worth it, and no more than this moment allows."""
        if self._starting:
            gc.freeze()
            return
        self._looks += 1
        new, dragging = gc.get_count()[0], QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._looks >= _FULL_EVERY and not dragging and self._quiet():
            self._looks = 0
            gc.collect()
        elif new > (_TOO_MANY if dragging else _ENOUGH):
            gc.collect(0)
