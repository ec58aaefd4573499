"""Brings what the planning worker says on its own thread to the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from scheduling.job import WorkerFailed
    from scheduling.progress import Progress


class Stoppable(Protocol):
    """The job of a worker, as far as the window steers it."""

    @property
    def ended(self) -> bool: ...

    def stop(self) -> None: ...

    def cancel(self) -> None: ...


class WorkerBridge(QObject):
    """Hand `on_progress`, `on_done` and `on_failed` to the service that starts the job; connect to the signals.

    Owned by the page: when the page goes, the job is cancelled and late words are dropped.
    """

    progressed = Signal(object)
    """A scheduling.progress.Progress."""
    done = Signal(object)
    failed = Signal(object)
    """A scheduling.job.WorkerFailed; its `text` is put into words by the frame."""
    _said = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Stoppable | None = None
        self._said.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._drop)

    @property
    def running(self) -> bool:
        return self._job is not None

    def watch(self, job: Stoppable) -> None:
        """Remember the job, so that it can be stopped from here."""
        self._job = job

    def stop(self) -> None:
        """Ask for the best so far; `done` still follows."""
        if self._job is not None:
            self._job.stop()

    def cancel(self) -> None:
        """End it without an answer and without a word."""
        job, self._job = self._job, None
        if job is not None and not job.ended:
            job.cancel()

    def on_progress(self, progress: Progress) -> None:
        self._say("progressed", progress)

    def on_done(self, answer: object) -> None:
        self._say("done", answer)

    def on_failed(self, failure: WorkerFailed) -> None:
        self._say("failed", failure)

    def _say(self, what: str, value: object) -> None:
        if isValid(self):
            self._said.emit(what, value)

    @Slot(str, object)
    def _pass_on(self, what: str, value: object) -> None:
        """In the main thread. After `cancel` nothing is passed on, except to those who never called `watch`."""
        if what == "progressed":
            self.progressed.emit(value)
            return
        self._job = None
        (self.done if what == "done" else self.failed).emit(value)

    def _drop(self) -> None:
        self.cancel()
