"""Work for the planner that begins when the travel times are known: one life for all that is planned on streets."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from scheduling.client import Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from teamapp.services.travel import Measuring, TravelTimes

Outcome = TypeVar("Outcome")

Matrices = tuple[MatrixAnswer, ...]


class Running(Protocol):
    """What the worker gives for a task that it was handed."""

    @property
    def ended(self) -> bool: ...

    def stop(self) -> None: ...

    def cancel(self) -> None: ...


class WaysFirst(ABC, Generic[Outcome]):
    """`stop` keeps the best so far, `cancel` drops it, `wait` is for callers without a loop.

    A subclass hands the task to the worker in `begin` and calls `end` with what became of it. What is known already is
    measured at once, so `begin` may be called before this constructor returns: it comes last.
    """

    def __init__(
        self,
        worker: Worker,
        times: TravelTimes,
        requests: tuple[MatrixRequest, ...],
        *,
        on_done: Callable[[Outcome], None] | None,
        on_failed: Callable[[WorkerFailed], None] | None,
    ) -> None:
        self.worker = worker
        self._on_done, self._on_failed = on_done, on_failed
        self._task: Running | None = None
        self._lock = threading.Lock()
        self._stopped = False
        self._ended = threading.Event()
        self._outcome: Outcome | WorkerFailed | None = None
        self._measuring = Measuring(worker, times, requests, on_done=self._measured, on_failed=self.failed)

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def stop(self) -> None:
        """Hand over the best found so far."""
        with self._lock:
            self._stopped, task = True, self._task
        if task is not None:
            task.stop()

    def cancel(self) -> None:
        """End at once without an answer."""
        self._measuring.cancel()
        with self._lock:
            task = self._task
        if task is not None and not task.ended:
            task.cancel()

    def wait(self, timeout_seconds: float | None = None) -> Outcome:
        """The answer. Raises WorkerFailed, or TimeoutError while it goes on."""
        if not self._ended.wait(timeout_seconds):
            raise TimeoutError(f"nothing was planned within {timeout_seconds} s")
        if isinstance(self._outcome, WorkerFailed):
            raise self._outcome
        assert self._outcome is not None
        return self._outcome

    @abstractmethod
    def begin(self, matrices: Matrices) -> Running:
        """The ways are known: give the task to the worker."""

    def follow(self, task: Running) -> None:
        """A task is under way, the first or another one after it."""
        with self._lock:
            self._task, stopped = task, self._stopped
        if stopped:
            task.stop()

    def end(self, outcome: Outcome) -> None:
        """The answer is there."""
        self._outcome = outcome
        self._ended.set()
        if self._on_done is not None:
            self._on_done(outcome)

    def failed(self, failure: WorkerFailed) -> None:
        """There will be no answer; told once."""
        if self._ended.is_set():
            return
        self._outcome = failure
        self._ended.set()
        if self._on_failed is not None:
            self._on_failed(failure)

    def _measured(self, matrices: Matrices) -> None:
        self.follow(self.begin(matrices))
