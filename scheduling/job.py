"""One computation that was handed to the worker, as its owner sees it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from scheduling.text import Text

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


class WorkerFailed(Exception):
    """A computation ended without an answer; `text` says why, as a code that the caller puts into words."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.code, dict(text.values))
        self.text = text


class Job(Generic[Answer]):
    """A computation under way. Its callbacks run on the worker's own thread, never on the caller's.

    Exactly one of `on_done` and `on_failed` is called, once.
    """

    def __init__(
        self,
        number: int,
        task: str,
        *,
        request: bytes,
        answer_type: type[Answer],
        deadline_seconds: float | None,
        on_progress: Callable[[bytes], None] | None,
        on_done: Callable[[Answer], None] | None,
        on_failed: Callable[[WorkerFailed], None] | None,
        ask: Callable[[str, Job[Answer]], None],
    ) -> None:
        self.number, self.task, self.request, self.deadline_seconds = number, task, request, deadline_seconds
        self._answer_type = answer_type
        self._on_progress, self._on_done, self._on_failed = on_progress, on_done, on_failed
        self._ask = ask
        self.stop_at_once = False  # asked to stop before it began
        self._ended = threading.Event()
        self._answer: Answer | None = None
        self._failure: WorkerFailed | None = None

    @property
    def ended(self) -> bool:
        """Whether the answer or the failure is there."""
        return self._ended.is_set()

    def stop(self) -> None:
        """Asks for the best so far; the answer still comes."""
        self._ask("stop", self)

    def cancel(self) -> None:
        """Ends the computation at once, without an answer; it fails as `worker.cancelled`."""
        self._ask("cancel", self)

    def wait(self, timeout_seconds: float | None = None) -> Answer:
        """The answer, for callers without an event loop. Raises WorkerFailed, or TimeoutError while the job goes on."""
        if not self._ended.wait(timeout_seconds):
            raise TimeoutError(f"{self.task} has not ended after {timeout_seconds} s")
        if self._failure is not None:
            raise self._failure
        return self._answer  # type: ignore[return-value]  # set whenever no failure is

    def tell(self, progress: bytes) -> None:
        """Passes progress on; called by the worker's desk."""
        if self._on_progress is not None:
            _call(self._on_progress, progress)

    def succeed(self, answer: bytes) -> None:
        """Ends with an answer; called by the worker's desk."""
        try:
            decoded = msgspec.json.decode(answer, type=self._answer_type)
        except msgspec.DecodeError as error:
            self.fail(Text("worker.answer_unreadable", {"task": self.task, "error": str(error)}))
            return
        self._answer = decoded
        self._ended.set()
        if self._on_done is not None:
            _call(self._on_done, decoded)

    def fail(self, text: Text) -> None:
        """Ends without an answer; called by the worker's desk."""
        self._failure = WorkerFailed(text)
        self._ended.set()
        if self._on_failed is not None:
            _call(self._on_failed, self._failure)


Argument = TypeVar("Argument")


def _call(callback: Callable[[Argument], None], argument: Argument) -> None:
    """A caller's mistake must not take the worker's thread with it."""
    try:
        callback(argument)
    except Exception:  # noqa: BLE001  logged with its traceback
        _log.exception("a callback of a worker's job failed")
