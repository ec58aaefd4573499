"""The one thread that paints for a map: tiles, names and rounds, the newest wish first; the window only puts down
pictures."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Work = Callable[[], None]


class PaintThread(QObject):
    """Does named pieces of work; of two with the same name only the later is done. `painted` follows each."""

    painted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, Work] = {}
        self._endless: Callable[[], Work | None] = lambda: None
        self._change = threading.Condition()
        self._working = self._closed = False
        self._thread = threading.Thread(target=self._run, name="map-paint", daemon=True)
        self._thread.start()
        atexit.register(self.close)  # a thread inside Qt must not outlive the interpreter

    def do(self, name: str, work: Work) -> None:
        """Have this done soon, in place of what waits under the same name."""
        with self._change:
            self._waiting[name] = work
            self._change.notify_all()

    def do_between(self, source: Callable[[], Work | None]) -> None:
        """Where to ask for work when nothing else waits: the tiles, one at a time."""
        with self._change:
            self._endless = source
            self._change.notify_all()

    def wake(self) -> None:
        """The source has work again."""
        with self._change:
            self._change.notify_all()

    def finish(self, seconds: float) -> None:
        """Waits until all work is done, but no longer than that."""
        with self._change:
            self._change.wait_for(lambda: not self._working and not self._waiting and self._endless() is None, seconds)

    def forget(self) -> None:
        """Drops all work; returns when what was begun is done, so that nothing of it is in use any more."""
        with self._change:
            self._waiting.clear()
            self._endless = lambda: None
            while self._working:
                self._change.wait()

    @property
    def busy(self) -> bool:
        """Whether something is being done or waits."""
        with self._change:
            return self._working or bool(self._waiting) or self._endless() is not None

    def close(self) -> None:
        """Ends the thread; returns when it has ended."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        self._thread.join()
        atexit.unregister(self.close)

    def _run(self) -> None:
        while (work := self._next()) is not None:
            work()
            with self._change:
                self._working = False
                self._change.notify_all()
                if self._closed:
                    return
            self.painted.emit()

    def _next(self) -> Work | None:
        with self._change:
            while not self._closed:
                work = self._waiting.pop(next(iter(self._waiting))) if self._waiting else self._endless()
                if work is not None:
                    self._working = True
                    return work
                self._change.wait()
            return None
