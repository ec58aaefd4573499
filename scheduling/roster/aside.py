"""Work of another thread, for solvers that cannot be asked to stop: whoever waits can leave at any moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from scheduling.stop import Stop

Result = TypeVar("Result")
POLL_SECONDS = 0.05


class Aside(Generic[Result]):
    """One piece of work in a thread of its own; left alone, it ends by itself and its result is forgotten.

    What it raises is raised again where its result is asked for.
    """

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._result: Result | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    @property
    def result(self) -> Result | None:
        """What the work returned; None while it goes on."""
        if not self.done:
            return None
        if self._error is not None:
            raise self._error
        return self._result

    def wait(self, stop: Stop) -> Result | None:
        """The result, or None if `stop` came first."""
        while not self.done and not stop():
            time.sleep(POLL_SECONDS)
        return self.result

    def _run(self) -> None:
        try:
            self._result = self._work()
        except Exception as error:  # noqa: BLE001  handed to whoever waits
            self._error = error
