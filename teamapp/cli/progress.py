"""How far a long job is, as one line on standard error; a job that Ctrl+C stops with its best so far."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol, TypeVar

from teamapp.cli.sheet import put
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from scheduling.progress import Progress

Answer = TypeVar("Answer", covariant=True)
LOG_SECONDS = 5.0
"""Where the line cannot be written over, as in a file, it comes this often."""
_POLL_SECONDS = 0.2


class Stoppable(Protocol[Answer]):
    """A computation that hands over the best so far when it is asked to."""

    def stop(self) -> None: ...
    def wait(self, timeout_seconds: float | None = None) -> Answer: ...


def wait_for(job: Stoppable[Answer]) -> tuple[Answer, bool]:
    """The answer, and whether Ctrl+C cut it short; a second Ctrl+C does not wait for the best so far."""
    try:
        return _polled(job), False
    except KeyboardInterrupt:
        job.stop()
        return _polled(job), True


def _polled(job: Stoppable[Answer]) -> Answer:
    """Waits in short steps, since on Windows Ctrl+C does not end a wait."""
    while True:
        try:
            return job.wait(_POLL_SECONDS)
        except TimeoutError:
            continue


def tell_phase(ticker: Ticker, language: str, progress: Progress) -> None:
    """What is being done, in words."""
    if progress.phase is not None:
        ticker.show(say(progress.phase, Language(language)))


class Ticker:
    """One line that is written over on a terminal, and now and then a line elsewhere."""

    def __init__(self) -> None:
        self._alone = sys.stderr.isatty()
        self._width = 0
        self._last = time.monotonic()

    def show(self, words: str) -> None:
        """The state of now."""
        if self._alone:
            print(f"\r{words:{self._width}}", end="", file=sys.stderr, flush=True)
            self._width = len(words)
        elif time.monotonic() - self._last >= LOG_SECONDS:
            self._last = time.monotonic()
            put(words, sys.stderr)

    def end(self) -> None:
        """What is printed next begins on a line of its own."""
        if self._alone and self._width:
            print(f"\r{'':{self._width}}\r", end="", file=sys.stderr, flush=True)
            self._width = 0
