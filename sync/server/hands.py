"""Threads that wait for the database, so that whoever listens to the network never does."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")

_Job = Callable[[], None]


class Hands:
    """A fixed number of threads. Lighter than an executor: one queue in, one call back into the loop."""

    def __init__(self, count: int, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._threads = [threading.Thread(target=self._work, name=f"hand-{n}", daemon=True) for n in range(count)]
        for one in self._threads:
            one.start()

    async def do(self, deed: Callable[[], T]) -> T:
        """What `deed` returns or raises on one of the threads."""
        future: asyncio.Future[T] = self._loop.create_future()

        def finish(result: T) -> None:
            if not future.done():
                future.set_result(result)

        def fail(error: BaseException) -> None:
            if not future.done():
                future.set_exception(error)

        def job() -> None:
            try:
                result = deed()
            except BaseException as error:  # noqa: BLE001  whoever asked hears of it
                self._tell(fail, error)
            else:
                self._tell(finish, result)

        self._jobs.put(job)
        return await future

    def end(self) -> None:
        """Finish what was begun."""
        for _ in self._threads:
            self._jobs.put(None)
        for one in self._threads:
            one.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _tell(self, how: Callable[[S], None], what: S) -> None:
        with suppress(RuntimeError):  # the loop has just ended: nobody waits any more
            self._loop.call_soon_threadsafe(how, what)
