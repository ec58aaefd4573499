"""The one thread that owns the database; what it found comes back to the main thread by a signal."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

Found = TypeVar("Found")
Failed = Callable[[Exception], None]
_LOOK_AGAIN_MS = 15


@dataclass(slots=True)
class _Task:
    """What was asked and what came of it."""

    owner: QObject
    work: Callable[[], object] | None
    then: Callable[[object], None]
    failed: Failed | None
    found: object = None
    error: Exception | None = None

    def do(self) -> None:
        """In the database thread."""
        work, self.work = self.work, None
        assert work is not None
        try:
            self.found = work()
        except Exception as error:  # noqa: BLE001  every failure of a use case is shown to a person
            self.error = error


class Jobs(QObject):
    """Runs work in order, one at a time, off the main thread.

    An answer for an owner (a page, a sheet) that is gone by then is dropped. The database thread lets go of all that
    was asked before the main thread hears of it: who drops the last reference to a widget destroys it.
    """

    failed = Signal(object)
    """An Exception that nobody else wanted."""
    busy = Signal(bool)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._asked: deque[_Task] = deque()
        self._answered: deque[_Task] = deque()
        self._waiting = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and every answer has been delivered."""
        return not self._waiting

    def when_idle(self, owner: QObject, then: Callable[[], None]) -> None:
        """Call it once that is so, at once where it is already; not at all where the owner is gone by then."""
        if self.idle:
            then()
        else:
            QTimer.singleShot(_LOOK_AGAIN_MS, owner, lambda: self.when_idle(owner, then))

    def ask(
        self,
        owner: QObject,
        work: Callable[[], Found],
        then: Callable[[Found], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` in the database thread, then `then` with its result in the main thread.

        An exception goes to `failed`, or without one to the window, which shows it with a way out.
        """
        if self._closed:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(True)
        self._asked.append(_Task(owner, work, cast(Callable[[object], None], then), failed))
        self._executor.submit(self._do_next)

    def post(self, deed: Callable[[], None]) -> None:
        """Do something in the database thread soon; from any thread. What goes wrong in it goes to the window."""
        try:
            self._executor.submit(self._do, deed)
        except RuntimeError:  # it has ended, and with it whatever the deed was for
            return

    def close(self, *, last: Callable[[], None] | None = None) -> None:
        """Finish what was asked, then do `last` in the same thread; answers are no longer delivered."""
        if self._closed:
            return
        self._closed = True
        if last is not None:
            self._executor.submit(last).result()
        self._executor.shutdown(wait=True)

    def _do(self, deed: Callable[[], None]) -> None:
        """In the database thread."""
        try:
            deed()
        except Exception as error:  # noqa: BLE001  as with what is asked
            if not self._closed:
                self.failed.emit(error)

    def _do_next(self) -> None:
        """In the database thread."""
        task = self._asked.popleft()
        task.do()
        self._answered.append(task)
        del task
        if not self._closed:
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy.emit(False)
        task = self._answered.popleft()
        error, task.error = task.error, None
        if error is None:
            if isValid(task.owner):
                task.then(task.found)
        elif task.failed is None:
            self.failed.emit(error)
        elif isValid(task.owner):
            task.failed(error)
