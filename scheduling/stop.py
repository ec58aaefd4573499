"""When a solver stops: one seam for time limits, cancelling and tests."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol


class Stop(Protocol):
    """Asked by a solver now and then; true means: hand over the best so far."""

    def __call__(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class After:
    """Stops when `seconds` of wall clock have passed since `started` (seconds of `clock`)."""

    seconds: float
    started: float
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def seconds_from_now(cls, seconds: float) -> After:
        return cls(seconds, time.monotonic())

    def __call__(self) -> bool:
        return self.clock() - self.started >= self.seconds

    @property
    def left(self) -> float:
        """Seconds that remain, never below zero."""
        return max(0.0, self.seconds - (self.clock() - self.started))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Stops as soon as one of several criteria does."""

    criteria: tuple[Stop, ...]

    def __call__(self) -> bool:
        return any(stop() for stop in self.criteria)


def never() -> bool:
    """The criterion that never stops."""
    return False


class Stoppable(Protocol):
    """A search that another thread may end, as CP-SAT's solver is."""

    def stop_search(self) -> None: ...


@contextmanager
def stopping(search: Stoppable, stop: Stop, *, poll_seconds: float) -> Iterator[None]:
    """Ask the criterion beside a search every `poll_seconds`, and end the search when it says so."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(poll_seconds):
            if stop():
                search.stop_search()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
