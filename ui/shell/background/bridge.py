"""Brings what the planning worker says on its own thread to the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from scheduling.job import WorkerFailed


class Stoppable(Protocol):
    """The job of a worker, as far as the window steers it."""

    @property
    def ended(self) -> bool: ...

    def stop(self) -> None: ...

    def cancel(self) -> None: ...


class WorkerBridge(QObject):
    """Hand `on_progress`, `on_done` and `on_failed` to the service that starts the job; connect to the signals.

    Owned by the page: when the page goes, the job is cancelled. After `cancel` nothing of that job is heard any more.
    """

    progressed = Signal(object)
    """What the job tells on the way, such as a scheduling.progress.Progress."""
    done = Signal(object)
    failed = Signal(object)
    """A scheduling.job.WorkerFailed; its `text` is put into words by the frame."""
    _said = Signal(int, str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = _Held()
        self._run = 0
        self._said.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        parent.destroyed.connect(self._held.cancel)

    @property
    def running(self) -> bool:
        return self._held.job is not None

    def watch(self, job: Stoppable) -> None:
        """Remember the job, so that it can be stopped from here."""
        self._held.job = None if job.ended else job

    def stop(self) -> None:
        """Ask for the best so far; `done` still follows."""
        if self._held.job is not None:
            self._held.job.stop()

    def cancel(self) -> None:
        """End it without an answer and without a word."""
        self._run += 1
        self._held.cancel()

    @property
    def on_progress(self) -> Callable[[object], None]:
        """For one job: take it anew for the next, so that late words of the last one are known as such."""
        return self._listener("progressed")

    @property
    def on_done(self) -> Callable[[object], None]:
        return self._listener("done")

    @property
    def on_failed(self) -> Callable[[WorkerFailed], None]:
        return self._listener("failed")

    def _listener(self, what: str) -> Callable[[object], None]:
        run = self._run

        def say(value: object) -> None:
            if isValid(self):
                self._said.emit(run, what, value)

        return say

    @Slot(int, str, object)
    def _pass_on(self, run: int, what: str, value: object) -> None:
        if run != self._run:
            return
        if what == "progressed":
            self.progressed.emit(value)
            return
        self._held.job = None
        (self.done if what == "done" else self.failed).emit(value)


class _Held:
    """The job, apart from the bridge, so that it can still be cancelled when the bridge is gone."""

    def __init__(self) -> None:
        self.job: Stoppable | None = None

    def cancel(self) -> None:
        job, self.job = self.job, None
        if job is not None and not job.ended:
            job.cancel()
