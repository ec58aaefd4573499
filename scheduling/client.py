"""Starts and talks to the worker: the child process in which every long computation runs.

The window and the command line import this, never a solver. Standard library and msgspec only.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Mapping
from typing import Self, TypeVar

import msgspec

from scheduling.child import own_command
from scheduling.desk import Asked, Close, Desk, Start, Terms
from scheduling.job import Job, WorkerFailed
from scheduling.progress import Progress
from scheduling.tasks import TASKS
from scheduling.text import Text

__all__ = ["Job", "Worker", "WorkerFailed"]

START_SECONDS = 60.0  # a cold disk and a virus scanner are slow; a start that takes longer hangs
CLOSE_SECONDS = 10.0

Answer = TypeVar("Answer")
Heard = TypeVar("Heard")


class Worker:
    """One child process that computes one job at a time; the others wait their turn.

    A child that crashes or is cancelled is replaced by a fresh one. Safe to use from any thread.
    """

    def __init__(
        self,
        tasks: Mapping[str, str] | None = None,
        *,
        warm: tuple[str, ...] = (),
        on_trouble: Callable[[WorkerFailed], None] | None = None,
        command: tuple[str, ...] | None = None,
        start_seconds: float = START_SECONDS,
    ) -> None:
        """`tasks` are known besides scheduling's own; the first in `warm` is imported before the first job, the others
        as soon as there is none for a while.

        `on_trouble` hears, on the worker's thread, of a crash while no job was under way.
        """
        targets = {**TASKS, **(tasks or {})}
        warm_targets = tuple(targets[task] for task in warm)
        self._targets = targets
        self._desk = Desk(Terms(command or own_command(), targets, warm_targets, start_seconds, on_trouble))
        self._thread = threading.Thread(target=self._desk.run, name="worker-desk", daemon=True)
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def listen(self, on_trouble: Callable[[WorkerFailed], None] | None) -> None:
        """Who hears of trouble from now on, instead of the one that was named before."""
        self._desk.on_trouble = on_trouble

    @property
    def ready(self) -> bool:
        """Whether a job would begin at once."""
        return self._desk.is_ready.is_set()

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._desk.is_running

    @property
    def process_id(self) -> int | None:
        """Of the child, when there is one."""
        return self._desk.process_id

    def wait_until_ready(self, timeout_seconds: float) -> bool:
        """Waits for a start to finish; false when it has not after `timeout_seconds`."""
        return self._desk.is_ready.wait(timeout_seconds)

    def start(self) -> None:
        """Starts the child in the background, so that the first job finds it warm. Returns at once."""
        self._begin()
        self._desk.events.put(Start())

    def submit(
        self,
        task: str,
        request: object,
        answer_type: type[Answer],
        *,
        on_progress: Callable[[Heard], None] | None = None,
        progress_type: type[Heard] = Progress,  # type: ignore[assignment]  # what nearly every task reports
        on_done: Callable[[Answer], None] | None = None,
        on_failed: Callable[[WorkerFailed], None] | None = None,
        deadline_seconds: float | None = None,
    ) -> Job[Answer]:
        """Hands over a request of plain data; exactly one of `on_done` and `on_failed` follows, on the worker's thread.

        A task whose progress carries more than `Progress`, such as the best plan so far, is heard with `progress_type`.
        `deadline_seconds`, counted from its begin, ends it without an answer: give it more than the task's own limit.
        Raises WorkerFailed for a task that nobody knows, and after `close`.
        """
        if task not in self._targets:
            raise WorkerFailed(Text("worker.task_unknown", {"task": task}))
        self._begin()
        job = Job(
            next(self._numbers),
            task,
            request=msgspec.json.encode(request),
            answer_type=answer_type,
            deadline_seconds=deadline_seconds,
            on_progress=None if on_progress is None else _decoding(on_progress, progress_type),
            on_done=on_done,
            on_failed=on_failed,
            ask=self._ask,
        )
        self._ask("run", job)
        return job

    def close(self) -> None:
        """Ends the child and every job; returns when the process is gone. Harmless when repeated."""
        with self._lock:
            was_closed, self._closed = self._closed, True
        if not was_closed and self._thread.is_alive():
            self._desk.events.put(Close())
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(CLOSE_SECONDS)

    def _ask(self, wish: str, job: Job[Answer]) -> None:
        self._desk.events.put(Asked(wish, job))

    def _begin(self) -> None:
        with self._lock:
            if self._closed:
                raise WorkerFailed(Text("worker.closed"))
            if not self._thread.is_alive():
                self._thread.start()


def _decoding(hear: Callable[[Heard], None], kind: type[Heard]) -> Callable[[bytes], None]:
    """From the line of the child to the type that the listener expects."""
    decoder = msgspec.json.Decoder(kind)

    def heard(progress: bytes) -> None:
        hear(decoder.decode(progress))

    return heard
