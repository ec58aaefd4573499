"""Travel times from the worker, asked once: a day that is opened again needs no new search through the streets."""

from __future__ import annotations

import threading
from collections.abc import Callable

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.travel.problem import MatrixAnswer, MatrixRequest

Measured = Callable[[tuple[MatrixAnswer, ...]], None]
Failed = Callable[[WorkerFailed], None]

KEPT = 64
"""How many matrices are remembered; a week of days with four ways of travelling is 28."""


class TravelTimes:
    """Remembers the matrices that the worker computed for this team. Used from any thread."""

    def __init__(self) -> None:
        self._known: dict[MatrixRequest, MatrixAnswer] = {}
        self._lock = threading.Lock()

    def get(self, request: MatrixRequest) -> MatrixAnswer | None:
        with self._lock:
            return self._known.get(request)

    def keep(self, request: MatrixRequest, answer: MatrixAnswer) -> None:
        """Remember an answer; the oldest is forgotten when there are too many."""
        with self._lock:
            self._known[request] = answer
            while len(self._known) > KEPT:
                self._known.pop(next(iter(self._known)))


class Measuring:
    """Several matrices being computed; `on_done` gets them once, in the order asked, on the worker's thread.

    When all are known already it is called at once, on the caller's thread. Another measuring may bring what is missing
    here before the own answers come: then it is called at the first of them, and the rest only arrive.
    """

    def __init__(
        self,
        worker: Worker,
        times: TravelTimes,
        requests: tuple[MatrixRequest, ...],
        *,
        on_done: Measured,
        on_failed: Failed,
    ) -> None:
        self._times, self._requests = times, requests
        self._on_done, self._on_failed = on_done, on_failed
        self._told = False
        missing = [request for request in dict.fromkeys(requests) if times.get(request) is None]
        self.jobs: list[Job[MatrixAnswer]] = []
        for request in missing:
            self.jobs.append(
                worker.submit(
                    "travel.matrix",
                    request,
                    MatrixAnswer,
                    on_done=lambda answer, request=request: self._arrived(request, answer),  # type: ignore[misc]
                    on_failed=self._fail,
                )
            )
        if not missing:
            self._finish()

    @property
    def ended(self) -> bool:
        return all(job.ended for job in self.jobs)

    def stop(self) -> None:
        """Nothing to keep: the same as cancel."""
        self.cancel()

    def cancel(self) -> None:
        for job in self.jobs:
            if not job.ended:
                job.cancel()

    def _arrived(self, request: MatrixRequest, answer: MatrixAnswer) -> None:
        self._times.keep(request, answer)
        self._finish()

    def _finish(self) -> None:
        answers = tuple(self._times.get(request) for request in self._requests)
        known = tuple(answer for answer in answers if answer is not None)
        if len(known) == len(answers) and not self._told:
            self._told = True
            self._on_done(known)

    def _fail(self, failure: WorkerFailed) -> None:
        if not self._told:
            self._told = True
            self._on_failed(failure)
