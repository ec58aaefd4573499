"""The one thread that owns the database; what it found comes back to the main thread by a signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

Found = TypeVar("Found")
Failed = Callable[[Exception], None]


class Jobs(QObject):
    """Runs work in order, one at a time, off the main thread.

    An answer for an owner (a page, a sheet) that is gone by then is dropped.
    """

    failed = Signal(object)
    """An Exception that nobody else wanted."""
    busy = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._waiting = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and every answer has been delivered."""
        return not self._waiting

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

        def run() -> None:
            try:
                found = work()
            except Exception as error:  # noqa: BLE001  every failure of a use case is shown to a person
                self._arrive(self._failing(owner, error, failed))
            else:
                self._arrive(lambda: then(found) if isValid(owner) else None)

        self._executor.submit(run)

    def close(self, *, last: Callable[[], None] | None = None) -> None:
        """Finish what was asked, then do `last` in the same thread; answers are no longer delivered."""
        if self._closed:
            return
        self._closed = True
        if last is not None:
            self._executor.submit(last).result()
        self._executor.shutdown(wait=True)

    def _failing(self, owner: QObject, error: Exception, failed: Failed | None) -> Callable[[], None]:
        def tell() -> None:
            if failed is None:
                self.failed.emit(error)
            elif isValid(owner):
                failed(error)

        return tell

    def _arrive(self, closure: Callable[[], None]) -> None:
        if not self._closed:
            self._arrived.emit(closure)

    @Slot(object)
    def _deliver(self, closure: Callable[[], None]) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy.emit(False)
        closure()
